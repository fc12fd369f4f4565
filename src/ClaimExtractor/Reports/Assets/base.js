// What every part of the page uses: its data, its words in two languages, numbers, elements.
const $ = (id) => document.getElementById(id);
const root = document.documentElement;
const read = (id) => JSON.parse($(id)?.textContent ?? "null");
const lists = read("words-data"),
  data = read("claims-data"),
  columns = data.columns,
  count = data.count,
  isIndex = root.dataset.index === "true";
const place = new Map(columns.map((column, i) => [column.name, i]));
const get = (name, i) => {
  const c = columns[place.get(name)];
  return c.values[c.rows ? c.rows[i] : i];
};
const byId = new Map();
for (let i = 0; i < count; i++) byId.set(get("claim_id", i), i);

const words = {
  none: ["—", "—"],
  open: ["不限", "open"],
  copied: ["已复制", "copied"],
  failed: ["浏览器不允许复制", "the browser does not allow copying"],
  value: ["数值", "value"],
  bounds: ["上下界", "bounds"],
  unit: ["单位", "unit"],
  metric: ["指标", "metric"],
  measure: ["度量", "measure"],
  subject: ["主体", "subject"],
  bearer: ["归属", "bearer"],
  predicate: ["陈述", "predicate"],
  role: ["作用", "role"],
  direction: ["方向", "direction"],
  baseline: ["基准", "baseline"],
  time: ["时间", "time"],
  place: ["地域", "place"],
  area: ["行政区", "area"],
  attribution: ["出处", "source"],
  modality: ["语气", "modality"],
  relation: ["关联", "related"],
  per: ["每", "per"],
  section: ["章节", "section"],
  document: ["文档", "document"],
  span: ["源文件码点", "source span"],
  rules: ["规则", "rules"],
  evidence: ["依据", "evidence"],
  checks: ["核对", "checks"],
  cite: ["复制引文", "Copy as citation"],
  link: ["复制链接", "Copy link"],
  inText: ["在原文中查看", "See in the text"],
  previous: ["上一条", "previous"],
  next: ["下一条", "next"],
  close: ["关闭", "close"],
  inferred: ["推得", "inferred"],
  setAside: ["不作论断的数字", "set aside"],
  verdict: ["结论", "verdict"],
  kind: ["核对什么", "what is checked"],
  formula: ["算式", "formula"],
  message: ["说明", "what it says"],
  claims: ["所涉数字", "claims"],
  documents: ["文档", "documents"],
  title: ["文档", "document"],
  date: ["日期", "date"],
  characters: ["字数", "characters"],
  figures: ["论断", "claims"],
  failing: ["不符", "not right"],
  table: ["图后的数据", "The table behind the picture"],
  svg: ["存为SVG", "Save SVG"],
  png: ["存为PNG", "Save PNG"],
  citeFigure: ["引用", "Cite"],
  copy: ["复制", "Copy"],
  whole: ["整体", "whole"],
  part: ["部分", "part"],
  content: ["内容", "what it is"],
  share: ["占整体", "share of the whole"],
  quote: ["原文", "quote"],
  from: ["起点", "from"],
  fromTime: ["起点时间", "from, time"],
  to: ["终点", "to"],
  toTime: ["终点时间", "to, time"],
  dots: ["比较", "Compare"],
  period: ["时期", "period"],
};
const language = () => (root.dataset.lang === "en" ? 1 : 0);
const pick = (chinese, english) => (language() ? english : chinese);
const say = (key) => words[key][language()];
const word = (list, name) =>
  name === null || name === undefined ? null : (lists[list]?.[name] ?? [name, name.replaceAll("_", " ")])[language()];
const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) if (value !== null && value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
};
const grouped = (its, keyOf) => {
  const groups = new Map();
  for (const one of its) {
    const key = keyOf(one);
    if (groups.has(key)) groups.get(key).push(one);
    else groups.set(key, [one]);
  }
  return groups;
};
const button = (text, act, attributes) => {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
};

// A number whole, a number for a narrow place (1.28万亿, 1.28T), and one for a picture, with four digits at most. A year stays 2014.
const exact = (value) =>
  value === null || value === undefined
    ? ""
    : Math.abs(value) >= 1e15
      ? String(value)
      : Math.abs(value) < 1e4
        ? String(Number(value.toPrecision(12)))
        : value.toLocaleString("en-US", { maximumFractionDigits: 6 });
const steps = [
  [
    [1e12, "万亿"],
    [1e8, "亿"],
    [1e4, "万"],
  ],
  [
    [1e12, "T"],
    [1e9, "B"],
    [1e6, "M"],
  ],
];
const scaled = (value, digits) => {
  for (const [scale, name] of steps[language()])
    if (Math.abs(value) >= scale) return `${Number((value / scale).toPrecision(digits))}${name}`;
  return exact(Number(value.toPrecision(Math.max(digits, 5))));
};
const short = (value) =>
  value === null || value === undefined ? "" : Math.abs(value) < 1e4 ? exact(Number(value.toPrecision(6))) : scaled(value, 8);
const brief = (value) => (value === null || value === undefined ? "" : scaled(value, 4));

// 万元/人; a percentage has its sign.
const unitWord = (unit, per) =>
  [word("unit", unit), per === null || per === undefined ? null : word("unit", per)].filter((one) => one).join(pick("／", " per "));
const withUnit = (number, unit, per) => {
  const name = unitWord(unit, per);
  return name === "" || number === "" ? number : name === "%" || name === "‰" ? number + name : pick(number + name, `${number} ${name}`);
};
const interval = (low, high, shown = exact) =>
  low === null && high === null
    ? null
    : low === high
      ? shown(low)
      : `${low === null ? say("open") : shown(low)} … ${high === null ? say("open") : shown(high)}`;
const bounds = (i) => interval(get("value_min", i), get("value_max", i));
const time = (i) => {
  const [start, end] = [get("time_start", i), get("time_end", i)];
  return start && end && start !== end ? `${start} – ${end}` : (start ?? end);
};
const phrase = (i) => (get("bearer", i) ?? "") + (get("subject", i) ?? "");
const family = (i) => lists.family[get("dimension", i)];
const target = (i) => `#${encodeURIComponent(get("claim_id", i))}`;
const documentOf = (claimId) => claimId.slice(0, claimId.lastIndexOf("@"));

// Where a claim of any document of the release is read: in this page, beside it, or below it.
const address = (claimId) => {
  const id = documentOf(claimId),
    page = `${encodeURIComponent(id)}.html`;
  return `${isIndex ? `reports/${page}` : id === root.dataset.name ? "" : page}#${encodeURIComponent(claimId)}`;
};

let visible = [],
  isVisible = new Uint8Array(count).fill(1),
  order = null,
  current = -1;

// Rows of a table that are made when they are asked for; a print has them all.
const tables = [];
function rowsOnDemand(table, heads, items, make, step = 200) {
  const body = element("tbody"),
    more = button("", () => show(made + step), { class: "more noprint" }),
    one = { all: () => show(items.length) };
  let made = 0;
  const show = (end) => {
    for (; made < Math.min(end, items.length); made++) body.append(make(items[made]));
    more.textContent = pick(
      `再显示${Math.min(step, items.length - made)}行（共${items.length}行）`,
      `Show ${Math.min(step, items.length - made)} more rows (of ${items.length})`,
    );
    more.hidden = made >= items.length;
  };
  table.replaceChildren(
    element(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": table.dataset[language() ? "english" : "chinese"] },
      element("table", {}, element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))), body),
    ),
    more,
  );
  show(step);
  tables.push(one);
}

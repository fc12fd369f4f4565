"use strict";
(() => {
const $ = (id) => document.getElementById(id);
const root = document.documentElement;
const data = JSON.parse($("data").textContent);
const columns = data.columns, place = new Map(columns.map((column, i) => [column.name, i]));
const count = Number($("rows").dataset.count);
const get = (name, i) => { const c = columns[place.get(name)]; return c.values[c.rows ? c.rows[i] : i]; };
const byId = new Map();
for (let i = 0; i < count; i++) byId.set(get("claim_id", i), i);

const words = {
  none: ["—", "—"], open: ["不限", "open"], copied: ["已复制", "copied"], failed: ["浏览器不允许复制", "the browser does not allow copying"],
  value: ["数值", "value"], bounds: ["上下界", "bounds"], unit: ["单位", "unit"], subject: ["主体", "subject"], bearer: ["归属", "bearer"], predicate: ["陈述", "predicate"], role: ["作用", "role"],
  direction: ["方向", "direction"], baseline: ["基准", "baseline"], time: ["时间", "time"], place: ["地域", "place"], area: ["行政区", "area"], attribution: ["出处", "source"], modality: ["语气", "modality"],
  relation: ["关联", "related"], per: ["每", "per"], section: ["章节", "section"], document: ["文档", "document"], span: ["源文件码点", "source span"], rules: ["规则", "rules"], evidence: ["依据", "evidence"],
  checks: ["核对", "checks"], cite: ["复制引文", "Copy as citation"], link: ["复制链接", "Copy link"], inText: ["在原文中查看", "See in the text"], previous: ["上一条", "previous"], next: ["下一条", "next"], close: ["关闭", "close"],
  all: ["全部", "all"], shown: ["条", "claims"], of: ["共", "of"], inferred: ["推得", "inferred"],
};
const language = () => (root.dataset.lang === "en" ? 1 : 0);
const say = (key) => words[key][language()];
const word = (list, name) => (name === null ? null : (data.words[list]?.[name] ?? [name, name])[language()]);
const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) if (value !== null && value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
};
const number = (value) => value === null ? "" : Math.abs(value) >= 1e15 ? String(value) : value.toLocaleString("en-US", { maximumFractionDigits: 6 });
const time = (i) => {
  const [start, end] = [get("time_start", i), get("time_end", i)];
  return start && end && start !== end ? `${start} – ${end}` : start ?? end;
};
const phrase = (i) => (get("bearer", i) ?? "") + (get("subject", i) ?? "");
const bounds = (i) => {
  const [low, high] = [get("value_min", i), get("value_max", i)];
  return low === null && high === null ? null : low === high ? number(low) : `${low === null ? say("open") : number(low)} … ${high === null ? say("open") : number(high)}`;
};

let visible = [], isVisible = new Uint8Array(count).fill(1), order = null, current = -1;

// The marks of a claim, wherever they stand: text, pictures, tables behind the pictures.
const marks = new Map();
const collect = (within) => {
  for (const mark of within.querySelectorAll("[data-i]")) {
    const i = Number(mark.dataset.i);
    if (marks.has(i)) marks.get(i).push(mark); else marks.set(i, [mark]);
    if (!isVisible[i]) mark.classList.add("off");
    if (i === current) mark.classList.add("on");
  }
};

// The later parts of a long text are laid out when they come near, or when something in them is asked for.
const later = new Set(document.querySelectorAll(".later"));
const grow = (part) => {
  if (!later.delete(part)) return;
  near.unobserve(part);
  part.innerHTML = part.firstChild.textContent;
  part.classList.remove("waiting");
  collect(part);
};
const near = new IntersectionObserver((seen) => { for (const one of seen) if (one.isIntersecting) grow(one.target); }, { rootMargin: "100%" });
const growTo = (range, at) => {
  for (const part of later) {
    const [first, last] = part.dataset[range].split(" ").map(Number);
    if (at >= first && at <= last) return grow(part);
  }
};

// Filters.
const form = $("filters");
let haystack = null;
const searched = (i) => {
  haystack ??= Array.from({ length: count }, (_, at) =>
    ["quote", "context", "subject", "bearer", "predicate", "place", "area", "attribution", "section", "document_id"].map((name) => get(name, at) ?? "").join("\n").toLowerCase());
  return haystack[i];
};
const field = (name) => form.elements[name]?.value.trim() ?? "";
const filter = () => {
  const [dimension, role, subject, text, from, to] = ["dimension", "role", "subject", "text", "from", "to"].map(field);
  const needle = text.toLowerCase();
  const now = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    if (dimension && get("dimension", i) !== dimension || role && get("role", i) !== role) continue;
    if (subject && !phrase(i).includes(subject)) continue;
    if (from && !((get("time_end", i) ?? "") >= from.padStart(4, "0")) || to && !((get("time_start", i) ?? get("time_end", i) ?? "9999").slice(0, 4) <= to.padStart(4, "0"))) continue;
    if (needle && !searched(i).includes(needle)) continue;
    now[i] = 1;
  }
  for (let i = 0; i < count; i++)
    if (now[i] !== isVisible[i]) for (const mark of marks.get(i) ?? []) mark.classList.toggle("off", !now[i]);
  isVisible = now;
  $("shown").textContent = `${now.reduce((sum, one) => sum + one, 0)} / ${count}`;
  sort();
};
let delay = 0;
form.addEventListener("input", () => { clearTimeout(delay); delay = setTimeout(filter, count > 5000 ? 120 : 0); });
form.addEventListener("submit", (event) => { event.preventDefault(); filter(); });
form.addEventListener("reset", () => setTimeout(filter, 0));

// The table, with only the rows that can be seen.
const shownColumns = ["quote", "value", "unit", "subject", "bearer", "role", "time", "dimension", root.dataset.index ? "document_id" : "section"];
const cell = (name, i) => name === "time" ? time(i) : name === "value" ? (number(get("value", i)) || bounds(i)) : name === "role" || name === "dimension" ? word(name, get(name, i)) : get(name, i);
const key = (name, i) => name === "time" ? get("time_end", i) : name === "value" ? get("value", i) ?? get("value_min", i) ?? get("value_max", i) : get(name, i);
const rowHeight = 37, viewport = $("rows"), body = viewport.querySelector("tbody");
const collator = new Intl.Collator("zh-Hans-CN");
function sort() {
  visible = [];
  for (let i = 0; i < count; i++) if (isVisible[i]) visible.push(i);
  if (order) {
    const keys = new Map(visible.map((i) => [i, key(order.name, i)])), way = order.up ? 1 : -1;
    visible.sort((a, b) => {
      const [x, y] = [keys.get(a), keys.get(b)];
      if (x === null || y === null) return (x === null) - (y === null) || a - b;
      return way * (typeof x === "number" ? x - y : collator.compare(x, y)) || a - b;
    });
  }
  render();
}
function row(i, at) {
  const made = element("tr", { class: i === current ? "row on" : "row", "aria-rowindex": at + 2 });
  for (const name of shownColumns) {
    const text = cell(name, i) ?? "";
    made.append(element("td", { class: name === "value" ? "number" : null, title: text },
      name === "quote" ? element("a", { href: target(i) }, text) : text));
  }
  made.addEventListener("click", () => go(i));
  return made;
}
function render(all) {
  const first = all ? 0 : Math.max(0, Math.floor(viewport.scrollTop / rowHeight) - 8);
  const end = all ? visible.length : Math.min(visible.length, first + Math.ceil(viewport.clientHeight / rowHeight) + 24);
  const space = (rows) => {
    const made = element("tr", { class: "space", "aria-hidden": "true" }, element("td", { colspan: shownColumns.length }));
    made.firstChild.style.height = `${rows * rowHeight}px`;
    return made;
  };
  body.replaceChildren(...(first > 0 ? [space(first)] : []), ...visible.slice(first, end).map((i, at) => row(i, first + at)), ...(end < visible.length ? [space(visible.length - end)] : []));
  viewport.querySelector("table").setAttribute("aria-rowcount", visible.length + 1);
}
let drawn = 0;
viewport.addEventListener("scroll", () => { cancelAnimationFrame(drawn); drawn = requestAnimationFrame(() => render()); });
addEventListener("beforeprint", () => { for (const part of later) grow(part); render(true); });
addEventListener("afterprint", () => render());
for (const button of viewport.querySelectorAll("thead button"))
  button.addEventListener("click", () => {
    const name = button.dataset.column;
    order = order?.name === name ? (order.up ? { name, up: false } : null) : { name, up: true };
    for (const head of viewport.querySelectorAll("thead th"))
      head.setAttribute("aria-sort", head.querySelector("button").dataset.column === order?.name ? (order.up ? "ascending" : "descending") : "none");
    viewport.scrollTop = 0;
    sort();
  });

// The filtered rows as CSV, like the dataset's own: a byte-order mark, CRLF, and an apostrophe before what a spreadsheet would run.
const csvCell = (value) => {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  if (value === "") return '""';
  const guarded = /^[=+\-@'\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};
$("csv").addEventListener("click", () => {
  const lines = [columns.map((column) => column.name).join(",")];
  for (const i of visible) lines.push(columns.map((column) => csvCell(get(column.name, i))).join(","));
  const link = element("a", { href: URL.createObjectURL(new Blob([`\uFEFF${lines.join("\r\n")}\r\n`], { type: "text/csv" })), download: `${root.dataset.name}.csv` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
});

// The card.
const card = $("card");
const pages = root.dataset.index ? JSON.parse($("pages").textContent) : null;
const target = (i) => `#${encodeURIComponent(get("claim_id", i))}`;
function go(i) { if (location.hash === target(i)) open(i); else location.hash = target(i); }
function interval(i) {
  const [value, low, high] = [get("value", i), get("value_min", i), get("value_max", i)];
  const stated = [value, low, high].filter((one) => one !== null);
  if (stated.length === 0) return null;
  const svg = (name, attributes, text) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, one] of Object.entries(attributes)) made.setAttribute(key, one);
    if (text) made.textContent = text;
    return made;
  };
  const [least, most] = [Math.min(...stated), Math.max(...stated)], width = most > least ? most - least : Math.abs(most) || 1;
  const x = (at) => 160 + (at - (least + most) / 2) / width * (most > least ? 140 : 0);
  const [left, right] = [low === null ? 10 : x(low), high === null ? 310 : x(high)];
  const picture = svg("svg", { viewBox: "0 0 320 44", width: 320, height: 44, class: `mark ${family(i)}`, role: "img", "aria-label": `${say("bounds")} ${bounds(i) ?? say("none")}` });
  picture.append(svg("line", { x1: 10, y1: 14, x2: 310, y2: 14, class: "grid" }));
  if (low !== null || high !== null) picture.append(svg("rect", { x: Math.min(left, right - 2), y: 10, width: Math.max(right - left, 2), height: 8, class: low === null || high === null ? "open" : "span" }));
  if (value !== null) picture.append(svg("circle", { cx: x(value), cy: 14, r: 6, class: get("qualifier", i) === "about" ? "dot hollow" : "dot" }));
  for (const at of new Set(stated)) picture.append(svg("text", { x: x(at), y: 38, "text-anchor": x(at) < 60 ? "start" : x(at) > 260 ? "end" : "middle", class: "axis" }, number(at)));
  return picture;
}
const families = JSON.parse($("families").textContent);
const family = (i) => families[get("dimension", i)];
function open(i, focus = true) {
  for (const mark of marks.get(current) ?? []) mark.classList.remove("on");
  current = i;
  for (const mark of marks.get(i) ?? []) mark.classList.add("on");
  const context = Array.from(get("context", i)), start = get("quote_start", i), length = Array.from(get("quote", i)).length;
  const related = get("related_claim_id", i), other = related === null ? undefined : byId.get(related);
  const facts = [
    ["value", number(get("value", i)) || null], ["bounds", `${word("qualifier", get("qualifier", i))}${bounds(i) === null ? "" : `，${bounds(i)}`}`],
    ["unit", `${get("unit", i)}${get("unit_inferred", i) ? `（${say("inferred")}）` : ""}`], ["per", get("per", i)], ["subject", get("subject", i)], ["bearer", get("bearer", i)], ["predicate", get("predicate", i)],
    ["role", word("role", get("role", i))], ["direction", word("direction", get("direction", i))], ["baseline", get("baseline", i)],
    ["time", [get("time_text", i), time(i)].filter((one) => one).join("，") || null], ["place", get("place", i)], ["area", [get("area", i), get("area_code", i)].filter((one) => one).join(" ") || null], ["attribution", get("attribution", i)], ["modality", word("modality", get("modality", i))],
    ["relation", other === undefined ? null : element("span", {}, `${word("relation", get("relation", i))}：`, element("a", { href: target(other) }, get("quote", other)))],
    ["checks", checksOf(i)], ["section", get("section", i)], ["document", get("document_id", i)], ["span", `${get("source_start", i)}–${get("source_end", i)}`], ["evidence", get("evidence", i) || null], ["rules", get("rules", i) || null],
  ].filter(([, value]) => value !== null && value !== "");
  const said = element("p", { class: "said", role: "status" });
  const button = (name, act) => { const made = element("button", { type: "button" }, say(name)); made.addEventListener("click", act); return made; };
  const at = visible.indexOf(i);
  const step = (by, sign, name) => { const made = element("button", { type: "button", "aria-label": say(name) }, sign); made.disabled = !(at >= 0 && visible[at + by] !== undefined); made.addEventListener("click", () => go(visible[at + by])); return made; };
  const close = element("button", { type: "button", "aria-label": say("close") }, "✕");
  close.addEventListener("click", shut);
  const page = pages?.[get("document_id", i)];
  card.className = family(i);
  card.replaceChildren(
    element("div", { class: "close" }, step(-1, "‹", "previous"), step(1, "›", "next"), close),
    element("h2", { id: "card-title" }, get("quote", i)),
    element("blockquote", {}, context.slice(0, start).join(""), element("strong", {}, get("quote", i)), context.slice(start + length).join("")),
    interval(i) ?? "",
    element("dl", {}, ...facts.flatMap(([name, value]) => [element("dt", {}, say(name)), element("dd", {}, value)])),
    element("div", { class: "tools" }, button("cite", () => copy(citation(i), said)), button("link", () => copy(location.href.split("#")[0] + target(i), said)), page ? element("a", { href: page + target(i) }, say("inText")) : null),
    said);
  card.hidden = false;
  if (focus) card.focus({ preventScroll: true });
  render();
}
function shut() {
  const mark = marks.get(current)?.[0];
  for (const one of marks.get(current) ?? []) one.classList.remove("on");
  current = -1;
  card.hidden = true;
  history.replaceState(null, "", location.pathname + location.search);
  mark?.focus({ preventScroll: true });
  render();
}
function checksOf(i) {
  const found = Array.from(document.querySelectorAll("#checks tbody tr")).filter((one) => one.dataset.claims.split(" ").includes(String(i)));
  return found.length === 0 ? null : element("span", {}, ...found.map((one) => element("span", {}, one.querySelector(".verdict").textContent.trim(), " ", one.querySelector(".formula").textContent, element("br"))));
}
const citation = (i) => `“${get("quote", i)}”，见“${get("context", i)}”，${root.dataset.title}（${get("document_id", i)}），码点 ${get("source_start", i)}–${get("source_end", i)}，${get("claim_id", i)}`;
async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = say("copied");
  } catch {
    const area = element("textarea", { "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    said.textContent = document.execCommand("copy") ? say("copied") : say("failed");
    area.remove();
  }
}
function land() {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch { /* A fragment that is no encoding is taken as it stands. */ }
  const i = byId.get(id);
  if (i === undefined) {
    if (!id.startsWith("block-")) return;
    growTo("blocks", Number(id.slice(6)));
    $(id)?.scrollIntoView();
    return;
  }

  growTo("claims", i);
  open(i);
  $(id)?.scrollIntoView({ block: "center" });
  const at = visible.indexOf(i);
  if (at >= 0) viewport.scrollTop = Math.max(0, at * rowHeight - viewport.clientHeight / 2);
}
addEventListener("hashchange", land);
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !card.hidden) shut();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (link && decodeURIComponent(link.getAttribute("href")) === decodeURIComponent(location.hash) && byId.has(decodeURIComponent(location.hash.slice(1)))) land();
});

// The source as it was published.
const view = $("view");
view?.addEventListener("click", () => {
  const source = $("source-text"), readable = $("readable-text"), show = source.hidden;
  if (show && !source.firstChild) publish(source);
  source.hidden = !show;
  readable.hidden = show;
  view.setAttribute("aria-pressed", String(show));
});
function publish(into) {
  const { text, aside } = JSON.parse($("source").textContent), points = Array.from(text);
  const places = aside.map(([start, end, kind, reason]) => ({ start, end, kind, reason }));
  for (let i = 0; i < count; i++) places.push({ start: get("source_start", i), end: get("source_end", i), i });
  places.sort((a, b) => a.start - b.start);
  let at = 0, chunk = element("span", { class: "chunk" });
  const add = (from, to) => {
    for (const line of points.slice(from, to).join("").split(/(?<=\n)/)) {
      chunk.append(line);
      if (line.endsWith("\n") && chunk.textContent.length > 4000) { into.append(chunk); chunk = element("span", { class: "chunk" }); }
    }
  };
  for (const { start, end, i, kind, reason } of places) {
    if (start < at) continue;
    add(at, start);
    const said = points.slice(start, end).join("");
    chunk.append(i === undefined
      ? element("span", { class: "aside", title: `${word("kind", kind)}：${reason}` }, said)
      : element("a", { class: `claim ${family(i)}`, href: target(i), "data-i": i }, said));
    at = end;
  }
  add(at, points.length);
  into.append(chunk);
  collect(into);
}

// Language and theme.
const keep = (name, value) => { try { localStorage.setItem(`claims-${name}`, value); } catch { /* Pages opened from a file may have no storage. */ } };
const kept = (name) => { try { return localStorage.getItem(`claims-${name}`); } catch { return null; } };
const speak = (to) => {
  root.dataset.lang = to;
  root.lang = to === "en" ? "en" : "zh-Hans";
  for (const one of document.querySelectorAll("[data-en]")) {
    one.dataset.zh ??= one.getAttribute("aria-label");
    one.setAttribute("aria-label", one.dataset[to]);
  }
  for (const option of document.querySelectorAll("option[data-e]")) option.textContent = to === "en" ? option.dataset.e : option.dataset.z;
  render();
  if (!card.hidden) open(current, false);
};
$("language").addEventListener("click", () => { const to = root.dataset.lang === "en" ? "zh" : "en"; keep("language", to); speak(to); });
const paint = (to) => { if (to) root.dataset.theme = to; else delete root.dataset.theme; };
$("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  paint(dark ? "light" : "dark");
  keep("theme", root.dataset.theme);
});

const bar = document.querySelector(".bar");
new ResizeObserver(() => { if (getComputedStyle(bar).position === "sticky") root.style.setProperty("--top", `${bar.offsetHeight + 12}px`); else root.style.removeProperty("--top"); }).observe(bar);
paint(kept("theme"));
collect(document);
for (const part of later) near.observe(part);
filter();
speak(kept("language") ?? root.dataset.lang);
land();
// What the search looks through is made while nobody waits for it.
if (count > 0) (window.requestIdleCallback ?? setTimeout)(() => searched(0));
})();

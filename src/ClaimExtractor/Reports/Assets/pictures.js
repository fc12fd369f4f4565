// The pictures of one document: what changes, what adds up, and the shares on one scale.
const off = (i) => (isVisible[i] ? "" : " off");
const mark = (i, ...children) => link(target(i), [phrase(i), get("quote", i), get("period", i) ?? time(i)].filter((one) => one).join(pick("，", ", ")), family(i) + off(i), i, ...children);
const related = (i) => byId.get(get("related_claim_id", i));
const counted = (shown, all) => (shown === all ? `${all}` : `${shown} / ${all}`);
const when = (i) => get("time_text", i) ?? get("period", i) ?? "";

function changes() {
  const pairs = [];
  for (let i = 0; i < count; i++) {
    const from = get("relation", i) === "change_from" ? related(i) : undefined;
    if (from !== undefined && get("value", i) !== null && get("value", from) !== null && get("unit", i) === get("unit", from)) pairs.push([from, i]);
  }
  if (pairs.length === 0) return null;
  const shown = () => pairs.filter(([from, to]) => isVisible[from] || isVisible[to]), rises = ([from, to]) => get("value", from) < get("value", to), falls = ([from, to]) => get("value", from) > get("value", to);
  return {
    id: "changes",
    title: () => pick(`变化：${counted(shown().length, pairs.length)}组数字的起点与终点`, `Changes: where ${counted(shown().length, pairs.length)} figures start and end`),
    summary: () => pick(`左为起点，右为终点，纵轴从零起。${shown().filter(rises).length}组上升，${shown().filter(falls).length}组下降。`,
      `The start is on the left and the end on the right; each axis begins at zero. ${shown().filter(rises).length} rise, ${shown().filter(falls).length} fall.`),
    draw: (width) => grid(width, pairs, 240, 172, (into, [from, to], x, y, wide) => slope(into, from, to, x, y, wide)),
    heads: () => ["subject", "from", "fromTime", "to", "toTime"].map(say),
    rows: () => pairs.map(([from, to]) => ({ at: to, off: !isVisible[to], cells: [phrase(to) || phrase(from), anchor(from), time(from) ?? "", anchor(to), time(to) ?? ""] })),
  };
}
const anchor = (i) => element("a", { href: target(i) }, get("quote", i));

// Small drawings side by side, as many as there is room for.
function grid(width, items, least, height, draw) {
  const gap = 20, room = Math.max(1, Math.min(items.length, Math.floor((width + gap) / (least + gap)))), across = Math.ceil(items.length / Math.ceil(items.length / room));
  const wide = Math.min((width - gap * (across - 1)) / across, [720, 540][across - 1] ?? 400);
  const into = svg(width, Math.ceil(items.length / across) * height, pick("小图", "Small charts"));
  items.forEach((item, at) => draw(into, item, at % across * (wide + gap), Math.floor(at / across) * height, wide));
  return into;
}
function slope(into, from, to, x, y, wide) {
  const [start, end] = [get("value", from), get("value", to)], up = scale(Math.min(0, start, end), Math.max(0, start, end), y + 138, y + 62);
  const [left, right] = [x + wide * 0.2, x + wide * 0.8], style = off(from) && off(to);
  wrap(phrase(to) || phrase(from), wide, 2, 12, 600).forEach((said, at) => into.append(text(x, y + 14 + at * 15, "start", said, `head4${style}`)));
  into.append(line(x, up(0), x + wide, up(0), `grid${style}`), line(left, up(start), right, up(end), `slope ${family(to)}${style}`));
  const shownTime = when(from) === when(to) ? (i) => get("period", i) ?? "" : when;
  for (const [i, at, value, other] of [[from, left, start, end], [to, right, end, start]]) {
    const over = value >= other || up(value) > y + 120;
    into.append(mark(i, dot(at, up(value), 5, "dot"), text(at, up(value) + (over ? -10 : 19), "middle", fit(get("quote", i), wide / 2, 12, 600), "quote")));
    into.append(text(at, y + 157, "middle", fit(shownTime(i), wide / 2 - 4, 11), `axis${style}`));
  }
}

function parts() {
  const wholes = new Map();
  for (let i = 0; i < count; i++) {
    const whole = get("relation", i) === "part_of" ? related(i) : undefined;
    if (whole === undefined || !(get("value", i) >= 0) || get("value", i) === null) continue;
    if (wholes.has(whole)) wholes.get(whole).push(i); else wholes.set(whole, [i]);
  }
  const groups = [...wholes].filter(([whole, its]) => get("value", whole) > 0 && its.every((i) => get("unit", i) === get("unit", whole)));
  if (groups.length === 0) return null;
  const sum = (its) => its.reduce((total, i) => total + get("value", i), 0), same = (one, other) => Math.abs(one - other) <= 1e-9 * other;
  const shown = () => groups.filter(([whole, its]) => isVisible[whole] || its.some((i) => isVisible[i])), full = ([whole, its]) => same(sum(its), get("value", whole));
  const percent = (i, whole) => `${Number((get("value", i) / get("value", whole) * 100).toFixed(1))}%`;
  const verdict = (whole, its) => {
    const [all, total] = [get("value", whole), sum(its)], named = (value) => withUnit(short(value), get("unit", whole), null);
    return same(total, all) ? pick(`合计${named(total)}，与整体相符`, `${named(total)} in all: they add up`)
      : total < all ? pick(`合计${named(total)}，另有${named(all - total)}未列出`, `${named(total)} in all; ${named(all - total)} are not named`)
      : pick(`合计${named(total)}，超出整体${named(total - all)}（各部分可能相互重叠）`, `${named(total)} in all, ${named(total - all)} more than the whole (the parts may overlap)`);
  };
  return {
    id: "parts",
    title: () => pick(`部分与整体：${counted(shown().length, groups.length)}个整体，各部分是否合计相符`, `Parts and wholes: do the parts of ${counted(shown().length, groups.length)} wholes add up?`),
    summary: () => pick(`横条的全长为整体，各段为文中列出的部分，虚线框为未列出的余额。${shown().filter(full).length}个相符。`,
      `The bar's length is the whole, its segments are the parts that the text names, the dashed rest is not named. ${shown().filter(full).length} add up.`),
    draw: (width) => {
      const into = svg(width, groups.reduce((high, [, its]) => high + 104 + its.length * 22, -20), pick("部分与整体", "Parts and wholes"));
      let y = 0;
      for (const [whole, its] of groups) {
        const [all, total] = [get("value", whole), sum(its)], along = scale(0, Math.max(all, total), 1, width - 1), dim = off(whole);
        into.append(mark(whole, text(1, y + 18, "start", fit(`${phrase(whole)} ${get("quote", whole)}`, width - 2, 13, 600), "quote"), box(along(0), y + 28, along(all) - along(0), 26, "whole")));
        let done = 0, at = y + 74;
        its.forEach((i, k) => {
          const [share, value] = [`part shade${k % 4}`, get("value", i)];
          into.append(mark(i, box(along(done), y + 28, along(done + value) - along(done), 26, share), box(2, at - 11, 12, 12, share),
            text(22, at, "start", fit(`${get("quote", i)}  ${percent(i, whole)}  ${get("predicate", i) ?? phrase(i)}`, width - 24))));
          done += value;
          at += 22;
        });
        if (total < all && !same(total, all)) into.append(box(along(total), y + 28, along(all) - along(total), 26, `rest${dim}`));
        else if (total > all && !same(total, all)) into.append(line(along(all), y + 23, along(all), y + 59, `limit${dim}`));
        into.append(text(22, at, "start", fit(verdict(whole, its), width - 24, 11), `axis${dim}`));
        y = at + 30;
      }
      return into;
    },
    heads: () => ["whole", "part", "content", "share"].map(say),
    rows: () => groups.flatMap(([whole, its]) => its.map((i) => ({ at: i, off: !isVisible[i], cells: [`${phrase(whole)} ${get("quote", whole)}`, anchor(i), get("predicate", i) ?? phrase(i), percent(i, whole)] }))),
  };
}

const wholeOf = { percent: 100, permille: 1000, ratio: 1 }, standing = ["share", "part", "level", "change_from", "change_to"];
function shares() {
  const rows = [];
  for (let i = 0; i < count; i++) {
    const by = wholeOf[get("unit", i)], [value, low, high] = [get("value", i), get("value_min", i), get("value_max", i)], how = get("qualifier", i);
    if (!by || !standing.includes(get("role", i)) || value === null && low === null && high === null) continue;
    const one = { i, value: value === null ? null : value / by, low: low === null ? (["less_than", "at_most", "nearly"].includes(how) ? 0 : value / by) : low / by, high: high === null ? (["more_than", "at_least"].includes(how) ? 1 : value / by) : high / by };
    if (one.low >= 0 && one.high <= 1) rows.push({ ...one, open: low === null || high === null });
  }
  if (rows.length === 0) return null;
  const most = 60, drawn = rows.slice(0, most), shown = () => rows.filter(({ i }) => isVisible[i]).length;
  return {
    id: "shares",
    title: () => pick(`比率：${counted(shown(), rows.length)}个占比与率值，同一0–100%刻度`, `Shares: ${counted(shown(), rows.length)} shares and rates on one scale from 0 to 100%`),
    summary: () => pick(`圆点为所述数值，空心为约数；“以上”“不到”等向一端敞开，区间为横条。${rows.length > most ? `只画前${most}个。` : ""}`,
      `A dot is the figure that is stated, a hollow one is approximate; bounds such as 以上 and 不到 are open at one end, a range is a bar. ${rows.length > most ? `The first ${most} are drawn.` : ""}`),
    draw: (width) => {
      const narrow = width < 520, high = narrow ? 42 : 24, quotes = Math.min(width * 0.3, Math.max(...drawn.map(({ i }) => measure(get("quote", i), 12, 600))) + 10);
      const left = narrow ? 8 : Math.min(width * 0.36, Math.max(...drawn.map(({ i }) => measure(phrase(i)))) + 14), along = scale(0, 1, left, width - quotes - 8), into = svg(width, 34 + drawn.length * high + 8, pick("0到100%的比率", "Shares from 0 to 100%"));
      for (const tick of along.ticks(width < 700 ? 2 : 5)) into.append(line(along(tick), 24, along(tick), 34 + drawn.length * high, "grid"), text(along(tick), 16, "middle", `${Math.round(tick * 100)}%`, "axis"));
      drawn.forEach(({ i, value, low, high: top, open: isOpen }, at) => {
        const y = 42 + at * high + (narrow ? 18 : 4);
        into.append(mark(i, narrow ? text(0, y - 12, "start", fit(phrase(i), width)) : text(left - 14, y + 4, "end", fit(phrase(i), left - 14)),
          top > low ? box(along(low), y - 4, along(top) - along(low), 8, isOpen ? "open" : "span") : null,
          value === null ? null : dot(along(value), y, 5, get("qualifier", i) === "about" ? "dot hollow" : "dot"), text(width - quotes, y + 4, "start", fit(get("quote", i), quotes, 12, 600), "quote")));
      });
      return into;
    },
    heads: () => ["subject", "quote", "predicate", "time"].map(say),
    rows: () => rows.map(({ i }) => ({ at: i, off: !isVisible[i], cells: [phrase(i), anchor(i), get("predicate", i) ?? "", time(i) ?? ""] })),
  };
}

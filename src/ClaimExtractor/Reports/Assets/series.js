// The series of a folder: a metric after the other, each measure of it with small charts over time and a comparison of the areas.
const held = isIndex ? read("series-data") : null;
const names = held?.names ?? {}, sources = held ? held.documents.map(titled) : [];
const points = [];
const dayOf = new Map();
const day = (date) => { if (!dayOf.has(date)) dayOf.set(date, Date.parse(date) / 864e5); return dayOf.get(date); };
for (const [at, series] of (held?.series ?? []).entries())
  for (const [period, how, agreement, claims, value = null, low = value, high = value, said = null] of series.points) {
    const [label, start, end] = held.periods[period];
    points.push({ series, order: at, label, start, end, how: held.qualifiers[how], agreement: held.agreements[agreement], value, low, high, said,
      claims: claims.map(([document, from, to]) => ({ document, id: `${held.documents[document][0]}@${from}-${to}` })) });
  }
const isAim = (point) => point.series.modality !== "asserted";
// Points of unequal lengths of time (a year and its first half) are never on one line.
const lengthOf = (point) => Math.round(Math.log2(Math.max(1, day(point.end) - day(point.start) + 1)) * 1.5);
const isLong = (point) => day(point.end) - day(point.start) > 370;
// On an axis 2011-03-05/2016-03-05 is 2011–2016, a day its month.
const axisLabel = ({ label, start, end }) => label.includes("/") ? [...new Set([start.slice(0, 4), end.slice(0, 4)])].join("–") : label.replace(/^(\d{4}-\d\d)-\d\d$/, "$1");
const middle = (point) => (day(point.start) + day(point.end)) / 2;
const metricWord = (metric) => (language() && names[metric]?.[0] ? names[metric][0] : metric);
const baselineWords = { 同比: ["同比", "year on year"], 环比: ["环比", "on the period before"] };
const baselineWord = (baseline) => (baselineWords[baseline] ?? [baseline, baseline])[language()];
const whose = (series) => (series.who ??= [series.area, series.bearer, series.predicate].filter((one) => one).join(" · "));
// What follows from a list of points is found once; a filter makes new lists.
const once = (make) => { const made = new WeakMap(); return (its) => { if (!made.has(its)) made.set(its, make(its)); return made.get(its); }; };
const valueText = (point, shown = short) => point.value !== null ? shown(point.value) : interval(point.low, point.high, shown) ?? "";
const hedge = { about: ["约", "about "], nearly: ["近", "nearly "], more_than: [">", ">"], at_least: ["≥", "≥"], less_than: ["<", "<"], at_most: ["≤", "≤"] };
const hedged = (point, shown = short) => (hedge[point.how]?.[language()] ?? "") + (point.value === null && hedge[point.how] ? shown(point.low ?? point.high) : valueText(point, shown));
const pointLabel = (point) => [
  metricWord(point.series.metric), whose(point.series), point.label, withUnit(hedged(point), point.series.unit, point.series.per), withUnit(valueText(point, exact), point.series.unit, point.series.per),
  isAim(point) ? word("modality", point.series.modality) : null, /^(revised|conflict)$/.test(point.agreement) ? `${word("agreement", point.agreement)}${point.said ? `：${point.said.map((one) => exact(one) || "—").join(" / ")}` : ""}` : null,
  sources[point.claims.at(-1).document].title,
].filter((one, at, all) => one && all.indexOf(one) === at).join(pick("，", ", "));

// What a picture is of: one measure of one metric, in one unit.
const kinds = new Map();
for (const point of points) {
  const { metric, measure: what, baseline, unit, per } = point.series, key = [metric, what, baseline, unit, per].join("\n");
  if (kinds.has(key)) kinds.get(key).points.push(point); else kinds.set(key, { metric, what, baseline, unit, per, id: point.series.id, points: [point] });
}
const byMetric = new Map();
for (const kind of kinds.values()) if (byMetric.has(kind.metric)) byMetric.get(kind.metric).push(kind); else byMetric.set(kind.metric, [kind]);
const weight = (its) => its.reduce((sum, kind) => sum + kind.points.length, 0) * (names[its[0].metric] ? 4 : 1);
// The measures that have much to show in their order, then the rest.
for (const its of byMetric.values()) {
  const most = Math.max(...its.map((kind) => kind.points.length)), few = (kind) => (kind.points.length * 2 < most ? kind.points.length : Infinity);
  its.sort((a, b) => (few(a) === few(b) ? 0 : few(b) - few(a)));
}
const metrics = [...byMetric.values()].sort((a, b) => weight(b) - weight(a));

// The charts of a kind: whose they are, in the order of the table, each with its points.
const charts = once((its) => {
  const panels = new Map();
  for (const point of its) {
    const key = whose(point.series);
    if (panels.has(key)) panels.get(key).push(point); else panels.set(key, [point]);
  }
  const all = [...panels].map(([name, points]) => ({ name, points: points.sort((a, b) => middle(a) - middle(b)) }));
  return all.sort((a, b) => (a.points.length === 1) - (b.points.length === 1));
});
const numbers = (its) => its.flatMap((point) => [point.value, point.low, point.high, ...(point.said ?? [])]).filter((one) => one !== null);
const isRate = (unit) => unit === "percent" || unit === "permille" || unit === "percentage_point";
const pointMark = (point, ...children) => link(address(point.claims.at(-1).id), pointLabel(point), `kind${isAim(point) ? " aim" : ""}`, null, ...children);
function lines(kind, its, width) {
  const panels = charts(its).slice(0, kind.all ? Infinity : mostPanels), shared = kindIsShared(kind, its), whole = spanOf(numbers(its));
  const [first, last] = extremes(its.map(middle));
  return grid(width, panels, 220, 176, (into, { name, points }, x, y, wide) => {
    const [low, high] = shared ? whole : spanOf(numbers(points));
    const up = scale(low, high, y + 140, y + 40), ticks = up.ticks(4), edge = Math.max(...ticks.map((tick) => measure(brief(tick), 10.5)), 10) + 8, half = Math.max(...points.map((point) => Math.max(measure(valueText(point, brief), 11.5, 600), measure(axisLabel(point), 10.5)) / 2), 14), over = scale(first, last, x + edge + half - 4, x + wide - half);
    if (name) into.append(text(x, y + 14, "start", fit(name, wide, 12.5, 600), "head4"));
    for (const tick of ticks) into.append(line(x + edge, up(tick), x + wide, up(tick), "grid"), text(x + edge - 5, up(tick) + 4, "end", brief(tick), "axis"));
    let free = -Infinity;
    for (const point of points) {
      const at = over(middle(point)), side = measure(axisLabel(point), 10.5) / 2;
      if (at - side < free || at + side > x + wide + 4) continue;
      free = at + side + 6;
      into.append(text(at, y + 160, "middle", axisLabel(point), "axis"));
    }
    const outcomes = points.filter((point) => !isAim(point));
    for (const length of new Set(outcomes.map(lengthOf))) {
      const path = outcomes.filter((point) => lengthOf(point) === length && point.value !== null && !isLong(point)).map((point) => `${over(middle(point)).toFixed(1)} ${up(point.value).toFixed(1)}`);
      if (path.length > 1) into.append(svgNode("path", { d: `M${path.join("L")}`, class: "trend" }));
    }
    const told = labelled(outcomes.length > 0 ? outcomes : points, (point) => [over(middle(point)), up(topOf(point)), measure(valueText(point, brief), 11.5, 600) + 4]);
    for (const point of [...points.filter(isAim), ...outcomes]) {
      if (isLong(point) && point.value !== null) into.append(line(Math.max(over(day(point.start)), x + edge), up(point.value), Math.min(over(day(point.end)), x + wide), up(point.value), "during"));
      into.append(inTime(point, over(middle(point)), up, told.has(point)));
    }
  });
}
const mostPanels = 12, mostRows = 40;
const reach = once((its) => { const [least, most] = extremes(charts(its).map(({ points }) => Math.max(...numbers(points).map(Math.abs)))); return most <= 2 * least; });
const kindIsShared = (kind, its) => isRate(kind.unit) || reach(its);
const topOf = (point) => Math.max(...numbers([point]));
// Where all cannot have their number, the ends and the extremes go first.
function labelled(its, placeOf) {
  const by = [...its].sort((a, b) => (a.value ?? 0) - (b.value ?? 0)), told = new Map();
  for (const point of [its.at(-1), its[0], by.at(-1), by[0], ...its]) {
    const [x, y, wide] = placeOf(point);
    if (![...told.values()].some(([otherX, otherY, otherWide]) => Math.abs(x - otherX) < (wide + otherWide) / 2 && Math.abs(y - otherY) < 13)) told.set(point, [x, y, wide]);
  }
  return told;
}
function inTime(point, x, up, told) {
  const value = point.value ?? (point.low === null ? point.high : point.high === null ? point.low : null), shapes = [];
  if (point.agreement === "conflict" || value === null) {
    shapes.push(line(x, up(point.low ?? point.high), x, up(point.high ?? point.low), point.agreement === "conflict" ? "clash" : "stretch"));
    for (const said of point.said ?? [point.low, point.high]) if (said !== null) shapes.push(dot(x, up(said), 4, point.agreement === "conflict" ? "dot bad" : "dot"));
  } else {
    if (point.agreement === "revised")
      for (const said of point.said ?? []) if (said !== null && said !== value) shapes.push(line(x, up(said), x, up(value), "before"), svgNode("path", { d: `M${x - 3.5} ${up(said) - 3.5}l7 7m0 -7l-7 7`, class: "before" }));
    if (point.agreement === "revised") shapes.push(dot(x, up(value), 7, "ring"));
    shapes.push(dot(x, up(value), 4.2, "dot"));
    const way = /more_than|at_least/.test(point.how) ? -1 : /less_than|at_most|nearly/.test(point.how) ? 1 : 0;
    if (way) shapes.push(svgNode("path", { d: `M${x} ${up(value) + way * 5}v${way * 7}m-3 ${way * -3}l3 ${way * 3}l3 ${way * -3}`, class: "arrow" }));
  }
  const top = up(topOf(point));
  if (told) shapes.push(text(x, top - (point.agreement === "revised" ? 11 : 9) - (/more_than|at_least/.test(point.how) ? 5 : 0), "middle", point.agreement === "conflict" ? `${valueText(point, brief)} !` : valueText(point, brief), point.agreement === "conflict" ? "value bad" : "value"));
  return pointMark(point, ...shapes);
}

// The areas of one period, the greatest first; a target is hollow, in the row of its outcome.
const periodsOf = once((its) => {
  const areas = new Map();
  for (const point of its) {
    if (!areas.has(point.label)) areas.set(point.label, { end: point.end, start: point.start, names: new Set() });
    areas.get(point.label).names.add(whose(point.series));
  }
  return [...areas].filter(([, { names: whoseAre }]) => whoseAre.size >= 3).sort(([, a], [, b]) => (a.end < b.end ? 1 : a.end > b.end ? -1 : a.start < b.start ? -1 : 1)).map(([label]) => label);
});
const leading = (points) => points.find((point) => !isAim(point)) ?? points[0];
const rank = (point) => point.value ?? (point.low !== null && point.high !== null ? (point.low + point.high) / 2 : point.low ?? point.high);
const atPeriods = once((its) => Map.groupBy(its, (point) => point.label));
const rankedAt = once((its) => [...charts(its)].sort((a, b) => rank(leading(b.points)) - rank(leading(a.points))));
const ranked = (its, period) => rankedAt(atPeriods(its).get(period));
function dots(kind, its, width, period) {
  const rows = ranked(its, period).slice(0, kind.all ? Infinity : mostRows), drawn = rows.flatMap(({ points }) => points), [low, high] = spanOf(numbers(drawn));
  const said = (points) => { const point = leading(points); return hedged(point, brief) + (isAim(point) ? pick("（目标）", " (aim)") : "") + (point.agreement === "conflict" ? " !" : point.agreement === "revised" ? " *" : ""); };
  const names = Math.min(width * 0.36, Math.max(...rows.map(({ name }) => measure(name))) + 14), values = Math.max(...rows.map(({ points }) => measure(said(points), 12, 600))) + 14;
  const along = scale(low, high, names + 10, width - values - 10), into = svg(width, 36 + rows.length * 24, pick(`${period}年各地`, `Areas in ${period}`));
  for (const tick of along.ticks(width < 520 ? 3 : 5)) into.append(line(along(tick), 22, along(tick), 30 + rows.length * 24, "grid"), text(along(tick), 14, "middle", brief(tick), "axis"));
  rows.forEach(({ name, points }, at) => {
    const y = 42 + at * 24;
    into.append(line(names, y, width - values, y, "row"), text(names - 10, y + 4, "end", fit(name, names - 12)));
    for (const point of [...points].sort((a, b) => isAim(a) - isAim(b))) {
      const shapes = [], value = rank(point);
      if (point.value === null && point.low !== null && point.high !== null) shapes.push(line(along(point.low), y, along(point.high), y, point.agreement === "conflict" ? "clash" : "stretch"));
      if (point.agreement === "revised") for (const one of point.said ?? []) if (one !== null && one !== value) shapes.push(svgNode("path", { d: `M${along(one) - 3.5} ${y - 3.5}l7 7m0 -7l-7 7`, class: "before" }));
      if (point.agreement === "revised") shapes.push(dot(along(value), y, 7.5, "ring"));
      for (const one of point.agreement === "conflict" && point.said ? point.said : [value]) if (one !== null) shapes.push(dot(along(one), y, 5, point.agreement === "conflict" ? "dot bad" : "dot"));
      if (point === leading(points)) shapes.push(text(width - values + 6, y + 4, "start", said(points), point.agreement === "conflict" ? "value bad" : "value"));
      into.append(pointMark(point, ...shapes));
    }
  });
  return into;
}

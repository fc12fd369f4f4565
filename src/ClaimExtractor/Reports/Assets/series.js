// The series of a folder: a metric after the other, each measure of it with small charts over time and a comparison of the areas.
const held = isIndex ? read("series-data") : null;
const names = Object.assign(Object.create(null), held?.names),
  sources = held ? held.documents.map(titled) : [];
const points = [];
const dayOf = new Map();
const day = (date) => {
  if (!dayOf.has(date)) dayOf.set(date, Date.parse(date) / 864e5);
  return dayOf.get(date);
};
for (const [at, series] of (held?.series ?? []).entries())
  for (const [period, how, agreement, claims, value = null, low = value, high = value, said = null] of series.points) {
    const [label, start, end] = held.periods[period];
    points.push({
      series,
      order: at,
      label,
      start,
      end,
      how: held.qualifiers[how],
      agreement: held.agreements[agreement],
      value,
      low,
      high,
      said,
      claims: claims.map(([document, from, to]) => ({ document, id: `${held.documents[document][0]}@${from}-${to}` })),
    });
  }
const isAim = (point) => point.series.modality !== "asserted";
// Points of unequal lengths of time (a year and its first half) are never on one line.
const lengthOf = (point) => Math.round(Math.log2(Math.max(1, day(point.end) - day(point.start) + 1)) * 1.5);
const isLong = (point) => day(point.end) - day(point.start) > 370;
// On an axis 2011-03-05/2016-03-05 is 2011–2016, a day its month.
const axisLabel = ({ label, start, end }) =>
  label.includes("/") ? [...new Set([start.slice(0, 4), end.slice(0, 4)])].join("–") : label.replace(/^(\d{4}-\d\d)-\d\d$/, "$1");
const middle = (point) => (day(point.start) + day(point.end)) / 2;
const metricWord = (metric) => (language() && names[metric]?.[0] ? names[metric][0] : metric);
const baselineWords = { 同比: ["同比", "year on year"], 环比: ["环比", "on the period before"] };
const baselineWord = (baseline) => (baselineWords[baseline] ?? [baseline, baseline])[language()];
const whose = (series) => (series.who ??= [series.area, series.bearer, series.predicate].filter((one) => one).join(" · "));
// What follows from a list of points is found once; a filter makes new lists.
const once = (make) => {
  const made = new WeakMap();
  return (its) => {
    if (!made.has(its)) made.set(its, make(its));
    return made.get(its);
  };
};
const valueText = (point, shown = short) => (point.value !== null ? shown(point.value) : (interval(point.low, point.high, shown) ?? ""));
const hedge = {
  about: ["约", "about "],
  nearly: ["近", "nearly "],
  more_than: [">", ">"],
  at_least: ["≥", "≥"],
  less_than: ["<", "<"],
  at_most: ["≤", "≤"],
};
const hedged = (point, shown = short) =>
  (hedge[point.how]?.[language()] ?? "") +
  (point.value === null && hedge[point.how] ? shown(point.low ?? point.high) : valueText(point, shown));
const pointLabel = (point) =>
  [
    metricWord(point.series.metric),
    whose(point.series),
    point.label,
    withUnit(hedged(point), point.series.unit, point.series.per),
    withUnit(valueText(point, exact), point.series.unit, point.series.per),
    isAim(point) ? word("modality", point.series.modality) : null,
    /^(revised|conflict)$/.test(point.agreement)
      ? `${word("agreement", point.agreement)}${point.said ? `：${point.said.map((one) => exact(one) || "—").join(" / ")}` : ""}`
      : null,
    sources[point.claims.at(-1).document].title,
  ]
    .filter((one, at, all) => one && all.indexOf(one) === at)
    .join(pick("，", ", "));

// What a picture is of: one measure of one metric, in one unit.
const kindOf = ({ series: { metric, measure: what, baseline, unit, per } }) => [metric, what, baseline, unit, per].join("\n");
const kinds = [...grouped(points, kindOf).values()].map((its) => {
  const { id, metric, measure: what, baseline, unit, per } = its[0].series;
  return { id, metric, what, baseline, unit, per, points: its };
});
const byMetric = grouped(kinds, (kind) => kind.metric);
const weight = (its) => its.reduce((sum, kind) => sum + kind.points.length, 0) * (names[its[0].metric] ? 4 : 1);
// The measures that have much to show in their order, then the rest.
for (const its of byMetric.values()) {
  const most = Math.max(...its.map((kind) => kind.points.length)),
    few = (kind) => (kind.points.length * 2 < most ? kind.points.length : Infinity);
  its.sort((a, b) => (few(a) === few(b) ? 0 : few(b) - few(a)));
}
const metrics = [...byMetric.values()].sort((a, b) => weight(b) - weight(a));

// The charts of a kind: whose they are, in the order of the table, each with its points.
const charts = once((its) => {
  const panels = grouped(its, (point) => whose(point.series)),
    all = [...panels].map(([name, points]) => ({ name, points: points.sort((a, b) => middle(a) - middle(b)) }));
  return all.sort((a, b) => (a.points.length === 1) - (b.points.length === 1));
});

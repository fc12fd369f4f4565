// The first section of a folder's page: the metrics that the filters let through, a few at a time.
const measureTitle = (kind) => {
  const unit = unitWord(kind.unit, kind.per), base = kind.baseline ? baselineWord(kind.baseline) : null;
  return `${metricWord(kind.metric)} · ${[word("measure", kind.what), base].filter((one) => one).join(pick("，", ", "))}${unit ? pick(`（${unit}）`, ` (${unit})`) : ""}`;
};
const inOrder = once((its) => [...new Map([...its].sort((a, b) => day(a.start) - day(b.start) || day(a.end) - day(b.end)).map((point) => [point.label, point])).values()]);
const spanWords = (its) => {
  const labels = [...inOrder(its)].sort((a, b) => middle(a) - middle(b)), [first, last] = [labels[0].label, labels.at(-1).label];
  return first === last ? first : pick(`${first}至${last}`, `${first} to ${last}`);
};
const tally = once((its) => {
  const whoseAre = new Set(its.map((point) => whose(point.series))).size, of = (test) => its.filter(test).length;
  const marked = [[of(isAim), pick("个目标或预期（空心）", " targets or forecasts (hollow)")], [of((point) => point.agreement === "revised"), pick("个经修订（环，×为旧值）", " revised (ringed; × is the old value)")],
    [of((point) => point.agreement === "conflict"), pick("个说法相矛盾（!）", " in conflict (!)")]].filter(([many]) => many > 0).map(([many, what]) => `${many}${what}`);
  return { whoseAre, all: its.length, marked: marked.length === 0 ? "" : pick(`，其中${marked.join("、")}`, `, of them ${marked.join(", ")}`) };
});
const drawnOf = (kind, many, most) => (kind.all || many <= most ? "" : pick(`画出前${most}个。`, `The first ${most} are drawn. `));
const allButton = (kind, many, most, render) => many <= most ? [] : [button(kind.all ? pick("只看前几个", "Show fewer") : pick(`全部${many}个`, `All ${many}`), () => { kind.all = !kind.all; render(); })];
const documentsOf = (its) => [...new Set(its.flatMap((point) => point.claims.map(({ document }) => document)))].sort((a, b) => a - b).map((at) => sources[at]);
const pointLink = (point) => element("span", { class: isAim(point) ? "aimed" : null }, ...point.claims.flatMap(({ id, document }, at) => {
  const differ = point.said && /^(revised|conflict)$/.test(point.agreement), said = differ ? brief(point.said[at]) || "…" : at === point.claims.length - 1 ? hedged(point) : null;
  return said === null ? [] : [differ && at > 0 ? (point.agreement === "revised" ? " → " : " / ") : "", element("a", { href: address(id), title: `${sources[document].title}：${pointLabel(point)}` }, said)];
}));

function linesFigure(kind, its) {
  const periods = () => inOrder(its()).map((point) => point.label);
  const several = () => charts(its());
  return {
    id: `s-${kind.id}`, href: () => `#/${addressOf({ metric: kind.metric, measure: kind.what })}`, documents: () => documentsOf(its()),
    title: () => measureTitle(kind),
    summary: () => {
      const { whoseAre, all, marked } = tally(its());
      return pick(`${whoseAre > 1 ? `${whoseAre}条，` : ""}${spanWords(its())}，${all}个点${marked}。${drawnOf(kind, whoseAre, mostPanels)}${kindIsShared(kind, its()) && whoseAre > 1 ? "各图同一纵轴。" : ""}`,
        `${whoseAre > 1 ? `${whoseAre} lines, ` : ""}${spanWords(its())}, ${all} points${marked}. ${drawnOf(kind, whoseAre, mostPanels)}${kindIsShared(kind, its()) && whoseAre > 1 ? "All charts have one axis." : ""}`);
    },
    draw: (width) => lines(kind, its(), width),
    tools: (render) => allButton(kind, several().length, mostPanels, render),
    heads: () => [say("area"), say("modality"), ...periods()],
    rows: () => {
      const columns = periods();
      return [...Map.groupBy(its(), (point) => point.order)].sort(([a], [b]) => a - b).map(([, of]) => {
        const at = new Map(of.map((point) => [point.label, point]));
        return { cells: [whose(of[0].series) || "—", word("modality", of[0].series.modality), ...columns.map((period) => (at.has(period) ? pointLink(at.get(period)) : ""))] };
      });
    },
  };
}
function dotsFigure(kind, its) {
  let chosen = null;
  const period = () => (periodsOf(its()).includes(chosen) ? chosen : periodsOf(its()).find((label) => !atPeriods(its()).get(label).every(isAim)) ?? periodsOf(its())[0]);
  const now = () => atPeriods(its()).get(period());
  return {
    id: `d-${kind.id}`, documents: () => documentsOf(now()),
    title: () => `${measureTitle(kind)} · ${period()}`,
    summary: () => pick(`${ranked(its(), period()).length}个，自大而小${tally(now()).marked}。${drawnOf(kind, ranked(its(), period()).length, mostRows)}`, `${ranked(its(), period()).length}, the greatest first${tally(now()).marked}. ${drawnOf(kind, ranked(its(), period()).length, mostRows)}`),
    draw: (width) => dots(kind, its(), width, period()),
    tools: (render) => {
      const choice = element("select", { "aria-label": say("period") }, ...periodsOf(its()).map((label) => element("option", label === period() ? { selected: "" } : {}, label)));
      choice.addEventListener("change", () => { chosen = choice.value; render(); });
      return [choice, ...allButton(kind, ranked(its(), period()).length, mostRows, render)];
    },
    heads: () => [say("area"), say("modality"), period()],
    rows: () => ranked(its(), period()).flatMap(({ name, points }) => points.map((point) => ({ cells: [name || "—", word("modality", point.series.modality), pointLink(point)] }))),
  };
}

// What a metric has of one point alone is a line of a table, not a picture.
function singles(kinds) {
  const rows = kinds.flatMap((kind) => ofKind(kind)().map((point) => element("tr", {}, element("th", { scope: "row" }, measureTitle(kind)), element("td", {}, whose(point.series) || "—"), element("td", { class: "date" }, point.label),
    element("td", {}, isAim(point) ? word("modality", point.series.modality) : ""), element("td", {}, pointLink(point)))));
  return element("details", rows.length <= 5 ? { open: "", class: "singles" } : { class: "singles" }, element("summary", {}, pick(`只有一个点：${rows.length}项`, `One point alone: ${rows.length}`)),
    element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": pick("只有一个点的数值", "Figures of one point alone") }, element("table", {}, element("tbody", {}, ...rows))));
}

let passing = new Set(points), drawnMetrics = 0, chosenMetrics = [];
const metricStep = 12;
const ofKind = (kind) => () => {
  if (kind.of !== passing) [kind.of, kind.shown] = [passing, kind.points.filter((point) => passing.has(point))];
  return kind.shown;
};
function addMetrics(end) {
  const into = $("metrics");
  for (; drawnMetrics < Math.min(end, chosenMetrics.length); drawnMetrics++) {
    const its = chosenMetrics[drawnMetrics], article = element("article", { class: "metric" }, element("h3", {}, element("a", { href: `#/${addressOf({ metric: its[0].metric })}` }, metricWord(its[0].metric))));
    into.append(article);
    const single = its.filter((one) => ofKind(one)().length === 1);
    for (const kind of its.filter((one) => ofKind(one)().length > (single.length > 1 || single.length < its.length ? 1 : 0))) {
      const shown = ofKind(kind), overTime = new Set(shown().map((point) => point.label)).size > 1, beside = periodsOf(shown()).length > 0;
      for (const one of [overTime || !beside ? linesFigure(kind, shown) : null, beside ? dotsFigure(kind, shown) : null]) {
        if (one === null) continue;
        const made = figure(one, 4);
        article.append(made);
        made.render();
      }
    }
    if (single.length > 1 || single.length > 0 && article.querySelector("figure")) article.append(singles(single));
  }
  const left = chosenMetrics.length - drawnMetrics;
  $("more-metrics").hidden = left <= 0;
  $("more-metrics").textContent = pick(`再显示${Math.min(metricStep, left)}个指标（还有${left}个）`, `Show ${Math.min(metricStep, left)} more metrics (of ${left})`);
}
// A figure that is said once is no series: it comes when it is asked for.
function showSeries(filtered) {
  for (const one of figures.splice(0)) one.remove();
  $("metrics").replaceChildren();
  const its = metrics.map((kinds) => [kinds, kinds.reduce((sum, kind) => sum + ofKind(kind)().length, 0)]).filter(([, many]) => many > 0);
  const only = its.filter(([kinds, many]) => many > 1 || filtered || names[kinds[0].metric] && metrics.length <= metricStep);
  chosenMetrics = only.map(([kinds]) => kinds);
  drawnMetrics = 0;
  $("series-note").textContent = pick(`${counted(its.length, metrics.length)}个指标，${counted(passing.size, points.length)}个点。`, `${counted(its.length, metrics.length)} metrics, ${counted(passing.size, points.length)} points.`)
    + (its.length > only.length ? pick(`另有${its.length - only.length}个指标只有一个点，搜索可见。`, ` ${its.length - only.length} metrics have one point alone; a search shows them.`) : "")
    + (held.omitted > 0 ? pick(`本页未收${held.omitted}个只说过一次的点，见series表。`, ` ${held.omitted} points that are said once are not in this page, but in the series table.`) : "");
  addMetrics(metricStep);
}
const knownAs = (metric, needle) => [metric, ...(names[metric] ?? [])].some((name) => name.toLowerCase() === needle);
function passingPoints({ metric, area, measure: what, modality, from, to, text: sought }) {
  const name = metric.toLowerCase(), whole = points.some((point) => knownAs(point.series.metric, name)), needle = sought.toLowerCase();
  const matches = new Map();
  const has = (series) => {
    if (!matches.has(series)) matches.set(series, whole ? knownAs(series.metric, name) : [series.metric, (series.bearer ?? "") + series.metric, ...(names[series.metric] ?? [])].some((one) => one.toLowerCase().includes(name)));
    return matches.get(series);
  };
  return points.filter((point) => (!name || has(point.series)) && (!area || point.series.area === area) && (!what || point.series.measure === what) && (!modality || point.series.modality === modality)
    && (!from || point.end >= from.padStart(4, "0")) && (!to || point.start.slice(0, 4) <= to.padStart(4, "0"))
    && (!needle || [point.series.metric, whose(point.series), ...(names[point.series.metric] ?? []), ...point.claims.flatMap(({ id, document }) => [sources[document].title, byId.has(id) ? searched(byId.get(id)) : ""])].some((one) => one.toLowerCase().includes(needle))));
}

// The first section of a folder's page: the metrics that the filters let through, a few at a time.
let passing = new Set(points),
  drawnMetrics = 0,
  chosenMetrics = [];
const metricStep = 12;
const ofKind = (kind) => () => {
  if (kind.of !== passing) [kind.of, kind.shown] = [passing, kind.points.filter((point) => passing.has(point))];
  return kind.shown;
};
function addMetrics(end) {
  const into = $("metrics");
  for (; drawnMetrics < Math.min(end, chosenMetrics.length); drawnMetrics++) {
    const its = chosenMetrics[drawnMetrics],
      article = element(
        "article",
        { class: "metric" },
        element("h3", {}, element("a", { href: `#/${addressOf({ metric: its[0].metric })}` }, metricWord(its[0].metric))),
      );
    into.append(article);
    const single = its.filter((one) => ofKind(one)().length === 1);
    for (const kind of its.filter((one) => ofKind(one)().length > (single.length > 1 || single.length < its.length ? 1 : 0))) {
      const shown = ofKind(kind),
        overTime = new Set(shown().map((point) => point.label)).size > 1,
        beside = periodsOf(shown()).length > 0;
      for (const one of [overTime || !beside ? linesFigure(kind, shown) : null, beside ? dotsFigure(kind, shown) : null]) {
        if (one === null) continue;
        const made = figure(one, 4);
        article.append(made);
        made.render();
      }
    }
    if (single.length > 1 || (single.length > 0 && article.querySelector("figure"))) article.append(singles(single));
  }
  const left = chosenMetrics.length - drawnMetrics;
  $("more-metrics").hidden = left <= 0;
  $("more-metrics").textContent = pick(
    `再显示${Math.min(metricStep, left)}个指标（还有${left}个）`,
    `Show ${Math.min(metricStep, left)} more metrics (of ${left})`,
  );
}
// A figure that is said once is no series: it comes when it is asked for.
function showSeries(filtered) {
  for (const one of figures.splice(0)) one.remove();
  $("metrics").replaceChildren();
  const its = metrics.map((kinds) => [kinds, kinds.reduce((sum, kind) => sum + ofKind(kind)().length, 0)]).filter(([, many]) => many > 0);
  const only = its.filter(([kinds, many]) => many > 1 || filtered || (names[kinds[0].metric] && metrics.length <= metricStep));
  chosenMetrics = only.map(([kinds]) => kinds);
  drawnMetrics = 0;
  $("series-note").textContent =
    pick(
      `${counted(its.length, metrics.length)}个指标，${counted(passing.size, points.length)}个点。`,
      `${counted(its.length, metrics.length)} metrics, ${counted(passing.size, points.length)} points.`,
    ) +
    (its.length > only.length
      ? pick(
          `另有${its.length - only.length}个指标只有一个点，搜索可见。`,
          ` ${its.length - only.length} metrics have one point alone; a search shows them.`,
        )
      : "") +
    (held.omitted > 0
      ? pick(
          `本页未收${held.omitted}个只说过一次的点，见series表。`,
          ` ${held.omitted} points that are said once are not in this page, but in the series table.`,
        )
      : "");
  addMetrics(metricStep);
}
const knownAs = (metric, needle) => [metric, ...(names[metric] ?? [])].some((name) => name.toLowerCase() === needle);
function passingPoints({ metric, area, measure: what, modality, from, to, text: sought }) {
  const name = metric.toLowerCase(),
    whole = points.some((point) => knownAs(point.series.metric, name)),
    needle = sought.toLowerCase();
  const matches = new Map();
  const has = (series) => {
    if (!matches.has(series))
      matches.set(
        series,
        whole
          ? knownAs(series.metric, name)
          : [series.metric, (series.bearer ?? "") + series.metric, ...(names[series.metric] ?? [])].some((one) =>
              one.toLowerCase().includes(name),
            ),
      );
    return matches.get(series);
  };
  return points.filter(
    (point) =>
      (!name || has(point.series)) &&
      (!area || point.series.area === area) &&
      (!what || point.series.measure === what) &&
      (!modality || point.series.modality === modality) &&
      (!from || point.end >= from.padStart(4, "0")) &&
      (!to || point.start.slice(0, 4) <= to.padStart(4, "0")) &&
      (!needle ||
        [
          point.series.metric,
          whose(point.series),
          ...(names[point.series.metric] ?? []),
          ...point.claims.flatMap(({ id, document }) => [sources[document].title, byId.has(id) ? searched(byId.get(id)) : ""]),
        ].some((one) => one.toLowerCase().includes(needle))),
  );
}

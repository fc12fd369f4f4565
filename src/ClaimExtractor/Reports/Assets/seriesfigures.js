// The two pictures of a measure: over time, and side by side in one period.
const measureTitle = (kind) => {
  const unit = unitWord(kind.unit, kind.per),
    base = kind.baseline ? baselineWord(kind.baseline) : null;
  const what = [word("measure", kind.what), base].filter((one) => one).join(pick("，", ", "));
  return `${metricWord(kind.metric)} · ${what}${unit ? pick(`（${unit}）`, ` (${unit})`) : ""}`;
};
const inOrder = once((its) => [
  ...new Map(
    [...its].sort((a, b) => day(a.start) - day(b.start) || day(a.end) - day(b.end)).map((point) => [point.label, point]),
  ).values(),
]);
const spanWords = (its) => {
  const labels = [...inOrder(its)].sort((a, b) => middle(a) - middle(b)),
    [first, last] = [labels[0].label, labels.at(-1).label];
  return first === last ? first : pick(`${first}至${last}`, `${first} to ${last}`);
};
const tally = once((its) => {
  const whoseAre = new Set(its.map((point) => whose(point.series))).size,
    of = (test) => its.filter(test).length;
  const marked = [
    [of(isAim), pick("个目标或预期（空心）", " targets or forecasts (hollow)")],
    [of((point) => point.agreement === "revised"), pick("个经修订（环，×为旧值）", " revised (ringed; × is the old value)")],
    [of((point) => point.agreement === "conflict"), pick("个说法相矛盾（!）", " in conflict (!)")],
  ]
    .filter(([many]) => many > 0)
    .map(([many, what]) => `${many}${what}`);
  return {
    whoseAre,
    all: its.length,
    marked: marked.length === 0 ? "" : pick(`，其中${marked.join("、")}`, `, of them ${marked.join(", ")}`),
  };
});
const drawnOf = (kind, many, most) => (kind.all || many <= most ? "" : pick(`画出前${most}个。`, `The first ${most} are drawn. `));
const allButton = (kind, many, most, render) =>
  many <= most
    ? []
    : [
        button(kind.all ? pick("只看前几个", "Show fewer") : pick(`全部${many}个`, `All ${many}`), () => {
          kind.all = !kind.all;
          render();
        }),
      ];
const documentsOf = (its) =>
  [...new Set(its.flatMap((point) => point.claims.map(({ document }) => document)))].sort((a, b) => a - b).map((at) => sources[at]);
const pointLink = (point) =>
  element(
    "span",
    { class: isAim(point) ? "aimed" : null },
    ...point.claims.flatMap(({ id, document }, at) => {
      const differ = point.said && /^(revised|conflict)$/.test(point.agreement),
        said = differ ? brief(point.said[at]) || "…" : at === point.claims.length - 1 ? hedged(point) : null;
      return said === null
        ? []
        : [
            differ && at > 0 ? (point.agreement === "revised" ? " → " : " / ") : "",
            element("a", { href: address(id), title: `${sources[document].title}：${pointLabel(point)}` }, said),
          ];
    }),
  );

function linesFigure(kind, its) {
  const periods = () => inOrder(its()).map((point) => point.label);
  const several = () => charts(its());
  return {
    id: `s-${kind.id}`,
    href: () => `#/${addressOf({ metric: kind.metric, measure: kind.what })}`,
    documents: () => documentsOf(its()),
    title: () => measureTitle(kind),
    summary: () => {
      const { whoseAre, all, marked } = tally(its());
      const many = whoseAre > 1 ? pick(`${whoseAre}条，`, `${whoseAre} lines, `) : "",
        drawn = drawnOf(kind, whoseAre, mostPanels),
        shared = whoseAre > 1 && kindIsShared(kind, its());
      return pick(
        `${many}${spanWords(its())}，${all}个点${marked}。${drawn}${shared ? "各图同一纵轴。" : ""}`,
        `${many}${spanWords(its())}, ${all} points${marked}. ${drawn}${shared ? "All charts have one axis." : ""}`,
      );
    },
    draw: (width) => lines(kind, its(), width),
    tools: (render) => allButton(kind, several().length, mostPanels, render),
    heads: () => [say("area"), say("modality"), ...periods()],
    rows: () => {
      const columns = periods();
      return [...grouped(its(), (point) => point.order)]
        .sort(([a], [b]) => a - b)
        .map(([, of]) => {
          const at = new Map(of.map((point) => [point.label, point]));
          return {
            cells: [
              whose(of[0].series) || "—",
              word("modality", of[0].series.modality),
              ...columns.map((period) => (at.has(period) ? pointLink(at.get(period)) : "")),
            ],
          };
        });
    },
  };
}
function dotsFigure(kind, its) {
  let chosen = null;
  const period = () =>
    periodsOf(its()).includes(chosen)
      ? chosen
      : (periodsOf(its()).find((label) => !atPeriods(its()).get(label).every(isAim)) ?? periodsOf(its())[0]);
  const now = () => atPeriods(its()).get(period());
  return {
    id: `d-${kind.id}`,
    documents: () => documentsOf(now()),
    title: () => `${measureTitle(kind)} · ${period()}`,
    summary: () => {
      const many = ranked(its(), period()).length,
        { marked } = tally(now());
      return pick(`${many}个，自大而小${marked}。`, `${many}, the greatest first${marked}. `) + drawnOf(kind, many, mostRows);
    },
    draw: (width) => dots(kind, its(), width, period()),
    tools: (render) => {
      const choice = element(
        "select",
        { "aria-label": say("period") },
        ...periodsOf(its()).map((label) => element("option", label === period() ? { selected: "" } : {}, label)),
      );
      choice.addEventListener("change", () => {
        chosen = choice.value;
        render();
      });
      return [choice, ...allButton(kind, ranked(its(), period()).length, mostRows, render)];
    },
    heads: () => [say("area"), say("modality"), period()],
    rows: () =>
      ranked(its(), period()).flatMap(({ name, points }) =>
        points.map((point) => ({ cells: [name || "—", word("modality", point.series.modality), pointLink(point)] })),
      ),
  };
}

// What a metric has of one point alone is a line of a table, not a picture.
function singles(kinds) {
  const rows = kinds.flatMap((kind) =>
    ofKind(kind)().map((point) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, measureTitle(kind)),
        element("td", {}, whose(point.series) || "—"),
        element("td", { class: "date" }, point.label),
        element("td", {}, isAim(point) ? word("modality", point.series.modality) : ""),
        element("td", {}, pointLink(point)),
      ),
    ),
  );
  return element(
    "details",
    rows.length <= 5 ? { open: "", class: "singles" } : { class: "singles" },
    element("summary", {}, pick(`只有一个点：${rows.length}项`, `One point alone: ${rows.length}`)),
    element(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": pick("只有一个点的数值", "Figures of one point alone") },
      element("table", {}, element("tbody", {}, ...rows)),
    ),
  );
}

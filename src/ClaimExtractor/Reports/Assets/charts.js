// Small charts of a measure over time, and its areas by size.
const numbers = (its) =>
  its.flatMap((point) => [point.value, point.low, point.high, ...(point.said ?? [])]).filter((one) => one !== null);
const isRate = (unit) => unit === "percent" || unit === "permille" || unit === "percentage_point";
const pointMark = (point, ...children) =>
  link(address(point.claims.at(-1).id), pointLabel(point), `kind${isAim(point) ? " aim" : ""}`, null, ...children);
function lines(kind, its, width) {
  const panels = charts(its).slice(0, kind.all ? Infinity : mostPanels),
    shared = kindIsShared(kind, its),
    whole = spanOf(numbers(its));
  const [first, last] = extremes(its.map(middle));
  return grid(width, panels, 220, 176, (into, { name, points }, x, y, wide) => {
    const [low, high] = shared ? whole : spanOf(numbers(points));
    const up = scale(low, high, y + 140, y + 40),
      ticks = up.ticks(4),
      edge = Math.max(...ticks.map((tick) => measure(brief(tick), 10.5)), 10) + 8,
      half = Math.max(
        ...points.map((point) => Math.max(measure(valueText(point, brief), 11.5, 600), measure(axisLabel(point), 10.5)) / 2),
        14,
      ),
      over = scale(first, last, x + edge + half + 2, x + wide - half);
    if (name) into.append(text(x, y + 14, "start", fit(name, wide, 12.5, 600), "head4"));
    for (const tick of ticks)
      into.append(line(x + edge, up(tick), x + wide, up(tick), "grid"), text(x + edge - 5, up(tick) + 4, "end", brief(tick), "axis"));
    let free = -Infinity;
    for (const point of points) {
      const at = over(middle(point)),
        side = measure(axisLabel(point), 10.5) / 2;
      if (at - side < free || at + side > x + wide + 4) continue;
      free = at + side + 6;
      into.append(text(at, y + 160, "middle", axisLabel(point), "axis"));
    }
    const outcomes = points.filter((point) => !isAim(point));
    for (const length of new Set(outcomes.map(lengthOf))) {
      const path = outcomes
        .filter((point) => lengthOf(point) === length && point.value !== null && !isLong(point))
        .map((point) => `${over(middle(point)).toFixed(1)} ${up(point.value).toFixed(1)}`);
      if (path.length > 1) into.append(svgNode("path", { d: `M${path.join("L")}`, class: "trend" }));
    }
    const told = labelled(outcomes.length > 0 ? outcomes : points, (point) => [
      over(middle(point)),
      up(topOf(point)),
      measure(valueText(point, brief), 11.5, 600) + 4,
    ]);
    for (const point of [...points.filter(isAim), ...outcomes]) {
      if (isLong(point) && point.value !== null)
        into.append(
          line(
            Math.max(over(day(point.start)), x + edge),
            up(point.value),
            Math.min(over(day(point.end)), x + wide),
            up(point.value),
            "during",
          ),
        );
      into.append(inTime(point, over(middle(point)), up, told.has(point)));
    }
  });
}
const mostPanels = 12,
  mostRows = 40;
const reach = once((its) => {
  const [least, most] = extremes(charts(its).map(({ points }) => Math.max(...numbers(points).map(Math.abs))));
  return most <= 2 * least;
});
const kindIsShared = (kind, its) => isRate(kind.unit) || reach(its);
const topOf = (point) => Math.max(...numbers([point]));
// Where all cannot have their number, the ends and the extremes go first.
function labelled(its, placeOf) {
  const by = [...its].sort((a, b) => (a.value ?? 0) - (b.value ?? 0)),
    told = new Map();
  for (const point of [its.at(-1), its[0], by.at(-1), by[0], ...its]) {
    const [x, y, wide] = placeOf(point);
    if (
      ![...told.values()].some(
        ([otherX, otherY, otherWide]) => Math.abs(x - otherX) < (wide + otherWide) / 2 && Math.abs(y - otherY) < 13,
      )
    )
      told.set(point, [x, y, wide]);
  }
  return told;
}
function inTime(point, x, up, told) {
  const value = point.value ?? (point.low === null ? point.high : point.high === null ? point.low : null),
    shapes = [];
  if (point.agreement === "conflict" || value === null) {
    shapes.push(
      line(x, up(point.low ?? point.high), x, up(point.high ?? point.low), point.agreement === "conflict" ? "clash" : "stretch"),
    );
    for (const said of point.said ?? [point.low, point.high])
      if (said !== null) shapes.push(dot(x, up(said), 4, point.agreement === "conflict" ? "dot bad" : "dot"));
  } else {
    if (point.agreement === "revised")
      for (const said of point.said ?? [])
        if (said !== null && said !== value)
          shapes.push(
            line(x, up(said), x, up(value), "before"),
            svgNode("path", { d: `M${x - 3.5} ${up(said) - 3.5}l7 7m0 -7l-7 7`, class: "before" }),
          );
    if (point.agreement === "revised") shapes.push(dot(x, up(value), 7, "ring"));
    shapes.push(dot(x, up(value), 4.2, "dot"));
    const way = /more_than|at_least/.test(point.how) ? -1 : /less_than|at_most|nearly/.test(point.how) ? 1 : 0;
    if (way)
      shapes.push(
        svgNode("path", { d: `M${x} ${up(value) + way * 5}v${way * 7}m-3 ${way * -3}l3 ${way * 3}l3 ${way * -3}`, class: "arrow" }),
      );
  }
  const top = up(topOf(point));
  if (told)
    shapes.push(
      text(
        x,
        top - (point.agreement === "revised" ? 11 : 9) - (/more_than|at_least/.test(point.how) ? 5 : 0),
        "middle",
        point.agreement === "conflict" ? `${valueText(point, brief)} !` : valueText(point, brief),
        point.agreement === "conflict" ? "value bad" : "value",
      ),
    );
  return pointMark(point, ...shapes);
}

// The areas of one period, the greatest first; a target is hollow, in the row of its outcome.
const periodsOf = once((its) => {
  const areas = new Map();
  for (const point of its) {
    if (!areas.has(point.label)) areas.set(point.label, { end: point.end, start: point.start, names: new Set() });
    areas.get(point.label).names.add(whose(point.series));
  }
  return [...areas]
    .filter(([, { names: whoseAre }]) => whoseAre.size >= 3)
    .sort(([, a], [, b]) => (a.end < b.end ? 1 : a.end > b.end ? -1 : a.start < b.start ? -1 : 1))
    .map(([label]) => label);
});
const leading = (points) => points.find((point) => !isAim(point)) ?? points[0];
const rank = (point) =>
  point.value ?? (point.low !== null && point.high !== null ? (point.low + point.high) / 2 : (point.low ?? point.high));
const atPeriods = once((its) => grouped(its, (point) => point.label));
const rankedAt = once((its) => [...charts(its)].sort((a, b) => rank(leading(b.points)) - rank(leading(a.points))));
const ranked = (its, period) => rankedAt(atPeriods(its).get(period));
function dots(kind, its, width, period) {
  const rows = ranked(its, period).slice(0, kind.all ? Infinity : mostRows),
    drawn = rows.flatMap(({ points }) => points),
    [low, high] = spanOf(numbers(drawn));
  const said = (points) => {
    const point = leading(points);
    return (
      hedged(point, brief) +
      (isAim(point) ? pick("（目标）", " (aim)") : "") +
      (point.agreement === "conflict" ? " !" : point.agreement === "revised" ? " *" : "")
    );
  };
  const names = Math.min(width * 0.36, Math.max(...rows.map(({ name }) => measure(name))) + 14),
    values = Math.max(...rows.map(({ points }) => measure(said(points), 12, 600))) + 14;
  const along = scale(low, high, names + 10, width - values - 10),
    into = svg(width, 36 + rows.length * 24, pick(`${period}年各地`, `Areas in ${period}`));
  for (const tick of along.ticks(width < 520 ? 3 : 5))
    into.append(line(along(tick), 22, along(tick), 30 + rows.length * 24, "grid"), text(along(tick), 14, "middle", brief(tick), "axis"));
  rows.forEach(({ name, points }, at) => {
    const y = 42 + at * 24;
    into.append(line(names, y, width - values, y, "row"), text(names - 10, y + 4, "end", fit(name, names - 12)));
    for (const point of [...points].sort((a, b) => isAim(a) - isAim(b))) {
      const shapes = [],
        value = rank(point);
      if (point.value === null && point.low !== null && point.high !== null)
        shapes.push(line(along(point.low), y, along(point.high), y, point.agreement === "conflict" ? "clash" : "stretch"));
      if (point.agreement === "revised")
        for (const one of point.said ?? [])
          if (one !== null && one !== value)
            shapes.push(svgNode("path", { d: `M${along(one) - 3.5} ${y - 3.5}l7 7m0 -7l-7 7`, class: "before" }));
      if (point.agreement === "revised") shapes.push(dot(along(value), y, 7.5, "ring"));
      for (const one of point.agreement === "conflict" && point.said ? point.said : [value])
        if (one !== null) shapes.push(dot(along(one), y, 5, point.agreement === "conflict" ? "dot bad" : "dot"));
      if (point === leading(points))
        shapes.push(text(width - values + 6, y + 4, "start", said(points), point.agreement === "conflict" ? "value bad" : "value"));
      into.append(pointMark(point, ...shapes));
    }
  });
  return into;
}

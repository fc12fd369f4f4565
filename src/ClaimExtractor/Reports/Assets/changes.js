// Where the figures of a document start and end.
function changes() {
  const pairs = [];
  for (let i = 0; i < count; i++) {
    const from = get("relation", i) === "change_from" ? related(i) : undefined;
    if (from !== undefined && get("value", i) !== null && get("value", from) !== null && get("unit", i) === get("unit", from))
      pairs.push([from, i]);
  }
  if (pairs.length === 0) return null;
  const shown = () => pairs.filter(([from, to]) => isVisible[from] || isVisible[to]),
    rises = ([from, to]) => get("value", from) < get("value", to),
    falls = ([from, to]) => get("value", from) > get("value", to);
  const how = (way) => shown().filter(way).length;
  return {
    id: "changes",
    title: () =>
      pick(
        `变化：${counted(shown().length, pairs.length)}组数字的起点与终点`,
        `Changes: where ${counted(shown().length, pairs.length)} figures start and end`,
      ),
    summary: () =>
      pick(
        `左为起点，右为终点，纵轴从零起。${how(rises)}组上升，${how(falls)}组下降。`,
        `The start is on the left and the end on the right; each axis begins at zero. ${how(rises)} rise, ${how(falls)} fall.`,
      ),
    draw: (width) => grid(width, pairs, 240, 172, (into, [from, to], x, y, wide) => slope(into, from, to, x, y, wide)),
    heads: () => ["subject", "from", "fromTime", "to", "toTime"].map(say),
    rows: () =>
      pairs.map(([from, to]) => ({
        at: to,
        off: !isVisible[to],
        cells: [phrase(to) || phrase(from), anchor(from), time(from) ?? "", anchor(to), time(to) ?? ""],
      })),
  };
}
function slope(into, from, to, x, y, wide) {
  const [start, end] = [get("value", from), get("value", to)],
    up = scale(Math.min(0, start, end), Math.max(0, start, end), y + 138, y + 62);
  const [left, right] = [x + wide * 0.2, x + wide * 0.8],
    style = off(from) && off(to);
  wrap(phrase(to) || phrase(from), wide, 2, 12, 600).forEach((said, at) =>
    into.append(text(x, y + 14 + at * 15, "start", said, `head4${style}`)),
  );
  into.append(line(x, up(0), x + wide, up(0), `grid${style}`), line(left, up(start), right, up(end), `slope ${family(to)}${style}`));
  const shownTime = when(from) === when(to) ? (i) => get("period", i) ?? "" : when;
  for (const [i, at, value, other] of [
    [from, left, start, end],
    [to, right, end, start],
  ]) {
    const over = value >= other || up(value) > y + 120;
    into.append(
      mark(
        i,
        dot(at, up(value), 5, "dot"),
        text(at, up(value) + (over ? -10 : 19), "middle", fit(get("quote", i), wide / 2, 12, 600), "quote"),
      ),
    );
    into.append(text(at, y + 157, "middle", fit(shownTime(i), wide / 2 - 4, 11), `axis${style}`));
  }
}

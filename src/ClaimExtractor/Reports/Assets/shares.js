// Shares and rates on one scale from 0 to 100%.
const wholeOf = { percent: 100, permille: 1000, ratio: 1 },
  standing = ["share", "part", "level", "change_from", "change_to"];
function shares() {
  const rows = [];
  for (let i = 0; i < count; i++) {
    const by = wholeOf[get("unit", i)],
      [value, low, high] = [get("value", i), get("value_min", i), get("value_max", i)],
      how = get("qualifier", i);
    if (!by || !standing.includes(get("role", i)) || (value === null && low === null && high === null)) continue;
    const one = {
      i,
      value: value === null ? null : value / by,
      low: low === null ? (["less_than", "at_most", "nearly"].includes(how) ? 0 : value / by) : low / by,
      high: high === null ? (["more_than", "at_least"].includes(how) ? 1 : value / by) : high / by,
    };
    if (one.low >= 0 && one.high <= 1) rows.push({ ...one, open: low === null || high === null });
  }
  if (rows.length === 0) return null;
  const most = 60,
    drawn = rows.slice(0, most),
    shown = () => rows.filter(({ i }) => isVisible[i]).length;
  return {
    id: "shares",
    title: () =>
      pick(
        `比率：${counted(shown(), rows.length)}个占比与率值，同一0–100%刻度`,
        `Shares: ${counted(shown(), rows.length)} shares and rates on one scale from 0 to 100%`,
      ),
    summary: () =>
      pick(
        "圆点为所述数值，空心为约数；“以上”“不到”等向一端敞开，区间为横条。",
        "A dot is the figure that is stated, hollow if approximate; 以上 and 不到 are open at one end, a range is a bar. ",
      ) + (rows.length > most ? pick(`只画前${most}个。`, `The first ${most} are drawn.`) : ""),
    draw: (width) => {
      const narrow = width < 520,
        high = narrow ? 42 : 24,
        quotes = Math.min(width * 0.3, Math.max(...drawn.map(({ i }) => measure(get("quote", i), 12, 600))) + 10);
      const left = narrow ? 8 : Math.min(width * 0.36, Math.max(...drawn.map(({ i }) => measure(phrase(i)))) + 14),
        along = scale(0, 1, left, width - quotes - 8),
        into = svg(width, 34 + drawn.length * high + 8, pick("0到100%的比率", "Shares from 0 to 100%"));
      for (const tick of along.ticks(width < 700 ? 2 : 5))
        into.append(
          line(along(tick), 24, along(tick), 34 + drawn.length * high, "grid"),
          text(along(tick), 16, "middle", `${Math.round(tick * 100)}%`, "axis"),
        );
      drawn.forEach(({ i, value, low, high: top, open: isOpen }, at) => {
        const y = 42 + at * high + (narrow ? 18 : 4);
        into.append(
          mark(
            i,
            narrow ? text(0, y - 12, "start", fit(phrase(i), width)) : text(left - 14, y + 4, "end", fit(phrase(i), left - 14)),
            top > low ? box(along(low), y - 4, along(top) - along(low), 8, isOpen ? "open" : "span") : null,
            value === null ? null : dot(along(value), y, 5, get("qualifier", i) === "about" ? "dot hollow" : "dot"),
            text(width - quotes, y + 4, "start", fit(get("quote", i), quotes, 12, 600), "quote"),
          ),
        );
      });
      return into;
    },
    heads: () => ["subject", "quote", "predicate", "time"].map(say),
    rows: () =>
      rows.map(({ i }) => ({ at: i, off: !isVisible[i], cells: [phrase(i), anchor(i), get("predicate", i) ?? "", time(i) ?? ""] })),
  };
}

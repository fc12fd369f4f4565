// What adds up to a whole.
function parts() {
  const wholes = new Map();
  for (let i = 0; i < count; i++) {
    const whole = get("relation", i) === "part_of" ? related(i) : undefined;
    if (whole === undefined || !(get("value", i) >= 0) || get("value", i) === null) continue;
    if (wholes.has(whole)) wholes.get(whole).push(i);
    else wholes.set(whole, [i]);
  }
  const groups = [...wholes].filter(([whole, its]) => get("value", whole) > 0 && its.every((i) => get("unit", i) === get("unit", whole)));
  if (groups.length === 0) return null;
  const sum = (its) => its.reduce((total, i) => total + get("value", i), 0),
    same = (one, other) => Math.abs(one - other) <= 1e-9 * other;
  const shown = () => groups.filter(([whole, its]) => isVisible[whole] || its.some((i) => isVisible[i])),
    full = ([whole, its]) => same(sum(its), get("value", whole));
  const percent = (i, whole) => `${Number(((get("value", i) / get("value", whole)) * 100).toFixed(1))}%`;
  const verdict = (whole, its) => {
    const [all, total] = [get("value", whole), sum(its)],
      named = (value) => withUnit(short(value), get("unit", whole), null);
    return same(total, all)
      ? pick(`合计${named(total)}，与整体相符`, `${named(total)} in all: they add up`)
      : total < all
        ? pick(`合计${named(total)}，另有${named(all - total)}未列出`, `${named(total)} in all; ${named(all - total)} are not named`)
        : pick(
            `合计${named(total)}，超出整体${named(total - all)}（各部分可能相互重叠）`,
            `${named(total)} in all, ${named(total - all)} more than the whole (they may overlap)`,
          );
  };
  const complete = () => shown().filter(full).length;
  return {
    id: "parts",
    title: () =>
      pick(
        `部分与整体：${counted(shown().length, groups.length)}个整体，各部分是否合计相符`,
        `Parts and wholes: do the parts of ${counted(shown().length, groups.length)} wholes add up?`,
      ),
    summary: () =>
      pick(
        `横条的全长为整体，各段为文中列出的部分，虚线框为未列出的余额。${complete()}个相符。`,
        `A bar's length is the whole, its segments the parts that the text names, its dashed rest is not named. ${complete()} add up.`,
      ),
    draw: (width) => {
      const into = svg(
        width,
        groups.reduce((high, [, its]) => high + 104 + its.length * 22, -20),
        pick("部分与整体", "Parts and wholes"),
      );
      let y = 0;
      for (const [whole, its] of groups) {
        const [all, total] = [get("value", whole), sum(its)],
          along = scale(0, Math.max(all, total), 1, width - 1),
          dim = off(whole);
        into.append(
          mark(
            whole,
            text(1, y + 18, "start", fit(`${phrase(whole)} ${get("quote", whole)}`, width - 2, 13, 600), "quote"),
            box(along(0), y + 28, along(all) - along(0), 26, "whole"),
          ),
        );
        let done = 0,
          at = y + 74;
        its.forEach((i, k) => {
          const [share, value] = [`part shade${k % 4}`, get("value", i)];
          into.append(
            mark(
              i,
              box(along(done), y + 28, along(done + value) - along(done), 26, share),
              box(2, at - 11, 12, 12, share),
              text(22, at, "start", fit(`${get("quote", i)}  ${percent(i, whole)}  ${get("predicate", i) ?? phrase(i)}`, width - 24)),
            ),
          );
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
    rows: () =>
      groups.flatMap(([whole, its]) =>
        its.map((i) => ({
          at: i,
          off: !isVisible[i],
          cells: [`${phrase(whole)} ${get("quote", whole)}`, anchor(i), get("predicate", i) ?? phrase(i), percent(i, whole)],
        })),
      ),
  };
}

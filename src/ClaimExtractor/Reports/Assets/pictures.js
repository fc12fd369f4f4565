// What the pictures of one document have in common.
const off = (i) => (isVisible[i] ? "" : " off");
const mark = (i, ...children) =>
  link(
    target(i),
    [phrase(i), get("quote", i), get("period", i) ?? time(i)].filter((one) => one).join(pick("，", ", ")),
    family(i) + off(i),
    i,
    ...children,
  );
const related = (i) => byId.get(get("related_claim_id", i));
const counted = (shown, all) => (shown === all ? `${all}` : `${shown} / ${all}`);
const when = (i) => get("time_text", i) ?? get("period", i) ?? "";

const anchor = (i) => element("a", { href: target(i) }, get("quote", i));

// Small drawings side by side, as many as there is room for.
function grid(width, items, least, height, draw) {
  const gap = 20,
    room = Math.max(1, Math.min(items.length, Math.floor((width + gap) / (least + gap)))),
    across = Math.ceil(items.length / Math.ceil(items.length / room));
  const wide = Math.min((width - gap * (across - 1)) / across, [720, 540][across - 1] ?? 400);
  const into = svg(width, Math.ceil(items.length / across) * height, pick("小图", "Small charts"));
  items.forEach((item, at) => draw(into, item, (at % across) * (wide + gap), Math.floor(at / across) * height, wide));
  return into;
}

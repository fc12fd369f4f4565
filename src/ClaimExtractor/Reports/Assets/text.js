// The marks of a claim in the text, and the parts of a long text that wait until they are near.
const marks = new Map();
const collect = (within) => {
  for (const one of within.querySelectorAll("a.claim")) {
    const i = Number(one.dataset.i);
    if (marks.has(i)) marks.get(i).push(one);
    else marks.set(i, [one]);
    if (!isVisible[i]) one.classList.add("off");
    if (i === current) one.classList.add("on");
  }
  reasons(within);
};
const reasons = (within) => {
  for (const one of within.querySelectorAll(".aside[data-kind]"))
    one.title = `${say("setAside")}${pick("：", ": ")}${word("kind", one.dataset.kind)}`;
};
// A claim is marked wherever it stands: text, pictures, tables.
const light = (i, on) => {
  for (const one of document.querySelectorAll(`[data-i="${i}"]`)) one.classList.toggle("on", on);
};

const later = new Set(document.querySelectorAll(".later"));
const grow = (part) => {
  if (!later.delete(part)) return;
  near.unobserve(part);
  part.innerHTML = part.firstChild.textContent;
  part.classList.remove("waiting");
  collect(part);
};
const near = new IntersectionObserver(
  (seen) => {
    for (const one of seen) if (one.isIntersecting) grow(one.target);
  },
  { rootMargin: "100%" },
);
const growTo = (range, at) => {
  for (const part of later) {
    const [first, last] = part.dataset[range].split(" ").map(Number);
    if (at >= first && at <= last) return grow(part);
  }
};

// The source as it was published.
const view = $("view");
view?.addEventListener("click", () => {
  const source = $("source-text"),
    readable = $("readable-text"),
    show = source.hidden;
  if (show && !source.firstChild) publish(source);
  source.hidden = !show;
  readable.hidden = show;
  view.setAttribute("aria-pressed", String(show));
});
function publish(into) {
  const { text: published, aside } = read("source"),
    characters = Array.from(published);
  const places = aside.map(([start, end, kind]) => ({ start, end, kind }));
  for (let i = 0; i < count; i++) places.push({ start: get("source_start", i), end: get("source_end", i), i });
  places.sort((a, b) => a.start - b.start);
  let at = 0,
    chunk = element("span", { class: "chunk" });
  const add = (from, to) => {
    for (const one of characters
      .slice(from, to)
      .join("")
      .split(/(?<=\n)/)) {
      chunk.append(one);
      if (one.endsWith("\n") && chunk.textContent.length > 4000) {
        into.append(chunk);
        chunk = element("span", { class: "chunk" });
      }
    }
  };
  for (const { start, end, i, kind } of places) {
    if (start < at) continue;
    add(at, start);
    const said = characters.slice(start, end).join("");
    chunk.append(
      i === undefined
        ? element("span", { class: "aside", "data-kind": kind }, said)
        : element("a", { class: `claim ${family(i)}`, href: target(i), "data-i": i }, said),
    );
    at = end;
  }
  add(at, characters.length);
  into.append(chunk);
  collect(into);
}

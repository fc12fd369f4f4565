// The table of the claims, with only the rows that can be seen.
const shownColumns = ["quote", "value", "unit", "subject", "bearer", "role", "time", "dimension", isIndex ? "document_id" : "section"];
const cell = (name, i) =>
  name === "time"
    ? (get("period", i) ?? time(i))
    : name === "value"
      ? short(get("value", i)) || interval(get("value_min", i), get("value_max", i), short)
      : name === "unit"
        ? unitWord(get("unit", i), get("per", i))
        : name === "role" || name === "dimension"
          ? word(name, get(name, i))
          : get(name, i);
const whole = (name, i) => (name === "time" ? time(i) : name === "value" ? exact(get("value", i)) || bounds(i) : cell(name, i));
const key = (name, i) =>
  name === "time"
    ? get("time_end", i)
    : name === "value"
      ? (get("value", i) ?? get("value_min", i) ?? get("value_max", i))
      : get(name, i);
const rowHeight = 37,
  viewport = $("rows"),
  body = viewport?.querySelector("tbody");
const collator = new Intl.Collator("zh-Hans-CN");
function sort() {
  if (!viewport) return;
  visible = [];
  for (let i = 0; i < count; i++) if (isVisible[i]) visible.push(i);
  if (order) {
    const keys = new Map(visible.map((i) => [i, key(order.name, i)])),
      way = order.up ? 1 : -1;
    visible.sort((a, b) => {
      const [x, y] = [keys.get(a), keys.get(b)];
      if (x === null || y === null) return (x === null) - (y === null) || a - b;
      return way * (typeof x === "number" ? x - y : collator.compare(x, y)) || a - b;
    });
  }
  $("row-count").textContent = pick(`${counted(visible.length, count)}行`, `${counted(visible.length, count)} rows`);
  render();
}
function row(i, at) {
  const made = element("tr", { class: i === current ? "row on" : "row", "aria-rowindex": at + 2, "data-i": i });
  for (const name of shownColumns) {
    const said = cell(name, i) ?? "";
    made.append(
      element(
        "td",
        { class: name === "value" ? "number" : null, title: whole(name, i) ?? "" },
        name === "quote" ? element("a", { href: target(i) }, said) : said,
      ),
    );
  }
  made.addEventListener("click", (event) => {
    event.preventDefault();
    go(i);
  });
  return made;
}
let printing = false;
function render() {
  if (!viewport) return;
  const first = printing ? 0 : Math.max(0, Math.floor(viewport.scrollTop / rowHeight) - 8);
  const end = printing ? visible.length : Math.min(visible.length, first + Math.ceil(viewport.clientHeight / rowHeight) + 24);
  const space = (rows) => {
    const made = element("tr", { class: "space", "aria-hidden": "true" }, element("td", { colspan: shownColumns.length }));
    made.firstChild.style.height = `${rows * rowHeight}px`;
    return made;
  };
  body.replaceChildren(
    ...(first > 0 ? [space(first)] : []),
    ...visible.slice(first, end).map((i, at) => row(i, first + at)),
    ...(end < visible.length ? [space(visible.length - end)] : []),
  );
  viewport.querySelector("table").setAttribute("aria-rowcount", visible.length + 1);
}
let drawn = 0;
viewport?.addEventListener("scroll", () => {
  cancelAnimationFrame(drawn);
  drawn = requestAnimationFrame(render);
});
for (const one of viewport?.querySelectorAll("thead button") ?? [])
  one.addEventListener("click", () => {
    const name = one.dataset.column;
    order = order?.name === name ? (order.up ? { name, up: false } : null) : { name, up: true };
    for (const head of viewport.querySelectorAll("thead th"))
      head.setAttribute(
        "aria-sort",
        head.querySelector("button").dataset.column === order?.name ? (order.up ? "ascending" : "descending") : "none",
      );
    viewport.scrollTop = 0;
    sort();
  });

// The filtered rows as CSV, like the dataset's own: a byte-order mark, CRLF, and an apostrophe before what a spreadsheet would run.
const csvCell = (value) => {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  if (value === "") return '""';
  const guarded = /^[=+\-@'\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};
$("csv")?.addEventListener("click", () => {
  const lines = [columns.map((column) => column.name).join(",")];
  for (const i of visible) lines.push(columns.map((column) => csvCell(get(column.name, i))).join(","));
  saveFile(new Blob([`\uFEFF${lines.join("\r\n")}\r\n`], { type: "text/csv" }), `${root.dataset.name}.csv`);
});

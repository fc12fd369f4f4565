// The frame of a picture: title, summary, drawing, the ways to save and cite it, the table behind it.
const figures = [];
const today = () => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
};
const titled = ([id, title, date]) => ({ id, title: title ?? id, date });
const self = () => [titled([root.dataset.name, root.dataset.title, root.dataset.date || null])];
function sourceLine(documents = self()) {
  const named = documents
    .slice(0, 4)
    .map(({ title, date }) => (date ? pick(`${title}（${date}）`, `${title} (${date})`) : title))
    .join(pick("；", "; "));
  const more = documents.length > 4 ? pick(`等${documents.length}份文档`, ` and others, ${documents.length} documents`) : "";
  return pick(
    `来源：${named}${more}。${root.dataset.extractor}提取。`,
    `Source: ${named}${more}. Extracted by ${root.dataset.extractor}.`,
  );
}

// GB/T 7714 and BibTeX: the picture, then the documents that its figures were read in.
const yearOf = (documents) =>
  documents
    .map(({ date }) => date ?? "")
    .sort()
    .at(-1)
    .slice(0, 4) || today().slice(0, 4);
const link7714 = () => (location.protocol.startsWith("http") ? ` ${location.href}.` : "");
function gbt(one) {
  const documents = one.documents?.() ?? self(),
    online = link7714() ? "/OL" : "";
  return [
    `[1] ${root.dataset.title}：${one.title()}[DS${online}]. ${root.dataset.extractor}, ${yearOf(documents)}[${today()}].${link7714()}`,
    ...documents.slice(0, mostCited).map(({ title, date }, at) => `[${at + 2}] ${title}[R]. ${date ?? ""}`.trim().replace(/[.]?$/, ".")),
    ...(documents.length > mostCited
      ? [
          pick(
            `（共${documents.length}份文档，另${documents.length - mostCited}份见图后的数据）`,
            `(${documents.length} documents in all; the table behind the picture has the others)`,
          ),
        ]
      : []),
  ].join("\n");
}
const mostCited = 60;
const tex = (said) => said.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, "\\$&");
function bibtex(one) {
  const documents = one.documents?.() ?? self(),
    key = `${root.dataset.name}-${one.id}`.replace(/[^\w.-]+/g, "-");
  return [
    `@misc{${key},`,
    `  title = {{${tex(one.title())}}},`,
    `  howpublished = {${tex(`${root.dataset.title}, ${root.dataset.extractor}`)}},`,
    `  year = {${yearOf(documents)}},`,
    ...(link7714() ? [`  url = {${location.href}},`] : []),
    `  urldate = {${today()}},`,
    `  note = {${tex(
      documents
        .slice(0, mostCited)
        .map(({ title, date }) => (date ? `${title} (${date})` : title))
        .join("; "),
    )}}`,
    "}",
  ].join("\n");
}
function citeBox(one) {
  const made = element("div", { class: "cited", hidden: "" });
  for (const [name, write] of [
    ["GB/T 7714", gbt],
    ["BibTeX", bibtex],
  ]) {
    const said = element("span", { class: "said", role: "status" });
    made.append(
      element(
        "p",
        {},
        element("b", {}, name),
        " ",
        button(say("copy"), () => copy(write(one), said)),
        " ",
        said,
      ),
      element("pre", { tabindex: "0", role: "region", "aria-label": name }, write(one)),
    );
  }
  return made;
}

/** One: { id, title(), summary(), draw(width), heads(), rows(): [{ cells, at? }], documents?(), tools? }. */
function figure(one, level = 3) {
  const made = element("figure", { id: one.id }),
    picture = element("div", { class: "picture" });
  let width = 0;
  const render = () => {
    const shown = element("div", { class: "behind" }),
      details = element("details", {}, element("summary", {}, say("table")), shown);
    details.addEventListener("toggle", () => {
      if (details.open && !shown.firstChild) fill();
    });
    const fill = () =>
      shown.append(
        element(
          "div",
          { class: "scroll", tabindex: "0", role: "region", "aria-label": say("table") },
          element(
            "table",
            {},
            element("thead", {}, element("tr", {}, ...one.heads().map((head) => element("th", { scope: "col" }, head)))),
            element(
              "tbody",
              {},
              ...one
                .rows()
                .map((row) =>
                  element(
                    "tr",
                    { "data-i": row.at, class: row.off ? "off" : null },
                    ...row.cells.map((cell, at) => element(at === 0 ? "th" : "td", at === 0 ? { scope: "row" } : {}, cell)),
                  ),
                ),
            ),
          ),
        ),
      );
    const cited = element("div");
    const tools = element(
      "div",
      { class: "tools noprint" },
      ...(one.tools?.(() => made.render()) ?? []),
      button(say("svg"), () => saveSvg(one)),
      button(say("png"), () => savePng(one)),
      button(
        say("citeFigure"),
        (event) => {
          const box = citeBox(one),
            open = !cited.firstChild;
          cited.replaceChildren(...(open ? [box] : []));
          box.hidden = false;
          event.target.setAttribute("aria-expanded", String(open));
        },
        { "aria-expanded": "false" },
      ),
    );
    const wasOpen = made.querySelector("details")?.open;
    made.replaceChildren(
      element(
        "figcaption",
        {},
        element(
          "div",
          {},
          element(`h${level}`, {}, one.href ? element("a", { href: one.href() }, one.title()) : one.title()),
          element("p", {}, one.summary()),
        ),
        tools,
      ),
      cited,
      picture,
      details,
    );
    made.fill = () => {
      if (!shown.firstChild) fill();
    };
    if (wasOpen) details.open = true;
    width = 0;
    draw();
  };
  const draw = () => {
    const room = Math.floor(picture.clientWidth);
    if (room <= 0 || room === width) return;
    width = room;
    picture.replaceChildren(one.draw(room));
    if (current >= 0) for (const mark of picture.querySelectorAll(`[data-i="${current}"]`)) mark.classList.add("on");
  };
  made.render = render;
  made.fit = draw;
  made.refit = (room) => {
    width = room;
    picture.replaceChildren(one.draw(room));
  };
  new ResizeObserver(draw).observe(picture);
  figures.push(made);
  return made;
}

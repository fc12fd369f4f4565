// Drawings: SVG elements whose colours come from the style sheet by class, and their way into a file.
const svgNode = (name, attributes, ...children) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) made.setAttribute(key, typeof value === "number" ? Number(value.toFixed(2)) : value);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
};
const svg = (width, height, label) =>
  svgNode("svg", {
    viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
    width: Math.round(width),
    height: Math.round(height),
    role: "group",
    "aria-label": label,
  });
const line = (x1, y1, x2, y2, style) => svgNode("line", { x1, y1, x2, y2, class: style });
const box = (x, y, width, height, style) => svgNode("rect", { x, y, width: Math.max(width, 0.5), height, class: style });
const dot = (cx, cy, r, style) => svgNode("circle", { cx, cy, r, class: style });
const text = (x, y, anchor, said, style = "label") => svgNode("text", { x, y, "text-anchor": anchor, class: style }, said);
// What is heard holds what is seen.
function link(href, label, style, at, ...children) {
  const seen = children
      .filter((child) => child?.localName === "text")
      .map((child) => child.textContent)
      .join(" "),
    heard = seen === "" || label.split(/，|, /).includes(seen) ? label : `${seen}${pick("，", ", ")}${label}`;
  return svgNode("a", { href, class: `mark ${style}`, "data-i": at, "aria-label": heard }, svgNode("title", {}, label), ...children);
}

const pen = document.createElement("canvas").getContext("2d");
const fonts = getComputedStyle(document.body).fontFamily;
const measure = (said, size = 12, weight = 400) => {
  pen.font = `${weight} ${size}px ${fonts}`;
  return pen.measureText(said).width;
};
const fit = (said, width, size = 12, weight = 400) => {
  if (measure(said, size, weight) <= width) return said;
  const points = Array.from(said);
  while (points.length > 1 && measure(`${points.join("")}…`, size, weight) > width) points.pop();
  return `${points.join("")}…`;
};
const wrap = (said, width, most, size = 12, weight = 400) => {
  const lines = [""];
  for (const [point] of said.matchAll(/[\w.,%-]+|./gsu)) {
    if (measure(lines.at(-1) + point, size, weight) > width && lines.at(-1) !== "") lines.push("");
    lines[lines.length - 1] += point;
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), fit(lines.slice(most - 1).join(""), width, size, weight)];
};

// Maps low to high onto from to to, with round values between.
const scale = (low, high, from, to) => {
  const at = (value) => (high > low ? from + ((value - low) / (high - low)) * (to - from) : (from + to) / 2);
  at.ticks = (most) => {
    const ticks = at.every(most);
    return ticks.length > 1 ? ticks : at.every(most * 2);
  };
  at.every = (most) => {
    const least = (high - low) / most,
      power = 10 ** Math.floor(Math.log10(least)),
      digit = least / power;
    const step = power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10),
      ticks = [];
    if (!(step > 0) || !Number.isFinite(step)) return [];
    for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9 && ticks.length < 50; k++)
      ticks.push(Number((k * step).toPrecision(12)));
    return ticks;
  };
  return at;
};
const extremes = (values) => values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
// What an axis spans: from zero where that costs little, else with some room.
const spanOf = (values) => {
  const [low, high] = extremes(values),
    wide = high - low;
  if (wide === 0) return low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  if (low > 0 && wide > 0.4 * high) return [0, high];
  if (high < 0 && wide > -0.4 * low) return [low, 0];
  return [low - wide * 0.15, high + wide * 0.15];
};

// A drawing as it stands on paper: light colours as attributes, no links, under its title and above its source.
const inked = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "paint-order"];
function onPaper(one) {
  const width = 960,
    edge = 24,
    inner = width - 2 * edge,
    head = wrap(one.title(), inner, 3, 19, 700),
    under = wrap(one.summary(), inner, 6, 12),
    foot = wrap(sourceLine(one.documents?.()), inner, 4, 11);
  const drawn = one.draw(inner),
    high = Number(drawn.getAttribute("height")),
    top = edge + head.length * 26 + under.length * 18 + 8;
  const paper = svg(width, top + high + foot.length * 16 + 2 * edge, one.title());
  paper.setAttribute("class", "paper");
  paper.append(box(0, 0, width, top + high + foot.length * 16 + 2 * edge, "sheet"));
  head.forEach((said, at) => paper.append(text(edge, edge + 14 + at * 26, "start", said, "head")));
  under.forEach((said, at) => paper.append(text(edge, edge + head.length * 26 + 8 + at * 18, "start", said, "axis")));
  paper.append(svgNode("g", { transform: `translate(${edge},${top})` }, ...drawn.childNodes));
  foot.forEach((said, at) => paper.append(text(edge, top + high + edge + at * 16, "start", said, "axis")));
  document.body.append(paper);
  for (const shape of paper.querySelectorAll("*")) {
    const style = getComputedStyle(shape);
    if (!/^(line|rect|circle|path|text)$/.test(shape.localName)) continue;
    for (const name of inked) {
      const value = style.getPropertyValue(name).replace(/px$/, ""),
        isOfText = name.startsWith("font") || name.startsWith("paint");
      if (name === "fill" || (isOfText && shape.localName === "text" && value !== "normal") || (!isOfText && !/^(none|1)?$/.test(value)))
        shape.setAttribute(name, value);
    }
  }
  paper.remove();
  for (const mark of paper.querySelectorAll("a")) mark.replaceWith(svgNode("g", {}, ...mark.childNodes));
  for (const shape of paper.querySelectorAll("[class]")) shape.removeAttribute("class");
  paper.removeAttribute("class");
  paper.setAttribute("font-family", fonts.replaceAll('"', "'"));
  return paper;
}
function saveFile(blob, name) {
  const made = element("a", { href: URL.createObjectURL(blob), download: name });
  made.click();
  setTimeout(() => URL.revokeObjectURL(made.href), 10000);
}
const fileName = (one, ending) => `${root.dataset.name}-${one.title()}`.replace(/[\\/:*?"<>|\s]+/g, "_").slice(0, 80) + ending;
const saveSvg = (one) =>
  saveFile(
    new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(onPaper(one))}\n`], {
      type: "image/svg+xml",
    }),
    fileName(one, ".svg"),
  );

// The page may load no picture, so the shapes are painted one by one.
function paint(shape, to) {
  const value = (name) => Number(shape.getAttribute(name) ?? 0);
  to.save();
  if (shape.localName === "g" && shape.hasAttribute("transform"))
    to.translate(
      ...shape
        .getAttribute("transform")
        .match(/-?[\d.]+/g)
        .map(Number),
    );
  const fill = shape.getAttribute("fill"),
    stroke = shape.getAttribute("stroke"),
    path = new Path2D(shape.localName === "path" ? shape.getAttribute("d") : undefined);
  if (shape.localName === "line") {
    path.moveTo(value("x1"), value("y1"));
    path.lineTo(value("x2"), value("y2"));
  }
  if (shape.localName === "rect") path.rect(value("x"), value("y"), value("width"), value("height"));
  if (shape.localName === "circle") path.arc(value("cx"), value("cy"), value("r"), 0, 7);
  to.lineWidth = value("stroke-width") || 1;
  to.setLineDash((shape.getAttribute("stroke-dasharray") ?? "").match(/[\d.]+/g)?.map(Number) ?? []);
  if (stroke) to.strokeStyle = stroke;
  if (fill && fill !== "none") to.fillStyle = fill;
  if (shape.localName === "text") {
    to.font = `${shape.getAttribute("font-weight") ?? 400} ${value("font-size") || 12}px ${fonts}`;
    to.textAlign = { start: "left", middle: "center", end: "right" }[shape.getAttribute("text-anchor") ?? "start"];
    if (stroke) {
      to.lineJoin = "round";
      to.strokeText(shape.textContent, value("x"), value("y"));
    }
    to.fillText(shape.textContent, value("x"), value("y"));
  } else if (/^(line|rect|circle|path)$/.test(shape.localName)) {
    to.globalAlpha = Number(shape.getAttribute("fill-opacity") ?? 1);
    if (fill && fill !== "none" && shape.localName !== "line") to.fill(path);
    to.globalAlpha = 1;
    if (stroke) to.stroke(path);
  } else for (const child of shape.children) if (child.localName !== "title") paint(child, to);
  to.restore();
}
function savePng(one) {
  const paper = onPaper(one),
    canvas = document.createElement("canvas"),
    to = canvas.getContext("2d");
  const [width, height] = [Number(paper.getAttribute("width")), Number(paper.getAttribute("height"))],
    twice = Math.min(2, 16000 / height);
  [canvas.width, canvas.height] = [width * twice, height * twice];
  to.scale(twice, twice);
  for (const shape of paper.children) paint(shape, to);
  canvas.toBlob((blob) => blob && saveFile(blob, fileName(one, ".png")), "image/png");
}

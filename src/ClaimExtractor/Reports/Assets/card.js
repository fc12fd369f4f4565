// The card of a claim, beside its line.
const card = $("card");
function go(i) {
  if (location.hash === target(i)) land();
  else location.hash = target(i);
}
function rangePicture(i) {
  const [value, low, high] = [get("value", i), get("value_min", i), get("value_max", i)],
    stated = [value, low, high].filter((one) => one !== null);
  if (stated.length === 0 || (low !== null && low === high)) return null;
  const [least, most] = [Math.min(...stated), Math.max(...stated)],
    at = scale(least, most, least === most ? 160 : 90, least === most ? 160 : 230);
  const [left, right] = [low === null ? 10 : at(low), high === null ? 310 : at(high)],
    made = svg(320, 44, `${say("bounds")} ${bounds(i) ?? say("none")}`);
  made.setAttribute("role", "img");
  made.setAttribute("class", `mark ${family(i)}`);
  made.append(line(10, 14, 310, 14, "grid"));
  if (low !== null || high !== null)
    made.append(box(Math.min(left, right - 2), 10, Math.max(right - left, 2), 8, low === null || high === null ? "open" : "span"));
  if (value !== null) made.append(dot(at(value), 14, 6, get("qualifier", i) === "about" ? "dot hollow" : "dot"));
  for (const one of new Set(stated)) made.append(text(at(one), 38, "middle", brief(one), "axis"));
  return made;
}
function facts(i) {
  const other = related(i),
    value = get("value", i),
    measured = withUnit(short(value), get("unit", i), get("per", i)),
    its = checksOf(get("claim_id", i));
  const area = [get("area", i), get("area_code", i)].filter((one) => one).join(" ");
  return [
    [
      "value",
      value === null ? null : Math.abs(value) >= 1e4 ? `${measured}${pick(`（${exact(value)}）`, ` (${exact(value)})`)}` : measured,
    ],
    ["bounds", `${word("qualifier", get("qualifier", i))}${bounds(i) === null ? "" : `${pick("，", ", ")}${bounds(i)}`}`],
    ["unit", `${unitWord(get("unit", i), null) || get("unit", i)}${get("unit_inferred", i) ? pick("（推得）", " (inferred)") : ""}`],
    ["per", word("unit", get("per", i))],
    ["metric", get("metric", i)],
    ["measure", word("measure", get("measure", i))],
    ["subject", get("subject", i)],
    ["bearer", get("bearer", i)],
    ["predicate", get("predicate", i)],
    ["role", word("role", get("role", i))],
    ["direction", word("direction", get("direction", i))],
    ["baseline", get("baseline", i)],
    ["time", [get("time_text", i), time(i)].filter((one) => one).join(pick("，", ", "))],
    ["place", get("place", i)],
    ["area", area],
    ["attribution", get("attribution", i)],
    ["modality", word("modality", get("modality", i))],
    [
      "relation",
      other === undefined
        ? null
        : element(
            "span",
            {},
            `${word("relation", get("relation", i))}${pick("：", ": ")}`,
            element("a", { href: target(other) }, get("quote", other)),
          ),
    ],
    [
      "checks",
      its.length === 0
        ? null
        : element(
            "span",
            {},
            ...its.flatMap((check) => [
              verdictWord(check),
              pick("：", ": "),
              sentence(check),
              " ",
              element("span", { class: "formula" }, formula(check)),
              element("br"),
            ]),
          ),
    ],
    ["section", get("section", i)],
    ["document", get("document_id", i)],
    ["span", `${get("source_start", i)}–${get("source_end", i)}`],
    ["evidence", get("evidence", i)],
    ["rules", get("rules", i)],
  ].filter(([, said]) => said !== null && said !== "");
}
function open(i, focus = true) {
  light(current, false);
  current = i;
  const context = Array.from(get("context", i)),
    start = get("quote_start", i),
    length = Array.from(get("quote", i)).length;
  const said = element("p", { class: "said", role: "status" }),
    at = visible.indexOf(i);
  const step = (by, sign, name) => {
    const made = button(sign, () => go(visible[at + by]), { "aria-label": say(name) });
    made.disabled = !(at >= 0 && visible[at + by] !== undefined);
    return made;
  };
  card.className = family(i);
  card.replaceChildren(
    element(
      "div",
      { class: "close" },
      step(-1, "‹", "previous"),
      step(1, "›", "next"),
      button("✕", shut, { "aria-label": say("close") }),
    ),
    element("h2", { id: "card-title" }, get("quote", i)),
    element(
      "blockquote",
      {},
      context.slice(0, start).join(""),
      element("strong", {}, get("quote", i)),
      context.slice(start + length).join(""),
    ),
    rangePicture(i) ?? "",
    element("dl", {}, ...facts(i).flatMap(([name, value]) => [element("dt", {}, say(name)), element("dd", {}, value)])),
    element(
      "div",
      { class: "tools" },
      button(say("cite"), () => copy(citation(i), said)),
      button(say("link"), () => copy(location.href.split("#")[0] + target(i), said)),
      isIndex ? element("a", { href: address(get("claim_id", i)) }, say("inText")) : null,
    ),
    said,
  );
  card.hidden = false;
  root.classList.add("with-card");
  light(i, true);
  if (focus) card.focus({ preventScroll: true });
}
function shut() {
  const one = marks.get(current)?.[0];
  light(current, false);
  current = -1;
  card.hidden = true;
  root.classList.remove("with-card");
  history.replaceState(null, "", location.pathname + location.search + filterAddress());
  one?.focus({ preventScroll: true });
}
const citation = (i) =>
  [
    `“${get("quote", i)}”，见“${get("context", i)}”，${root.dataset.title}（${get("document_id", i)}）`,
    `码点 ${get("source_start", i)}–${get("source_end", i)}，${get("claim_id", i)}`,
  ].join("，");
async function copy(said, into) {
  try {
    await navigator.clipboard.writeText(said);
    into.textContent = say("copied");
  } catch {
    const area = element("textarea", { "aria-hidden": "true" });
    area.value = said;
    document.body.append(area);
    area.select();
    into.textContent = document.execCommand("copy") ? say("copied") : say("failed");
    area.remove();
  }
}
function land() {
  const id = fragment(),
    i = byId.get(id);
  if (id.startsWith("/")) return takeFilters();
  if (i === undefined) {
    if (!id.startsWith("block-")) return;
    growTo("blocks", Number(id.slice(6)));
    return $(id)?.scrollIntoView();
  }

  growTo("claims", i);
  open(i);
  $(id)?.scrollIntoView({ block: "center" });
  const at = visible.indexOf(i);
  if (at >= 0 && viewport) viewport.scrollTop = Math.max(0, at * rowHeight - viewport.clientHeight / 2);
}
addEventListener("hashchange", land);
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !card.hidden) shut();
});
// The address that is there already changes nothing, and is asked for again.
document.addEventListener("click", (event) => {
  const href = event.target.closest?.('a[href^="#"]')?.getAttribute("href");
  if (href && href === location.hash) land();
});

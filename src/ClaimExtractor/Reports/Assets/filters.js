// The filters: they hold for text, pictures, tables, and stand in the address.
const form = $("filters"),
  fields = Array.from(form.elements)
    .map((one) => one.name)
    .filter((name) => name);
const field = (name) => form.elements[name]?.value.trim() ?? "";
const addressOf = (values) =>
  Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
let haystack = null;
const searched = (i) => {
  haystack ??= Array.from({ length: count }, (_, at) =>
    ["quote", "context", "metric", "subject", "bearer", "predicate", "place", "area", "attribution", "section", "document_id"]
      .map((name) => get(name, at) ?? "")
      .join("\n")
      .toLowerCase(),
  );
  return haystack[i];
};
const lastYear = (i) => get("time_end", i) ?? "",
  firstYear = (i) => (get("time_start", i) ?? get("time_end", i) ?? "9999").slice(0, 4);
function passes(i, { dimension, role, modality, subject, text: sought, from, to }, claimsOfPoints) {
  if (
    (dimension && get("dimension", i) !== dimension) ||
    (role && get("role", i) !== role) ||
    (modality && get("modality", i) !== modality)
  )
    return false;
  if ((claimsOfPoints && !claimsOfPoints.has(get("claim_id", i))) || (subject && !phrase(i).includes(subject))) return false;
  if ((from && !(lastYear(i) >= from.padStart(4, "0"))) || (to && !(firstYear(i) <= to.padStart(4, "0")))) return false;
  return !sought || searched(i).includes(sought.toLowerCase());
}
function filter() {
  const values = Object.fromEntries(fields.map((name) => [name, field(name)])),
    set = fields.some((name) => values[name]);
  let ofPoints = null;
  if (held) {
    const through = passingPoints(values);
    passing = new Set(through);
    if (values.metric || values.area || values.measure) ofPoints = new Set(through.flatMap((point) => point.claims.map(({ id }) => id)));
  }
  const now = new Uint8Array(count);
  for (let i = 0; i < count; i++) if (!set || passes(i, values, ofPoints)) now[i] = 1;
  for (let i = 0; i < count; i++) if (now[i] !== isVisible[i]) for (const one of marks.get(i) ?? []) one.classList.toggle("off", !now[i]);
  isVisible = now;
  root.classList.toggle("filtered", set);
  $("shown").textContent = held ? `${passing.size} / ${points.length}` : `${now.reduce((sum, one) => sum + one, 0)} / ${count}`;
  if (held) showSeries(set);
  else for (const one of figures) one.render();
  sort();
  if (!byId.has(fragment()) && !fragment().startsWith("block-"))
    history.replaceState(
      null,
      "",
      set ? `#/${addressOf(values)}` : location.pathname + location.search + (fragment().startsWith("/") ? "" : location.hash),
    );
}
const fragment = () => {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash.slice(1); /* A fragment that is no encoding is taken as it stands. */
  }
};
const filterAddress = () => {
  const said = addressOf(Object.fromEntries(fields.map((name) => [name, field(name)])));
  return said ? `#/${said}` : "";
};
// #/metric=贫困发生率&from=2012
function takeFilters() {
  const asked = new URLSearchParams(location.hash.slice(2));
  for (const name of fields) form.elements[name].value = asked.get(name) ?? "";
  filter();
}
let delay = 0;
form.addEventListener("input", () => {
  clearTimeout(delay);
  delay = setTimeout(filter, count + points.length > 5000 ? 200 : 0);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  filter();
});
form.addEventListener("reset", () => setTimeout(filter, 0));

// Language, theme, print, and the beginning.
const keep = (name, value) => {
  try {
    localStorage.setItem(`claims-${name}`, value);
  } catch {
    /* Pages opened from a file may have no storage. */
  }
};
const kept = (name) => {
  try {
    return localStorage.getItem(`claims-${name}`);
  } catch {
    return null;
  }
};
function speak(to) {
  root.dataset.lang = to;
  root.lang = to === "en" ? "en" : "zh-Hans";
  for (const one of document.querySelectorAll("[data-en]")) {
    one.dataset.zh ??= one.getAttribute("aria-label");
    one.setAttribute("aria-label", one.dataset[to]);
  }
  for (const one of document.querySelectorAll("option[data-e]")) one.textContent = to === "en" ? one.dataset.e : one.dataset.z;
  reasons(document);
  tables.splice(0);
  showChecks();
  showDocuments();
  filter();
  if (!card.hidden) open(current, false);
}
$("language").addEventListener("click", () => {
  const to = root.dataset.lang === "en" ? "zh" : "en";
  keep("language", to);
  speak(to);
});
const dress = (to) => {
  if (to) root.dataset.theme = to;
  else delete root.dataset.theme;
};
$("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  dress(dark ? "light" : "dark");
  keep("theme", root.dataset.theme);
});

// A print has every row: of the text, the tables, the pictures. A sheet is narrower than a window.
const paperWidth = 640;
addEventListener("beforeprint", () => {
  printing = true;
  for (const part of later) grow(part);
  for (const one of tables) one.all();
  if (held) addMetrics(300);
  for (const one of figures) {
    one.fill();
    one.refit(paperWidth);
  }
  for (const one of document.querySelectorAll("details:not([open])")) {
    one.open = true;
    one.dataset.printed = "";
  }
  render();
});
addEventListener("afterprint", () => {
  printing = false;
  for (const one of document.querySelectorAll("details[data-printed]")) {
    one.open = false;
    delete one.dataset.printed;
  }
  for (const one of figures) one.fit();
  render();
});

const bar = document.querySelector(".bar");
new ResizeObserver(() => {
  if (getComputedStyle(bar).position === "sticky") root.style.setProperty("--top", `${bar.offsetHeight + 12}px`);
  else root.style.removeProperty("--top");
}).observe(bar);
dress(kept("theme"));
collect(document);
for (const part of later) near.observe(part);
if (held) $("more-metrics").addEventListener("click", () => addMetrics(drawnMetrics + metricStep));
else {
  for (const [into, make] of [
    ["first-figures", changes],
    ["first-figures", parts],
    ["share-figures", shares],
  ]) {
    const one = make();
    if (one) $(into).append(figure(one));
  }
  for (const id of ["first", "shares-section"])
    $(id).hidden = !$(id).querySelector("figure") && !(id === "first" && checks.some(isFailing));
}
for (const name of fields)
  form.elements[name].value = new URLSearchParams(fragment().startsWith("/") ? location.hash.slice(2) : "").get(name) ?? "";
speak(kept("language") ?? root.dataset.lang);
land();
// What the search looks through is made while nobody waits for it.
if (count > 0) (window.requestIdleCallback ?? setTimeout)(() => searched(0));

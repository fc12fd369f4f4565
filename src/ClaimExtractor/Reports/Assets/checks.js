// The checks of any kind, those that fail first, and the documents of a folder.
const checks = read("checks-data") ?? [],
  good = ["consistent", "met"],
  severity = ["inconsistent", "missed", "cannot_tell", "not_said"];
const grave = (check) => {
  const at = severity.indexOf(check.verdict);
  return good.includes(check.verdict) ? 9 : at < 0 ? 5 : at;
};
checks.sort((a, b) => grave(a) - grave(b));
const isFailing = (check) => !good.includes(check.verdict);
const checksOf = (claimId) => checks.filter((check) => check.claims.some(([id]) => id === claimId));
const checkLinks = (check) =>
  element(
    "span",
    {},
    ...check.claims.flatMap(([id, quote]) => [
      element("a", { href: address(id), title: isIndex || documentOf(id) !== root.dataset.name ? documentOf(id) : null }, quote),
      " ",
    ]),
    check.more ? pick(`另有${check.more}个`, `and ${check.more} more`) : "",
  );
const verdictWord = (check) => element("span", { class: `verdict ${check.verdict}` }, word("verdict", check.verdict));
// What a formula has of words.
const termed = [
  [/ days?\b/g, "天"],
  [/ months?\b/g, "个月"],
  [/ years?\b/g, "年"],
  [", said: ", "，文中："],
  [/ is not within (\S+) to (\S+)/, "不在$1至$2之间"],
  [" beside ", "，旁有"],
  [/ to /g, "至"],
];
const formula = (check) =>
  language() ? check.formula : termed.reduce((said, [english, chinese]) => said.replace(english, chinese), check.formula);
const sentence = (check) => pick(check.zh, check.en);
function showChecks() {
  const table = $("check-rows");
  if (!table) return;
  rowsOnDemand(table, ["verdict", "kind", "formula", "message", "claims"].map(say), checks, (check) =>
    element(
      "tr",
      { class: "check" },
      element("td", {}, verdictWord(check)),
      element("td", {}, word("check", check.kind)),
      element("td", { class: "formula" }, formula(check)),
      element("td", {}, sentence(check)),
      element("td", {}, checkLinks(check)),
    ),
  );
  const failing = checks.filter(isFailing);
  $("check-count").textContent = pick(
    `${checks.length}项，其中${failing.length}项不符、未完成或不能判定。`,
    `${checks.length} checks; ${failing.length} of them fail or cannot be told.`,
  );
  const most = 8;
  $("failing")?.replaceChildren(
    ...(failing.length === 0
      ? []
      : [
          element("h3", {}, pick(`核对：${failing.length}项不符、未完成或不能判定`, `Checks: ${failing.length} fail or cannot be told`)),
          element(
            "ul",
            {},
            ...failing
              .slice(0, most)
              .map((check) =>
                element(
                  "li",
                  {},
                  verdictWord(check),
                  pick("：", ": "),
                  sentence(check),
                  " ",
                  element("span", { class: "formula" }, formula(check)),
                  " ",
                  checkLinks(check),
                ),
              ),
          ),
          failing.length > most
            ? element("p", {}, element("a", { href: "#checks" }, pick(`全部${failing.length}项`, `All ${failing.length}`)))
            : null,
        ].filter((one) => one)),
  );
}
function showDocuments() {
  const table = $("document-rows");
  if (!table) return;
  rowsOnDemand(
    table,
    ["title", "date", "characters", "figures", "checks", "failing"].map(say),
    held.documents,
    ([id, title, date, characters, claims, tested, failing]) =>
      element(
        "tr",
        { class: "document" },
        element("td", {}, element("a", { href: `reports/${encodeURIComponent(id)}.html` }, title ?? id)),
        element("td", { class: "date" }, date ?? ""),
        ...[characters, claims, tested, failing].map((many) => element("td", { class: "number" }, String(many))),
      ),
  );
  $("document-count").textContent = pick(`${held.documents.length}份`, `${held.documents.length} documents`);
}

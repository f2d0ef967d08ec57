/** The summary of the Plan tab, made from the judged statements, and the rule they were judged by. */
import {element, sourceLink, sourceText} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {PLAN_LEVEL_SIGNS, PLAN_WAY_SIGNS, planDateWords} from "./card.js";

const PLAN_RULES = ["test", "read", "level", "direction", "course", "lists", "moves", "facts"];

/** The nodes of the summary; `show(event, id)` brings a statement's card into sight. */
export function planSummaryNodes(lookup, view, shown, show) {
  const {statements, sources} = lookup.tables.plan;
  const {lang} = view;
  const report = statements.source[0];
  const named = (key, ids) =>
    ids.length
      ? element(
          "p",
          {},
          message(key, lang),
          " ",
          ids.flatMap((id, place) => [
            place ? message("list.comma", lang) : null,
            element(
              "a",
              {href: `#plan-${id}`, class: "plan-jump", onclick: (event) => show(event, id)},
              statements[`text_${lang}`][statements.id.indexOf(id)].replace(/[.。]$/, ""),
            ),
          ]),
        )
      : null;
  return [
    element(
      "p",
      {},
      message("plan.summary", lang, {
        date: planDateWords(sources.published[report], lang),
        total: shown.total,
      }),
      " ",
      element(
        "span",
        {class: "muted"},
        message("plan.source", lang),
        " ",
        sourceLink(sources.title[report], sources.url[report]),
        sourceText(`, ${sources.publisher[report]}`),
      ),
    ),
    planTallyBar("plan.summary.levels", "level", shown.levels, PLAN_LEVEL_SIGNS, lang),
    planTallyBar("plan.summary.directions", "direction", shown.directions, PLAN_WAY_SIGNS, lang),
    named("plan.summary.differing", shown.differing),
    named("plan.summary.split", shown.split),
  ].filter(Boolean);
}

/** A bar of counts with each count named beside its sign. */
function planTallyBar(title, field, counts, signs, lang) {
  const prefix = field === "level" ? "level" : "way";
  return element(
    "div",
    {class: "plan-tally"},
    element("span", {class: "muted"}, message(title, lang)),
    element(
      "div",
      {class: "plan-bar", "aria-hidden": true},
      Object.entries(counts)
        .filter(([, count]) => count)
        .map(([value, count]) =>
          element("span", {class: `fill-${prefix}-${value}`, style: `flex-grow: ${count}`}),
        ),
    ),
    element(
      "ul",
      {class: "plan-counts"},
      Object.entries(counts).map(([value, count]) =>
        element(
          "li",
          {[`data-${field}`]: value},
          element("span", {class: `swatch fill-${prefix}-${value}`, "aria-hidden": true}),
          element("strong", {}, String(count)),
          ` ${signs[value]} ${message(`plan.${field}.${value}`, lang)}`,
        ),
      ),
    ),
  );
}

/** The rule in words, with its two numbers. */
export function planRuleNodes(lookup, lang) {
  const {rule} = lookup.tables.plan;
  const values = {percent: rule.no_clear_change_pct, years: rule.trend_years_min};
  return [
    element(
      "details",
      {},
      element("summary", {}, element("strong", {}, message("plan.rule.title", lang))),
      element(
        "ol",
        {},
        PLAN_RULES.map((name) => element("li", {}, message(`plan.rule.${name}`, lang, values))),
      ),
    ),
  ];
}

/**
 * The summary of the Plan tab, made from the judged statements, and the rule they were judged by.
 *
 * @typedef {(event: MouseEvent, id: string) => void} ShowCard scrolls to a statement's card
 *
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 * @import {PlanSelection} from "../select.js"
 */
import {element, sourceLink, sourceText} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {DIRECTION_SIGNS, LEVEL_SIGNS} from "../words.js";
import {countItem} from "./charts.js";
import {dateWords} from "./dates.js";

const RULES = ["test", "read", "level", "direction", "course", "lists", "moves", "facts"];

/**
 * The nodes of the summary.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {PlanSelection} plan
 * @param {ShowCard} showCard
 */
export function summaryNodes(lookup, view, plan, showCard) {
  const {lang} = view;
  return [
    introduction(lookup, lang, plan.total),
    tallyBar("plan.summary.levels", tallyItems("level", plan.levels, LEVEL_SIGNS, lang), lang),
    tallyBar(
      "plan.summary.directions",
      tallyItems("direction", plan.directions, DIRECTION_SIGNS, lang),
      lang,
    ),
    statementLinks("plan.summary.differing", plan.differing, {lookup, lang, showCard}),
    statementLinks("plan.summary.split", plan.split, {lookup, lang, showCard}),
  ].filter((node) => node !== null);
}

/**
 * What was judged, and its source.
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {number} total
 */
function introduction(lookup, lang, total) {
  const {statements, sources} = lookup.tables.plan;
  const report = statements.source[0];
  const date = dateWords(/** @type {string} */ (sources.published[report]), lang);
  return element(
    "p",
    {},
    message("plan.summary", lang, {date, total}),
    " ",
    element(
      "span",
      {class: "muted"},
      message("plan.source", lang),
      " ",
      sourceLink(sources[`title_${lang}`][report], sources.url[report]),
      sourceText(message("list.comma", lang) + sources[`publisher_${lang}`][report]),
    ),
  );
}

/**
 * A sentence that ends in links to cards; null without any.
 * @param {string} key
 * @param {string[]} ids
 * @param {{lookup: Lookup, lang: Lang, showCard: ShowCard}} context
 */
function statementLinks(key, ids, {lookup, lang, showCard}) {
  if (!ids.length) return null;
  const {statements} = lookup.tables.plan;
  const texts = statements[`text_${lang}`];
  const links = ids.map((id) =>
    element(
      "a",
      {
        href: `#plan-${id}`,
        class: "plan-jump",
        onclick: (/** @type {MouseEvent} */ event) => showCard(event, id),
      },
      texts[statements.id.indexOf(id)].replace(/[.。]$/, ""),
    ),
  );
  const listed = links.flatMap((link, place) =>
    place ? [message("list.comma", lang), link] : [link],
  );
  return element("p", {}, message(key, lang), " ", listed);
}

/**
 * The values of a field with their counts, and how each looks.
 * @param {"level" | "direction"} field
 * @param {Record<string, number>} counts
 * @param {Record<string, string>} signs
 * @param {Lang} lang
 */
function tallyItems(field, counts, signs, lang) {
  const prefix = field === "level" ? "level" : "way";
  return Object.entries(counts).map(([value, count]) => ({
    count,
    fill: `fill-${prefix}-${value}`,
    words: ` ${signs[value]} ${message(`plan.${field}.${value}`, lang)}`,
    data: {[`data-${field}`]: value},
  }));
}

/**
 * A bar of counts, with each count and its sign below.
 * @param {string} title
 * @param {ReturnType<typeof tallyItems>} items
 * @param {Lang} lang
 */
function tallyBar(title, items, lang) {
  const parts = items
    .filter(({count}) => count)
    .map(({fill, count}) => element("span", {class: fill, style: `flex-grow: ${count}`}));
  const labels = items.map(({fill, count, words, data}) => countItem(fill, count, words, data));
  return element(
    "div",
    {class: "plan-tally"},
    element("span", {class: "muted"}, message(title, lang)),
    element("div", {class: "plan-bar", "aria-hidden": true}, parts),
    element("ul", {class: "plan-counts"}, labels),
  );
}

/**
 * The rule in words, with its two numbers.
 * @param {Lookup} lookup
 * @param {Lang} lang
 */
export function ruleNodes(lookup, lang) {
  const {rule} = lookup.tables.plan;
  const values = {percent: rule.no_clear_change_pct, years: rule.trend_years_min};
  const lines = RULES.map((name) => element("li", {}, message(`plan.rule.${name}`, lang, values)));
  return [
    element(
      "details",
      {},
      element("summary", {}, element("strong", {}, message("plan.rule.title", lang))),
      element("ol", {}, lines),
    ),
  ];
}

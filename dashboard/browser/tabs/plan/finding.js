/**
 * What was found on a statement in one line: a course, a count or a fact, for its row.
 *
 * @typedef {object} Finding
 * @property {string} words
 * @property {number} [part] whose course is drawn
 * @property {string[]} [roles] of the places that name an industry, for squares
 * @property {string} [list] whether the industry is on a national list
 * @property {[state: string, count: number][]} [states] of the moves counted
 *
 * @typedef {(lookup: Lookup, parts: number[], lang: Lang, statement: number) => Finding} FindingOf
 *
 * @import {Lang, Lookup, View} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";
import {joinWords} from "../../core/names.js";
import {withUnit} from "../../core/units.js";
import {dateWords} from "./dates.js";
import {partItems, statementParts} from "./select.js";
import {unitWords, valueWords} from "./words.js";

const HIDE = /** @type {View} */ (/** @type {unknown} */ ({recalled: "hide"}));
const STATES_HERE = ["moved", "under_construction", "announced"];

/** @type {Record<string, FindingOf>} */
const FINDINGS = {
  clusters: clusterFinding,
  industry: industryFinding,
  naming: (lookup, parts, lang) => placesFinding(lookup, parts, lang),
  trend: courseFinding,
  gap: gapFinding,
  moves: movesFinding,
  moved: movesFinding,
  event: (lookup, _parts, lang, statement) => ({
    words: dateWords(lookup.tables.plan.statements.date[statement], lang),
  }),
  distance: distanceFinding,
};

/**
 * What was found on a statement. It rests on what was read in sources, whatever the reader includes.
 * @param {Lookup} lookup
 * @param {number} statement
 * @param {Lang} lang
 * @returns {Finding}
 */
export function findingOf(lookup, statement, lang) {
  const parts = statementParts(lookup, statement);
  const find = FINDINGS[lookup.tables.plan.statements.test[statement]];
  if (!parts.length || !find) return {words: message("plan.finding.none", lang)};
  return find(lookup, parts, lang, statement);
}

/** @type {FindingOf} */
function clusterFinding(lookup, [part], lang) {
  return {words: message("plan.finding.clusters", lang, {count: itemsOf(lookup, part).length})};
}

/** @type {FindingOf} */
function industryFinding(lookup, parts, lang) {
  const lists = parts.filter((part) => lookup.tables.plan.parts.measure[part] === "clusters");
  const places = parts.filter((part) => lookup.tables.plan.parts.measure[part] === "places");
  return {...placesFinding(lookup, places, lang), list: listWords(lookup, lists, lang)};
}

/**
 * Whether one industry is on a national list, and since when; of several, how many are.
 * @param {Lookup} lookup
 * @param {number[]} parts
 * @param {Lang} lang
 */
function listWords(lookup, parts, lang) {
  const listed = parts.filter((part) => itemsOf(lookup, part).length);
  if (parts.length > 1)
    return message("plan.finding.lists", lang, {count: listed.length, total: parts.length});
  if (!listed.length) return message("plan.finding.unlisted", lang);
  const {year} = lookup.tables.plan.items;
  const years = [...new Set(itemsOf(lookup, listed[0]).map((item) => year[item]))];
  return message("plan.finding.list", lang, {years: years.join(message("list.comma", lang))});
}

/**
 * @param {Lookup} lookup
 * @param {number[]} parts one for each industry
 * @param {Lang} lang
 * @returns {Finding}
 */
function placesFinding(lookup, parts, lang) {
  const counts = parts.map((part) => String(itemsOf(lookup, part).length));
  const total = lookup.levelRows.city.length;
  const words = message("plan.finding.places", lang, {counts: joinWords(counts, lang), total});
  if (parts.length > 1) return {words};
  const {state} = lookup.tables.plan.items;
  return {words, roles: itemsOf(lookup, parts[0]).map((item) => state[item])};
}

/** @type {FindingOf} */
function courseFinding(lookup, [part, ...others], lang, statement) {
  const {statements} = lookup.tables.plan;
  const words = message("plan.finding.course", lang, {
    indicator: statements[`indicator_${lang}`][statement],
    course: courseWords(lookup, part, lang),
    unit: unitWords(lookup, part, lang),
  });
  const more = others.length ? message("plan.finding.more", lang, {count: others.length}) : "";
  return {words: words + more, part};
}

/** @type {FindingOf} */
function gapFinding(lookup, parts, lang) {
  const {measure, region} = lookup.tables.plan.parts;
  const own = parts.filter((part) => region[part] === region[parts[0]]);
  const words = own.map((part) =>
    message(`plan.finding.${measure[part]}`, lang, {
      course: courseWords(lookup, part, lang),
      unit: unitWords(lookup, part, lang),
    }),
  );
  const others = new Set(parts.map((part) => region[part])).size - 1;
  const more = others ? message("plan.finding.more", lang, {count: others}) : "";
  return {words: words.join(message("plan.finding.but", lang)) + more, part: parts[0]};
}

/**
 * A place with its first and last value.
 * @param {Lookup} lookup
 * @param {number} part
 * @param {Lang} lang
 */
function courseWords(lookup, part, lang) {
  const {plan, regions} = lookup.tables;
  const {parts} = plan;
  const value = (/** @type {(number | null)[]} */ column) =>
    valueWords(lookup, part, /** @type {number} */ (column[part]), lang);
  return message("plan.finding.ends", lang, {
    place: regions[`name_${lang}`][/** @type {number} */ (parts.region[part])],
    first: value(parts.first_value),
    last: value(parts.last_value),
  });
}

/** @type {FindingOf} */
function movesFinding(lookup, [part], lang) {
  const {state} = lookup.tables.plan.items;
  const items = itemsOf(lookup, part);
  const countOf = (/** @type {string} */ name) =>
    items.filter((item) => state[item] === name).length;
  const states = /** @type {[string, number][]} */ (
    STATES_HERE.map((name) => [name, countOf(name)]).filter(
      ([name, count]) => count || name === "moved",
    )
  );
  const here = states.map(([name, count]) => message(`plan.finding.${name}`, lang, {count}));
  const elsewhere = states.some(([, count]) => count) ? 0 : countOf("elsewhere");
  const away = elsewhere ? [message("plan.finding.elsewhere", lang, {count: elsewhere})] : [];
  const words = [...here, ...away];
  return {words: words.join(message("list.dot", lang)), states};
}

/** @type {FindingOf} */
function distanceFinding(lookup, [part], lang) {
  const {parts} = lookup.tables.plan;
  const value = /** @type {number} */ (parts.last_value[part]);
  const unit = unitWords(lookup, part, lang);
  return {words: withUnit(valueWords(lookup, part, value, lang), unit, lang)};
}

/**
 * @param {Lookup} lookup
 * @param {number} part
 */
function itemsOf(lookup, part) {
  return partItems(lookup, HIDE, part);
}

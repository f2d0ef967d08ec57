/**
 * The Data tab in words: headline, tally, filter, title; and how its table is arranged.
 *
 * @import {Arrangement} from "./arrange.js"
 * @import {TableSelection} from "./select.js"
 * @import {Lang, Lookup, View, Words} from "../../core/types.js"
 */

import {message} from "../../core/messages.js";
import {sharedFilterWords} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";
import {ALL, chosenIndustries} from "../../core/view.js";
import {columnLabel, placeName} from "./cells.js";
import {shownCount} from "./select.js";

const INDUSTRIES_NAMED = 3;

/**
 * Describe the view of the tab. It needs no rows, so it does not wait for their file.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Words}
 */
export function describe(lookup, view) {
  const headline = headlineWords(lookup, view);
  return {
    headline,
    tally: tallyWords(lookup, view),
    filter: filterWords(lookup, view),
    title: [headline, message("app.name", view.lang)].join(message("list.dot", view.lang)),
  };
}

/**
 * The reader's choice in the fields that narrow a table.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string[]} narrowed
 */
export function choiceWords(lookup, view, narrowed) {
  /** @type {Record<string, () => string>} */
  const words = {
    industries: () => industryWords(lookup, view),
    region: () => placeName(lookup, view.region, view.lang),
    indicator: () => lookup.tables.data.names.indicators[view.indicator][`name_${view.lang}`],
    year: () => view.year,
    level: () =>
      message(`level.count.${view.level}`, view.lang, {count: lookup.levelRows[view.level].length}),
  };
  return narrowed.map((field) => words[field]()).join(message("list.dot", view.lang));
}

/**
 * Which rows a narrowed table keeps, and how many.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {TableSelection} selection
 */
export function narrowedWords(lookup, view, {narrowed, matching}) {
  return message("data.only.words", view.lang, {
    words: choiceWords(lookup, view, narrowed),
    count: numberWords(matching.length),
  });
}

/**
 * How the rows are arranged; each part begins with a sign that separates it from the text before.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {TableSelection} selection
 * @param {Arrangement} arrangement
 */
export function arrangementWords(lookup, view, selection, arrangement) {
  const {isNarrowed, onlyDiffer, search, sort} = arrangement;
  const {lang} = view;
  const words = [
    isNarrowed && selection.narrowed.length ? narrowedWords(lookup, view, selection) : "",
    onlyDiffer ? message("data.differ.words", lang) : "",
    search ? message("data.picture.search", lang, {text: search}) : "",
    sort ? sortWords(sort, lang) : "",
  ];
  return words
    .filter(Boolean)
    .map((text) => message("list.dot", lang) + text)
    .join("");
}

/**
 * @param {string} column by which the rows are sorted
 * @param {Lang} lang
 */
export function sortWords(column, lang) {
  return message("data.foot.sorted", lang, {column: columnLabel(column, lang)});
}

/**
 * The filter of the coverage, which no table narrows.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} level the words of the level's regions
 */
export function coverageFilter(lookup, view, level) {
  const parts = [message("data.coverage.filter", view.lang), level];
  return [...parts, ...sharedFilterWords(lookup, view)].join(message("list.dot", view.lang));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function headlineWords(lookup, view) {
  const {table, lang, recalled} = view;
  const about = lookup.tables.data.about[table];
  const rows = rowsWords(lookup, view);
  const title = message(`data.table.${table}`, lang);
  const sources = recalled === "hide" ? about.seen_source_count : about.source_count;
  if (!sources) return message("data.headline", lang, {title, rows});
  if (sources === 1) return message("data.headline.source", lang, {title, rows});
  const count = numberWords(sources);
  return message("data.headline.sources", lang, {title, rows, count});
}

/**
 * How much of the table is recalled or of low trust.
 * @param {Lookup} lookup
 * @param {View} view
 */
function tallyWords(lookup, view) {
  const {table, recalled, lang} = view;
  const about = lookup.tables.data.about[table];
  const isHidden = recalled === "hide";
  const all = shownCount(lookup, {...view, recalled: "show"}, table);
  const shown = shownCount(lookup, view, table);
  const shares = [
    {
      key: isHidden ? "data.recalled.hidden" : "data.recalled.shown",
      count: about.recalled_count,
      total: all,
    },
    {key: "data.fields.recalled", count: about.recalled_field_count, total: shown},
    {key: "data.low", count: isHidden ? about.seen_low_count : about.low_count, total: shown},
  ];
  const parts = shares
    .filter(({count}) => count)
    .map(({key, count, total}) => shareWords(key, count, total, lang));
  if (about.is_derived) parts.push(message("data.derived", lang));
  return parts.join(message("list.dot", lang));
}

/**
 * @param {string} key of the message
 * @param {number} count
 * @param {number} total
 * @param {Lang} lang
 */
function shareWords(key, count, total, lang) {
  // Whole numbers round halves of a tenth up exactly.
  const tenths = Math.floor((2000 * count + total) / (2 * total));
  const percent = `${Math.floor(tenths / 10)}.${tenths % 10}`;
  return message(key, lang, {count: numberWords(count), percent});
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function filterWords(lookup, view) {
  const {table, lang} = view;
  const parts = [message(`data.table.${table}`, lang), rowsWords(lookup, view)];
  return [...parts, ...sharedFilterWords(lookup, view)].join(message("list.dot", lang));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function rowsWords(lookup, view) {
  const {table, lang} = view;
  const count = shownCount(lookup, view, table);
  return message(`data.rows.${table}`, lang, {count: numberWords(count)});
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function industryWords(lookup, view) {
  const {lang} = view;
  const names = lookup.tables.data.names.industries;
  const chosen = chosenIndustries(view, lookup.known);
  if (!view.industries.length) return message("filter.plan", lang);
  if (String(view.industries) === ALL) return message("filter.all", lang, {count: chosen.length});
  if (chosen.length > INDUSTRIES_NAMED)
    return message("data.industries.many", lang, {count: chosen.length});
  return chosen.map((key) => names[key][`name_${lang}`]).join(message("list.comma", lang));
}

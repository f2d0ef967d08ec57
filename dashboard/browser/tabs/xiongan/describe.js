/**
 * The words of the Xiong'an tab.
 *
 * @import {Lang, Lookup, View, Words} from "../../core/types.js"
 * @import {Facet} from "./moves.js"
 * @import {Answer, XionganSelection} from "./select.js"
 */
import {message} from "../../core/messages.js";
import {
  asOfHeadline,
  asOfWords,
  joinWords,
  sharedFilterWords,
  windowTitle,
} from "../../core/names.js";
import {ALL} from "../../core/view.js";
import {FACETS, passesFilter, shownYear} from "./moves.js";
import {dateWords} from "./words.js";

/** The types of move of a link that names none. */
const MOVED = "headquarters,whole_move";

/**
 * Describe what is shown.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<XionganSelection, "answer" | "map">} selection
 * @returns {Words}
 */
export function describe(lookup, view, selection) {
  const headline = headlineOf(lookup, view, selection.answer);
  return {
    headline: asOfHeadline(view, headline),
    tally: tallyOf(lookup, view, selection),
    filter: filterOf(lookup, view),
    title: windowTitle(lookup, view, headline),
  };
}

/**
 * The filter of the key figures, which no filter of moves narrows.
 * @param {View} view
 */
export function figuresFilter(view) {
  const {recalled, lang} = view;
  const words = [message("xiongan.filter.figures", lang), ...asOfWords(view)];
  if (recalled === "show") words.push(message("filter.unverified", lang));
  return words.join(message("list.dot", lang));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Answer} answer
 */
function headlineOf(lookup, view, {chosen}) {
  const {lang} = view;
  const [who, year] = [subjectWords(view), shownYear(lookup, view)];
  const found = Object.entries(chosen).filter(([, count]) => count);
  if (!found.length) return noneHeadline(view, who, year);
  const parts = found.map(([status, count]) => statusPart(lang, status, count));
  if (!chosen.operating && passesFilter(view, "status", "operating"))
    parts.unshift(message("xiongan.part.none", lang));
  const words = {who, parts: joinWords(parts, lang)};
  return year
    ? message("xiongan.headline.year", lang, {...words, year})
    : message("xiongan.headline", lang, words);
}

/**
 * That none is found: under the filter, where the words for `who` do not name all of it.
 * @param {View} view
 * @param {string} who
 * @param {number | null} year
 */
function noneHeadline({kinds, moves, status, lang}, who, year) {
  const isOneKind = kinds.length === 1 && String(kinds) !== ALL;
  const isNarrowed = String(status) !== ALL || (isOneKind && String(moves) !== ALL);
  if (year === null)
    return isNarrowed
      ? message("xiongan.headline.filtered", lang, {who})
      : message("xiongan.headline.none", lang, {who});
  return isNarrowed
    ? message("xiongan.headline.filtered.year", lang, {who, year})
    : message("xiongan.headline.none.year", lang, {who, year});
}

/**
 * @param {Lang} lang
 * @param {string} status
 * @param {number} count
 */
function statusPart(lang, status, count) {
  return message(`xiongan.part.${status}`, lang, {count});
}

/**
 * The organisations that the filter of kinds and moves chooses.
 * @param {View} view
 */
function subjectWords({kinds, moves, lang}) {
  const isEvery = String(kinds) === ALL;
  if (kinds.length === 1 && !isEvery) return message(`xiongan.kinds.${kinds[0]}`, lang);
  if (isEvery && String(moves) === MOVED) return message("xiongan.who.moved", lang);
  return message(`xiongan.who.${isEvery && String(moves) === ALL ? "all" : "chosen"}`, lang);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<XionganSelection, "answer" | "map">} selection
 */
function tallyOf(lookup, view, {answer, map}) {
  const {lang, layers} = view;
  if (shownYear(lookup, view) !== null)
    return message("xiongan.tally.year", lang, {undated: map.tally.undated});
  if (!answer.parts.length) return message("xiongan.tally.none", lang);
  const parts = answer.parts.map(({status, rows}) => statusPart(lang, status, rows.length));
  const here = message("xiongan.tally", lang, {
    parts: parts.join(message("list.comma", lang)),
    date: dateWords(answer.newest, lang),
  });
  if (!layers.includes("elsewhere")) return here;
  const everywhere = message("xiongan.tally.everywhere", lang, {count: map.tally.singles});
  return [here, everywhere].join(message("list.dot", lang));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function filterOf(lookup, view) {
  const scope = view.layers.includes("elsewhere") ? "everywhere" : "here";
  const year = shownYear(lookup, view);
  const parts = [
    ...FACETS.map((facet) => facetWords(view, facet)),
    message(`xiongan.filter.${scope}`, view.lang),
    year ? message("xiongan.filter.year", view.lang, {year}) : "",
    ...sharedFilterWords(lookup, view),
  ];
  return parts.filter(Boolean).join(message("list.dot", view.lang));
}

/**
 * @param {View} view
 * @param {Facet} name
 */
function facetWords(view, name) {
  const {lang} = view;
  const facet = message(`xiongan.facet.${name}`, lang);
  if (String(view[name]) === ALL) return message("xiongan.filter.all", lang, {facet});
  const values = view[name]
    .map((value) => message(`xiongan.${name}.${value}`, lang))
    .join(message("list.comma", lang));
  return message("xiongan.filter.some", lang, {facet, values});
}

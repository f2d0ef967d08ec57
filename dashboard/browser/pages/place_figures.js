/**
 * The key figures of a place's page.
 *
 * @import {Lang, Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Page} from "./model.js"
 */
import {grouped} from "../core/groups.js";
import {bracketed, message} from "../core/messages.js";
import {fullNumberWords, numberWords} from "../core/numbers.js";
import {shownUnit, withUnit} from "../core/units.js";
import {spark} from "./drawings.js";
import {rowOf} from "./facts.js";
import {addTable, citedCell, makeCell, titleOf} from "./model.js";
import {runs} from "./series.js";
import {nameOf, rankWords} from "./words.js";

/** A value in millions or billions below this has two decimals. */
const SMALL = 100;
/**
 * Points of an indicator by what they are compared in, made once for all places.
 * @type {WeakMap<Map<string, Row[]>, Map<string, Row[]>>}
 */
const peersByCase = new WeakMap();

/**
 * Add the key figures with their rank, an earlier value and their course.
 * @param {Facts} facts
 * @param {Row} row
 * @param {Page} page
 */
export function addFigures(facts, row, page) {
  const figures = [...facts.indicators.keys()].flatMap((indicator) => {
    const series = facts.series.get(indicator)?.get(row.id);
    return series ? [figureCells(facts, page, indicator, series)] : [];
  });
  const columns = ["indicator", "value", "year", "rank", "earlier", "course"];
  addTable(page, "figures", columns, figures, {
    // Zones have no figures.
    note: figures.length ? message(`pages.ranked.${row.level}`, page.lang) : "",
    empty: message("pages.place.no_figures", page.lang, {name: titleOf(page)}),
  });
}

/**
 * @param {Facts} facts
 * @param {Page} page
 * @param {string} indicator
 * @param {Row[]} series
 */
function figureCells(facts, page, indicator, series) {
  const {lang} = page;
  const last = series[series.length - 1];
  // What is offered as one may come from several indicators, one for each edition of statistics.
  const words = rowOf(facts.allIndicators, last.indicator_id);
  const peers = peersOf(facts, indicator, last);
  const rank = 1 + peers.filter(({value}) => value > last.value).length;
  const amount = amountWords(words, last.value, lang);
  const isUnverified = last.verification === "recalled";
  const name = nameOf(words, lang);
  return [
    makeCell(name),
    citedCell(
      page,
      isUnverified ? bracketed(amount, message("pages.unverified", lang), lang) : amount,
      last.source_id,
    ),
    makeCell(String(last.year)),
    makeCell(peers.length > 1 ? rankWords(rank, peers.length, lang) : ""),
    makeCell(earlierWords(words, series, lang)),
    makeCell("", {svg: spark(series, message("pages.course_of", lang, {name}))}),
  ];
}

/**
 * The points that a point of an indicator is ranked among: of its year, level and edition.
 * @param {Facts} facts
 * @param {string} indicator
 * @param {Row} point
 */
function peersOf({series}, indicator, point) {
  const ofPlaces = /** @type {Map<string, Row[]>} */ (series.get(indicator));
  const found = peersByCase.get(ofPlaces) ?? grouped([...ofPlaces.values()].flat(), caseOf);
  peersByCase.set(ofPlaces, found);
  return /** @type {Row[]} */ (found.get(caseOf(point)));
}

/** @param {Row} point */
function caseOf({year, level, indicator_id: id}) {
  return `${year} ${level} ${id}`;
}

/**
 * The first value that can be compared with the last; empty: there is none.
 * @param {Row} words of the indicator
 * @param {Row[]} series
 * @param {Lang} lang
 */
function earlierWords(words, series, lang) {
  const run = runs(series).at(-1) ?? [];
  if (run.length < 2) return "";
  const [{value, year}] = run;
  return message("pages.earlier", lang, {value: amountWords(words, value, lang), year});
}

/**
 * A value with its unit, as the page does; a ratio has none.
 * @param {Row} words of the indicator
 * @param {number} value
 * @param {Lang} lang
 */
function amountWords(words, value, lang) {
  const [divisor, unit] = shownUnit(nameOf(words, lang, "unit"));
  const shown = value / divisor;
  // "9.2 million" and "9.2 million a year before" would hide what the table tells.
  const isSmall = divisor > 1 && Math.abs(shown) < SMALL;
  const number = isSmall ? fullNumberWords(shown, 2) : numberWords(shown);
  return withUnit(number, unit, lang);
}

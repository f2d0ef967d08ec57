/**
 * The pictures of the story, for readers without a script: inline SVG of the same numbers.
 *
 * @import {Lang} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Points} from "./story_economy.js"
 * @import {Value, Values} from "./story_value.js"
 *
 * @typedef {{facts: Facts, values: Values, lang: Lang}} Told what a picture is drawn from
 * @typedef {[string, Value][]} Bars name and value of each
 * @typedef {[string, Points[]][]} Lines name of each, and its runs, which are not joined
 */
import {BEIJING, HEBEI, XIONGAN} from "../core/adcodes.js";
import {message} from "../core/messages.js";
import {roundedAsWritten} from "../core/numbers.js";
import {locator} from "./drawings.js";
import {rowOf} from "./facts.js";
import {runs} from "./series.js";
import {gdpShares, seriesOf} from "./story_economy.js";
import {STATUSES} from "./story_moves.js";
import {drawBars, drawLines} from "./story_svg.js";
import {count, PROVINCES} from "./story_value.js";
import {fieldCounts} from "./story_values.js";
import {nameOf} from "./words.js";

/** @type {Record<string, (told: Told) => Lines>} */
const LINES = {economies, incomes, air};
/** @type {Record<string, (told: Told) => Bars>} */
const BARS = {
  clusters,
  fields,
  research,
  moved: (told) => byStatus("moves", told),
  unopened: (told) => byStatus("universities", told),
  unknown,
};

/**
 * Draw the picture of a step.
 * @param {string} name of the step
 * @param {string} caption what it shows, for who cannot see it
 * @param {Told} told
 */
export function picture(name, caption, told) {
  if (name in LINES) return drawLines(LINES[name](told), caption);
  if (name in BARS) return drawBars(BARS[name](told), caption, told.lang);
  const marked = new Map([
    [XIONGAN, "here"],
    [BEIJING, "from"],
  ]);
  return locator(told.facts, "city", marked, caption);
}

/** @type {(told: Told) => Bars} */
function clusters({values, lang}) {
  return ["clusters_first", "clusters_last"].map((end) => [
    values[`${end}_year`][lang],
    values[end],
  ]);
}

/** @type {(told: Told) => Bars} */
function fields({facts, lang}) {
  return fieldCounts(facts).map((one) => [nameOf(one.field, lang), count(one.count)]);
}

/** @type {(told: Told) => Bars} */
function research({facts, values, lang}) {
  return Object.entries(PROVINCES).map(([name, key]) => [
    placeOf(facts, key, lang),
    values[`rd_${name}`],
  ]);
}

/** @type {(name: string, told: Told) => Bars} */
function byStatus(name, {values, lang}) {
  return STATUSES.filter((one) => values[`${name}_${one}`].number || one === "operating").map(
    (status) => [message(`xiongan.status.${status}`, lang), values[`${name}_${status}`]],
  );
}

/** @type {(told: Told) => Bars} */
function unknown({values, lang}) {
  const {counties, counties_silent: silent} = values;
  return [
    [message("story.counties.named", lang), count(counties.number - silent.number)],
    [message("story.counties.silent", lang), silent],
  ];
}

/** @type {(told: Told) => Lines} */
function economies({facts, lang}) {
  return Object.entries(gdpShares(facts)).map(([name, points]) => [
    placeOf(facts, PROVINCES[name], lang),
    [points.map(([year, share]) => [year, percentage(share)])],
  ]);
}

/** @type {(told: Told) => Lines} */
function incomes({facts, lang}) {
  const beijing = seriesOf(facts, "income_all", BEIJING);
  const ofBeijing = new Map(beijing.map(({year, value}) => [year, value]));
  return [PROVINCES.tianjin, HEBEI].map((key) => {
    const both = seriesOf(facts, "income_all", key).filter(({year}) => ofBeijing.has(year));
    return [
      placeOf(facts, key, lang),
      [both.map(({year, value}) => [year, percentage(value, ofBeijing.get(year))])],
    ];
  });
}

/** @type {(told: Told) => Lines} */
function air({facts, lang}) {
  return Object.values(PROVINCES).map((key) => [
    placeOf(facts, key, lang),
    runs(seriesOf(facts, "pm25", key)).map((run) => run.map(({year, value}) => [year, value])),
  ]);
}

/**
 * @param {number} part
 * @param {number} [whole]
 */
function percentage(part, whole = 1) {
  return roundedAsWritten((100 * part) / whole, 1);
}

/**
 * @param {Facts} facts
 * @param {string} key
 * @param {Lang} lang
 */
function placeOf({regions}, key, lang) {
  return nameOf(rowOf(regions, key), lang);
}

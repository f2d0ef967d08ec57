/**
 * The tables of the Siting tab in words, for pictures.
 *
 * @typedef {{heads: string[], columns: string[][], widths: number[]}} WordsTable
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Judged} from "./siting.js"
 */
import {bracketed, message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {bareWords, criterionName, isRole, pointsWords, unitOf, vintageWords} from "./names.js";
import {selectCompare, selectTable} from "./select.js";
import {placeName, reasonsOf} from "./sentences.js";
import {sitingOf, unrankedKey} from "./siting.js";

const NAME_WIDTH = 4;
const NUMBER_WIDTH = 2;
const VALUE_WIDTH = 3;

/**
 * Places by criteria: values with years and scores.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {WordsTable}
 */
export function tableColumns(lookup, view) {
  const siting = sitingOf(lookup, view);
  const {places} = selectTable(lookup, view);
  return {
    heads: tableHeads(lookup, view),
    columns: [
      places.map((place) => placeName(lookup, view, siting, place)),
      places.map((place) => rankWords(view, siting, place)),
      places.map((place) => pointsWords(siting.scores[place], view)),
      places.map((place) => `${numberWords(siting.coverage[place] * 100, 0)} %`),
      ...siting.criteria.map((one) => places.map((place) => cellWords(lookup, view, one, place))),
    ],
    widths: [
      NAME_WIDTH,
      NUMBER_WIDTH,
      NUMBER_WIDTH,
      NUMBER_WIDTH,
      ...siting.criteria.map(() => VALUE_WIDTH),
    ],
  };
}

/**
 * The heads of the table of values: the place and its rank, then the criteria.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function tableHeads(lookup, view) {
  return [
    message("siting.head.place", view.lang),
    message("siting.head.rank", view.lang),
    message("siting.head.score", view.lang),
    message("siting.head.coverage", view.lang),
    ...sitingOf(lookup, view).criteria.map((one) => headOf(lookup, view, one)),
  ];
}

/**
 * The first three places side by side.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {WordsTable}
 */
export function compareColumns(lookup, view) {
  const siting = sitingOf(lookup, view);
  const {places} = selectCompare(lookup, view);
  const names = siting.criteria.map((one) => headOf(lookup, view, one));
  return {
    heads: ["", ...places.map((place) => placeName(lookup, view, siting, place))],
    columns: [
      [message("siting.head.score", view.lang), ...names, message("siting.why", view.lang)],
      ...places.map((place) => [
        pointsWords(siting.scores[place], view),
        ...siting.criteria.map((one) => cellWords(lookup, view, one, place)),
        reasonsOf(lookup, view, siting, place).join(" "),
      ]),
    ],
    widths: [VALUE_WIDTH, ...places.map(() => NAME_WIDTH)],
  };
}

/**
 * A criterion with its unit and weight.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Judged} criterion
 */
export function headOf(lookup, {lang}, {code, weight}) {
  const unit = isRole(code) ? "" : unitOf(lookup, code, lang);
  const parts = [unit, message("siting.weight.of", lang, {weight})].filter(Boolean);
  return message("siting.criterion", lang, {
    name: criterionName(lookup, code, lang),
    parts: parts.join(message("list.comma", lang)),
  });
}

/**
 * A value with its year, and its score; how it came about, if others came about otherwise.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Judged} criterion
 * @param {number} place
 */
export function cellWords(lookup, view, criterion, place) {
  const note = vintageWords(lookup, criterion, place, view.lang);
  return [scoreWords(view, criterion, place), note]
    .filter(Boolean)
    .join(message("siting.semicolon", view.lang));
}

/**
 * A value with its year, and its score.
 * @param {View} view
 * @param {Judged} criterion
 * @param {number} place
 */
export function scoreWords({lang}, {code, values, scores}, place) {
  const {value, year} = values[place];
  const score = scores[place];
  if (value === null || score === null) return message("siting.unknown", lang);
  const words = bareWords(code, value, lang);
  return message("siting.cell", lang, {
    value: year === null ? words : bracketed(words, year, lang),
    score: numberWords(score, 0),
  });
}

/**
 * A rank, or why there is none.
 * @param {View} view
 * @param {import("./siting.js").Siting} siting
 * @param {number} place
 */
export function rankWords({lang}, siting, place) {
  const rank = siting.ranks[place];
  if (rank !== null) return String(rank);
  return message(unrankedKey(siting, place), lang);
}

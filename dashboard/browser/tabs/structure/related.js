/**
 * Industries that places name together: the nearest ones of an industry, and all pairs.
 *
 * @typedef {object} RelatedSelection
 * @property {number} subject row of the industry that the list is of
 * @property {number[]} others rows of the industries nearest to it, the nearest first
 * @property {number[]} numbers of the rows of the list, from 0
 * @property {number[]} values percent
 * @property {string[]} labels
 * @property {[number, number]} range of the axis
 * @property {{first: number, last: number, value: number}[]} pairs all that any place names, rows of
 *   two industries and their proximity, 0-1: first those of the list's industry, then by proximity
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {chosenRows} from "../../core/lookup.js";
import {numberWords} from "../../core/numbers.js";
import {tabTables} from "./chosen.js";

const LISTED_MAX = 8;
const PERCENT = 100;
/** The whole axis, with room for the labels. */
const RANGE_END = 112;

/**
 * The pairs of industries, and the list of one of them.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {RelatedSelection}
 */
export function selectRelated(lookup, view) {
  const subject = relatedSubject(lookup, view);
  const pairs = pairsOf(lookup, subject);
  const listed = pairs.filter(({first}) => first === subject).slice(0, LISTED_MAX);
  const values = listed.map(({value}) => value * PERCENT);
  return {
    subject,
    others: listed.map(({last}) => last),
    numbers: listed.map((_, number) => number),
    values,
    labels: values.map((value) => numberWords(value, 0)),
    range: [0, RANGE_END],
    pairs,
  };
}

/**
 * The first chosen industry that enough places name.
 * @param {Lookup} lookup
 * @param {View} view
 */
function relatedSubject(lookup, view) {
  const {industries} = tabTables(lookup).related;
  const chosen = view.industries.length ? chosenRows(lookup, view) : [];
  return chosen.find((row) => industries.includes(row)) ?? defaultSubject(lookup);
}

/** @param {Lookup} lookup */
function defaultSubject(lookup) {
  const {industries} = tabTables(lookup).related;
  const robots = lookup.industryRow.has("robotics") ? lookup.industryRow.get("robotics") : -1;
  return industries.includes(robots) ? robots : industries[0];
}

/**
 * @param {Lookup} lookup
 * @param {number} subject stands first in its pairs
 */
function pairsOf(lookup, subject) {
  const {industries, proximity} = tabTables(lookup).related;
  const pairs = industries.flatMap((row, place) =>
    industries.slice(place + 1).map((other, after) => ({
      first: other === subject ? other : row,
      last: other === subject ? row : other,
      value: proximity[place][place + 1 + after],
    })),
  );
  const isOther = (/** @type {{first: number}} */ {first}) => Number(first !== subject);
  return pairs
    .filter(({value}) => value > 0)
    .sort((a, b) => isOther(a) - isOther(b) || b.value - a.value);
}

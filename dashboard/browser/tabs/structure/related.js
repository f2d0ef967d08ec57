/**
 * Industries that places name together (tables/related.py).
 *
 * @typedef {{industry: number, proximity: number}} Related an industry's row, 0 to 1
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {chosenRows} from "../../core/lookup.js";
import {tabTables} from "./chosen.js";

const LISTED_MAX = 6;
const LISTED_MIN = 0.2;

/**
 * The industry that the card is about: the first chosen one that enough places name.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function relatedSubject(lookup, view) {
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
 * The industries that are most often named together with one, the nearest first.
 * @param {Lookup} lookup
 * @param {number} industry its row
 * @returns {Related[]}
 */
export function relatedTo(lookup, industry) {
  const {industries, proximity} = tabTables(lookup).related;
  const own = proximity[industries.indexOf(industry)] ?? [];
  return own
    .map((near, place) => ({industry: industries[place], proximity: near}))
    .filter(({proximity: near}) => near >= LISTED_MIN)
    .sort((a, b) => b.proximity - a.proximity || a.industry - b.industry)
    .slice(0, LISTED_MAX);
}

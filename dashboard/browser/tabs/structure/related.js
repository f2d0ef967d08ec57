/**
 * Which industry the card of those named together is about.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {chosenRows} from "../../core/lookup.js";
import {tabTables} from "./chosen.js";

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

/**
 * Changes of the criteria of a view, as fields of the next view.
 *
 * @import {View} from "../../core/types.js"
 * @import {Criterion} from "../../core/criteria.js"
 */
import {CRITERIA_MAX, criterionWord, NO_CRITERIA, WEIGHT_MAX} from "../../core/criteria.js";
import {PRESETS} from "./presets.js";
import {criteriaOf} from "./siting.js";

const FIRST_WEIGHT = 3;

/**
 * @param {Criterion[]} criteria
 * @returns {Partial<View>}
 */
function fields(criteria) {
  return {criteria: criteria.length ? criteria.map(criterionWord).sort() : [NO_CRITERIA]};
}

/**
 * Add a criterion; null: it is there already, or there are too many.
 * @param {View} view
 * @param {string} code
 */
export function withAdded(view, code) {
  const criteria = criteriaOf(view);
  if (criteria.length >= CRITERIA_MAX || criteria.some((one) => one.code === code)) return null;
  return fields([...criteria, {code, weight: FIRST_WEIGHT, prefer: "", min: null, max: null}]);
}

/**
 * Change a criterion.
 * @param {View} view
 * @param {string} code
 * @param {Partial<Criterion>} change
 */
export function withChanged(view, code, change) {
  return fields(criteriaOf(view).map((one) => (one.code === code ? {...one, ...change} : one)));
}

/**
 * @param {View} view
 * @param {string} code
 */
export function without(view, code) {
  return fields(criteriaOf(view).filter((one) => one.code !== code));
}

/**
 * Without the criteria of which no place has a value.
 * @param {View} view
 * @param {string[]} codes
 */
export function withoutAll(view, codes) {
  return fields(criteriaOf(view).filter((one) => !codes.includes(one.code)));
}

/**
 * The view of an example. It compares cities, for which all criteria are known.
 * @param {string} name
 * @returns {Partial<View>}
 */
export function withPreset(name) {
  return {criteria: [...PRESETS[name]], level: "city", scaling: "rank", mean: "arithmetic"};
}

/**
 * A view without criteria.
 * @returns {Partial<View>}
 */
export function withNone() {
  return fields([]);
}

/**
 * The same criteria without their requirements.
 * @param {View} view
 */
export function withoutLimits(view) {
  return fields(criteriaOf(view).map((one) => ({...one, min: null, max: null})));
}

/** The weights that a criterion can have. */
export const WEIGHTS = Array.from({length: WEIGHT_MAX + 1}, (_, weight) => weight);

/**
 * A limit as it was typed; null: none, or not a number that a link can hold.
 * @param {string} text
 */
export function limitOf(text) {
  const limit = /^-?\d{1,9}(\.\d{1,4})?$/.exec(text.trim());
  return limit ? Number(limit[0]) : null;
}

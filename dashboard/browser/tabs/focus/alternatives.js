/**
 * Where the chosen industries are named, if not in what the Focus tab shows.
 *
 * @import {Alternative} from "../../core/alternatives.js"
 * @import {Level, Lookup, View} from "../../core/types.js"
 */
import {nearestAlternatives} from "../../core/alternatives.js";
import {lookupBeside} from "../../core/asof.js";
import {chosenRows} from "../../core/lookup.js";
import {hasRole, roleRanks} from "../../core/role_ranks.js";
import {ROLES} from "../../core/view.js";

/** @type {Level[]} */
const LEVELS = ["city", "province", "county"];

/**
 * Whether a region of the level has a role.
 * @param {Lookup} lookup
 * @param {View} view
 */
function hasSome(lookup, view) {
  const industries = chosenRows(lookup, view);
  return lookup.levelRows[view.level].some((row) =>
    roleRanks(lookup, view, row, industries).some(hasRole),
  );
}

/**
 * The nearest views in which a region has a role: first with what the reader hid, then at another
 * level, then of other industries.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function alternatives(lookup, view) {
  /** @type {Alternative[]} */
  const candidates = [
    ...(view.asof ? [{key: "asof.leave", change: {asof: ""}}] : []),
    {key: "show.roles", change: {roles: ROLES}},
    {key: "recalled", change: {recalled: "show"}},
    ...LEVELS.filter((level) => level !== view.level).map((level) => ({
      key: `show.${level}`,
      change: {level},
    })),
    {key: "industries.plan", change: {industries: []}},
  ];
  return nearestAlternatives(view, candidates, (other) =>
    hasSome(lookupBeside(lookup, other), other),
  );
}

/** Where the chosen industries are named, if not in what the Focus tab shows. */
import {NONE, chosenRows} from "../../core/lookup.js";
import {strengthsOf} from "./select.js";
import {ROLES} from "../../core/view.js";
import {nearestAlternatives} from "../../core/alternatives.js";

const WAY_LEVELS = ["city", "province", "county"];

/** Whether any region of the level has a role that is shown. */
export function focusHasSome(lookup, view) {
  const industries = chosenRows(lookup, view);
  return lookup.levelRows[view.level].some((row) =>
    strengthsOf(lookup, view, row, industries).some((z) => z !== NONE),
  );
}

/** The nearest states in which a region has one: first what the reader hid, then another level, then other industries. */
export function focusWays(lookup, view) {
  return nearestAlternatives(
    view,
    [
      {key: "show.roles", change: {roles: ROLES}},
      {key: "show.recalled", change: {recalled: "show"}},
      ...WAY_LEVELS.filter((level) => level !== view.level).map((level) => ({
        key: `show.${level}`,
        change: {level},
      })),
      {key: "industries.plan", change: {industries: []}},
    ],
    (other) => focusHasSome(lookup, other),
  );
}

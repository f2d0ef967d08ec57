/**
 * Where the arrow keys lead from each region of each level: JSON in, JSON out.
 *
 * Takes `{tables}`; writes by level, then by id, the ids that the four arrows lead to.
 */
import {readFileSync} from "node:fs";

import {makeLookup} from "../../dashboard/browser/core/lookup.js";
import {neighbourToward, WALK_ARROWS} from "../../dashboard/browser/core/walk_steps.js";

const {tables} = JSON.parse(readFileSync(0, "utf8"));
const lookup = makeLookup(tables);
const {id} = tables.regions;

const steps = Object.fromEntries(
  ["province", "city", "county"].map((level) => [
    level,
    Object.fromEntries(
      lookup.levelRows[level].map((row) => [
        id[row],
        Object.fromEntries(
          Object.keys(WALK_ARROWS).map((arrow) => {
            const next = neighbourToward(lookup, level, row, arrow);
            return [arrow, next === null ? null : id[next]];
          }),
        ),
      ]),
    ),
  ]),
);
process.stdout.write(JSON.stringify(steps));

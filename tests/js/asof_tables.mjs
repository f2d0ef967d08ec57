/**
 * The tables that a lookup as of some months holds: JSON in, JSON out.
 *
 * Takes `{tables, months}`; writes `{tables}`, for each month those of Focus and of Xiong'an.
 */
import {readFileSync} from "node:fs";
import {lookupOf} from "../../dashboard/browser/core/asof.js";
import {makeLookup} from "../../dashboard/browser/core/lookup.js";

const {tables, months} = JSON.parse(readFileSync(0, "utf8"));
const whole = makeLookup(tables);
const narrowed = months.map((asof) => {
  const {statements, contradictions, cells, sites, clusters, figures, xiongan} = lookupOf(whole, {
    asof,
    tab: "focus",
  }).tables;
  return {statements, contradictions, cells, sites, clusters, figures, xiongan};
});
console.log(JSON.stringify({tables: narrowed}));

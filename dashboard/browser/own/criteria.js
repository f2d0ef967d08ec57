/**
 * Puts a reader's own data among the criteria of the Siting tab. Every place with a value counts,
 * however few they are: which places the data are about is for their owner to say.
 *
 * @typedef {Pick<Tables, "regions" | "siting">} CriteriaTables
 *
 * @import {Tables} from "../core/types.js"
 * @import {OwnSet} from "./offers.js"
 * @import {OwnPoint} from "./sums.js"
 */
import {grouped} from "../core/groups.js";
import {OWN_CODE} from "../core/own_mark.js";
import {addRow, offerRow, sourceRow} from "./offers.js";
import {pointsOf} from "./sums.js";

const LEVELS = /** @type {const} */ (["city", "county"]);

/**
 * Add data sets to the tables, in place.
 * @param {CriteriaTables} tables
 * @param {OwnSet[]} sets
 */
export function addOwnCriteria({regions, siting}, sets) {
  for (const set of sets) {
    const code = OWN_CODE + set.name;
    const {trust: _, ...source} = sourceRow(set);
    const {unit_en, unit_zh, direction} = offerRow(set);
    const {title_en: name_en, title_zh: name_zh} = source;
    addRow(siting.indicators, {
      id: code,
      name_en,
      name_zh,
      unit_en,
      unit_zh,
      topic: "own",
      direction,
    });
    addRow(siting.sources, source);
    const points = pointsOf(regions, set);
    for (const level of LEVELS) {
      if (points[level].length)
        addRow(siting.series, {code, level, ...seriesOf(points[level], siting.sources.id.length)});
    }
  }
}

/**
 * The values of one year: that with the most places, and of those the latest.
 * @param {OwnPoint[]} points
 * @param {number} sources how many there are; that of the set is the last
 */
function seriesOf(points, sources) {
  const byYear = grouped(points, (point) => point.year);
  const [[year, found]] = [...byYear].sort((a, b) => b[1].length - a[1].length || b[0] - a[0]);
  return {
    recalled: "hide",
    // The year of adding is not the year of the values.
    year: found[0].isUndated ? null : year,
    regions: found.map(({region}) => region),
    values: found.map(({value}) => value),
    sources: found.map(() => sources - 1),
    is_recalled: found.map(() => false),
    others: found.map(() => []),
    vintages: found.map(() => null),
  };
}

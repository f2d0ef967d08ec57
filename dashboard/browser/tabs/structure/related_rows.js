/**
 * The table behind the industries named together: a row for each pair.
 *
 * @import {Lookup, Row, View} from "../../core/types.js"
 *
 * @typedef {Map<number, number[]>} Named rows of statements by the place that makes them
 */
import {ROLE_NAMES} from "../../core/lookup.js";
import {rowSources, verificationOf} from "../../core/row_sources.js";
import {selectRelated} from "./related.js";

const UNIT = "smaller of two shares of places";
/** The roles that name an industry, as data/derive/related.py counts them. */
const ROLES = ["core", "lead"].map((role) => ROLE_NAMES.indexOf(role));

/**
 * Every pair that some place names, first those of the list's industry.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Row[]}
 */
export function relatedRows(lookup, view) {
  const {sources} = lookup.tables;
  const {source, year} = lookup.tables.statements;
  const named = namedBy(lookup);
  return selectRelated(lookup, view).pairs.map(({first, last, value}) => {
    const [one, other] = [first, last].map((row) => named.get(row) ?? new Map());
    const both = [...one.keys()].filter((place) => other.has(place));
    const statements = both.flatMap((place) => [...one.get(place), ...other.get(place)]);
    return {
      ...industryCells(lookup, "industry", first),
      ...industryCells(lookup, "other_industry", last),
      value,
      unit: UNIT,
      places_both: both.length,
      industry_places: one.size,
      other_industry_places: other.size,
      year: Math.max(0, ...statements.map((row) => year[row] ?? 0)) || null,
      ...rowSources(
        sources,
        statements.map((row) => source[row]),
      ),
      verification: verificationOf(false),
    };
  });
}

/**
 * By industry, the places that name it in a statement of their own that was read in its source.
 * @param {Lookup} lookup
 */
function namedBy({tables: {statements}}) {
  /** @type {Map<number, Named>} */
  const found = new Map();
  for (const [row, industry] of statements.industry.entries()) {
    if (!ROLES.includes(statements.role[row])) continue;
    if (statements.is_regional[row] || statements.is_recalled[row]) continue;
    const places = found.get(industry) ?? new Map();
    const place = statements.region[row];
    places.set(place, [...(places.get(place) ?? []), row]);
    found.set(industry, places);
  }
  return found;
}

/**
 * @param {Lookup} lookup
 * @param {string} name of the columns
 * @param {number} row
 * @returns {Row}
 */
function industryCells({tables: {industries}}, name, row) {
  return {
    [`${name}_id`]: industries.id[row],
    [`${name}_en`]: industries.name_en[row],
    [`${name}_zh`]: industries.name_zh[row],
  };
}

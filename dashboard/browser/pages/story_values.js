/**
 * The numbers of the story: each has a name, is computed from the tables, and knows its sources.
 *
 * @import {Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Values} from "./story_value.js"
 */
import {listedIds} from "../core/row_sources.js";
import {ROLES} from "../core/view.js";
import {pageRows, statements} from "./facts.js";
import {air, economies, incomes, research} from "./story_economy.js";
import {moved, statementOf, unopened, xiongan} from "./story_moves.js";
import {citedIn, count, countOf, nameInside, yearValue} from "./story_value.js";

const SUBJECTS = [
  plan,
  clusters,
  fields,
  research,
  economies,
  incomes,
  air,
  xiongan,
  moved,
  unopened,
  silent,
];

/**
 * Compute all named values of the story.
 * @param {Facts} facts
 * @returns {Values}
 */
export function storyValues(facts) {
  return Object.assign({}, ...SUBJECTS.map((valuesOf) => valuesOf(facts)));
}

/**
 * @param {Facts} facts
 * @returns {Values}
 */
function plan({plan: rows}) {
  /** @param {string} level */
  const counted = (level) => count(rows.filter((row) => row.level === level).length);
  return {
    statements: count(rows.length, "article"),
    direct: counted("direct"),
    proxy: counted("proxy"),
    unheld: counted("none"),
  };
}

/**
 * @param {Facts} facts
 * @returns {Values}
 */
function clusters(facts) {
  const rows = pageRows(facts, "clusters").sort((a, b) => a.year - b.year);
  const [first, last] = [rows[0].year, rows[rows.length - 1].year];
  const ofFirst = rows.filter(({year}) => year === first);
  const ofLast = rows.filter(({year}) => year === last);
  const {id} = facts.tables.industries;
  const listed = new Set(rows.flatMap(({industries}) => industries));
  /** @type {string[]} */
  const named = listedIds(statementOf(facts, "advanced-clusters").industry_ids);
  const both = named.filter((one) => listed.has(id.indexOf(one)));
  return {
    clusters_all: countOf(rows),
    clusters_first_year: yearValue(first, citedIn(ofFirst)),
    clusters_first: countOf(ofFirst),
    clusters_last_year: yearValue(last, citedIn(ofLast)),
    clusters_last: countOf(ofLast),
    fields_of_clusters: count(named.length, "article"),
    fields_listed: count(both.length, citedIn(rows)),
  };
}

/**
 * @param {Facts} facts
 * @returns {string[]} ids of the city-level regions
 */
function cities({regions}) {
  return [...new Set([...regions.values()].map(({city}) => city).filter(Boolean))];
}

/**
 * Count the city-level regions that name each field of the plan, most first.
 * @param {Facts} facts
 * @returns {{field: Row, count: number, sources: string}[]}
 */
export function fieldCounts(facts) {
  return [...facts.industries.values()]
    .filter((field) => field.in_plan)
    .map((field) => {
      const cells = cities(facts).map((city) => facts.cells.get(city)?.get(field.id));
      const own = /** @type {Row[]} */ (cells.filter((cell) => ROLES.includes(cell?.status)));
      return {field, count: own.length, sources: citedIn(own)};
    })
    .sort((a, b) => b.count - a.count);
}

/**
 * @param {Facts} facts
 * @returns {Values}
 */
function fields(facts) {
  const counts = fieldCounts(facts);
  const [most, least] = [counts[0], counts[counts.length - 1]];
  const naming = cities(facts).filter((city) =>
    counts.some(({field}) => ROLES.includes(facts.cells.get(city)?.get(field.id)?.status)),
  );
  return {
    fields: count(counts.length, "article; s001"),
    cities: count(cities(facts).length),
    cities_naming: count(naming.length),
    most_field: nameInside(most.field),
    most_count: count(most.count, most.sources),
    least_field: nameInside(least.field),
    least_count: count(least.count, least.sources),
  };
}

/**
 * @param {Facts} facts
 * @returns {Values}
 */
function silent(facts) {
  const counties = [...facts.regions.values()].filter(({level}) => level === "county");
  return {
    counties: count(counties.length),
    counties_silent: count(counties.filter(({id}) => !statements(facts, id).length).length),
  };
}

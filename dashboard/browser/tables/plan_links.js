/**
 * The views that show what statements of the plan were tested by.
 *
 * @import {Row} from "../core/types.js"
 */
import {DEFAULT_VIEW, toQuery} from "../core/view.js";

/**
 * Write the query of the view that shows the data of a statement's test. That view leaves out
 * unverified rows, as the test does, so that both counts are equal.
 * @param {Row} statement a row of plan: industry_ids, relocation_kinds, test, test_indicator_id
 * @param {boolean} isDiffering whether the evidence differs from the statement
 */
export function evidenceLink(statement, isDiffering) {
  const industries = [...statement.industry_ids].sort();
  const mapOf = {industries, layers: "cities,clusters"};
  const indicator = statement.test_indicator_id;
  const provinces = {tab: "integration", level: "province", indicator};
  const kinds = [...statement.relocation_kinds].sort();
  const elsewhere = isDiffering ? {layers: "cities,elsewhere"} : {};
  const moves = {tab: "xiongan", kinds, moves: "all", ...elsewhere};
  /** @type {Record<string, object>} */
  const fields = {
    clusters: mapOf,
    industry: mapOf,
    naming: {industries},
    trend: provinces,
    gap: {...provinces, measure: "ratio"},
    moves,
    moved: moves,
    event: {tab: "xiongan"},
    distance: {tab: "xiongan"},
    // There are no tables of traffic, but openings of lines and roads are events.
    none: {tab: "integration", layers: "cities,events"},
  };
  return toQuery({...DEFAULT_VIEW, ...fields[statement.test]});
}

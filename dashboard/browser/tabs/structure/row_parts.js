/**
 * Cells that the rows of several charts share.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {rowSources, verificationOf} from "../../core/row_sources.js";
import {measureOf, placeOf, sourceOf, tabTables, yearOf} from "./chosen.js";
import {doubtAt, isRecalledAt} from "./values.js";

const MEASURE_UNITS = {
  lq: "times the benchmark's share",
  lq_market: "times the benchmark's share, market sections",
  share: "share of employment, 0 to 1",
  listed: "listed companies",
};
const NO_SOURCE = {source_id: "", source: "", source_zh: "", url: ""};

/**
 * The names of a section; -1 is none.
 * @param {Lookup} lookup
 * @param {number} section
 */
export function sectionCells(lookup, section) {
  const {sections} = tabTables(lookup);
  return {
    section: sections.code[section] ?? "",
    section_en: sections.name_en[section] ?? "",
    section_zh: sections.name_zh[section] ?? "",
  };
}

/**
 * A value with its unit, year, source and what is doubtful about it.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} id of the region that has it, empty if none has
 * @param {number | null} section
 * @param {number | null} value
 */
export function valueCells(lookup, view, id, section, value) {
  const measure = measureOf(view);
  return {
    value,
    unit: MEASURE_UNITS[measure],
    benchmark: measure === "listed" ? "nation" : view.benchmark,
    year: yearOf(lookup, view),
    ...proofCells(lookup, view, id, section),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} id
 * @param {number | null} section
 */
function proofCells(lookup, view, id, section) {
  const place = placeOf(lookup, id);
  if (place === null || section === null) return {doubt: "", ...NO_SOURCE, verification: ""};
  return {
    doubt: doubtAt(lookup, view, place, section),
    ...sourceCells(lookup, sourceOf(lookup, view)),
    verification: verificationOf(isRecalledAt(lookup, view, place, section)),
  };
}

/**
 * One of the tab's sources.
 * @param {Lookup} lookup
 * @param {number} source
 */
export function sourceCells(lookup, source) {
  return rowSources(tabTables(lookup).sources, [source]);
}

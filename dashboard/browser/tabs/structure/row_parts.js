/** Cells that the rows of several charts share. Twin of dashboard/structure/row_parts.py. */
import {
  doubtOf,
  isRecalledValue,
  measureOf,
  ownTables,
  placeOf,
  sourceCells,
  sourceOf,
  yearOf,
} from "./scene.js";

const MEASURE_UNITS = {
  lq: "times the benchmark's share",
  lq_market: "times the benchmark's share, market sections",
  share: "share of employment, 0 to 1",
  listed: "listed companies",
};

/** Name a section; -1 is none. */
export function namedSection(lookup, section) {
  const {sections} = ownTables(lookup);
  return {
    section: sections.code[section] ?? "",
    section_en: sections.name_en[section] ?? "",
    section_zh: sections.name_zh[section] ?? "",
  };
}

/** Say a value; `id` is the region that has it, empty where there is none. */
export function valueCells(lookup, view, id, section, value) {
  const measure = measureOf(view);
  const place = placeOf(lookup, id);
  const known = place !== null && section !== null;
  const told = known && isRecalledValue(lookup, view, place, section) ? "recalled" : "seen";
  return {
    value,
    unit: MEASURE_UNITS[measure],
    benchmark: measure === "listed" ? "nation" : view.benchmark,
    year: yearOf(lookup, view),
    doubt: known ? doubtOf(lookup, view, place, section) : "",
    ...(known ? sourceCells(lookup, sourceOf(lookup, view)) : {source_id: "", source: "", url: ""}),
    verification: known ? told : "",
  };
}

/**
 * The rows of what is known after 2019: a row for each number that is shown.
 *
 * @import {Lookup, Row, View} from "../../core/types.js"
 */
import {regionKeys} from "../../core/row_keys.js";
import {verificationOf} from "../../core/row_sources.js";
import {tabTables} from "./chosen.js";
import {quotientOf, selectProvinces} from "./provinces.js";
import {sourceCells} from "./row_parts.js";

const UNITS = {value_added: "100 million CNY", employment_province: "persons"};

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Row[]}
 */
export function provincesRows(lookup, view) {
  const {totals} = tabTables(lookup);
  const {measures} = selectProvinces(lookup, view);
  return [
    ...measures.flatMap(({parts}) =>
      parts.flatMap(({rows}) => rows.map((row) => partRow(lookup, view, row))),
    ),
    ...totals.value.map((_, row) => totalRow(lookup, row)),
  ];
}

/** @type {(lookup: Lookup, view: View, row: number) => Row} */
function partRow(lookup, view, row) {
  const {provinces} = tabTables(lookup);
  const measure = /** @type {keyof typeof UNITS} */ (provinces.measure[row]);
  const quotient = quotientOf(lookup, view, row);
  const ofNation = measure === "employment_province" && view.benchmark === "nation";
  return {
    measure,
    ...regionKeys(lookup, provinces.region[row]),
    section: provinces.code[row],
    section_en: provinces.name_en[row],
    section_zh: provinces.name_zh[row],
    year: provinces.year[row],
    value: provinces.value[row],
    unit: UNITS[measure],
    share: provinces.share[row],
    quotient,
    benchmark: quotient === null ? "" : ofNation ? "nation" : "jjj",
    ...sourceCells(lookup, provinces.source[row]),
    verification: verificationOf(false),
  };
}

/** @type {(lookup: Lookup, row: number) => Row} */
function totalRow(lookup, row) {
  const {totals} = tabTables(lookup);
  return {
    measure: "employment",
    ...regionKeys(lookup, totals.region[row]),
    section: "",
    section_en: "",
    section_zh: "",
    year: totals.year[row],
    value: totals.value[row],
    unit: "persons",
    share: null,
    quotient: null,
    benchmark: "",
    ...sourceCells(lookup, totals.source[row]),
    verification: verificationOf(false),
  };
}

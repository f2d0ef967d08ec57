/**
 * What is known after 2019 as a table of words, for its picture.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {ProvincesSelection} from "./provinces.js"
 * @import {WordsTable} from "./picture_tables.js"
 */
import {bracketed, message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";
import {plainText} from "../../core/picture_text.js";
import {tabTables} from "./chosen.js";
import {quotientOf} from "./provinces.js";

const WIDTHS = [5, 3, 3, 3];
const QUOTIENT_DIGITS = 2;
const PERCENT = 100;

/**
 * A row for each industry and section with the three provinces, then one for each total.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ProvincesSelection} selection
 * @returns {WordsTable}
 */
export function provincesTable(lookup, view, {measures, totals}) {
  const {lang} = view;
  const {provinces} = tabTables(lookup);
  const regions = measures[0].parts[0].rows.map((row) => provinces.region[row]);
  const heads = ["", ...regions.map((region) => regionName(lookup, region, lang))];
  const rows = [
    ...measures.flatMap(({measure, year, parts}) => [
      [message(`structure.provinces.${measure}`, lang, {year}), "", "", ""],
      ...parts.map(({first, rows: cells}) => [
        provinces[`name_${lang}`][first],
        ...cells.map((row) => cellWords(lookup, view, row)),
      ]),
    ]),
    ...totalRows(lookup, view, totals),
  ];
  return {
    heads: heads.map(plainText),
    entries: WIDTHS.map((_, place) => rows.map((row) => row[place] ?? "")),
    widths: WIDTHS,
  };
}

/**
 * The amount with its share and quotient.
 * @type {(lookup: Lookup, view: View, row: number) => string}
 */
function cellWords(lookup, view, row) {
  const {provinces} = tabTables(lookup);
  const share = message("structure.percent", view.lang, {
    value: numberWords(provinces.share[row] * PERCENT, 1),
  });
  const quotient = quotientOf(lookup, view, row);
  const more = [share, ...(quotient === null ? [] : [numberWords(quotient, QUOTIENT_DIGITS)])];
  return bracketed(
    numberWords(provinces.value[row]),
    more.join(message("list.comma", view.lang)),
    view.lang,
  );
}

/** @type {(lookup: Lookup, view: View, totals: ProvincesSelection["totals"]) => string[][]} */
function totalRows(lookup, {lang}, {years, regions}) {
  return [
    [message("structure.provinces.totals", lang), "", "", ""],
    ...regions.map(({region, values}) => {
      const told = years.flatMap((year, place) => {
        const value = values[place];
        return value === null ? [] : [`${year}: ${numberWords(value)}`];
      });
      return [
        regionName(lookup, region, lang),
        told[0] ?? "",
        told[1] ?? "",
        told.slice(2).join("; "),
      ];
    }),
  ];
}

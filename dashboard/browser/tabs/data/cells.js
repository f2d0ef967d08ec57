/** A table's cell in words. Twin of dashboard/data_tab/cells.py. */
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";

export const NATION = "156000";
// No value of the tables has more.
const TABLE_DECIMALS = 4;

/** Say a cell of a shown column; an absent value is an empty text. */
export function cellWords(lookup, column, columns, row, lang) {
  const {parts, kind} = column;
  const value = columns[lang === "zh" ? parts.at(-1) : parts[0]][row];
  if (value === null) return "";
  if (column.is_list)
    return value
      .map((item) => cellWord(lookup, kind, item, lang))
      .join(message("list.comma", lang));
  if (kind === "measure") {
    const unit = lookup.tables.data.names.indicators[columns.indicator_id[row]];
    return `${numberWords(value, TABLE_DECIMALS)} ${unit[`unit_${lang}`]}`;
  }
  if (kind === "sector") return codeName(lookup, columns, row, lang);
  return cellWord(lookup, kind, value, lang);
}

/** Name the code of a classification. */
export function codeName(lookup, columns, row, lang) {
  return lookup.tables.data.names.codes[`${columns.classification[row]} ${columns.code[row]}`][
    `name_${lang}`
  ];
}

/** Name a region, a zone or the nation. */
export function placeName(lookup, place, lang) {
  if (place === NATION) return lookup.tables.data.names.nation[`name_${lang}`];
  return regionName(lookup, lookup.regionRow.get(place), lang);
}

/** Name a column, or either half of a pair of languages. */
export function columnLabel(column, lang) {
  return message(`data.column.${column.replace(/_en$/, "").replace(/_zh$/, "")}`, lang);
}

function cellWord(lookup, kind, value, lang) {
  const {names, sources} = lookup.tables.data;
  const words = {
    region: () => placeName(lookup, value, lang),
    industry: () => names.industries[value][`name_${lang}`],
    indicator: () => names.indicators[value][`name_${lang}`],
    choice: () => message(`data.value.${value}`, lang),
    flag: () => message(value ? "data.yes" : "data.no", lang),
    number: () => numberWords(value, TABLE_DECIMALS),
    source: () => sources[value].title,
    field: () => columnLabel(value, lang),
  };
  return words[kind] ? words[kind]() : String(value);
}

/** The rows behind a chart as a reader reads them: columns in the page's language, codes in words. */
import {columnsOf} from "./csv.js";
import {hasMessage, message} from "./messages.js";
import {regionName} from "./names.js";
import {numberWords} from "./numbers.js";
import {unitWords} from "./units.js";

const DECIMALS_READ = 4;
/** Codes and addresses, which programs need; their names stand beside them. */
const FOR_PROGRAMS =
  /^(?:adcode|parent_adcode|.*_adcode|url|.*_url|view|id|item|entry_id|statement_id|relocation_id|metric_id|recalled_fields|indicator_id|industry_id|.*source_id|region_id|region_ids|basis|test)$/;

/**
 * Read rows: `{heads: [label], lines: [[{text, lang, url, kind}]]}`. A column that stands in both languages is
 * read in the page's; a text in the other language names it in `lang`.
 */
export function readableTable(lookup, view, rows) {
  const {lang} = view;
  const columns = shownColumns(columnsOf(rows), lang);
  return {
    heads: columns.map(({stem}) => headWords(stem, lang)),
    lines: rows.map((row) =>
      columns.map(({name, stem}) => readCell(lookup, lang, row, name, stem)),
    ),
  };
}

/** The columns a reader is shown, `{name, stem}`; the stem is the name without its language. */
export function shownColumns(names, lang) {
  const own = `_${lang}`;
  const other = lang === "en" ? "_zh" : "_en";
  return names
    .filter(
      (name) =>
        !FOR_PROGRAMS.test(name) &&
        !(name.endsWith(other) && names.includes(name.replace(other, own))),
    )
    .map((name) => ({name, stem: name.replace(/_(?:en|zh)$/, "")}))
    .sort((a, b) => (b.stem === "name") - (a.stem === "name")); // a row is known by its name
}

/** The head of a column. */
export function headWords(stem, lang) {
  const key = [`reading.head.${stem}`, `data.column.${stem}`].find(hasMessage);
  return key ? message(key, lang) : stem;
}

function readCell(lookup, lang, row, name, stem) {
  const value = row[name];
  if (value === null || value === undefined || value === "") return {text: ""};
  if (stem === "source")
    return {text: value, lang: "en", kind: "source", url: row.url?.includes("; ") ? "" : row.url};
  if (stem === "organisations") return {text: value, lang: "en"};
  if (typeof value === "boolean") return {text: message(value ? "data.yes" : "data.no", lang)};
  if (typeof value === "number")
    return {
      kind: "number",
      text: /year$/.test(stem) ? String(value) : numberWords(value, readDecimals(value)),
    };
  if (name.endsWith("_zh") && lang === "en") return {text: value, lang: "zh"};
  if (name.endsWith("_en") && lang === "zh") return {text: value, lang: "en"};
  return {text: name === stem ? readCode(lookup, lang, value, stem) : value};
}

function readDecimals(value) {
  return Math.abs(value) >= 1000 ? undefined : DECIMALS_READ;
}

function readCode(lookup, lang, value, stem) {
  if (stem === "unit" || stem.endsWith("_unit")) return unitWords(lookup, value, lang);
  if (stem === "chosen_region") return regionName(lookup, lookup.regionRow.get(value), lang);
  if (stem === "industry_ids") {
    const names = lookup.tables.industries[`name_${lang}`];
    return value
      .split("; ")
      .map((id) => names[lookup.industryRow.get(id)])
      .join(message("list.comma", lang));
  }
  const key = [`reading.value.${value}`, `data.value.${value}`].find(hasMessage);
  return key ? message(key, lang) : value;
}

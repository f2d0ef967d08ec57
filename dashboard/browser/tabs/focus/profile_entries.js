/**
 * The profile as a picture shows it: a table of words.
 *
 * @import {Lookup, Row, View} from "../../core/types.js"
 */
import {bracketed, message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {amountWords} from "../../core/units.js";
import {figureRow, profileRows} from "./profile_rows.js";
import {selectProfile} from "./select_profile.js";

/**
 * Columns of what, value, year and source, with a row for each row of the profile.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {string[][]}
 */
export function profileEntries(lookup, view) {
  return entriesOf(lookup, view, profileRows(lookup, view));
}

/**
 * The same with the latest year of each figure alone.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function latestEntries(lookup, view) {
  const {figures} = selectProfile(lookup, view);
  const latest = figures.map(({rows}) => figureRow(lookup, rows[rows.length - 1]));
  const others = profileRows(lookup, view).filter((row) => row.kind !== "figure");
  return entriesOf(lookup, view, [...latest, ...others]);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Row[]} rows
 */
function entriesOf(lookup, view, rows) {
  return [
    rows.map((row) => [nameWords(view, row), ...placeWords(lookup, view, row)].join(" · ")),
    rows.map((row) => valueWords(lookup, view, row)),
    rows.map((row) => yearWords(view, row)),
    rows.map((row) => (view.lang === "zh" ? row.source_zh : row.source)),
  ];
}

/**
 * @param {View} view
 * @param {Row} row
 */
function nameWords({lang}, row) {
  const name = row[`name_${lang}`];
  return row.kind === "neighbour" ? message("profile.neighbours.entry", lang, {name}) : name;
}

/**
 * The region of a row, where none is chosen and the row has one.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Row} row
 */
function placeWords(lookup, view, {adcode}) {
  if (view.region || !adcode) return [];
  return [regionName(lookup, lookup.regionRow.get(adcode), view.lang)];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Row} row
 */
function valueWords(lookup, view, row) {
  const {indicators, industries} = lookup.tables;
  if (row.kind === "figure") {
    const unit = indicators[`unit_${view.lang}`][indicators.unit_en.indexOf(row.unit)];
    return amountWords(row.value, unit, view.lang);
  }
  if (row.kind === "neighbour" && !row.unit) return message("profile.neighbours.none", view.lang);
  if (row.unit) {
    const industry = industries[`name_${view.lang}`][lookup.industryRow.get(row.unit)];
    return `${message(`role.${row.value}`, view.lang)} · ${industry}`;
  }
  return row.kind === "site" ? message(`kind.${row.value}`, view.lang) : "";
}

/**
 * @param {View} view
 * @param {Row} row
 */
function yearWords(view, {year, verification}) {
  const words = String(year ?? "");
  if (verification !== "recalled") return words;
  return bracketed(words, message("mark.recalled", view.lang), view.lang).trim();
}

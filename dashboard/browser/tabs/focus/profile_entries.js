/**
 * The profile as a picture shows it: a table of words.
 *
 * @import {Lookup, Row, View} from "../../core/types.js"
 * @import {ProfileSelection} from "./select_profile.js"
 */
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";
import {figureRow, profileRows} from "./profile_rows.js";
import {selectProfile} from "./select_profile.js";

/**
 * Columns of what, value, year and source; of figures the latest.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {string[][]}
 */
export function profileEntries(lookup, view) {
  const selection = selectProfile(lookup, view);
  const latest = latestFigures(selection);
  /** @type {Row[]} */
  const figures = latest.map((row) => figureRow(lookup, row));
  const others = profileRows(lookup, view).filter((row) => row.kind !== "figure");
  const rows = [...figures, ...others];
  const places = placeNames(lookup, view, selection);
  return [
    rows.map((row, number) => [row[`name_${view.lang}`], ...(places[number] ?? [])].join(" · ")),
    rows.map((row) => valueWords(lookup, view, row)),
    rows.map((row) => yearWords(view, row)),
    rows.map((row) => row.source),
  ];
}

/** @param {ProfileSelection} selection */
function latestFigures({figures}) {
  return figures.map(({rows}) => rows[rows.length - 1]);
}

/**
 * Where no region is chosen: the regions of figures and statements, by number of the row.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ProfileSelection} selection
 */
function placeNames(lookup, view, selection) {
  if (view.region) return [];
  const {figures, statements} = lookup.tables;
  const places = [
    ...latestFigures(selection).map((row) => figures.region[row]),
    ...selection.statements.map((row) => statements.region[row]),
  ];
  return places.map((place) => [regionName(lookup, place, view.lang)]);
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
    return `${numberWords(row.value)} ${unit}`;
  }
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
  const recalled = verification === "recalled" ? `(${message("mark.recalled", view.lang)})` : "";
  return `${year ?? ""} ${recalled}`.trim();
}

/**
 * Names, dates, statuses and routes of moves in words.
 *
 * @import {Lang, Lookup, View} from "../../core/types.js"
 */
import {BEIJING} from "../../core/adcodes.js";
import {dateWords as knownDateWords} from "../../core/dates.js";
import {bracketed, message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {countyOf, lastEvent, moveYear, originOf, shownYear, statusOf} from "./moves.js";

/**
 * Name an organisation; in English if its Chinese name is recalled and hidden.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {Lang} lang
 */
export function moveName(lookup, view, row, lang) {
  return lookup.tables.xiongan.moves[`name_${moveNameLang(lookup, view, row, lang)}`][row];
}

/**
 * The language of the name that `moveName` gives.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {Lang} lang
 * @returns {Lang}
 */
export function moveNameLang(lookup, view, row, lang) {
  const {recalled} = lookup.tables.xiongan.moves;
  const isHidden = view.recalled === "hide" && recalled[row].includes(`organisation_${lang}`);
  return isHidden ? "en" : lang;
}

/**
 * Name a place of a move. A whole province stands for a place in it that no source names.
 * @param {Lookup} lookup
 * @param {number} row of the region
 * @param {Lang} lang
 */
export function placeName(lookup, row, lang) {
  const {regions} = lookup.tables;
  const name = regionName(lookup, row, lang);
  if (regions.level[row] !== "province" || regions.id[row] === BEIJING) return name;
  return message("xiongan.place.unnamed", lang, {province: name});
}

/**
 * Name the place where a move starts.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
export function originName(lookup, view, row) {
  const origin = originOf(lookup, view, row);
  if (origin === null) return message("xiongan.table.unmoved", view.lang);
  return regionName(lookup, origin, view.lang);
}

/**
 * From where to where a move leads, and near which county if that is recalled.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
export function routeWords(lookup, view, row) {
  const {to} = lookup.tables.xiongan.moves;
  const route = `${originName(lookup, view, row)} → ${placeName(lookup, to[row], view.lang)}`;
  const near = countyOf(lookup, view, row);
  if (near === null || near === to[row]) return route;
  const county = lookup.tables.regions[`name_${view.lang}`][near];
  return bracketed(route, message("xiongan.hover.near", view.lang, {county}), view.lang);
}

/**
 * A date to the month, "January 2026"; a year if it has no month.
 * @param {string | null} date
 * @param {Lang} lang
 */
export function dateWords(date, lang) {
  return date === null ? message("xiongan.date.none", lang) : knownDateWords(date, lang);
}

/**
 * A status with the date of its source, in a year of the past with that of its last event; an old
 * announcement also with its age.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
export function statusWords(lookup, view, row) {
  const {moves} = lookup.tables.xiongan;
  const {lang} = view;
  const status = message(`xiongan.status.${statusOf(lookup, view, row)}`, lang);
  const event = shownYear(lookup, view) === null ? null : lastEvent(lookup, view, row);
  if (event) {
    const year = dateWords(String(moveYear(lookup, view, row, event)), lang);
    return message("xiongan.as_of", lang, {status, date: year});
  }
  const date = dateWords(moves.as_of[row], lang);
  const words = [message("xiongan.as_of", lang, {status, date}), ageWords(lookup, row, lang)];
  return words.filter(Boolean).join(message("list.dot", lang));
}

/**
 * @param {Lookup} lookup
 * @param {number} row
 * @param {Lang} lang
 */
function ageWords(lookup, row, lang) {
  const {moves, newest_year: newest} = lookup.tables.xiongan;
  const years = moves.pledge_years[row];
  if (!years) return "";
  if (years === 1) return message("xiongan.age.one", lang, {newest});
  return message("xiongan.age.many", lang, {years, newest});
}

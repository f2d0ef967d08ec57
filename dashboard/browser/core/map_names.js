/**
 * The names of counties on their map, which appear where there is room for them.
 *
 * @import {Lang, Lookup, View} from "./types.js"
 *
 * @typedef {object} PlaceNames
 * @property {Lang} lang
 * @property {string[]} ids
 * @property {string[]} text
 * @property {number[]} lon
 * @property {number[]} lat
 */

/**
 * Name the counties; nothing at other levels, where cities have names, or without names.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {PlaceNames}
 */
export function countyNames({tables: {regions}, levelRows}, {level, layers, lang}) {
  const rows = level === "county" && layers.includes("cities") ? levelRows.county : [];
  return {
    lang,
    ids: rows.map((row) => regions.id[row]),
    text: rows.map((row) => regions[`name_${lang}`][row]),
    lon: rows.map((row) => regions.label_lon[row]),
    lat: rows.map((row) => regions.label_lat[row]),
  };
}

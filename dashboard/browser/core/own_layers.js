/**
 * The reader's own data as layers over the map of the Focus tab: rows by region and industry, and
 * positions. They stand beside the statements and are never counted with them.
 *
 * @typedef {object} OwnLayer columns; a row for each region and industry
 * @property {string} name of the data set
 * @property {string} title
 * @property {{id: string, title_en: string, title_zh: string, publisher_en: string | null,
 *   publisher_zh: string | null, url: string | null}} source
 * @property {number[]} region row
 * @property {number[]} industry row
 * @property {number[]} count of rows, of all years
 * @property {OwnPoints} points empty where the data came without positions, or from a build
 *
 * @typedef {object} OwnPoints columns
 * @property {number[]} lon
 * @property {number[]} lat
 * @property {number[]} region row
 * @property {number[]} industry row
 *
 * @import {View} from "./types.js"
 */
import {OWN_PREFIX} from "./own_mark.js";

/** What stands for them on a map, in the legend and beside their switch. */
export const OWN_SIGN = "◯";
export const OWN_TOKEN = "fall-4";

/**
 * The layers that the page has; a build without own data has none.
 * @param {object} tables
 * @returns {OwnLayer[]}
 */
export function ownLayers(tables) {
  return Reflect.get(tables, "own_layers") ?? [];
}

/**
 * The name of a layer in links.
 * @param {{name: string}} layer
 */
export function layerId({name}) {
  return OWN_PREFIX + name;
}

/**
 * The layers that a view shows.
 * @param {{tables: object}} lookup
 * @param {View} view
 */
export function shownLayers({tables}, {layers}) {
  return ownLayers(tables).filter((layer) => layers.includes(layerId(layer)));
}

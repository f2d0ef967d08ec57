/**
 * The reader's own rows on the map of the Focus tab: a circle for each region of the level, larger
 * where it has more rows of the chosen industries, and a dot for each position.
 *
 * @import {OwnLayer} from "../../core/own_layers.js"
 * @import {Level, Lookup, View} from "../../core/types.js"
 *
 * @typedef {object} OwnCircles by circle
 * @property {string[]} ids of regions
 * @property {string[]} layers names
 * @property {number[]} lon
 * @property {number[]} lat
 * @property {number[]} counts of rows
 * @property {number[]} sizes in pixels
 *
 * @typedef {object} OwnDots by dot
 * @property {string[]} layers names
 * @property {number[]} lon
 * @property {number[]} lat
 * @property {number[]} region rows
 * @property {number[]} industry rows
 *
 * @typedef {object} OwnShown what is shown of a layer
 * @property {OwnLayer} layer
 * @property {number} count of rows that the circles stand for
 * @property {number} total of rows of the chosen industries, those of larger regions included
 * @property {number} most of a circle
 * @property {number} dots drawn
 * @property {number} points of the chosen industries
 *
 * @typedef {{circles: OwnCircles, dots: OwnDots, shown: OwnShown[]}} OwnSelection
 */
import {evenPart} from "../../core/even_part.js";
import {placeAtLevel} from "../../core/lookup.js";
import {shownLayers} from "../../core/own_layers.js";

/** More dots than this cover each other; what is left out is left out evenly, and said. */
export const DOTS_MAX = 5000;
const SIZE_MIN_PX = 4;
/** Of the largest circle, by how near the regions of a level are to each other. */
const SIZE_MAX_PX = {county: 20, city: 34, province: 44};

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} industries rows of the chosen ones
 * @returns {OwnSelection}
 */
export function selectOwn(lookup, view, industries) {
  /** @type {OwnSelection} */
  const selection = {
    circles: {ids: [], layers: [], lon: [], lat: [], counts: [], sizes: []},
    dots: {layers: [], lon: [], lat: [], region: [], industry: []},
    shown: [],
  };
  const layers = shownLayers(lookup, view);
  const chosen = new Set(industries);
  for (const layer of layers) {
    const {counts, total} = countsByRegion(lookup, view.level, layer, chosen);
    const found = [...counts.values()];
    const most = Math.max(0, ...found);
    addCircles(lookup, view.level, selection.circles, layer, counts);
    const {dots, points} = addDots(
      selection.dots,
      layer,
      chosen,
      Math.floor(DOTS_MAX / layers.length),
    );
    const count = found.reduce((sum, one) => sum + one, 0);
    selection.shown.push({layer, count, total, most, dots, points});
  }
  return selection;
}

/**
 * The rows of the chosen industries by region of a level; those of a larger region are in `total`
 * only.
 * @param {Lookup} lookup
 * @param {Level} level
 * @param {OwnLayer} layer
 * @param {Set<number>} chosen
 */
export function countsByRegion(lookup, level, {region, industry, count}, chosen) {
  const {id} = lookup.tables.regions;
  /** @type {Map<number, number>} */
  const counts = new Map();
  let total = 0;
  for (const [row, one] of region.entries()) {
    if (!chosen.has(industry[row])) continue;
    total += count[row];
    const place = placeAtLevel(lookup, id[one], level);
    if (place !== null) counts.set(place, (counts.get(place) ?? 0) + count[row]);
  }
  return {counts, total};
}

/**
 * @param {Lookup} lookup
 * @param {Level} level
 * @param {OwnCircles} circles which grow
 * @param {OwnLayer} layer
 * @param {Map<number, number>} counts
 */
function addCircles({tables: {regions}}, level, circles, {name}, counts) {
  const most = Math.max(...counts.values());
  for (const [row, count] of counts) {
    circles.ids.push(regions.id[row]);
    circles.layers.push(name);
    circles.lon.push(regions.label_lon[row]);
    circles.lat.push(regions.label_lat[row]);
    circles.counts.push(count);
    // The area of a circle is as its count.
    circles.sizes.push(Math.max(SIZE_MIN_PX, SIZE_MAX_PX[level] * Math.sqrt(count / most)));
  }
}

/**
 * @param {OwnDots} dots which grow
 * @param {OwnLayer} layer
 * @param {Set<number>} chosen
 * @param {number} most
 */
function addDots(dots, {name, points}, chosen, most) {
  const found = points.industry.flatMap((one, row) => (chosen.has(one) ? [row] : []));
  const rows = evenPart(found, most);
  for (const row of rows) {
    dots.layers.push(name);
    dots.lon.push(points.lon[row]);
    dots.lat.push(points.lat[row]);
    dots.region.push(points.region[row]);
    dots.industry.push(points.industry[row]);
  }
  return {dots: rows.length, points: found.length};
}

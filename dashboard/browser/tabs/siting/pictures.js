/**
 * The charts of the Siting tab as pictures.
 *
 * @import {PictureParts, Scene, View} from "../../core/types.js"
 * @import {IntervalsSelection, MapSelection, RankingSelection} from "./select.js"
 */
import {legendText} from "../../core/legend.js";
import {mapParts, placeBars, tableParts} from "../../core/picture_parts.js";
import {plainText} from "../../core/picture_text.js";
import {mapLegend, partsLegend} from "./legend.js";
import {compareColumns, tableColumns} from "./picture_tables.js";
import {sitingOf} from "./siting.js";
import {
  compareTitle,
  intervalsTitle,
  mapTitle,
  rankingTitle,
  robustWords,
  tableTitle,
  tippingNote,
} from "./titles.js";

const LABELS_RIGHT_PX = 48;
const AXIS_PX = 24;
const HEAD_PX = 48;

/** @type {Record<string, (view: View, scene: Scene, selection: any) => PictureParts>} */
export const PICTURES = {
  map: mapPicture,
  ranking: rankingPicture,
  intervals: intervalsPicture,
  table: (view, scene) => wordsPicture(view, scene, "table"),
  compare: (view, scene) => wordsPicture(view, scene, "compare"),
};

/**
 * The template of the map.
 * @param {View} view
 * @param {string} mode theme and language
 */
export function mapTemplate({level}, mode) {
  return `siting.map.${level}.${mode}`;
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {MapSelection} selection
 * @returns {PictureParts}
 */
function mapPicture(view, scene, selection) {
  const {lookup, colours} = scene;
  const {title, sub} = mapTitle(lookup, view);
  return {
    ...mapParts(view, scene, mapTemplate(view, scene.mode(view)), selection),
    subtitle: `${title}: ${sub}`,
    legend: [legendText(mapLegend(lookup, view, selection), colours)],
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {RankingSelection} selection
 * @returns {PictureParts}
 */
function rankingPicture(view, scene, selection) {
  const {lookup, colours} = scene;
  const {title, sub} = rankingTitle(lookup, view);
  const siting = sitingOf(lookup, view);
  return {
    ...barsOf(view, scene, "ranking", selection),
    subtitle: `${title}: ${sub}`,
    rest: {shown: selection.ids.length, count: siting.rows.length},
    legend: siting.criteria.length ? [legendText(partsLegend(lookup, view, siting), colours)] : [],
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {IntervalsSelection} selection
 * @returns {PictureParts}
 */
function intervalsPicture(view, scene, selection) {
  const {title, sub} = intervalsTitle(scene.lookup, view);
  const tipping = tippingNote(scene.lookup, view);
  const bars = barsOf(view, scene, "intervals", selection);
  return {
    ...bars,
    title,
    subtitle: sub,
    rest: {shown: selection.ids.length, count: sitingOf(scene.lookup, view).order.length},
    legend: tipping ? [plainText(tipping)] : [],
    room: {...bars.room, bottom: AXIS_PX},
  };
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {string} chart
 * @param {{ids: string[], range: [number, number]}} selection
 */
function barsOf(view, scene, chart, selection) {
  const template = `siting.${chart}.${scene.mode(view)}`;
  return placeBars(view, scene, template, selection, LABELS_RIGHT_PX);
}

/**
 * @param {View} view
 * @param {Scene} scene
 * @param {"table" | "compare"} chart
 * @returns {PictureParts}
 */
function wordsPicture(view, scene, chart) {
  const {lookup} = scene;
  const {heads, columns, widths} = (chart === "table" ? tableColumns : compareColumns)(
    lookup,
    view,
  );
  const {title, sub} = chart === "table" ? tableTitle(view) : compareTitle(lookup, view);
  const more = {heads: heads.map(plainText), widths};
  // A brief stands alone: it says how robust the ranking is as well.
  const robust = chart === "compare" ? robustWords(lookup, view) : [];
  const template = `siting.${chart}.${scene.mode(view)}`;
  return {
    ...tableParts(scene, template, columns, {widths, headPx: HEAD_PX}, more),
    subtitle: `${title}: ${sub}`,
    legend: robust.map(plainText),
  };
}

/**
 * The Structure tab on its page.
 *
 * @import {Field, View} from "../../core/view.js"
 * @import {Page, Tab, TabDrawing} from "../../charts/types.js"
 *
 * @typedef {object} StructureTab
 * @property {Page} page
 * @property {(view: View) => void} showSide
 * @property {Map<string, string>} written by chart, the fields that its text was written for
 */
import {byId} from "../../charts/dom.js";
import {showEdges} from "../../charts/scroll_edges.js";
import {lazyParts} from "../../core/lazy.js";
import {choose} from "./choose.js";
import {describe} from "./describe.js";
import {writeAlike} from "./dom/alike.js";
import {writeChains} from "./dom/chains.js";
import {writeCompare} from "./dom/compare.js";
import {writeMapText} from "./dom/map_text.js";
import {writeProvinces} from "./dom/provinces.js";
import {writeRelated} from "./dom/related.js";
import {writeSectors} from "./dom/sectors.js";
import {makeSide} from "./dom/side.js";
import {writeSimilarity} from "./dom/similarity.js";
import {pointed} from "./hover.js";
import {MODEL} from "./model.js";
import {selectMap} from "./select_map.js";

/**
 * The charts that plotly does not draw, with the fields of the view that they depend on.
 * @type {{chart: string, fields: Field[], write: (page: Page, view: View) => void}[]}
 */
const WRITTEN_CHARTS = [
  {
    chart: "sectors",
    fields: ["level", "region", "recalled", "indicator", "year", "measure", "benchmark", "lang"],
    write: writeSectors,
  },
  {
    chart: "similarity",
    fields: ["level", "region", "year", "measure", "benchmark", "lang"],
    write: writeSimilarity,
  },
  {
    chart: "alike",
    fields: ["level", "region", "year", "measure", "lang"],
    write: writeAlike,
  },
  {chart: "provinces", fields: ["benchmark", "later_year", "lang"], write: writeProvinces},
  {chart: "related", fields: ["industries", "lang"], write: writeRelated},
  {chart: "chains", fields: ["indicator", "recalled", "lang"], write: writeChains},
  {
    chart: "compare",
    fields: ["region", "compare", "recalled", "year", "measure", "benchmark", "lang"],
    write: writeCompare,
  },
];

/**
 * Make the tab.
 * @param {Page} page
 * @returns {Tab}
 */
function makeTab(page) {
  const {lookup} = page;
  const tab = {page, showSide: makeSide(page), written: new Map()};
  for (const frame of ["sectors-frame", "similarity-frame"]) showEdges(byId(frame));
  return {
    draw: (view, isAnew) => drawTab(tab, view, isAnew),
    pointed: (thing, view) => pointed(lookup, thing, view),
    chosen: (thing, view, event) => choose(lookup, thing, view, event),
  };
}

/**
 * @param {StructureTab} tab
 * @param {View} view
 * @param {boolean} isAnew whether texts are written even if no field of theirs changed
 * @returns {TabDrawing}
 */
function drawTab(tab, view, isAnew) {
  const {page} = tab;
  if (isAnew) tab.written.clear();
  const selection = lazyParts({map: () => selectMap(page.lookup, view)});
  const template = () => `structure.map.${view.level}.${selection.map.mode}.${page.mode(view)}`;
  return {
    words: () => describe(page.lookup, view, selection),
    plots: [["map", () => page.drawMap(view, template(), selection.map)]],
    texts: [
      ["map", () => writeMapText(page, view, selection.map)],
      ["structure-side", () => tab.showSide(view)],
      ...writtenTexts(tab, view),
    ],
  };
}

/**
 * @param {StructureTab} tab
 * @param {View} view
 * @returns {TabDrawing["texts"]}
 */
function writtenTexts({page, written}, view) {
  return WRITTEN_CHARTS.map(({chart, fields, write}) => {
    const key = fields.map((field) => view[field]).join(" ");
    const run = () => {
      if (written.get(chart) === key) return;
      write(page, view);
      written.set(chart, key);
    };
    return [chart, run];
  });
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeTab};

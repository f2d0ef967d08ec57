/**
 * The Siting tab on its page.
 *
 * @typedef {object} SitingTab
 * @property {Page} page
 * @property {Map<string, {siting: Siting, lang: string, region: string}>} written by part, what its
 *   text was written for
 *
 * @import {View} from "../../core/types.js"
 * @import {Page, Tab, TabDrawing} from "../../charts/types.js"
 * @import {Siting} from "./siting.js"
 */
import {byId, element, fillElement} from "../../charts/dom.js";
import {press} from "../../charts/heads.js";
import {legendRow} from "../../charts/legend.js";
import {lazyParts} from "../../core/lazy.js";
import {placeAtLevel} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {describe} from "./describe.js";
import {writeCompare, writeIntervals, writeRanking, writeTitle} from "./dom/charts.js";
import {drawApart} from "./dom/draws_client.js";
import {writeHow} from "./dom/how.js";
import {writePresets} from "./dom/presets.js";
import {writeSide} from "./dom/side.js";
import {writeTable} from "./dom/table.js";
import {pointed} from "./hover.js";
import {mapLegend} from "./legend.js";
import {MODEL} from "./model.js";
import {mapTemplate} from "./pictures.js";
import {selectMap} from "./select.js";
import {sitingOf} from "./siting.js";
import {mapTitle} from "./titles.js";

/** @type {Record<string, (page: Page, view: View) => void>} */
const PARTS = {
  "siting-presets": writePresets,
  "siting-side": writeSide,
  ranking: writeRanking,
  compare: writeCompare,
  table: writeTable,
  "siting-how": writeHow,
};

/**
 * Make the tab.
 * @param {Page} page
 * @returns {Tab}
 */
function makeTab(page) {
  const {lookup} = page;
  /** @type {SitingTab} */
  const tab = {page, written: new Map()};
  return {
    draw: (view, isAnew) => draw(tab, view, isAnew),
    pointed: (thing, view) => pointed(lookup, thing, view),
    chosen: ({region}, view) => chosenFields(page, region, view),
  };
}

/**
 * Choosing the chosen place again lets go of it.
 * @param {Page} page
 * @param {string | undefined} region
 * @param {View} view
 */
function chosenFields({lookup}, region, view) {
  if (region === undefined) return null;
  const row = placeAtLevel(lookup, region, view.level);
  const id = row === null ? region : lookup.tables.regions.id[row];
  return {region: id === view.region ? "" : id};
}

/**
 * @param {SitingTab} tab
 * @param {View} view
 * @param {boolean} isAnew
 * @returns {TabDrawing}
 */
function draw(tab, view, isAnew) {
  const {page, written} = tab;
  if (isAnew) written.clear();
  const {lookup} = page;
  const selection = lazyParts({map: () => selectMap(lookup, view)});
  const template = () => mapTemplate(view, page.mode(view));
  return {
    words: () => describe(lookup, view),
    plots: [["map", () => page.drawMap(view, template(), selection.map)]],
    texts: [
      ["map", () => writeMapText(page, view, selection.map)],
      ...Object.entries(PARTS).map(
        ([part, write]) =>
          /** @type {[string, () => void]} */ ([part, () => once(tab, view, part, write)]),
      ),
      ["intervals", () => drawIntervals(tab, view)],
    ],
  };
}

/**
 * Write a part if what it shows has changed. Of the chosen region it shows only which head is
 * pressed.
 * @param {SitingTab} tab
 * @param {View} view
 * @param {string} part
 * @param {(page: Page, view: View) => void} write
 */
function once({page, written}, view, part, write) {
  const {lang, region} = view;
  const siting = sitingOf(page.lookup, view);
  const last = written.get(part);
  if (last?.siting !== siting || last.lang !== lang) write(page, view);
  else if (last.region !== region) pressHeads(part, region);
  written.set(part, {siting, lang, region});
}

/**
 * @param {string} part
 * @param {string} region
 */
function pressHeads(part, region) {
  const heads = /** @type {NodeListOf<HTMLElement>} */ (
    byId(part).querySelectorAll("[data-region]")
  );
  for (const head of heads) press(head, head.dataset.region === region);
}

/**
 * Draw the weights, then write the intervals, unless another state has been asked for.
 * @param {SitingTab} tab
 * @param {View} view
 */
async function drawIntervals(tab, view) {
  await drawApart(view, sitingOf(tab.page.lookup, view));
  if (view === tab.page.store.view()) once(tab, view, "intervals", writeIntervals);
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {ReturnType<typeof selectMap>} selection
 */
function writeMapText({lookup, links, store}, view, selection) {
  writeTitle("map", mapTitle(lookup, view));
  fillElement("legend", legendRow(mapLegend(lookup, view, selection), links));
  if (sitingOf(lookup, view).rows.length) return;
  fillElement(
    "map-note",
    element("p", {}, message("siting.headline.level", view.lang)),
    element(
      "button",
      {type: "button", onclick: () => store.change({level: "city"})},
      message("show.city", view.lang),
    ),
  );
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeTab};

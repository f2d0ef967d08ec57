/**
 * The Xiong'an tab on its page: its charts, its texts and its controls.
 *
 * @typedef {object} XionganTab
 * @property {Page} page
 * @property {ReturnType<typeof makeBars>} bars
 * @property {ReturnType<typeof makePlot>} timeline
 * @property {ReturnType<typeof makeTable>} table
 * @property {ReturnType<typeof makeFilter>} filter
 * @property {ReturnType<typeof makeTime>} time
 * @property {Record<string, string>} written by part, what its text depends on
 *
 * @import {Lookup, Template, Thing, View} from "../../core/types.js"
 * @import {Page, Tab, TabDrawing} from "../../charts/types.js"
 * @import {FlowsSelection} from "./select_flows.js"
 * @import {TimelineSelection} from "./select_timeline.js"
 */
import {byId, element, fillElement} from "../../charts/dom.js";
import {makePlot} from "../../charts/plain.js";
import {lazyParts} from "../../core/lazy.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {fieldsOpened} from "../../core/opened.js";
import {ALL} from "../../core/view.js";
import {describe} from "./describe.js";
import {makeBars} from "./dom/bars.js";
import {makeFilter} from "./dom/filter.js";
import {makeTable} from "./dom/table.js";
import {
  emptyNote,
  writeAnswer,
  writeFigures,
  writeFlows,
  writeMap,
  writeTimeline,
} from "./dom/texts.js";
import {makeTime} from "./dom/time.js";
import {pointed} from "./hover.js";
import {MODEL} from "./model.js";
import {selectors} from "./select.js";

/** Room for a name of three lines, and of five where the page is narrow. */
const LANE_PX = {wide: 44, narrow: 74};
const NARROW_QUERY = "(max-width: 900px)";
const AXIS_PX = 24;

/**
 * Make the tab on its page.
 * @param {Page} page
 * @returns {Tab}
 */
function makeTab(page) {
  const {links} = page;
  const frame = {
    heads: byId("flows-heads"),
    plot: byId("flows-plot"),
    cover: byId("flows-cover"),
  };
  /** @type {XionganTab} */
  const tab = {
    page,
    bars: makeBars(frame, links),
    timeline: makePlot(byId("timeline-plot"), links, ({customdata}) => ({move: customdata})),
    table: makeTable(page, byId("timeline-table"), links),
    filter: makeFilter(page),
    time: makeTime(page),
    written: {},
  };
  return {
    draw: (view) => draw(tab, view),
    pointed: (thing, view) => pointed(page.lookup, thing, view),
    chosen: (thing, view) => chosen(page.lookup, thing, view),
    found: ({id}) => document.querySelector(`#timeline-table [data-move="${CSS.escape(id)}"]`),
  };
}

/**
 * @param {XionganTab} tab
 * @param {View} view
 * @returns {TabDrawing}
 */
function draw(tab, view) {
  const {page} = tab;
  const mode = page.mode(view);
  const parts = lazyParts(selectors(page.lookup, view));
  return {
    words: () => describe(page.lookup, view, parts),
    plots: [
      ["map", () => page.drawMap(view, `xiongan.map.${view.level}.${mode}`, parts.map)],
      ["flows", () => drawFlows(tab, view, parts.flows)],
      ["timeline", () => drawTimeline(tab, view, parts.timeline)],
    ],
    texts: [
      ["map", () => writeMap(page, view, parts.map)],
      ["answer", () => writeOnce(tab, "answer", view, () => writeAnswer(page, view, parts.answer))],
      ["flows", () => writeFlows(page, view, parts.flows)],
      ["timeline", () => writeLanes(tab, view, parts.timeline)],
      [
        "figures",
        () =>
          writeOnce(tab, "figures", view, () =>
            writeFigures(page, view, parts.figures, isNarrow()),
          ),
      ],
      ["move-filter", () => tab.filter.show(view)],
      ["move-time", () => tab.time.sync(view)],
    ],
  };
}

/**
 * Write a part that depends on no filter only if its language, its month or its recalled rows changed.
 * @param {XionganTab} tab
 * @param {string} part
 * @param {View} view
 * @param {() => void} write
 */
function writeOnce({written}, part, {lang, recalled, asof}, write) {
  const key = `${lang} ${recalled} ${asof}`;
  if (written[part] !== key) write();
  written[part] = key;
}

/**
 * @param {XionganTab} tab
 * @param {View} view
 * @param {FlowsSelection} selection
 */
function drawFlows({page, bars}, view, selection) {
  const template = page.templates[`xiongan.flows.${page.mode(view)}`];
  const heads = selection.ids.map((id) =>
    selection.by === "kind" ? kindBar(view, id) : placeBar(page.lookup, view, id),
  );
  return bars.draw(template, selection, heads);
}

/**
 * @param {View} view
 * @param {string} kind
 */
function kindBar(view, kind) {
  const name = message(`xiongan.kinds.${kind}`, view.lang);
  return {thing: {kind}, name, isPressed: String(view.kinds) === kind};
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} region
 */
function placeBar(lookup, view, region) {
  const name = regionName(lookup, lookup.regionRow.get(region), view.lang);
  return {thing: {region}, name, isPressed: view.region === region};
}

/** Whether the page has one column. */
function isNarrow() {
  return window.matchMedia(NARROW_QUERY).matches;
}

/**
 * @param {XionganTab} tab
 * @param {View} view
 * @param {TimelineSelection} selection
 */
function drawTimeline({page, timeline}, view, selection) {
  const lanePx = isNarrow() ? LANE_PX.narrow : LANE_PX.wide;
  const heightPx = Math.max(selection.rows.length, 1) * lanePx + AXIS_PX;
  byId("timeline-frame").style.setProperty("--row", `${lanePx}px`);
  byId("timeline-plot").style.height = `${heightPx}px`;
  const template = page.templates[`xiongan.timeline.${page.mode(view)}`];
  return timeline.draw(isNarrow() ? withFewerYears(template) : template, selection, heightPx);
}

/**
 * A year in two, so that they stand upright on a narrow page.
 * @param {Template} template
 */
function withFewerYears(template) {
  const {layout} = template;
  return {...template, layout: {...layout, xaxis: {...layout.xaxis, dtick: 2}}};
}

/**
 * Write what stands around the lanes, and the table.
 * @param {XionganTab} tab
 * @param {View} view
 * @param {TimelineSelection} selection
 */
function writeLanes({page, table}, view, selection) {
  writeTimeline(page, view, selection);
  if (selection.rows.length || selection.groups.length) table.show(view, selection);
  else fillElement("timeline-table", element("div", {class: "note"}, emptyNote(page, view)));
}

/**
 * What choosing a thing changes: a kind filters, an organisation opens, anything else chooses its
 * destination.
 * @param {Lookup} lookup
 * @param {Thing} thing
 * @param {View} view
 * @returns {Partial<View> | null}
 */
function chosen(lookup, {move, path, kind, region}, view) {
  const {regions, xiongan} = lookup.tables;
  if (kind !== undefined) return {kinds: String(view.kinds) === kind ? [ALL] : [kind]};
  if (move !== undefined) return fieldsOpened(lookup, view, {move});
  const end = xiongan.paths.end[path];
  const place = end === undefined ? region : regions.id[end];
  return place ? {region: place === view.region ? "" : place} : null;
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeTab};

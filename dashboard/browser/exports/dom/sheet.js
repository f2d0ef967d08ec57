/** Pages to print: a chart at its own size, or a tab on one sheet of A4: map, charts, table, sources. */
import {fitWindow, namesAt} from "../../core/map_window.js";
import {byId, element, sourceLink} from "../../charts/dom.js";
import {svgOf} from "./image.js";
import {bareFigure} from "../model.js";
import {LEGEND_SPACE, legendWords} from "../picture.js";
import {byWeight, namedSources} from "../sources.js";
import {sheetTable} from "./sheet_table.js";
import {message} from "../../core/messages.js";
import {TABS} from "../../core/registry.js";
import {wrapText} from "../../core/picture_text.js";

// A4 less margins of 10 mm, in CSS pixels.
const SHEET_WIDTH_PX = 718;
const SHEET_HEIGHT_PX = 1046;
const SHEET_GAP_PX = 8;
// Charts are drawn larger than they are printed, so that 12 px become 9.
const DRAWN_PER_PRINTED = 4 / 3;
// What would be printed smaller than this is left to the table and the files.
const SCALE_MIN = 0.4;
const CARD_HEAD_PX = 34;
const LEGEND_LINE_PX = 14;
// A half-width character of a legend at 10 px.
const LEGEND_UNIT_PX = 5.6;
const SHEET_SOURCES = 6;
/** Lay a chart out as a page of its own size. */
export async function layChart(model, scene, drawings) {
  const node = drawing(await drawings.svg(model, scene));
  place(node, `size: ${node.getAttribute("width")}px ${node.getAttribute("height")}px; margin: 0`);
  byId("print-sheet").lang = model.view.lang;
}

/** Lay a tab out on one sheet of A4. `models` are by chart; those that the sheet has no room for are left out. */
export async function laySheet(models, scene) {
  const {view} = Object.values(models)[0];
  const charts = TABS[view.tab].sheet;
  const cards = [];
  const said = new Set();
  for (const [chart, room] of Object.entries(charts))
    if (models[chart]) cards.push(await chartCard(models[chart], scene, room, said));
  const table = sheetTable(models);
  const sheet = element(
    "div",
    {class: "sheet", lang: view.lang},
    head(models, scene),
    element("div", {class: "sheet-charts"}, cards),
    table.node,
    foot(models),
  );
  place(sheet, "size: A4 portrait; margin: 10mm");
  table.fit(() => sheet.scrollHeight > SHEET_HEIGHT_PX);
}

/** Put the pages away. */
export function clearSheet() {
  byId("print-sheet")?.remove();
  byId("print-page")?.remove();
}

function place(node, page) {
  clearSheet();
  document.head.append(element("style", {id: "print-page"}, `@page { ${page} }`));
  document.body.append(element("div", {id: "print-sheet"}, node));
}

function head(models, scene) {
  const {view} = Object.values(models)[0];
  const words = scene.tab.describe(scene.lookup, view, scene.tab.select(scene.lookup, view));
  return element(
    "div",
    {class: "sheet-head"},
    element(
      "p",
      {class: "brand"},
      `${message("app.name", view.lang)} · ${message(`tab.${view.tab}`, view.lang)}`,
    ),
    element("h1", {}, words.headline),
    element("p", {}, words.tally),
    element("p", {class: "muted"}, message("export.filter", view.lang, {filter: words.filter})),
  );
}

/** A chart with its words; a legend that the sheet has said already is not said again. */
async function chartCard(model, scene, [width, height], said) {
  const {view, chart, parts} = model;
  // Sentences in the place of a legend would take the room of the chart they speak of.
  const legend = parts.legend.filter(
    (line) => !said.has(line) && (line.includes("<span") || linesOf(line, width) === 1),
  );
  for (const line of legend) said.add(line);
  const legendLines = legend.reduce((sum, line) => sum + linesOf(line, width), 0);
  const bodyPx = height - CARD_HEAD_PX - LEGEND_LINE_PX * legendLines;
  const figure = fitted(model, scene, width * DRAWN_PER_PRINTED, bodyPx * DRAWN_PER_PRINTED);
  const scale = Math.min(1 / DRAWN_PER_PRINTED, width / figure.width, bodyPx / figure.height);
  const body =
    scale < SCALE_MIN
      ? element(
          "p",
          {class: "muted"},
          message("export.sheet.large", view.lang, {count: model.rows.length}),
        )
      : drawing(await svgOf(figure, chart), figure.width * scale, figure.height * scale);
  return element(
    "div",
    {class: "sheet-chart", style: `width: ${width}px; max-height: ${height}px`},
    element("h2", {}, message(`chart.${chart}`, view.lang)),
    element("p", {class: "muted one-line"}, parts.subtitle),
    legendNodes(legend),
    body,
  );
}

function linesOf(line, width) {
  return wrapText(legendWords(line), width / LEGEND_UNIT_PX).length;
}

/** The figure of a chart in the room it gets; a map or a plot of lines takes any, rows keep their height. */
export function fitted(model, scene, width, height) {
  const {room} = model.parts;
  if (!room.isElastic) return bareFigure(model, scene, width);
  const parts = {
    ...model.parts,
    room: {...room, height: height - room.top - (room.bottom ?? 0) - 16},
  };
  const figure = bareFigure({...model, parts}, scene, width);
  const {geo} = figure.layout;
  if (!geo) return figure;
  const {range, pxPerDeg} = fitWindow(geo, width, height);
  const data = figure.data.map((trace) => ({...trace, ...namesAt(trace, pxPerDeg)}));
  return {...figure, data, layout: {...figure.layout, geo: {...geo, lonaxis: {range}}}};
}

/** SVG text as an element of the page, scaled to a size. */
function drawing(svg, width, height) {
  const node = document.importNode(
    new DOMParser().parseFromString(svg, "image/svg+xml").documentElement,
    true,
  );
  if (width) {
    node.setAttribute(
      "viewBox",
      `0 0 ${node.getAttribute("width")} ${node.getAttribute("height")}`,
    );
    node.setAttribute("width", width);
    node.setAttribute("height", height);
  }
  return node;
}

/** Legend lines as elements: they are plotly's text, coloured squares and words. */
function legendNodes(lines) {
  return lines.map((line) => {
    const entries = line.split(LEGEND_SPACE).map((text) => {
      const {body} = new DOMParser().parseFromString(text, "text/html");
      return element(
        "span",
        {},
        ...[...body.childNodes].map((node) => document.importNode(node, true)),
      );
    });
    return element(
      "p",
      {class: "sheet-legend"},
      entries.flatMap((entry) => [entry, " "]),
    );
  });
}

function foot(models) {
  const all = Object.values(models);
  const [{view, borders, terms, built, link}] = all;
  const counted = new Map();
  for (const {sources} of all) {
    for (const source of sources)
      counted.set(source.id, {
        ...source,
        count: source.count + (counted.get(source.id)?.count ?? 0),
      });
  }
  const sources = [...counted.values()].sort(byWeight);
  return element(
    "div",
    {class: "sheet-foot"},
    element("p", {}, namedSources(sources, view.lang, SHEET_SOURCES)),
    element("p", {}, borders),
    element("p", {}, `${terms} ${built}`),
    element("p", {}, sourceLink(link, link)),
  );
}

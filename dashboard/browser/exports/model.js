/**
 * The model of an export: what every file of a view and a chart carries, whatever its format.
 *
 * @import {Lang, PictureParts, Row, Scene, View} from "../core/types.js"
 * @import {QuotedSource, Run, SourceIndex} from "../core/sources.js"
 * @import {Figure} from "./picture.js"
 *
 * @typedef {object} ExportModel
 * @property {string} chart
 * @property {View} view
 * @property {string} title
 * @property {string} subtitle
 * @property {string} filter
 * @property {string[]} legend lines of plotly text
 * @property {Row[]} rows
 * @property {{name: string, about: string}[]} columns
 * @property {SourceIndex} sourcesById all that rows may quote
 * @property {QuotedSource[]} sources
 * @property {string} borders where the borders of a map come from; empty where there are none
 * @property {string} terms
 * @property {{id: string, date: string}} build
 * @property {string} built the build in words
 * @property {string} link reopens the view; without an address its query
 * @property {string} linkNote why others cannot open the link; empty where they can
 * @property {PictureParts} parts of the picture
 *
 * @typedef {Pick<Scene, "lookup" | "tab">} Tables what the rows of a chart are made of
 */
import {columnsOf} from "../core/csv.js";
import {viewLink} from "../core/link.js";
import {hasMessage, message} from "../core/messages.js";
import {linkNote} from "../core/notices.js";
import {shownSources, sourceIndex, sourceRuns} from "../core/sources.js";
import {legendWords, pictureLayout} from "./picture.js";
import {termsOf} from "./terms.js";

/** In a picture; the file has all of them, as metadata or in a table. */
const SOURCES_NAMED = 3;

/**
 * Describe the export of a chart in a view.
 * @param {string} chart
 * @param {View} view
 * @param {Scene} scene
 * @returns {ExportModel}
 * @throws {Error} where the chart has nothing to show, or not yet
 */
export function exportModel(chart, view, scene) {
  const {lookup, tab} = scene;
  const rows = exportRows(chart, view, scene);
  if (!rows.length) throw new Error(emptyWords(chart, view.lang));
  const selected = tab.select(lookup, view);
  const parts = tab.pictures[chart](view, scene, selected[chart], selected);
  const index = sourceIndex(lookup.tables, view.tab, view.lang);
  const sources = shownSources(rows, index, view.lang);
  return {
    chart,
    view,
    ...wordsOf(parts, tab.describe(lookup, view, selected), view.lang),
    rows,
    columns: columnsOf(rows).map((name) => ({name, about: aboutColumn(chart, view, name)})),
    sourcesById: index,
    sources,
    terms: termsOf(sources, view.lang),
    ...proofOf(scene, view.lang, Boolean(scene.templates[parts.template]?.layout.geo)),
    link: viewLink(view, scene.theme, scene.address) + (tab.fragment?.(chart) ?? ""),
    linkNote: linkNote(scene.address, view.lang),
    parts,
  };
}

/**
 * The words of a chart; what its picture does not say itself, its tab does.
 * @param {PictureParts} parts
 * @param {{headline: string, tally: string, filter: string}} words of the tab
 * @param {Lang} lang
 */
function wordsOf(parts, words, lang) {
  const subtitle = pictureSubtitle(parts, lang);
  return {
    title: parts.title ?? words.headline,
    subtitle: `${subtitle}${parts.title ? "" : ` — ${words.tally}`}`,
    filter: parts.filter ?? words.filter,
    legend: parts.legend,
  };
}

/**
 * The subtitle of a picture, which says how many rows it leaves out.
 * @param {Pick<PictureParts, "subtitle" | "rest">} parts
 * @param {Lang} lang
 */
export function pictureSubtitle({subtitle, rest}, lang) {
  if (!rest || rest.shown === rest.count) return subtitle;
  return [subtitle, message("export.sheet.rest", lang, rest)].join(message("list.dot", lang));
}

/**
 * Whose borders, which build.
 * @param {Pick<Scene, "lookup">} scene
 * @param {Lang} lang
 * @param {boolean} isMap
 */
function proofOf({lookup}, lang, isMap) {
  const {build_id: id, built, borders} = lookup.tables.build;
  const date = built.slice(0, 10);
  return {
    borders: isMap ? attributionOf(borders, lang) : "",
    build: {id, date},
    built: message("export.built", lang, {build: id, date}),
  };
}

/**
 * Whose borders they are.
 * @param {string} borders of the build: own or of a package
 * @param {Lang} lang
 */
export function attributionOf(borders, lang) {
  return message(borders === "own" ? "map.attribution.own" : "map.attribution", lang);
}

/**
 * What to do where a chart has nothing to show.
 * @param {string} chart
 * @param {Lang} lang
 */
export function emptyWords(chart, lang) {
  return message(chart === "compare" ? "export.empty.compare" : "export.empty", lang);
}

/**
 * Whether the data of a chart is here; a table may be on its way, or may have failed to load.
 * @param {string} chart
 * @param {View} view
 * @param {Pick<Scene, "tab">} scene
 */
export function isReady(chart, view, {tab}) {
  return tab.isReady?.(chart, view) ?? true;
}

/**
 * The rows behind a chart, in the order in which the reader arranged them.
 * @param {string} chart
 * @param {View} view
 * @param {Tables} scene
 * @returns {Row[]}
 * @throws {Error} where they are not here yet
 */
export function exportRows(chart, view, {lookup, tab}) {
  if (!isReady(chart, view, {tab})) throw new Error(message("export.unready", view.lang));
  return tab.rows[chart](lookup, view, tab.arranged?.(chart));
}

/**
 * What a column means: in this chart, else everywhere. The columns of a table are named as the Data
 * tab names them.
 * @param {string} chart
 * @param {View} view
 * @param {string} name
 */
function aboutColumn(chart, view, name) {
  const named = [name, name.replace(/_(en|zh)$/, ""), name.replace(/^source_/, "")].map(
    (stem) => `data.column.${stem}`,
  );
  const keys = [
    `column.${view.tab}.${chart}.${name}`,
    ...(view.tab === "data" && chart === "table" ? named : []),
    `column.${name}`,
    // A column of each criterion is described once for all.
    `column.${view.tab}.${chart}.${name.replace(/_.*/, "_of_code")}`,
  ];
  const key = keys.find(hasMessage);
  return key ? message(key, view.lang) : name;
}

/**
 * The constant words of an export as columns of each of its rows, so that a table alone still
 * proves itself.
 * @param {ExportModel} model
 */
export function proofColumns(model) {
  const {title, subtitle, filter, legend, borders, terms, build, link, linkNote: note} = model;
  return {
    export_title: `${title} — ${subtitle}`,
    export_filter: filter,
    export_legend: legend.map(legendWords).join("; "),
    ...(borders ? {export_borders: borders} : {}),
    export_terms: terms,
    export_build: build.id,
    export_date: build.date,
    ...(note ? {export_url_note: note} : {}),
    export_url: link,
  };
}

/**
 * The figure of a model with its words around it.
 * @param {ExportModel} model
 * @param {Scene} scene
 * @param {number} [widthPx]
 * @returns {Figure}
 */
export function wordedFigure(model, scene, widthPx) {
  const {sources, borders, terms, built, link, linkNote: note, view} = model;
  /** @type {Run[][]} */
  const foot = [
    ...(borders ? [[{text: borders}]] : []),
    [{text: `${terms} ${built}`}],
    ...(note ? [[{text: note}]] : []),
    [{text: link, url: link}],
  ];
  const named = sourceRuns(sources, view.lang, SOURCES_NAMED);
  const words = {...model, filter: filterWords(model), sources: named, foot};
  return figureOf(model, scene, words, widthPx);
}

/**
 * The filter as a picture says it.
 * @param {Pick<ExportModel, "filter" | "view">} model
 */
export function filterWords({filter, view}) {
  return message("export.filter", view.lang, {filter});
}

/**
 * The figure of a model alone, where its words stand beside it.
 * @param {Pick<ExportModel, "parts">} model
 * @param {Scene} scene
 * @param {number} [widthPx]
 * @returns {Figure}
 */
export function bareFigure(model, scene, widthPx) {
  return figureOf(model, scene, {legend: [], foot: []}, widthPx);
}

/**
 * @param {Pick<ExportModel, "parts">} model
 * @param {Pick<Scene, "templates" | "colours">} scene
 * @param {Parameters<typeof pictureLayout>[1]} words
 * @param {number} [widthPx]
 * @returns {Figure}
 */
function figureOf({parts}, {templates, colours}, words, widthPx) {
  const picture = pictureLayout(templates[parts.template], words, parts.room, colours, widthPx);
  return {
    ...picture,
    data: parts.data,
    layout: {...picture.layout, ...parts.layout(picture.layout)},
  };
}

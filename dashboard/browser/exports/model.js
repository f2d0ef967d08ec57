/** What every export carries, whatever its format: one model of a view and a chart. */
import {columnsOf} from "../core/csv.js";
import {legendWords, pictureLayout} from "./picture.js";
import {quotedSources, sourceIndex, sourceRuns} from "./sources.js";
import {hasMessage, message} from "../core/messages.js";
import {viewLink} from "../core/link.js";

const SOURCES_NAMED = 8;

/**
 * Describe the export of a chart in a view. `scene` is the page as pictures take it: lookup,
 * templates, borders, colours, theme, mode, tab.
 *
 * Gives: chart, view, title, subtitle, filter, legend (lines of plotly text), rows, columns
 * (`{name, about}`), sources, sourcesById (all that rows may name), borders, terms, build (`{id, date}`), built (in words), link, parts (of the picture).
 */
export function exportModel(chart, view, scene) {
  const {lookup, tab} = scene;
  const rows = exportRows(chart, view, scene);
  if (!rows.length) throw new Error(emptyWords(chart, view.lang));
  const shown = tab.select(lookup, view);
  const words = tab.describe(lookup, view, shown);
  const parts = tab.pictures[chart](view, scene, shown[chart], shown);
  const {build} = lookup.tables;
  const index = sourceIndex(lookup.tables, view.tab);
  const date = build.built.slice(0, 10);
  return {
    chart,
    view,
    title: parts.title ?? words.headline,
    subtitle: `${parts.subtitle}${parts.title ? "" : ` — ${words.tally}`}`,
    filter: parts.filter ?? words.filter,
    legend: parts.legend,
    rows,
    columns: columnsOf(rows).map((name) => ({name, about: aboutColumn(chart, view, name)})),
    sourcesById: index,
    // The matrix shows every industry; the sources that count are those of the chosen ones.
    sources: quotedSources(
      rows.filter((row) => row.is_chosen !== false),
      index,
    ),
    borders: message(
      build.borders === "own" ? "map.attribution.own" : "map.attribution",
      view.lang,
    ),
    terms: message("export.terms", view.lang),
    build: {id: build.build_id, date},
    built: message("export.built", view.lang, {build: build.build_id, date}),
    link: viewLink(view, scene.theme, scene.address) + (tab.fragment?.(chart) ?? ""),
    parts,
  };
}

/** What to do where a chart has nothing to show. */
export function emptyWords(chart, lang) {
  return message(chart === "compare" ? "export.empty.compare" : "export.empty", lang);
}

/** Whether what a chart shows is here; a table that is on its way, or failed to come, is not. */
export function isReady(chart, view, {tab}) {
  return tab.isReady?.(chart, view) ?? true;
}

/** The rows behind a chart; what a reader arranged on the page alone, such as the order of a table, stays so. */
export function exportRows(chart, view, {lookup, tab}) {
  if (!isReady(chart, view, {tab})) throw new Error(message("export.unready", view.lang));
  return tab.rows[chart](lookup, view, tab.arranged?.(chart));
}

/** What a column means: in this chart, else everywhere; the columns of a table are named as the Data tab names them. */
function aboutColumn(chart, view, name) {
  const named = [name, name.replace(/_(en|zh)$/, ""), name.replace(/^source_/, "")].map(
    (stem) => `data.column.${stem}`,
  );
  const keys = [
    `column.${view.tab}.${chart}.${name}`,
    ...(chart === "table" ? named : []),
    `column.${name}`,
  ];
  const key = keys.find(hasMessage);
  return key ? message(key, view.lang) : name;
}

/** The constant words of an export as columns of each of its rows, so that a table alone still proves itself. */
export function proofColumns({title, subtitle, filter, legend, borders, terms, build, link}) {
  return {
    export_title: `${title} — ${subtitle}`,
    export_filter: filter,
    export_legend: legend.map(legendWords).join("; "),
    export_borders: borders,
    export_terms: terms,
    export_build: build.id,
    export_date: build.date,
    export_url: link,
  };
}

/** The figure of a model with its words around it: `{data, layout, width, height}` for plotly. */
export function wordedFigure(model, scene) {
  const {sources, borders, terms, built, link, view} = model;
  const foot = [
    sourceRuns(sources, view.lang, SOURCES_NAMED),
    [{text: borders}],
    [{text: `${terms} ${built}`}],
    [{text: link, url: link}],
  ].filter((runs) => runs.length);
  return figureOf(model, scene, {...model, filter: shownFilter(model), foot});
}

/** The filter as a picture says it. */
export function shownFilter({filter, view}) {
  return message("export.filter", view.lang, {filter});
}

/** The figure of a model alone, for where its words stand beside it. */
export function bareFigure(model, scene, widthPx) {
  return figureOf(model, scene, {legend: [], foot: []}, widthPx);
}

function figureOf({parts}, {templates, colours}, words, widthPx) {
  const picture = pictureLayout(templates[parts.template], words, parts.room, colours, widthPx);
  return {
    ...picture,
    data: parts.data,
    layout: {...picture.layout, ...parts.layout(picture.layout)},
  };
}

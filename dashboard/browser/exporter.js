/** Save a chart as PNG, SVG or CSV, all made in the browser. */
import {layerOf} from "./chart_map.js";
import {describe, regionName} from "./describe.js";
import {fillTraces} from "./fill.js";
import {message} from "./messages.js";
import {signsInUse} from "./legend.js";
import {legendText, pictureLayout, plainText, sourceWords, tickRoom, unitsIn, wrapText} from "./picture.js";
import {CHART_ROWS, profileEntries, toCsv} from "./rows.js";
import {selectMap, selectMatrix, selectRanking} from "./select.js";
import {toQuery} from "./view.js";

const PNG_SCALE = 2;
const MAP_HEIGHT_PX = 900;
const PROFILE_WIDTHS = [5, 2, 1, 4];
const PROFILE_WIDTH_PX = 1052;
const PROFILE_LINE_PX = 18;
const NAME_MAX = 60;

/** The link that reopens a view as it looks now: language and theme always stand in it. */
export function viewLink(view, theme) {
  const query = toQuery({...view, theme: view.theme || theme}, ["lang", "theme"]);
  return `${window.location.origin}${window.location.pathname}?${query}`;
}

/** A file name that says what is inside. */
export function fileName(chart, view, ending) {
  const words = [chart, view.level, view.region, ...view.industries].filter(Boolean).join("-");
  return `jjj-atlas-${words.slice(0, NAME_MAX)}.${ending}`;
}

/** Make the file of a chart: `{name, blob}`. `page` has lookup, templates, borders, theme, colours. */
export async function makeFile(chart, format, view, page) {
  const name = fileName(chart, view, format);
  const rows = CHART_ROWS[chart](page.lookup, view);
  if (format === "csv") return {name, blob: new Blob(["\ufeff", toCsv(rows)], {type: "text/csv;charset=utf-8"})};
  const {data, layout, width, height} = pictureOf(chart, view, page, rows);
  const url = await window.Plotly.toImage({data, layout}, {format, width, height, scale: format === "png" ? PNG_SCALE : 1});
  return {name, blob: imageBlob(url, format)};
}

/** Hand a file to the reader. */
export function saveFile({name, blob}) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken its copy by the next task; the address need not live longer.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function imageBlob(url, format) {
  const body = url.slice(url.indexOf(",") + 1);
  if (format === "svg") return new Blob([decodeURIComponent(body)], {type: "image/svg+xml;charset=utf-8"});
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], {type: "image/png"});
}

function pictureOf(chart, view, page, rows) {
  const {lookup, templates, colours} = page;
  const map = selectMap(lookup, view);
  const words = describe(lookup, view, map);
  const parts = {map: mapParts, matrix: matrixParts, ranking: rankingParts, profile: profileParts}[chart](view, page, map);
  const {build} = lookup.tables;
  const own = build.borders === "own" ? "map.attribution.own" : "map.attribution";
  const foot = [
    sourceWords(rows, view.lang),
    message(own, view.lang),
    message("export.terms", view.lang, {build: build.build_id, date: build.built.slice(0, 10)}),
    viewLink(view, page.theme),
  ];
  const picture = pictureLayout(templates[parts.template], {
    title: parts.title ?? words.headline,
    subtitle: `${parts.subtitle}${parts.title ? "" : ` — ${words.tally}`}`,
    filter: message("export.filter", view.lang, {filter: words.filter}),
    legend: parts.legend,
    foot,
  }, parts.room, colours);
  return {...picture, data: parts.data, layout: {...picture.layout, ...parts.layout(picture.layout)}};
}

function mapParts(view, page, map) {
  const template = page.mapTemplate(view, map);
  const geojson = page.borders.now(view.level);
  return {
    template,
    data: fillTraces(page.templates[template], map, (name) => geojson[layerOf(name)]),
    subtitle: message(map.is_single ? "map.sub.one" : "map.sub.many", view.lang, {year: page.lookup.tables.build.recent_from_year}),
    legend: [legendText(view, map, page.colours), signText(view, map)].filter(Boolean),
    room: {height: MAP_HEIGHT_PX, left: 0, right: 0, top: 0},
    layout: () => ({}),
  };
}

function rankingParts(view, page) {
  const {lookup, templates} = page;
  const shown = selectRanking(lookup, view);
  const template = page.chartTemplate("ranking", view);
  const names = shown.ids.map((id) => regionName(lookup, lookup.regionRow.get(id), view.lang));
  const kind = shown.is_single ? "one" : "many";
  return {
    template,
    data: fillTraces(templates[template], shown),
    subtitle: `${message(`ranking.title.${kind}`, view.lang)}: ${message(`ranking.sub.${kind}`, view.lang)}`,
    legend: [legendText(view, {}, page.colours)],
    room: {height: Math.max(shown.ids.length, 1) * 22, left: tickRoom(names), right: 40, top: 0},
    layout: ({xaxis, yaxis}) => ({
      xaxis: {...xaxis, range: shown.range},
      yaxis: {...yaxis, visible: true, range: [Math.max(shown.ids.length, 1) - 0.5, -0.5], tickvals: shown.numbers, ticktext: names, showgrid: false, zeroline: false},
    }),
  };
}

function matrixParts(view, page) {
  const {lookup, templates} = page;
  const {industries, regions} = lookup.tables;
  const shown = selectMatrix(lookup, view);
  const template = page.chartTemplate("matrix", view);
  const numbers = (list) => list.map((_, number) => number);
  const names = shown.rows.map((id) => regions[`name_${view.lang}`][lookup.regionRow.get(id)]);
  const short = industries[`short_${view.lang}`];
  return {
    template,
    data: fillTraces(templates[template], shown),
    subtitle: `${message("matrix.title", view.lang)}: ${message("matrix.sub", view.lang)}`,
    legend: [legendText(view, {}, page.colours)],
    room: {height: shown.rows.length * 20, left: tickRoom(names), right: 0, top: tickRoom(short)},
    layout: ({xaxis, yaxis}) => ({
      xaxis: {...xaxis, visible: true, side: "top", tickangle: -90, range: [-0.5, short.length - 0.5], tickvals: numbers(short), ticktext: short, showgrid: false, zeroline: false},
      yaxis: {...yaxis, visible: true, range: [shown.rows.length - 0.5, -0.5], tickvals: numbers(names), ticktext: names, showgrid: false, zeroline: false},
    }),
  };
}

function signText(view, map) {
  const words = signsInUse(map).map(([sign, key]) => `${sign} ${plainText(message(`legend.${key}`, view.lang))}`);
  return words.join("&nbsp;&nbsp;&nbsp;");
}

/** The height of a table whose cells wrap as plotly wraps them. */
function tableHeight(columns) {
  const total = PROFILE_WIDTHS.reduce((sum, width) => sum + width, 0);
  const units = PROFILE_WIDTHS.map((width) => unitsIn((PROFILE_WIDTH_PX * width) / total - 16));
  const lines = columns[0].map((_, row) => Math.max(...columns.map((column, place) => wrapText(column[row], units[place]).length)));
  return lines.reduce((sum, count) => sum + Math.max(count * PROFILE_LINE_PX + 8, 34), 40);
}

function profileParts(view, page) {
  const {lookup, templates} = page;
  const template = page.chartTemplate("profile", view);
  const entries = profileEntries(lookup, view);
  const name = view.region
    ? regionName(lookup, lookup.regionRow.get(view.region), view.lang)
    : message("profile.whole", view.lang);
  return {
    template,
    data: fillTraces(templates[template], {entries}),
    title: name,
    subtitle: message("profile.sub", view.lang),
    legend: [],
    room: {height: tableHeight(entries), left: 0, right: 0, top: 0},
    layout: () => ({}),
  };
}

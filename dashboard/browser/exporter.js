/** Save a chart as PNG, SVG or CSV, all made in the browser. */
import {toCsv} from "./csv.js";
import {message} from "./messages.js";
import {pictureLayout, sourceWords} from "./picture.js";
import {toQuery} from "./view.js";

const PNG_SCALE = 2;
const NAME_MAX = 60;

/** The link that reopens a view as it looks now: language and theme always stand in it. */
export function viewLink(view, theme) {
  const query = toQuery({...view, theme: view.theme || theme}, ["lang", "theme"]);
  return `${window.location.origin}${window.location.pathname}?${query}`;
}

/** A file name that says what is inside. */
export function fileName(chart, view, ending) {
  const tab = view.tab === "focus" ? "" : view.tab;
  const words = [tab, chart, chart === "table" ? view.table : view.level, view.region, view.indicator, view.year, ...view.industries].filter(Boolean).join("-");
  return `jjj-atlas-${words.slice(0, NAME_MAX)}.${ending}`;
}

/** Make the file of a chart: `{name, blob}`. `page` has lookup, templates, borders, theme, colours, tab. */
export async function makeFile(chart, format, view, page) {
  const name = fileName(chart, view, format);
  // What a reader arranged on the page alone, such as the order of a table, is saved as it stands.
  const rows = page.tab.rows[chart](page.lookup, view, page.tab.arranged?.(chart));
  if (!rows.length) throw new Error(message("export.empty", view.lang));
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

/**
 * A chart with the words around it. The tab gives its parts: `template` (key), `data`, `subtitle`,
 * `legend` (lines), `room`, what it adds to the layout, and a `title` if it is not the headline.
 */
function pictureOf(chart, view, page, rows) {
  const {lookup, templates, colours} = page;
  const {select, describe} = page.tab;
  const shown = select(lookup, view);
  const words = describe(lookup, view, shown);
  const parts = page.tab.pictures[chart](view, page, shown[chart], shown);
  const {build} = lookup.tables;
  const own = build.borders === "own" ? "map.attribution.own" : "map.attribution";
  const foot = [
    // The matrix shows every industry; the sources that count are those of the chosen ones.
    sourceWords(rows.filter((row) => row.is_chosen !== false), view.lang),
    message(own, view.lang),
    message("export.terms", view.lang, {build: build.build_id, date: build.built.slice(0, 10)}),
    viewLink(view, page.theme),
  ].filter(Boolean);
  const picture = pictureLayout(templates[parts.template], {
    title: parts.title ?? words.headline,
    subtitle: `${parts.subtitle}${parts.title ? "" : ` — ${words.tally}`}`,
    filter: message("export.filter", view.lang, {filter: words.filter}),
    legend: parts.legend,
    foot,
  }, parts.room, colours);
  return {...picture, data: parts.data, layout: {...picture.layout, ...parts.layout(picture.layout)}};
}

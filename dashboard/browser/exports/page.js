/**
 * One file of HTML that opens from a disk: the chart with hover and legend, its rows, its proof.
 *
 * @import {Room, Scene} from "../core/types.js"
 * @import {ExportModel} from "./model.js"
 * @import {Figure} from "./picture.js"
 * @import {QuotedSource} from "../core/sources.js"
 *
 * @typedef {object} Plotly
 * @property {string} script the text of plotly's script
 * @property {unknown} geoAssets its world maps
 * @property {string} [font] the CSS rule that holds the page's font
 */
import {message} from "../core/messages.js";
import {withHover} from "./hover.js";
import {bareFigure, filterWords} from "./model.js";
import {aboutPairs} from "./tables.js";
import {escapeXml} from "./xml.js";

const ROWS_MAX = 1000;
const NEW_TAB = 'target="_blank" rel="noopener noreferrer"';
const NARROWEST_PX = 640;
const NARROWEST_MAP_PX = 280;
const NARROWEST_PLOT_PX = 200;
/** What of the table "about" stands at the foot. */
const PROOF = ["borders", "terms", "build", "link", "link_note"];
const CONFIG_ALONE = {
  displayModeBar: false,
  showSendToCloud: false,
  responsive: false,
  scrollZoom: false,
};
// Nothing is fetched, whatever the file holds.
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
/** Runs in the saved page: draws the figure as wide as its frame, and again when that changes. */
const DRAW_SCRIPT = `(({data, layout, config, least}) => {
  const place = document.getElementById("chart");
  const width = () => Math.max(least, Math.min(layout.width, place.parentElement.clientWidth));
  window.Plotly.newPlot(place, data, {...layout, width: width()}, config);
  window.addEventListener("resize", () => window.Plotly.relayout(place, {width: width()}));
})`;

/**
 * Write the page of a model.
 * @param {ExportModel} model
 * @param {Scene} scene
 * @param {Plotly} plotly
 */
export function pageOf(model, scene, plotly) {
  const {view, title} = model;
  const figure = bareFigure(model, scene);
  const style = styleOf(scene.colours, scene.theme, figure.layout.font?.family);
  return `<!DOCTYPE html>
<html lang="${view.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeXml(title)} – ${escapeXml(message("app.name", view.lang))}</title>
<style>${plotly.font ?? ""}${style}</style>
</head>
<body>
${mainHtml(model)}
${scriptsHtml(model, scene, figure, plotly)}
</body>
</html>
`;
}

/** @param {ExportModel} model */
function mainHtml(model) {
  const {view, title, subtitle, legend, rows, sources} = model;
  /** @type {(key: string, values?: Record<string, unknown>) => string} */
  const say = (key, values) => escapeXml(message(key, view.lang, values));
  const count = rows.length;
  const rest = count > ROWS_MAX ? mutedHtml(say("export.page.rest", {shown: ROWS_MAX, count})) : "";
  return `<main>
<h1>${escapeXml(title)}</h1>
${mutedHtml(escapeXml(subtitle))}
${mutedHtml(escapeXml(filterWords(model)))}
${legend.map((line) => `<p class="legend">${line}</p>`).join("\n")}
<div class="frame"><div id="chart"></div></div>
<details><summary>${say("export.page.rows", {count})}</summary>
${rest}
<div class="frame">${tableHtml(model)}</div></details>
<h2>${say("export.sheet.sources")}</h2>
<ul>${sources.map(sourceHtml).join("")}</ul>
<footer>${proofHtml(model)}</footer>
</main>`;
}

/**
 * @param {ExportModel} model
 * @param {Scene} scene
 * @param {Figure} figure
 * @param {Plotly} plotly
 */
function scriptsHtml(model, scene, {data, layout, width}, {script, geoAssets}) {
  const {parts, view} = model;
  const drawn = {
    data: withHover(data, parts, (thing) => scene.tab.pointed(scene.lookup, thing, view)),
    layout,
    config: CONFIG_ALONE,
    least: leastWidth(parts.room, width, layout),
  };
  return [
    `window.PlotlyGeoAssets = ${jsonInScript(geoAssets)};`,
    script.replaceAll("</script", "<\\/script"),
    `${DRAW_SCRIPT}(${jsonInScript(drawn)});`,
  ]
    .map((text) => `<script>${text}</script>`)
    .join("\n");
}

/**
 * How narrow a figure may become: a map fits any screen, cells keep their width, all else some.
 * @param {Room} room
 * @param {number} width
 * @param {any} layout
 */
function leastWidth(room, width, {geo, margin}) {
  if (room.width) return width;
  return geo ? NARROWEST_MAP_PX : Math.max(NARROWEST_PX, margin.l + margin.r + NARROWEST_PLOT_PX);
}

/**
 * @param {Record<string, string>} colours
 * @param {string} theme
 * @param {string} family of fonts
 */
function styleOf(colours, theme, family = "sans-serif") {
  const small = "font-size:13px";
  return [
    `:root{color-scheme:${theme}}`,
    `body{margin:0;font:14px/1.45 ${family};background:${colours.page};color:${colours.ink}}`,
    "main{max-width:1100px;margin:0 auto;padding:24px}",
    "h1{font-size:20px;margin:0 0 8px}h2{font-size:14px}p{margin:0 0 4px}a{color:inherit}",
    `.muted,footer,li,summary{color:${colours.muted};${small}}.legend{${small}}`,
    ".frame{overflow:auto;max-height:100vh;margin:8px 0}.frame:first-of-type{max-height:none}",
    `table{border-collapse:collapse;${small}}`,
    `th,td{border:1px solid ${colours.line};padding:2px 6px;text-align:left;vertical-align:top}`,
    "ul{padding-left:20px}",
  ].join("");
}

/** @param {string} html */
function mutedHtml(html) {
  return `<p class="muted">${html}</p>`;
}

/** @param {ExportModel} model */
function tableHtml({rows, columns}) {
  const heads = columns.map(
    ({name, about}) => `<th scope="col" title="${escapeXml(about)}">${escapeXml(name)}</th>`,
  );
  const body = rows.slice(0, ROWS_MAX).map((row) => {
    const cells = columns.map(({name}) => `<td>${linkHtml(row[name] ?? "")}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  return [
    `<table><thead><tr>${heads.join("")}</tr></thead>`,
    `<tbody>${body.join("")}</tbody></table>`,
  ].join("");
}

/** @param {QuotedSource} source */
function sourceHtml({title, publisher, published, url}) {
  const name = escapeXml(title);
  const linked = /^https?:\/\//.test(url)
    ? `<a href="${escapeXml(url)}" ${NEW_TAB}>${name}</a>`
    : name;
  const origin = [publisher, published].filter(Boolean).join(", ");
  return `<li>${linked}${origin ? ` (${escapeXml(origin)})` : ""}</li>`;
}

/** @param {ExportModel} model */
function proofHtml(model) {
  return aboutPairs(model, PROOF)
    .map(([name, text]) => `<p><b>${escapeXml(name)}</b> ${linkHtml(text)}</p>`)
    .join("");
}

/** @param {unknown} value */
function linkHtml(value) {
  const text = escapeXml(value);
  return /^https?:\/\/\S+$/.test(String(value)) ? `<a href="${text}" ${NEW_TAB}>${text}</a>` : text;
}

/**
 * Data inside a script: no text in it can end the script.
 * @param {unknown} value
 */
function jsonInScript(value) {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

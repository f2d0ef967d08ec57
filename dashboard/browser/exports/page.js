/** One file of HTML that opens from a disk: the chart with hover and legend, its rows, its proof. */
import {bareFigure, shownFilter} from "./model.js";
import {withHover} from "./hover.js";
import {aboutPairs} from "./tables.js";
import {escapeXml} from "./xml.js";
import {message} from "../core/messages.js";

const ROWS_MAX = 1000;
const CONFIG_ALONE = {
  displayModeBar: false,
  showSendToCloud: false,
  responsive: false,
  scrollZoom: false,
};
// Nothing is fetched, whatever the file holds.
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'";
const NARROWEST_PX = 640;
const NARROWEST_MAP_PX = 280;

/** Write the page of a model; `plotly` is the text of plotly's script. */
export function pageOf(model, scene, plotly) {
  const {view, title, subtitle, legend} = model;
  const figure = bareFigure(model, scene);
  const data = withHover(figure.data, model.parts, (thing) => scene.tab.pointed(thing, view));
  const {colours} = scene;
  return `<!DOCTYPE html>
<html lang="${view.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeXml(title)} – ${escapeXml(message("app.name", view.lang))}</title>
<style>${styleOf(colours, scene.theme, figure.layout.font?.family)}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<p class="muted">${escapeXml(subtitle)}</p>
<p class="muted">${escapeXml(shownFilter(model))}</p>
${legend.map((line) => `<p class="legend">${line}</p>`).join("\n")}
<div class="frame"><div id="chart"></div></div>
<details><summary>${escapeXml(message("export.page.rows", view.lang, {count: model.rows.length}))}</summary>
${model.rows.length > ROWS_MAX ? `<p class="muted">${escapeXml(message("export.page.rest", view.lang, {shown: ROWS_MAX, count: model.rows.length}))}</p>` : ""}
<div class="frame">${tableHtml(model)}</div></details>
<h2>${escapeXml(message("export.sheet.sources", view.lang))}</h2>
<ul>${model.sources.map(sourceHtml).join("")}</ul>
<footer>${aboutPairs(model)
    .slice(-4)
    .map(([what, text]) => `<p><b>${escapeXml(what)}</b> ${linkHtml(text)}</p>`)
    .join("")}</footer>
</main>
<script>window.PlotlyGeoAssets = ${jsonInScript(window.PlotlyGeoAssets)};</script>
<script>${plotly.replaceAll("</script", "<\\/script")}</script>
<script>(${drawAlone})(${jsonInScript({data, layout: figure.layout, config: CONFIG_ALONE, least: leastWidth(model.parts.room, figure)})});</script>
</body>
</html>
`;
}

/** How narrow a figure may become: a map fits any screen, cells keep their width, all else some. */
function leastWidth(room, {width, layout: {geo, margin}}) {
  if (room.width) return width;
  return geo ? NARROWEST_MAP_PX : Math.max(NARROWEST_PX, margin.l + margin.r + 200);
}

/** Runs in the saved page: draws the figure as wide as its frame, and anew when that changes. */
function drawAlone({data, layout, config, least}) {
  const place = document.getElementById("chart");
  const width = () => Math.max(least, Math.min(layout.width, place.parentElement.clientWidth));
  window.Plotly.newPlot(place, data, {...layout, width: width()}, config);
  window.addEventListener("resize", () => window.Plotly.relayout(place, {width: width()}));
}

function styleOf(colours, theme, family) {
  return `:root{color-scheme:${theme}}body{margin:0;font:14px/1.45 ${family ?? "sans-serif"};background:${colours.page};color:${colours.ink}}main{max-width:1100px;margin:0 auto;padding:24px}h1{font-size:20px;margin:0 0 8px}h2{font-size:14px}p{margin:0 0 4px}a{color:inherit}.muted,footer,li,summary{color:${colours.muted};font-size:12px}.legend{font-size:12px}.frame{overflow:auto;max-height:100vh;margin:8px 0}.frame:first-of-type{max-height:none}table{border-collapse:collapse;font-size:12px}th,td{border:1px solid ${colours.line};padding:2px 6px;text-align:left;vertical-align:top}ul{padding-left:20px}`;
}

function tableHtml({rows, columns}) {
  const heads = columns
    .map(({name, about}) => `<th scope="col" title="${escapeXml(about)}">${escapeXml(name)}</th>`)
    .join("");
  const body = rows
    .slice(0, ROWS_MAX)
    .map(
      (row) =>
        `<tr>${columns.map(({name}) => `<td>${linkHtml(row[name] ?? "")}</td>`).join("")}</tr>`,
    );
  return `<table><thead><tr>${heads}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function sourceHtml({title, publisher, published, url}) {
  const said = [publisher, published].filter(Boolean).join(", ");
  return `<li>${/^https?:\/\//.test(url) ? `<a href="${escapeXml(url)}" rel="noopener noreferrer">${escapeXml(title)}</a>` : escapeXml(title)}${said ? ` (${escapeXml(said)})` : ""}</li>`;
}

function linkHtml(text) {
  const said = escapeXml(text);
  return /^https?:\/\/\S+$/.test(text)
    ? `<a href="${said}" rel="noopener noreferrer">${said}</a>`
    : said;
}

/** Data inside a script: no text in it can end the script. */
function jsonInScript(value) {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

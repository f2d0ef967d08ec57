/** The charts of the Integration tab as pictures. */
import {layerOf} from "../../core/map_window.js";
import {fillLayout, fillTraces} from "../../core/fill.js";
import {integrationChosen, integrationTable} from "./chosen.js";
import {integrationIndicatorWords} from "./describe.js";
import {integrationLegendClasses, integrationMapSub, integrationMapTitle} from "./dom/map_words.js";
import {
  integrationGapsSub,
  integrationGapsTitle,
  integrationScatterSub,
  integrationTrendSub,
  integrationTrendTitle,
} from "./titles.js";
import {message} from "../../core/messages.js";
import {plainText} from "../../core/picture_text.js";

const INTEGRATION_MAP_PX = 900;
const INTEGRATION_CHART_PX = 480;
const INTEGRATION_ROOM = {
  height: INTEGRATION_CHART_PX,
  left: 48,
  right: 96,
  top: 16,
  bottom: 24,
  isElastic: true,
};

function integrationMapPicture(view, page, shown) {
  const {lookup, templates, borders, colours} = page;
  const chosen = integrationChosen(lookup, view);
  const template = `integration.map.${view.level}.${shown.mode}.${page.mode(view)}`;
  const geojson = borders.now(view.level);
  const square = (colour, text) => `<span style="color:${colour}">■</span> ${plainText(text)}`;
  const classes = integrationLegendClasses(lookup, view, chosen, shown).map(({token, label}) =>
    square(colours[token], label),
  );
  return {
    template,
    data: fillTraces(templates[template], shown, (name) => geojson[layerOf(name)]),
    subtitle: `${integrationMapTitle(lookup, view, chosen)}: ${integrationMapSub(lookup, view, chosen, shown)}`,
    legend: [
      [...classes, square(colours.none, message("integration.map.none", view.lang))].join(
        "&nbsp;&nbsp;&nbsp;",
      ),
    ],
    room: {height: INTEGRATION_MAP_PX, left: 0, right: 0, top: 0, isElastic: true},
    layout: () => ({}),
  };
}

/** A integrationPlotted chart with the axes that its selection fills. */
function integrationPlotted(page, template, shown, thing, words) {
  const {xaxis, yaxis, yaxis2} = fillLayout(page.templates[template], shown);
  return {
    template,
    data: fillTraces(page.templates[template], shown),
    legend: [],
    room: INTEGRATION_ROOM,
    thing,
    layout: () => ({xaxis, yaxis, ...(yaxis2 ? {yaxis2} : {})}),
    ...words,
  };
}

function integrationTrendPicture(view, page, shown) {
  const chosen = integrationChosen(page.lookup, view);
  return integrationPlotted(page, `integration.trend.${page.theme}`, shown, "item", {
    title: integrationTrendTitle(page.lookup, view, chosen),
    subtitle: integrationTrendSub(page.lookup, view, chosen),
  });
}

function integrationGapsPicture(view, page, shown) {
  const {lookup} = page;
  const chosen = integrationChosen(lookup, view);
  const isBehind = integrationTable(lookup, "offers").is_lower_better[chosen.offer];
  return integrationPlotted(page, `integration.gaps.${shown.mode}.${page.theme}`, shown, "gap", {
    subtitle: `${integrationGapsTitle(view, shown)}. ${integrationGapsSub(view, integrationIndicatorWords(lookup, view, chosen), shown, isBehind)}`,
    legend: shown.said.map(plainText),
  });
}

function integrationScatterPicture(view, page, shown) {
  return integrationPlotted(page, `integration.scatter.${page.mode(view)}`, shown, "pair", {
    title: message("integration.scatter.title", view.lang),
    subtitle: integrationScatterSub(view, shown),
    room: {...INTEGRATION_ROOM, left: 56, right: 32, bottom: 44},
  });
}

/** By chart: its parts from the view, the page and what the chart shows. */
export const integrationPictures = {
  map: integrationMapPicture,
  trend: integrationTrendPicture,
  gaps: integrationGapsPicture,
  scatter: integrationScatterPicture,
};

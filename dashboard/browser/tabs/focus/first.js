/**
 * What the page comes with: the words, the map, the legend, the ranking and the profile of a view,
 * as nodes by the id of the element that holds them.
 *
 * @import {Lookup, NodeChild, Template, View} from "../../core/types.js"
 * @import {RankingSelection} from "./select_ranking.js"
 *
 * @typedef {object} FirstScene
 * @property {Record<string, Template>} templates
 * @property {{light: Record<string, string>, dark: Record<string, string>}} colours
 * @property {any} borders of the view's level
 */
import {barParts, barRows} from "../../core/bars.js";
import {fillTraces} from "../../core/fill.js";
import {firstMap} from "../../core/first_map.js";
import {headAttributes} from "../../core/heads.js";
import {layerOf} from "../../core/map_window.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {node} from "../../core/nodes.js";
import {sourceLine} from "../../core/source_line.js";
import {shownSources, sourceIndex} from "../../core/sources.js";
import {describe, mapSubtitle, rankingFoot, rankingTitles} from "./describe.js";
import {legendNodes} from "./legend_nodes.js";
import {mapTemplate} from "./pictures.js";
import {profileNodes} from "./profile_nodes.js";
import {ROWS} from "./rows.js";
import {selectMap} from "./select_map.js";
import {selectProfile} from "./select_profile.js";
import {selectRanking} from "./select_ranking.js";

/** No page listens. */
const NOBODY = /** @type {any} */ ({});

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {FirstScene} scene
 * @returns {Record<string, NodeChild[]>}
 */
export function firstNodes(lookup, view, scene) {
  const map = selectMap(lookup, view);
  const ranking = selectRanking(lookup, view);
  const words = describe(lookup, view, {map, ranking});
  const titles = rankingTitles(view, ranking);
  const nobody = {lookup, links: NOBODY, store: NOBODY};
  return {
    headline: [words.headline],
    tally: [words.tally],
    "map-title": [message("map.title", view.lang)],
    "map-sub": [mapSubtitle(lookup, view, map)],
    "map-plot": mapNodes(view, map, scene),
    legend: legendNodes(nobody, view, map),
    "ranking-title": [titles.title],
    "ranking-sub": [titles.subtitle],
    "ranking-heads": headNodes(lookup, view, ranking),
    "ranking-plot": [barNodes(view, ranking, scene)],
    "ranking-foot": [rankingFoot(lookup, ranking, view)],
    "matrix-sub": [message("matrix.sub", view.lang)],
    "profile-body": profileNodes(lookup, view, selectProfile(lookup, view), NOBODY),
    ...sourceLines(lookup, view),
  };
}

/**
 * The line of sources under each chart.
 * @param {Lookup} lookup
 * @param {View} view
 */
function sourceLines(lookup, view) {
  const index = sourceIndex(lookup.tables, view.tab, view.lang);
  const lines = Object.entries(ROWS).map(([chart, rowsOf]) => {
    const sources = shownSources(rowsOf(lookup, view), index, view.lang);
    return [`${chart}-sources`, sourceLine(sources, view.lang, false)];
  });
  return Object.fromEntries(lines);
}

/**
 * @param {View} view
 * @param {any} selection
 * @param {FirstScene} scene
 */
function mapNodes(view, selection, {templates, colours, borders}) {
  const template = (/** @type {string} */ theme) =>
    templates[mapTemplate(view, selection, `${theme}.${view.lang}`)];
  const traces = (/** @type {string} */ theme) =>
    fillTraces(template(theme), selection, (name) => borders[layerOf(name)]).filter(
      ({locations, lon, meta}) => (locations ?? lon)?.length && !meta.is_for_pictures,
    );
  const {geo} = template("light").layout;
  return firstMap({light: traces("light"), dark: traces("dark")}, colours, geo, view.lang);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {RankingSelection} selection
 */
function headNodes(lookup, view, {ids}) {
  return ids.map((region, place) => {
    const name = regionName(lookup, lookup.regionRow.get(region), view.lang);
    const attributes = headAttributes({region}, name, "head", view.region === region);
    return node("button", {...attributes, tabindex: place ? -1 : 0}, name);
  });
}

/**
 * A bar for each region, its parts in the colours of the template.
 * @param {View} view
 * @param {RankingSelection} selection
 * @param {FirstScene} scene
 */
function barNodes({lang}, selection, {templates, colours: {light}}) {
  const parts = barParts(templates[`ranking.light.${lang}`], light);
  const rows = barRows(selection, parts).map(({widths, label}) => {
    const spans = parts.flatMap(({background}, part) =>
      widths[part] ? [node("i", {style: `width:${widths[part]}%;background:${background}`})] : [],
    );
    return node("div", {}, spans, node("span", {}, label));
  });
  return node("div", {class: "bars", "aria-hidden": true}, rows);
}

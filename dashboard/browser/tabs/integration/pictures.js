/**
 * The charts of the Integration tab as pictures.
 *
 * @import {LegendLine, PictureParts, Scene, Selection, TabModel, View} from "../../core/types.js"
 * @import {GapsSelection} from "./select_gaps.js"
 * @import {MapSelection} from "./select_map.js"
 * @import {YearMap} from "./select_years.js"
 * @import {RankingSelection} from "./select_ranking.js"
 * @import {ScatterSelection} from "./select_scatter.js"
 * @import {TrendSelection} from "./select_trend.js"
 */
import {fillLayout, fillTraces} from "../../core/fill.js";
import {legendText} from "../../core/legend.js";
import {message} from "../../core/messages.js";
import {joinSentences, regionName} from "../../core/names.js";
import {mapParts, namedTicks} from "../../core/picture_parts.js";
import {plainText, tickRoom} from "../../core/picture_text.js";
import {BAR_ROW_PX} from "../../core/sizes.js";
import {breakNotes} from "./breaks.js";
import {chosenOf} from "./chosen.js";
import {gapsFilter, scatterFilter, trendFilter} from "./filters.js";
import {mapLegend} from "./legend.js";
import {
  breakLines,
  eventLines,
  gapsBreaks,
  gapsLegend,
  rankingLegend,
  scatterLegend,
  trendBreaks,
  trendLegend,
} from "./marks.js";
import {lowWords, withoutWords} from "./ranking_words.js";
import {selectMap} from "./select_map.js";
import {selectYears, yearView} from "./select_years.js";
import {mapEnds} from "./standing.js";
import {
  gapsSub,
  gapsTitle,
  mapSub,
  mapTitle,
  rankingSub,
  rankingTitle,
  scatterSub,
  scatterTitle,
  trendSub,
  trendTitle,
} from "./titles.js";

const CHART_PX = 480;
const SMALL_COLUMNS = 4;
const YEAR_PX = 16;
const ROOM = {height: CHART_PX, left: 48, right: 124, top: 16, bottom: 24, isElastic: true};

/** @type {(view: View, scene: Scene, map: MapSelection) => PictureParts} */
function mapPicture(view, scene, map) {
  const {lookup, colours} = scene;
  const chosen = chosenOf(lookup, view);
  const template = `integration.map.${view.level}.${map.look}.${scene.mode(view)}`;
  const {entries} = mapLegend(lookup, view, chosen, map);
  const {maps} = selectYears(lookup, view);
  return {
    ...mapParts(view, scene, template, map),
    ...(maps.length ? smallMaps(view, scene, template, maps) : {}),
    subtitle: `${mapTitle(lookup, view, chosen)}: ${mapSub(lookup, view, chosen, map)}`,
    legend: [
      legendText({entries}, colours),
      ...[mapEnds(lookup, view, chosen, map)].filter(Boolean).map(plainText),
      ...breakLines(view, breakNotes(lookup, view, map.breaks)).map(plainText),
    ],
  };
}

/**
 * The traces of small maps, each in its own frame, with its year above it.
 * @param {View} view
 * @param {Scene} scene
 * @param {string} template
 * @param {YearMap[]} maps
 */
function smallMaps(view, scene, template, maps) {
  const {lookup, templates} = scene;
  const {lonaxis, lataxis} = templates[template].layout.geo;
  const data = maps.flatMap(({year}, place) => {
    const geo = frameName(place);
    const {data: traces} = mapParts(view, scene, template, selectMap(lookup, yearView(view, year)));
    const shapes = traces.filter(({type}) => type === "choropleth");
    const label = {
      type: "scattergeo",
      meta: {name: "year"},
      mode: "text",
      lon: [lonaxis.range[0]],
      lat: [lataxis.range[1]],
      text: [String(year)],
      textposition: "bottom right",
      textfont: {size: YEAR_PX, color: scene.colours.ink},
      hoverinfo: "skip",
    };
    return [...shapes, label].map((trace) => ({
      ...trace,
      geo,
      meta: {...trace.meta, name: place ? `${trace.meta.name} ${year}` : trace.meta.name},
    }));
  });
  return {
    data,
    layout: (/** @type {any} */ {geo}) =>
      Object.fromEntries(
        maps.map((_, place) => [frameName(place), {...geo, domain: domainOf(place, maps.length)}]),
      ),
  };
}

/** @param {number} place */
function frameName(place) {
  return place ? `geo${place + 1}` : "geo";
}

/**
 * The part of the picture that a small map fills.
 * @param {number} place
 * @param {number} count
 */
function domainOf(place, count) {
  const columns = Math.min(count, SMALL_COLUMNS);
  const rows = Math.ceil(count / columns);
  const [column, row] = [place % columns, Math.floor(place / columns)];
  return {
    x: [column / columns, (column + 1) / columns],
    y: [1 - (row + 1) / rows, 1 - row / rows],
  };
}

/** @type {(view: View, scene: Scene, ranking: RankingSelection) => PictureParts} */
function rankingPicture(view, scene, ranking) {
  const {lookup} = scene;
  const chosen = chosenOf(lookup, view);
  const template = `integration.ranking.${scene.theme}`;
  const names = ranking.ids.map((id) => regionName(lookup, lookup.regionRow.get(id), view.lang));
  const notes = [
    rankingSub(lookup, view, chosen),
    lowWords(lookup, view, ranking),
    withoutWords(lookup, view, ranking),
  ];
  return {
    template,
    data: fillTraces(scene.templates[template], ranking),
    title: rankingTitle(lookup, view, chosen),
    subtitle: notes.filter(Boolean).join(". "),
    legend: markLines(rankingLegend(lookup, view, ranking), scene),
    room: {
      height: (names.length + 1) * BAR_ROW_PX,
      left: tickRoom(names),
      right: tickRoom(ranking.labels),
      top: 0,
    },
    things: ({meta}) => (meta.thing === "place" ? ranking.ids.map((region) => ({region})) : null),
    layout: ({xaxis, yaxis}) => ({
      xaxis: {...xaxis, range: ranking.range},
      yaxis: {...yaxis, ...namedTicks(names), range: [names.length - 0.5, -1.5]},
    }),
  };
}

/**
 * A chart that plotly draws alone, with the axes that its selection fills.
 * @param {Scene} scene
 * @param {string} template
 * @param {Selection} selection
 * @param {Pick<PictureParts, "thing" | "subtitle"> & Partial<PictureParts>} more
 * @returns {PictureParts}
 */
function plotPicture(scene, template, selection, more) {
  const {xaxis, yaxis, yaxis2} = fillLayout(scene.templates[template], selection);
  return {
    template,
    data: fillTraces(scene.templates[template], selection),
    legend: [],
    room: ROOM,
    // Without the page's card of a year, labels of all its points would stand over one another.
    layout: () => ({xaxis, yaxis, ...(yaxis2 ? {yaxis2} : {}), hovermode: "closest"}),
    ...more,
  };
}

/**
 * The legend of marks as lines of a picture; none without marks.
 * @param {LegendLine} line
 * @param {Scene} scene
 */
function markLines(line, {colours}) {
  return line.entries.length ? [legendText(line, colours)] : [];
}

/** @type {(view: View, scene: Scene, trend: TrendSelection) => PictureParts} */
function trendPicture(view, scene, trend) {
  const chosen = chosenOf(scene.lookup, view);
  return plotPicture(scene, `integration.trend.${scene.theme}`, trend, {
    thing: "item",
    title: trendTitle(scene.lookup, view, chosen),
    subtitle: trend.is_single
      ? message("integration.trend.single", view.lang, {year: chosen.year ?? "–"})
      : trendSub(scene.lookup, view, chosen),
    filter: trendFilter(scene.lookup, view, chosen, trend),
    legend: [
      ...markLines(trendLegend(scene.lookup, view, chosen, trend), scene),
      ...eventLines(scene.lookup, view, trend).map(plainText),
      ...breakLines(view, trendBreaks(scene.lookup, view, chosen)).map(plainText),
    ],
  });
}

/** @type {(view: View, scene: Scene, gaps: GapsSelection) => PictureParts} */
function gapsPicture(view, scene, gaps) {
  const {lookup, theme} = scene;
  const chosen = chosenOf(lookup, view);
  const words = [gapsTitle(view, gaps), gapsSub(lookup, view, chosen, gaps)].filter(Boolean);
  return plotPicture(scene, `integration.gaps.${gaps.mode}.${theme}`, gaps, {
    thing: "gap",
    subtitle: joinSentences(words, view.lang),
    filter: gapsFilter(lookup, view, chosen, gaps),
    legend: [
      ...markLines(gapsLegend(view, gaps), scene),
      ...[...gaps.sentences, ...breakLines(view, gapsBreaks(lookup, view, gaps))].map(plainText),
    ],
  });
}

/** @type {(view: View, scene: Scene, scatter: ScatterSelection) => PictureParts} */
function scatterPicture(view, scene, scatter) {
  return plotPicture(scene, `integration.scatter.${scene.mode(view)}`, scatter, {
    thing: "pair",
    title: scatterTitle(view),
    subtitle: scatterSub(view, scatter),
    filter: scatterFilter(scene.lookup, view, scatter),
    legend: markLines(scatterLegend(view, scatter), scene),
    room: {...ROOM, left: 56, right: 32, bottom: 44},
  });
}

/** @type {TabModel["pictures"]} */
export const PICTURES = {
  map: mapPicture,
  ranking: rankingPicture,
  trend: trendPicture,
  gaps: gapsPicture,
  scatter: scatterPicture,
};

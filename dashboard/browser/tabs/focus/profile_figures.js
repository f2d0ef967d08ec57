/**
 * The figures of the profile: each with a small line over its years and the latest value.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {Figure, ProfileSelection} from "./select_profile.js"
 * @import {ProfileEvents} from "./profile_parts.js"
 */
import {message} from "../../core/messages.js";
import {node, titledNode} from "../../core/nodes.js";
import {numberWords} from "../../core/numbers.js";
import {shownUnit} from "../../core/units.js";
import {heading, mark, noteWithSteps} from "./profile_parts.js";
import {SPARK_HEIGHT_PX, SPARK_WIDTH_PX, sparkPath} from "./spark.js";

/** What the profile of the whole region shows: the figures that every province has. */
const WHOLE_INDICATORS = [
  "resident_population",
  "gdp_linked",
  "gdp_per_capita",
  "income_all",
  "pm25",
];

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ProfileSelection} selection
 * @param {ProfileEvents} events
 */
export function figureNodes(lookup, view, selection, events) {
  if (!selection.figures.length) return [noFigures(lookup, view, events)];
  const {id: ids} = lookup.tables.indicators;
  const listed = selection.figures.filter(
    ({indicator}) => view.region || WHOLE_INDICATORS.includes(ids[indicator]),
  );
  const rows = listed.flatMap((figure, place) => {
    const isFirst = listed[place - 1]?.indicator !== figure.indicator;
    const row = figureRow(lookup, view, figure);
    return isFirst ? [figureHead(lookup, view, figure), row] : [row];
  });
  return [
    heading("profile.figures", view),
    node("table", {class: "figures"}, node("tbody", {}, rows)),
  ];
}

/**
 * A place without figures leads to the city around it that has some, or else to the province; where
 * none has, in sources of a month, to all sources.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ProfileEvents} events
 */
function noFigures(lookup, view, events) {
  const {figures, regions} = lookup.tables;
  const row = lookup.regionRow.get(view.region);
  const around = [regions.city[row], regions.province[row]].find(
    (id) => id && id !== view.region && figures.region.includes(lookup.regionRow.get(id)),
  );
  if (!around) {
    const leave = {key: "asof.leave", go: () => events.change({asof: ""})};
    const steps = view.asof ? [leave] : [];
    return noteWithSteps(message("profile.figures.absent", view.lang), steps, view);
  }
  const parent = regions[`name_${view.lang}`][lookup.regionRow.get(around)];
  const go = () => events.choose({region: around});
  const text = message("profile.figures.none", view.lang, {parent});
  return noteWithSteps(text, [{key: "show.region", values: {region: parent}, go}], view);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Figure} figure
 */
function figureHead(lookup, {lang}, {indicator}) {
  const {indicators} = lookup.tables;
  const title = indicators[`scope_note_${lang}`][indicator];
  return node(
    "tr",
    {class: "first"},
    node(
      "th",
      {colspan: 3, scope: "rowgroup", title},
      indicators[`name_${lang}`][indicator],
      " ",
      node("span", {class: "unit"}, shownUnit(indicators[`unit_${lang}`][indicator])[1]),
    ),
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Figure} figure
 */
function figureRow(lookup, view, {rows, region}) {
  const {figures, regions} = lookup.tables;
  const years = rows.map((row) => figures.year[row]);
  const values = rows.map((row) => figures.value[row]);
  const where = view.region ? `${years[0]}–${years.at(-1)}` : regions[`name_${view.lang}`][region];
  return node(
    "tr",
    {},
    node("th", {scope: "row", class: "where"}, where),
    node("td", {}, sparkline(years, values)),
    node("td", {class: "value"}, valueNode(lookup, view, rows[rows.length - 1])),
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row of `figures`
 */
function valueNode(lookup, view, row) {
  const {figures, indicators, sources} = lookup.tables;
  const [divisor] = shownUnit(indicators[`unit_${view.lang}`][figures.indicator[row]]);
  return titledNode(
    view.lang,
    sources[`title_${view.lang}`][figures.source[row]],
    node("strong", {}, numberWords(figures.value[row] / divisor)),
    node("span", {class: "year"}, ` ${figures.year[row]}`),
    figures.is_recalled[row] ? mark("recalled", view) : null,
  );
}

/**
 * @param {number[]} years
 * @param {number[]} values
 */
function sparkline(years, values) {
  const attributes = {
    width: SPARK_WIDTH_PX,
    height: SPARK_HEIGHT_PX,
    role: "img",
    class: "spark",
    "aria-label": `${years[0]}: ${values[0]} – ${years.at(-1)}: ${values.at(-1)}`,
  };
  return node("svg", attributes, node("path", {d: sparkPath(years, values)}));
}

/**
 * The reader's own layers in words, and as rows of the map's table.
 *
 * @import {Lookup, Row, View} from "../../core/types.js"
 * @import {OwnSelection, OwnShown} from "./select_own.js"
 */
import {mutedLine} from "../../core/card.js";
import {chosenRows, placeAtLevel} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {OWN_SIGN, OWN_TOKEN, shownLayers} from "../../core/own_layers.js";
import {regionKeysWithParent} from "../../core/row_keys.js";
import {countsByRegion} from "./select_own.js";

const STATUS = "own_data";

/**
 * An entry of the legend for each layer.
 * @param {View} view
 * @param {OwnSelection} own
 */
export function ownEntries({lang}, {shown}) {
  return shown.map((one) => ({
    sign: OWN_SIGN,
    token: OWN_TOKEN,
    name: "own",
    label: entryWords(lang, one),
  }));
}

/**
 * @param {View["lang"]} lang
 * @param {OwnShown} shown
 */
function entryWords(lang, {layer: {title}, ...numbers}) {
  const values = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, numberWords(value)]),
  );
  const circles = numbers.total
    ? message("legend.own", lang, {title, ...values})
    : message("legend.own.none", lang, {title});
  return circles + (numbers.points ? message("legend.own.dots", lang, values) : "");
}

/**
 * The titles of the layers, for what narrows the map; empty where none is shown.
 * @param {View} view
 * @param {OwnSelection} own
 */
export function ownFilter({lang}, {shown}) {
  return shown.map(({layer: {title}}) => message("filter.own", lang, {title}));
}

/**
 * Lines of the card of a region: how many rows it has in each layer.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row of the region
 */
export function ownLines(lookup, view, row) {
  const chosen = new Set(chosenRows(lookup, view));
  const place = placeAtLevel(lookup, lookup.tables.regions.id[row], view.level);
  return shownLayers(lookup, view).map((layer) => {
    const {counts} = countsByRegion(lookup, view.level, layer, chosen);
    const count = place === row ? (counts.get(row) ?? 0) : 0;
    return place === row
      ? mutedLine(message("hover.own", view.lang, {title: layer.title, count}))
      : null;
  });
}

/**
 * A row for each circle, then for each dot.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {OwnSelection} own
 * @returns {Row[]}
 */
export function ownRows(lookup, view, {circles, dots}) {
  const {industries} = lookup.tables;
  const sources = new Map(shownLayers(lookup, view).map(({name, source}) => [name, source]));
  return [
    ...circles.ids.map((id, place) => ({
      ...regionKeysWithParent(lookup, lookup.regionRow.get(id)),
      status: STATUS,
      own_rows: circles.counts[place],
      ...proof(sources.get(circles.layers[place])),
    })),
    ...dots.lon.map((lon, place) => ({
      ...regionKeysWithParent(lookup, dots.region[place]),
      level: "position",
      status: STATUS,
      own_rows: 1,
      own_lon: lon,
      own_lat: dots.lat[place],
      own_industry_id: industries.id[dots.industry[place]],
      ...proof(sources.get(dots.layers[place])),
    })),
  ];
}

/** @param {any} source */
function proof({id, title_en, title_zh, url}) {
  return {
    source_id: id,
    source: title_en,
    source_zh: title_zh,
    url: url ?? "",
    verification: "own",
  };
}

/**
 * Places as GeoJSON: label points keyed by adcode; polygons only where the operator supplied the
 * borders.
 *
 * @import {Lookup, Row} from "../core/types.js"
 * @import {ExportModel} from "./model.js"
 *
 * @typedef {[lon: number, lat: number]} Point
 * @typedef {{type: "Polygon" | "MultiPolygon", coordinates: any[]}} Polygon
 * @typedef {{regions: Map<string, Point>, sites: Map<string, Point>}} Points by adcode, by English
 *   name
 */
import {attributionOf} from "./model.js";
import {aboutOf} from "./tables.js";

/**
 * Write the rows of a chart as features. A region is at its label point, a zone or site at its own.
 * @param {ExportModel} model
 * @param {Pick<Lookup, "tables">} lookup
 * @param {Map<string, Polygon>} [polygons] the borders of the level by adcode, where they may be
 *   given away
 */
export function geojsonOf(model, lookup, polygons) {
  const points = pointsOf(lookup);
  const codes = model.rows.map(({adcode}) => adcode);
  // Where a region has several rows, its code is the id of none.
  const isKeyed = new Set(codes).size === codes.length;
  const features = model.rows.map((row) => featureOf(row, points, polygons, isKeyed));
  // Label points are made from the borders, also where the chart draws none.
  const borders = attributionOf(lookup.tables.build.borders, model.view.lang);
  const content = {type: "FeatureCollection", atlas: {...atlasOf(model), borders}, features};
  return `${JSON.stringify(content, null, 1)}\n`;
}

/**
 * @param {Row} row
 * @param {Points} points
 * @param {Map<string, Polygon> | undefined} polygons
 * @param {boolean} isKeyed
 */
function featureOf(row, points, polygons, isKeyed) {
  const isSite = row.level === "site";
  const point = isSite ? points.sites.get(row.name_en) : points.regions.get(row.adcode);
  const polygon = isSite ? undefined : polygons?.get(row.adcode);
  return {
    type: "Feature",
    ...(isKeyed && row.adcode ? {id: row.adcode} : {}),
    geometry: polygon ?? (point ? {type: "Point", coordinates: point} : null),
    properties: polygon && point ? {...row, label_lon: point[0], label_lat: point[1]} : row,
  };
}

/**
 * What the file is, what its columns mean, and its sources.
 * @param {ExportModel} model
 */
function atlasOf(model) {
  return {
    ...aboutOf(model),
    columns: Object.fromEntries(model.columns.map(({name, about}) => [name, about])),
    sources: model.sources.map(({title, publisher, published, url}) => ({
      title,
      publisher,
      published,
      url,
    })),
  };
}

/**
 * @param {Pick<Lookup, "tables">} lookup
 * @returns {Points}
 */
function pointsOf({tables: {regions, sites}}) {
  return {regions: pointsBy(regions.id, regions), sites: pointsBy(sites.name_en, sites)};
}

/**
 * The label point of each row that has one, else its position.
 * @typedef {(number | null)[]} Degrees
 * @param {string[]} names
 * @param {{lon: Degrees, lat: Degrees, label_lon?: Degrees, label_lat?: Degrees}} table
 * @returns {Map<string, Point>}
 */
function pointsBy(names, table) {
  const points = names.map((name, row) => [
    name,
    [table.label_lon?.[row] ?? table.lon[row], table.label_lat?.[row] ?? table.lat[row]],
  ]);
  return new Map(/** @type {[string, Point][]} */ (points.filter(([, [lon]]) => lon !== null)));
}

/**
 * The polygons of a level by adcode. Plotly takes outer rings clockwise, GeoJSON (RFC 7946) the
 * other way.
 * @param {any} borders of the level
 * @returns {Map<string, Polygon>}
 */
export function polygonsOf(borders) {
  /** @param {any[][]} rings */
  const turned = (rings) => rings.map((ring) => [...ring].reverse());
  return new Map(
    borders.regions.features.map((/** @type {any} */ {id, geometry: {type, coordinates}}) => [
      id,
      {type, coordinates: type === "Polygon" ? turned(coordinates) : coordinates.map(turned)},
    ]),
  );
}

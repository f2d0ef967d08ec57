/** Places as GeoJSON: label points keyed by adcode; polygons only where the operator supplied the borders. */
import {aboutOf} from "./tables.js";

/**
 * Write the rows of a chart as features. A region is at its label point, a zone or site at its own;
 * `polygons` gives the borders of a level by adcode where they are the operator's to give.
 */
export function geojsonOf(model, lookup, polygons) {
  const points = pointsOf(lookup);
  const codes = model.rows.map(({adcode}) => adcode);
  // Where a region has several rows, its code names none of them alone.
  const isKeyed = new Set(codes).size === codes.length;
  const features = model.rows.map((row) => {
    const point =
      row.level === "site" ? points.sites.get(row.name_en) : points.regions.get(row.adcode);
    const polygon = row.level === "site" ? undefined : polygons?.get(row.adcode);
    return {
      type: "Feature",
      ...(isKeyed && row.adcode ? {id: row.adcode} : {}),
      geometry: polygon ?? (point ? {type: "Point", coordinates: point} : null),
      properties: polygon && point ? {...row, label_lon: point[0], label_lat: point[1]} : row,
    };
  });
  const atlas = {
    ...aboutOf(model),
    columns: Object.fromEntries(model.columns.map(({name, about}) => [name, about])),
    sources: model.sources.map(({title, publisher, published, url}) => ({
      title,
      publisher,
      published,
      url,
    })),
  };
  return `${JSON.stringify({type: "FeatureCollection", atlas, features}, null, 1)}\n`;
}

function pointsOf({tables: {regions, sites}}) {
  const at = (table, row) => [
    table.label_lon?.[row] ?? table.lon[row],
    table.label_lat?.[row] ?? table.lat[row],
  ];
  const keyed = (table, names) =>
    new Map(names.map((name, row) => [name, at(table, row)]).filter(([, [lon]]) => lon !== null));
  return {regions: keyed(regions, regions.id), sites: keyed(sites, sites.name_en)};
}

/** The polygons of a level by adcode; plotly wants outer rings clockwise, GeoJSON (RFC 7946) the other way. */
export function polygonsOf(geojson) {
  const turned = (rings) => rings.map((ring) => [...ring].reverse());
  return new Map(
    geojson.regions.features.map(({id, geometry: {type, coordinates}}) => [
      id,
      {type, coordinates: type === "Polygon" ? turned(coordinates) : coordinates.map(turned)},
    ]),
  );
}

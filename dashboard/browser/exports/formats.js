/** What can be saved: the formats, and which of them suit a chart. */

/** The whole tab, where a chart's id would stand. */
export const WHOLE_TAB = "tab";
export const PICTURE_FORMATS = ["png", "svg", "pdf", "html"];
const TABLE_FORMATS = ["csv", "xlsx", "geojson", "zip"];
export const EXPORT_FORMATS = [...PICTURE_FORMATS, ...TABLE_FORMATS];
export const PNG_SCALES = [1, 2, 4];
export const MEDIA_TYPES = {
  png: "image/png",
  svg: "image/svg+xml;charset=utf-8",
  html: "text/html;charset=utf-8",
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  geojson: "application/geo+json;charset=utf-8",
  zip: "application/zip",
};
/** By tab, the charts whose rows stand for places; the others have nothing to put on a map. */
const CHARTS_OF_PLACES = {
  focus: ["map", "matrix", "ranking"],
  structure: ["map", "sectors"],
  integration: ["map", "trend", "scatter"],
  xiongan: ["map", "timeline"],
};

/** The formats of a chart, or of the whole tab, in the order in which they are offered. */
export function formatsOf(tab, chart) {
  if (chart === WHOLE_TAB) return ["pdf", "xlsx", "zip"];
  const isOfPlaces = CHARTS_OF_PLACES[tab]?.includes(chart);
  return EXPORT_FORMATS.filter((format) => format !== "geojson" || isOfPlaces);
}

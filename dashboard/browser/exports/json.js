/**
 * The model of an export as JSON, for programs.
 *
 * @import {ExportModel} from "./model.js"
 */
import {legendWords} from "./picture.js";

/**
 * Write what a chart shows: its words, its rows, what the columns mean, the sources.
 * @param {ExportModel} model
 */
export function jsonOf(model) {
  const {chart, title, subtitle, filter, legend, rows, columns, sources} = model;
  const {borders, terms, build, link, linkNote} = model;
  const content = {
    chart,
    title,
    subtitle,
    filter,
    legend: legend.map(legendWords),
    columns: Object.fromEntries(columns.map(({name, about}) => [name, about])),
    rows,
    sources: sources.map(({id, title: name, publisher, published, url, count}) => ({
      id,
      title: name,
      publisher,
      published,
      url,
      quoted_by_rows: count,
    })),
    borders,
    terms,
    build,
    link,
    ...(linkNote ? {link_note: linkNote} : {}),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/**
 * The tables that an export holds: the rows, what it is, what each column means, and its sources.
 *
 * @import {Row} from "../core/types.js"
 * @import {ExportModel} from "./model.js"
 * @import {QuotedSource} from "../core/sources.js"
 * @import {Sheet} from "./xlsx.js"
 * @import {Bytes, Deflate} from "./zip.js"
 */
import {toCsv} from "../core/csv.js";
import {message} from "../core/messages.js";
import {proofColumns} from "./model.js";
import {legendWords} from "./picture.js";
import {xlsxOf} from "./xlsx.js";

/** Tells a spreadsheet that a file is UTF-8. */
export const BOM = "\ufeff";

/**
 * The rows as CSV, each with the proof of the export behind it.
 * @param {ExportModel} model
 */
export function csvOf(model) {
  const proof = proofColumns(model);
  return BOM + toCsv(model.rows.map((row) => ({...row, ...proof})));
}

/**
 * The columns and what they mean, as CSV.
 * @param {ExportModel} model
 */
export function columnsCsv(model) {
  return BOM + toCsv(columnRows(model));
}

/**
 * The sources as CSV.
 * @param {ExportModel} model
 */
export function sourcesCsv({sources}) {
  return BOM + toCsv(sourceRows(sources));
}

/**
 * A workbook of one chart, or of several: the rows of each on a sheet, then what they are, mean and
 * rest on.
 * @param {ExportModel[]} models
 * @param {string} title
 * @param {Deflate} deflate
 * @returns {Promise<Bytes>}
 */
export function workbookOf(models, title, deflate) {
  const [{view, build}] = models;
  /** @param {string} key */
  const say = (key) => message(key, view.lang);
  const sheets = [
    ...models.map((model) => rowsSheet(model, models.length === 1)),
    tableOf(say("export.sheet.about"), ofEach(models, aboutRows)),
    tableOf(say("export.sheet.columns"), ofEach(models, columnRows)),
    tableOf(
      say("export.sheet.sources"),
      ofEach(models, ({sources}) => sourceRows(sources)),
    ),
  ];
  return xlsxOf(
    sheets.filter(({columns}) => columns.length),
    {title, date: build.date},
    deflate,
  );
}

/**
 * @param {ExportModel} model
 * @param {boolean} isOnly
 * @returns {Sheet}
 */
function rowsSheet({chart, rows, columns, view}, isOnly) {
  return {
    name: message(isOnly ? "export.sheet.data" : `chart.${chart}`, view.lang),
    columns: columns.map(({name}) => name),
    rows: rows.map((row) => columns.map(({name}) => row[name] ?? null)),
  };
}

/**
 * What an export is, by key: for programs.
 * @param {ExportModel} model
 */
export function aboutOf(model) {
  const {title, subtitle, filter, legend, borders, terms, build, link, linkNote, rows} = model;
  return {
    title,
    shows: subtitle,
    filter,
    ...(legend.length ? {legend: legend.map(legendWords).join("; ")} : {}),
    rows: String(rows.length),
    ...(borders ? {borders} : {}),
    terms,
    build: `${build.id}, ${build.date}`,
    link,
    ...(linkNote ? {link_note: linkNote} : {}),
  };
}

/**
 * What an export is, as names and words: for a sheet, a README, a page.
 * @param {ExportModel} model
 * @param {string[]} [keys] those wanted; all without
 */
export function aboutPairs(model, keys) {
  return Object.entries(aboutOf(model))
    .filter(([key]) => keys?.includes(key) ?? true)
    .map(([key, text]) => [message(`export.about.${key}`, model.view.lang), text]);
}

/**
 * Rows of each model; those of several name their chart.
 * @param {ExportModel[]} models
 * @param {(model: ExportModel) => Row[]} rowsOf
 * @returns {Row[]}
 */
function ofEach(models, rowsOf) {
  if (models.length === 1) return rowsOf(models[0]);
  return models.flatMap((model) => {
    const chart = message(`chart.${model.chart}`, model.view.lang);
    return rowsOf(model).map((row) => ({chart, ...row}));
  });
}

/** @param {ExportModel} model */
function aboutRows(model) {
  return aboutPairs(model).map(([what, text]) => ({what, text}));
}

/** @param {ExportModel} model */
function columnRows({columns}) {
  return columns.map(({name, about}) => ({column: name, meaning: about}));
}

/** @param {QuotedSource[]} sources */
function sourceRows(sources) {
  return sources.map(({title, publisher, published, url, count}) => ({
    source: title,
    publisher,
    published,
    url,
    quoted_by_rows: count,
  }));
}

/**
 * @param {string} name
 * @param {Row[]} records
 * @returns {Sheet}
 */
function tableOf(name, records) {
  const columns = Object.keys(records[0] ?? {});
  return {name, columns, rows: records.map((one) => columns.map((column) => one[column] ?? null))};
}

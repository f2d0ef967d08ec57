/** The tables that an export holds: the rows, what it is, what each column means, who says so. */
import {toCsv} from "../core/csv.js";
import {legendWords} from "./picture.js";
import {proofColumns} from "./model.js";
import {xlsxOf} from "./xlsx.js";
import {message} from "../core/messages.js";

const BOM = "\ufeff";

/** The rows as CSV, each with the proof of the export behind it. */
export function csvOf(model) {
  const proof = proofColumns(model);
  return BOM + toCsv(model.rows.map((row) => ({...row, ...proof})));
}

/** The columns and what they mean, as CSV. */
export function columnsCsv({columns}) {
  return BOM + toCsv(columns.map(({name, about}) => ({column: name, meaning: about})));
}

/** The sources as CSV. */
export function sourcesCsv({sources}) {
  return BOM + toCsv(sourceRows(sources));
}

/** A workbook of one chart, or of several: the rows of each on a sheet, then what they are, mean and rest on. */
export function workbookOf(models, title) {
  const [{view, build}] = models;
  const say = (key) => message(key, view.lang);
  const isOne = models.length === 1;
  const sheets = [
    ...models.map(({chart, rows, columns}) => ({
      name: isOne ? say("export.sheet.data") : say(`chart.${chart}`),
      columns: columns.map(({name}) => name),
      rows: rows.map((row) => columns.map(({name}) => row[name] ?? null)),
    })),
    tableOf(
      say("export.sheet.about"),
      models.flatMap((model) => aboutRows(model, isOne)),
    ),
    tableOf(
      say("export.sheet.columns"),
      models.flatMap(({chart, columns}) =>
        columns.map(({name, about}) => ({
          ...(isOne ? {} : {chart: say(`chart.${chart}`)}),
          column: name,
          meaning: about,
        })),
      ),
    ),
    tableOf(
      say("export.sheet.sources"),
      models.flatMap(({chart, sources}) =>
        sourceRows(sources).map((row) => ({
          ...(isOne ? {} : {chart: say(`chart.${chart}`)}),
          ...row,
        })),
      ),
    ),
  ];
  return xlsxOf(
    sheets.filter(({columns}) => columns.length),
    {title, date: build.date},
  );
}

/** What an export is, by key: for programs. */
export function aboutOf({title, subtitle, filter, legend, borders, terms, build, link, rows}) {
  return {
    title,
    shows: subtitle,
    filter,
    ...(legend.length ? {legend: legend.map(legendWords).join("; ")} : {}),
    rows: String(rows.length),
    borders,
    terms,
    build: `${build.id}, ${build.date}`,
    link,
  };
}

/** What an export is, as names and words: for a sheet, a README, a page. */
export function aboutPairs(model) {
  return Object.entries(aboutOf(model)).map(([key, text]) => [
    message(`export.about.${key}`, model.view.lang),
    text,
  ]);
}

function aboutRows(model, isOne) {
  const {view, chart} = model;
  return aboutPairs(model).map(([what, text]) => ({
    ...(isOne ? {} : {chart: message(`chart.${chart}`, view.lang)}),
    what,
    text,
  }));
}

function sourceRows(sources) {
  return sources.map(({title, publisher, published, url, count}) => ({
    source: title,
    publisher,
    published,
    url,
    quoted_by_rows: count,
  }));
}

function tableOf(name, records) {
  const columns = Object.keys(records[0] ?? {});
  return {name, columns, rows: records.map((one) => columns.map((column) => one[column] ?? null))};
}

/** A table's cells and rows as elements. */
import {cellWords, columnLabel} from "../cells.js";
import {isBlank} from "../rows.js";
import {NO_LANGUAGE, element, sourceLink, sourceText} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";

// Pinyin is Chinese in Latin letters (RFC 5646).
const ONE_LANGUAGE = {
  pinyin: "zh-Latn",
  name_zh: "zh",
  vintage: NO_LANGUAGE,
  nbs_code: NO_LANGUAGE,
};
/** Kinds of cells that hold keys and addresses. */
const WITHOUT_WORDS = ["code", "url"];

/** What a cell shows; `clamp` holds it to the two lines of a row. */
export function cellNodes(lookup, view, column, columns, row) {
  const {lang} = view;
  const [name] = column.parts;
  if (isBlank(columns, row, name, view.recalled === "hide"))
    return [absentNode("data.hidden", lang)];
  const words = cellWords(lookup, column, columns, row, lang);
  if (!words) return [absentNode("data.absent", lang)];
  if (column.kind === "source") return sourceNodes(lookup, columns.source_id[row], lang);
  if (column.kind === "url") return [sourceLink(words, words)];
  if (column.kind === "measure")
    return measureNodes(words, lookup, columns.indicator_id[row], lang);
  if (columns.recalled_fields?.[row].includes(name)) {
    return [
      element(
        "span",
        {class: "recalled-field", title: message("data.field.recalled", lang), lang},
        element("span", {lang: columnLang(column, lang)}, words),
      ),
    ];
  }
  return [words];
}

/** The language that a column's words are in: texts held in one language, keys and addresses in none. */
export function columnLang(column, lang) {
  const [name] = column.parts;
  if (column.parts.length > 1) return lang;
  if (column.kind === "source") return "en";
  if (column.kind === "text") return ONE_LANGUAGE[name] ?? "en";
  return WITHOUT_WORDS.includes(column.kind) ? NO_LANGUAGE : lang;
}

/** An amount with its unit below. */
function measureNodes(words, lookup, indicator, lang) {
  const unit = lookup.tables.data.names.indicators[indicator][`unit_${lang}`];
  return [words.slice(0, -unit.length - 1), element("span", {class: "line muted"}, unit)];
}

/** A source's citation: title with its link, publisher, date, and how far it is trusted. */
export function sourceNodes(lookup, id, lang) {
  const source = lookup.tables.data.sources[id];
  const parts = [source.publisher, source.published]
    .filter(Boolean)
    .join(message("list.dot", lang));
  return [
    element("span", {class: "line"}, sourceLink(source.title, source.url)),
    element(
      "span",
      {class: "line muted"},
      sourceText(parts),
      source.trust === "low" ? dataMark("mark.low", lang) : null,
    ),
  ];
}

/** The marks of a row: recalled, low trust; preferred or not, where there are several; sources that differ. */
export function rowMarks(table, row, lang) {
  return [
    table.isRecalled.has(row) ? dataMark("mark.recalled", lang) : null,
    table.isLow.has(row) ? dataMark("mark.low", lang) : null,
    table.counts[table.group[row]] > 1 && table.columns.is_preferred
      ? dataMark(table.columns.is_preferred[row] ? "data.preferred" : "data.other", lang)
      : null,
    table.differ[row] ? dataMark("data.differs", lang) : null,
  ];
}

/** One row of a table; `at` is its position among those shown, `before` and `after` its neighbours. */
export function tableRowNode({lookup, view, table, row, at, before, after, open}) {
  const {shown} = lookup.tables.data.about[view.table];
  const {columns} = table;
  const [first, ...others] = shown;
  const name =
    cellWords(lookup, first, columns, row, view.lang) || message("data.absent", view.lang);
  const marks = rowMarks(table, row, view.lang).filter(Boolean);
  const button = element(
    "button",
    {
      type: "button",
      class: marks.length ? "link line" : "link",
      "aria-haspopup": "dialog",
      onclick: () => open(row),
    },
    name,
  );
  return element(
    "tr",
    {"aria-rowindex": at + 2, class: rowClass(lookup, view, table, row, before, after)},
    element(
      "th",
      {scope: "row"},
      element(
        "div",
        {class: "clamp", title: name, lang: columnLang(first, view.lang)},
        button,
        element("span", {class: "marks", lang: view.lang}, marks),
      ),
    ),
    others.map((column) =>
      element(
        "td",
        {class: numeric(column) ? "number" : null},
        element(
          "div",
          {
            class: "clamp",
            title: cellWords(lookup, column, columns, row, view.lang),
            lang: columnLang(column, view.lang),
          },
          cellNodes(lookup, view, column, columns, row),
        ),
      ),
    ),
  );
}

/** Whether a column's values are amounts, which stand on the right. */
export function numeric(column) {
  return column.kind === "number" || column.kind === "measure";
}

/** The fields of a row with all their words, in both languages where there are two. */
export function rowFields(lookup, view, table, row) {
  const other = view.lang === "en" ? "zh" : "en";
  return lookup.tables.data.about[view.table].shown.flatMap((column) => {
    const second =
      column.parts.length > 1 && table.columns[column.parts[0]][row] !== null
        ? element(
            "p",
            {class: "muted", lang: other},
            cellWords(lookup, column, table.columns, row, other),
          )
        : null;
    return [
      element(
        "dt",
        {title: column.parts.join(", "), lang: NO_LANGUAGE},
        element("span", {lang: view.lang}, columnLabel(column.id, view.lang)),
      ),
      element(
        "dd",
        {lang: columnLang(column, view.lang)},
        cellNodes(lookup, view, column, table.columns, row),
        second,
      ),
    ];
  });
}

function rowClass(lookup, view, table, row, before, after) {
  const {group, columns} = table;
  const isOne = (other) => group.length > 0 && other !== undefined && group[other] === group[row];
  const {places} = lookup.tables.data.about[view.table];
  const isChosen =
    view.region && places.some((name) => [columns[name][row]].flat().includes(view.region));
  return (
    [
      isOne(before) || isOne(after) ? "thing" : "",
      isOne(before) ? "thing-next" : "",
      columns.is_preferred?.[row] === false ? "not-preferred" : "",
      table.isRecalled.has(row) ? "is-recalled" : "",
      isChosen ? "is-chosen" : "",
    ]
      .filter(Boolean)
      .join(" ") || null
  );
}

function absentNode(key, lang) {
  return element("span", {class: "muted", title: message(key, lang), lang}, "–");
}

function dataMark(key, lang) {
  return element("span", {class: "mark", lang}, message(key, lang));
}

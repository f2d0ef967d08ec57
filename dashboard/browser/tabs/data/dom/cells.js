/**
 * A table's cells as elements.
 *
 * @import {Column, Columns} from "../cells.js"
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 */

import {element, NO_LANGUAGE, sourceLink, sourceText} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {cellWords, isBlank} from "../cells.js";

/**
 * The language of columns that have one. Pinyin is Chinese in Latin letters (RFC 5646).
 * @type {Record<string, string>}
 */
const ONE_LANGUAGE = {
  pinyin: "zh-Latn",
  name_zh: "zh",
  publisher_en: NO_LANGUAGE, // names of houses and hosts
  nbs_code: NO_LANGUAGE,
};
/** Kinds of cells that hold keys and addresses. */
const WITHOUT_WORDS = ["code", "url"];

/**
 * What a cell holds.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Column} column
 * @param {Columns} columns
 * @param {number} row
 * @returns {(Element | string)[]}
 */
export function cellNodes(lookup, view, column, columns, row) {
  const {lang} = view;
  const [name] = column.parts;
  if (isBlank(columns, row, name, view.recalled === "hide"))
    return [absentNode("data.hidden", lang)];
  const words = cellWords(lookup, column, columns, row, lang);
  if (!words) return [absentNode("data.absent", lang)];
  if (column.kind === "source")
    return [columns[name][row]].flat().flatMap((id) => sourceNodes(lookup, id, lang));
  if (column.kind === "url") return [sourceLink(words, words)];
  if (column.kind === "measure")
    return measureNodes(words, lookup, columns.indicator_id[row], lang);
  if (!columns.recalled_fields?.[row].includes(name)) return [words];
  const text = element("span", {lang: columnLang(column, lang)}, words);
  const title = message("data.field.recalled", lang);
  return [element("span", {class: "recalled-field", title, lang}, text)];
}

/**
 * The language of a column's words; keys and addresses are in no language.
 * @param {Column} column
 * @param {Lang} lang
 */
export function columnLang(column, lang) {
  const [name] = column.parts;
  if (column.parts.length > 1) return ONE_LANGUAGE[name] ?? lang;
  if (column.kind === "text") return ONE_LANGUAGE[name] ?? "en";
  return WITHOUT_WORDS.includes(column.kind) ? NO_LANGUAGE : lang;
}

/**
 * Whether a column's values are amounts, which are aligned to the right.
 * @param {Column} column
 */
export function isAmount(column) {
  return column.kind === "number" || column.kind === "measure";
}

/**
 * A source's citation: title with its link, publisher, date, and a mark of low trust.
 * @param {Lookup} lookup
 * @param {string} id
 * @param {Lang} lang
 */
export function sourceNodes(lookup, id, lang) {
  const source = lookup.tables.data.sources[id];
  const publication = [source[`publisher_${lang}`], source.published]
    .filter(Boolean)
    .join(message("list.dot", lang));
  const mark = source.trust === "low" ? markNode("mark.low", lang) : null;
  return [
    element("span", {class: "line"}, sourceLink(source[`title_${lang}`], source.url)),
    element("span", {class: "line muted"}, sourceText(publication), mark),
  ];
}

/**
 * A mark with the words of a message.
 * @param {string} key
 * @param {Lang} lang
 */
export function markNode(key, lang) {
  return element("span", {class: "mark", lang}, message(key, lang));
}

/**
 * An amount with its unit below.
 * @param {string} words
 * @param {Lookup} lookup
 * @param {string} indicator
 * @param {Lang} lang
 */
function measureNodes(words, lookup, indicator, lang) {
  const unit = lookup.tables.data.names.indicators[indicator][`unit_${lang}`];
  return [words.slice(0, -unit.length - 1), element("span", {class: "line muted"}, unit)];
}

/**
 * @param {string} key of the message that says why
 * @param {Lang} lang
 */
function absentNode(key, lang) {
  return element("span", {class: "muted", title: message(key, lang), lang}, "–");
}

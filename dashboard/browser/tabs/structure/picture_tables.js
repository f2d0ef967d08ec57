/**
 * The chains and the comparison as tables of words, for their pictures.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {ChainEntry, ChainsSelection, CompareSelection} from "./select.js"
 * @import {ComparedFigure} from "./select_compare.js"
 *
 * @typedef {object} WordsTable
 * @property {string[]} heads plotly's text
 * @property {string[][]} entries plain words by column
 * @property {number[]} widths the columns' shares of the width
 */
import {bracketed, message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";
import {plainText} from "../../core/picture_text.js";
import {roleName} from "../../core/role_ranks.js";
import {tabTables} from "./chosen.js";
import {amountWords, entryYear, measureWords} from "./phrases.js";
import {roleStatement} from "./role_statement.js";

const CHAIN_WIDTHS = [3, 3, 6];
const COMPARE_HEAD_WIDTH = 2;
const COMPARE_WIDTH = 3;

/**
 * A row for each chain, cluster and scheme: its name, its members, who does what.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ChainsSelection} selection
 * @returns {WordsTable}
 */
export function chainsTable(lookup, view, {groups}) {
  const {entries: table} = tabTables(lookup);
  const heads = ["what", "who", "part"].map((key) =>
    message(`structure.chains.head.${key}`, view.lang),
  );
  const rows = groups.flatMap(({group, entries}) =>
    entries.map((entry) => [
      chainName(lookup, view, group, entry.row),
      memberNames(lookup, view, entry),
      table[`text_${view.lang}`][entry.row],
    ]),
  );
  return wordsTable(heads, rows, CHAIN_WIDTHS);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} group
 * @param {number} entry
 */
function chainName(lookup, {lang}, group, entry) {
  const details = [message(`structure.chains.${group}`, lang), entryYear(lookup, entry)];
  const name = tabTables(lookup).entries[`name_${lang}`][entry];
  return bracketed(name, details.filter(Boolean).join(message("list.comma", lang)), lang);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ChainEntry} entry
 */
function memberNames(lookup, {lang}, {row, members, recalled_members: recalled}) {
  const lead = tabTables(lookup).entries.lead[row];
  const names = lookup.tables.regions[`name_${lang}`];
  const leads = message("structure.chains.leads", lang);
  const mark = message("mark.recalled", lang);
  return [
    ...members.map((one) => (one === lead ? bracketed(names[one], leads, lang) : names[one])),
    ...recalled.map((one) => bracketed(names[one], mark, lang)),
  ].join(message("list.comma", lang));
}

/**
 * What stands side by side, a column for each region.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CompareSelection} selection
 * @returns {WordsTable}
 */
export function compareTable(lookup, view, selection) {
  const names = selection.ids.map((id) => regionName(lookup, lookup.regionRow.get(id), view.lang));
  const widths = [COMPARE_HEAD_WIDTH, ...names.map(() => COMPARE_WIDTH)];
  const rows = names.length
    ? comparedRows(lookup, view, selection)
    : [[message("structure.compare.empty", view.lang)]];
  return wordsTable(["", ...names], rows, widths);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CompareSelection} selection
 */
function comparedRows(lookup, view, selection) {
  return [
    ...(selection.ids.length > 1 ? [onlyRow(lookup, view, selection)] : []),
    ...sharedRows(lookup, view, selection),
    sectorsRow(lookup, view, selection),
    ...selection.figures.map((figure) => figureRow(lookup, view, figure)),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CompareSelection} selection
 */
function onlyRow(lookup, view, {ids, only}) {
  const names = lookup.tables.industries[`name_${view.lang}`];
  const cells = only.map((entries, number) =>
    entries
      .map(({industry, role}) => {
        const words = roleWords(lookup, view, ids[number], industry, role);
        return bracketed(names[industry], words, view.lang);
      })
      .join(message("list.comma", view.lang)),
  );
  return [message("structure.compare.only", view.lang), ...cells];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CompareSelection} selection
 */
function sharedRows(lookup, view, {ids, shared}) {
  const none = message("structure.compare.none", view.lang);
  const names = lookup.tables.industries[`name_${view.lang}`];
  return shared.map(({industry, roles}) => [
    names[industry],
    ...roles.map((role, number) =>
      role ? roleWords(lookup, view, ids[number], industry, role) : none,
    ),
  ]);
}

/**
 * A role with its year, and whether it is recalled.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} id
 * @param {number} industry
 * @param {number} role
 */
function roleWords(lookup, view, id, industry, role) {
  const {lang} = view;
  const {cells} = lookup.tables;
  const {cell} = roleStatement(lookup, view, lookup.regionRow.get(id), industry);
  return [
    message(`role.${roleName(role)}`, lang),
    cells.year[cell] ?? message("profile.undated", lang),
    cells.is_recalled[cell] ? message("mark.recalled", lang) : "",
  ]
    .filter(Boolean)
    .join(message("list.comma", lang));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CompareSelection} selection
 */
function sectorsRow(lookup, view, {places, sectors}) {
  const head = message("structure.compare.sectors", view.lang);
  const cells = sectors.map((sections, number) =>
    sections
      .map(({section}) => amountWords(lookup, view, places[number], section))
      .join(message("list.comma", view.lang)),
  );
  return [`${head}: ${measureWords(lookup, view)}`, ...cells];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ComparedFigure} figure
 */
function figureRow(lookup, {lang}, {indicator, rows}) {
  const {figures, indicators} = lookup.tables;
  const none = message("structure.compare.none", lang);
  const name = indicators[`name_${lang}`][indicator];
  const mark = message("mark.recalled", lang);
  const cells = rows.map((row) => {
    if (row < 0) return none;
    const notes = [figures.year[row], ...(figures.is_recalled[row] ? [mark] : [])];
    return bracketed(
      numberWords(figures.value[row]),
      notes.join(message("list.comma", lang)),
      lang,
    );
  });
  return [bracketed(name, indicators[`unit_${lang}`][indicator], lang), ...cells];
}

/**
 * @param {string[]} heads
 * @param {string[][]} rows
 * @param {number[]} widths
 * @returns {WordsTable}
 */
function wordsTable(heads, rows, widths) {
  return {
    heads: heads.map(plainText),
    entries: widths.map((_, place) => rows.map((row) => row[place] ?? "")),
    widths,
  };
}

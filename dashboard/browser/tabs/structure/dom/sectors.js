/**
 * Regions by sections as a table of numbers.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {HeatHead, HeatTable, HeatWords} from "../../../charts/heat.js"
 * @import {Page} from "../../../charts/types.js"
 * @import {SectorsSelection} from "../select.js"
 */
import {fillElement} from "../../../charts/dom.js";
import {heatTable} from "../../../charts/heat.js";
import {legendRow} from "../../../charts/legend.js";
import {message} from "../../../core/messages.js";
import {numberWords} from "../../../core/numbers.js";
import {tabTables} from "../chosen.js";
import {sectorsLegend, valueRamp} from "../legend.js";
import {sectionName} from "../phrases.js";
import {selectSectors} from "../select.js";
import {sectorsNotes, sectorsTitle} from "../titles.js";
import {heatClass, regionHeads, writeNotes, writeTitle} from "./parts.js";

const KRUGMAN_DIGITS = 2;

/**
 * Write the chart.
 * @param {Page} page
 * @param {View} view
 */
export function writeSectors({lookup, links}, view) {
  const selection = selectSectors(lookup, view);
  const isListed = selection.measure === "listed";
  writeTitle("sectors", sectorsTitle(lookup, view));
  fillElement("sectors-frame", heatTable(heatOf(lookup, view, selection), links));
  fillElement("sectors-legend", legendRow(sectorsLegend(view)));
  const krugman = isListed ? [] : [message("structure.note.krugman", view.lang)];
  writeNotes("sectors", [...sectorsNotes(lookup, view), ...krugman]);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {SectorsSelection} selection
 * @returns {HeatTable}
 */
function heatOf(lookup, view, selection) {
  const {rows, columns, hidden, text, z, chosen} = selection;
  const ramp = valueRamp(view);
  return {
    corner: "",
    columns: columns.map((section) => sectionHead(lookup, view, selection, section)),
    rows: regionHeads(lookup, view, rows, chosen.row),
    cell: (row, column) => ({
      text: text[row][column],
      className: hidden[column] ? "is-off" : heatClass(ramp, z[row][column]),
      thing: {region: rows[row], section: columns[column]},
      isChosen: row === chosen.row || column === chosen.column,
    }),
    more: selection.measure === "listed" ? null : krugmanColumn(view, selection),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {SectorsSelection} selection
 * @param {number} section
 * @returns {HeatHead}
 */
function sectionHead(lookup, view, {hidden, chosen}, section) {
  const {sections} = tabTables(lookup);
  const code = sections.code[section];
  return {
    thing: {section, sectionCode: code},
    name: sections[`name_${view.lang}`][section],
    label: `${code} ${sectionName(lookup, view, section)}`,
    isPressed: section === chosen.column,
    isOff: Boolean(hidden[section]),
  };
}

/**
 * The index of specialisation.
 * @param {View} view
 * @param {SectorsSelection} selection
 * @returns {HeatWords}
 */
function krugmanColumn({lang}, {krugman}) {
  return {
    name: message("structure.krugman", lang),
    title: message("structure.krugman.help", lang),
    text: (row) => {
      const index = krugman[row];
      return index === null ? "" : numberWords(index, KRUGMAN_DIGITS);
    },
  };
}

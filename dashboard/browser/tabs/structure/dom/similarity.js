/**
 * Regions by regions as a table of numbers.
 *
 * @import {View} from "../../../core/types.js"
 * @import {HeatHead, HeatTable} from "../../../charts/heat.js"
 * @import {Page} from "../../../charts/types.js"
 * @import {SimilaritySelection} from "../select.js"
 */
import {fillElement} from "../../../charts/dom.js";
import {heatTable} from "../../../charts/heat.js";
import {legendRow} from "../../../charts/legend.js";
import {similarityLegend} from "../legend.js";
import {selectSimilarity} from "../select.js";
import {similarityNotes, similarityTitle} from "../titles.js";
import {heatClass, regionHeads, writeNotes, writeTitle} from "./parts.js";

/**
 * Write the chart.
 * @param {Page} page
 * @param {View} view
 */
export function writeSimilarity({lookup, links}, view) {
  const selection = selectSimilarity(lookup, view);
  const heads = regionHeads(lookup, view, selection.rows, selection.chosen);
  writeTitle("similarity", similarityTitle(view, selection));
  fillElement("similarity-frame", heatTable(heatOf(selection, heads), links));
  fillElement("similarity-legend", legendRow(similarityLegend(view)));
  writeNotes("similarity", similarityNotes(view));
}

/**
 * @param {SimilaritySelection} selection
 * @param {HeatHead[]} heads
 * @returns {HeatTable}
 */
function heatOf({rows, values, text, z, chosen}, heads) {
  return {
    corner: "",
    columns: heads,
    rows: heads,
    cell: (row, column) => {
      const likeness = values[row][column];
      return {
        text: text[row][column],
        className: row === column ? "is-same" : heatClass("ramp", z[row][column]),
        thing: likeness === null ? null : {region: rows[row], alike: rows[column], likeness},
        isChosen: row === chosen || column === chosen,
      };
    },
  };
}

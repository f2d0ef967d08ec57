/**
 * The places at both ends of what the map draws, in visible words.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {MapSelection} from "./select.js"
 */
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {measureOf, placeOf, subjectOf, yearOf} from "./chosen.js";
import {doubtAt, formatValue, isRecalledAt} from "./values.js";

const ENDS_MIN = 2;

/**
 * Who has most and who least of a section; of the map of what stands out, who stands out most and
 * least. Empty with fewer than two values, and for chains, which have no amounts.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} map
 */
export function mapEnds(lookup, view, map) {
  if (map.mode === "entry") return "";
  const sure = map.values.flatMap((value, row) =>
    value !== null && isSure(lookup, view, map, row) ? [{value, row}] : [],
  );
  const written = new Set(sure.map(({value}) => formatValue(view, value)));
  if (sure.length < ENDS_MIN || written.size < ENDS_MIN) return "";
  sure.sort((a, b) => a.value - b.value);
  const [lowest, highest] = [sure[0], sure[sure.length - 1]].map((end) =>
    endWords(lookup, view, map, end),
  );
  const key = map.mode === "kind" ? "structure.ends.kind" : "structure.ends.section";
  return message(key, view.lang, {year: yearOf(lookup, view), lowest, highest});
}

/** @type {(lookup: Lookup, view: View, map: MapSelection, row: number) => boolean} */
function isSure(lookup, view, {ids, sections}, row) {
  const place = placeOf(lookup, ids[row]);
  const section = sections[row] ?? subjectOf(lookup, view).row;
  if (place === null) return false;
  return !doubtAt(lookup, view, place, section) && !isRecalledAt(lookup, view, place, section);
}

/**
 * @type {(lookup: Lookup, view: View, map: MapSelection, end: {value: number, row: number}) =>
 *   string}
 */
function endWords(lookup, view, {ids}, {value, row}) {
  return message("structure.leader", view.lang, {
    region: regionName(lookup, lookup.regionRow.get(ids[row]), view.lang),
    value: message(`structure.value.${measureOf(view)}`, view.lang, {
      value: formatValue(view, value),
    }),
  });
}

/**
 * The legends of the Xiong'an tab as data, and the notes beside them.
 *
 * @typedef {{step: number, label: string, ids: string[]}} CountClass a step of the scale in use
 * @typedef {LegendEntry & {term: string}} StatusEntry with the term that defines the status
 *
 * @import {Lang, LegendEntry, LegendLine, Lookup, View} from "../../core/types.js"
 * @import {FlowsSelection} from "./select_flows.js"
 * @import {MapSelection} from "./select_map.js"
 */
import {neighbourEntries} from "../../core/choice.js";
import {LEGEND_SPACE, legendText} from "../../core/legend.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";
import {plainText} from "../../core/picture_text.js";
import {LINE_WIDTHS} from "./select_map.js";

/**
 * Colour and pattern of each status.
 * @type {Record<string, {token: string, sign: string}>}
 */
export const STATUS_LOOKS = {
  operating: {token: "lead", sign: "■"},
  opened: {token: "core", sign: "▦"},
  under_construction: {token: "core", sign: "▨"},
  announced: {token: "support", sign: "▩"},
  registered: {token: "faded-core", sign: "▤"},
};
/**
 * How the map draws each status (select_signs.js).
 * @type {Record<string, string>}
 */
const MAP_SIGNS = {
  operating: "●",
  opened: "■",
  under_construction: "▲",
  announced: "◆",
  registered: "✕",
};
/** How many places are named as those with the most organisations. */
const MOST_PLACES = 3;
const EVENT_SIGNS = {announced: "◇", started: "▲", opened: "●", as_of: "|", doubt: "?"};
/** How a line is drawn by its destination. */
const DESTINATION_LOOKS = {
  xiongan: {token: "accent", sign: "━", swatch: "w5 to-x"},
  other: {token: "series-2", sign: "━", swatch: "w5 to-e"},
};

/**
 * The classes of the map, and regions without an organisation.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} selection
 * @returns {Required<LegendLine>}
 */
export function countLegend(lookup, view, selection) {
  const {lang} = view;
  const classes = countClasses(selection).map(({step, label, ids}) => ({
    label,
    ids,
    token: `ramp-${step}`,
    swatch: `ramp-${step}`,
  }));
  const none = {
    label: message("xiongan.legend.none", lang),
    ids: selection.ids.filter((_, place) => !selection.counts[place]),
    token: "muted",
    sign: "□",
    swatch: "role-none",
  };
  const beside = neighbourEntries(lookup, view, selection);
  return {title: message("xiongan.legend.count", lang), entries: [...classes, none, ...beside]};
}

/**
 * The classes in use, with the numbers in them and their regions.
 * @param {Pick<MapSelection, "ids" | "z" | "counts">} selection
 * @returns {CountClass[]}
 */
export function countClasses({ids, z, counts}) {
  const steps = [...new Set(z)].filter((step) => step).sort((a, b) => a - b);
  return steps.map((step) => {
    const found = counts.filter((_, place) => z[place] === step);
    const [least, most] = [Math.min(...found), Math.max(...found)];
    return {
      step,
      label: least === most ? String(least) : `${least}–${most}`,
      ids: ids.filter((_, place) => z[place] === step),
    };
  });
}

/**
 * The widths of lines: 1, 2–4, 5–9, 10+.
 * @param {View} view
 * @returns {Required<LegendLine>}
 */
export function widthLegend({lang}) {
  const entries = LINE_WIDTHS.map((least, place) => ({
    label: widthLabel(least, LINE_WIDTHS[place + 1]),
    swatch: `w${least}`,
  }));
  return {title: message("xiongan.legend.lines", lang), entries};
}

/**
 * @param {number} least
 * @param {number | undefined} next the least number of the next width
 */
function widthLabel(least, next) {
  if (next === undefined) return `${least}+`;
  return next - least === 1 ? String(least) : `${least}–${next - 1}`;
}

/**
 * The colours of lines: to Xiong'an, and to other places if they are in scope.
 * @param {View} view
 * @returns {LegendLine}
 */
export function destinationLegend({layers, lang}) {
  const {xiongan, other} = DESTINATION_LOOKS;
  const entries = [{label: message("xiongan.legend.xiongan", lang), ...xiongan}];
  if (layers.includes("elsewhere"))
    entries.push({label: message("xiongan.legend.other", lang), ...other});
  return {entries};
}

/**
 * Some statuses, with their colours and patterns.
 * @param {string[]} statuses
 * @param {Lang} lang
 * @returns {{entries: StatusEntry[]}}
 */
export function statusLegend(statuses, lang) {
  const entries = statuses.map((status) => ({
    label: message(`xiongan.status.${status}`, lang),
    ...STATUS_LOOKS[status],
    swatch: `status-${status}`,
    term: `xiongan.${status}`,
  }));
  return {entries};
}

/**
 * The signs of the map: the statuses that it shows.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<MapSelection, "signs">} selection
 * @returns {Required<LegendLine>}
 */
export function signLegend(lookup, {lang}, {signs}) {
  const {status} = lookup.tables.xiongan.order;
  const shown = status.filter((_, place) => signs.z.includes(place));
  const entries = shown.map((key) => ({
    label: message(`xiongan.status.${key}`, lang),
    sign: MAP_SIGNS[key],
    token: STATUS_LOOKS[key].token,
  }));
  return {title: entries.length ? message("xiongan.legend.status", lang) : "", entries};
}

/**
 * The marks of the timeline.
 * @param {Lang} lang
 * @returns {LegendLine}
 */
export function eventLegend(lang) {
  const entries = Object.entries(EVENT_SIGNS).map(([key, sign]) => ({
    label: message(`xiongan.timeline.${key}`, lang),
    sign,
  }));
  return {entries};
}

/**
 * What the map's lines cannot show: unnamed places, bodies founded there, group rows.
 * @param {View} view
 * @param {Pick<MapSelection, "tally" | "signs">} selection
 */
export function tallyNotes({level, lang, recalled}, {tally, signs}) {
  /** @type {("seated" | "unnamed" | "unplaced" | "groups" | "undated")[]} */
  const counted = ["seated", "unnamed", "unplaced", "groups", "undated"];
  const rows = signs.rows.length ? [message("xiongan.legend.rows", lang)] : [];
  const numbers = counted
    .filter((key) => tally[key])
    .map((key) => message(`xiongan.legend.${key}`, lang, {count: tally[key]}));
  const notes = [...rows, ...numbers];
  const isNear = level === "county" && recalled === "show" && tally.singles > 0;
  return isNear ? [...notes, message("xiongan.legend.near", lang)] : notes;
}

/**
 * How many organisations the bars hold, and how many group rows are not in them.
 * @param {View} view
 * @param {Pick<FlowsSelection, "singles" | "groups">} selection
 */
export function flowsFoot({lang}, {singles, groups}) {
  if (!singles && !groups) return message("xiongan.map.empty", lang);
  const key = groups ? "xiongan.flows.apart" : "xiongan.flows.foot";
  return message(key, lang, {singles, groups});
}

/**
 * The ring, with the measured distance beside the rounded one.
 * @param {Lookup} lookup
 * @param {Lang} lang
 */
export function ringWords(lookup, lang) {
  const {ring, distance} = lookup.tables.xiongan;
  return message("xiongan.legend.ring", lang, {
    km: numberWords(ring.km),
    measured: numberWords(distance.km),
    compass: distance[`compass_${lang}`],
  });
}

/**
 * The map's legend as text of a picture: classes and colours of lines as entries, widths as text.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} selection
 * @param {Record<string, string>} colours
 */
export function mapLegendText(lookup, view, selection, colours) {
  const {title, entries} = countLegend(lookup, view, selection);
  const looks = {title, entries: [...entries, ...destinationLegend(view).entries]};
  const widths = widthLegend(view);
  const widthLabels = widths.entries.map(({label}) => label).join(" / ");
  const widthText = plainText(`${widths.title} ${widthLabels}`);
  const signs = signLegend(lookup, view, selection);
  const signText = signs.entries.length ? [legendText(signs, colours)] : [];
  return [...signText, legendText(looks, colours), widthText].join(LEGEND_SPACE);
}

/**
 * The places that most organisations go to, in words; empty where none goes anywhere.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<MapSelection, "ids" | "counts">} selection
 */
export function mostWords(lookup, {lang}, {ids, counts}) {
  const found = ids.map((id, place) => ({id, count: counts[place]})).filter(({count}) => count);
  if (!found.length) return "";
  const places = found
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_PLACES)
    .map(({id, count}) => {
      const place = regionName(lookup, lookup.regionRow.get(id), lang);
      return message("xiongan.map.most.place", lang, {place, count});
    });
  return message("xiongan.map.most", lang, {places: places.join(message("list.comma", lang))});
}

/**
 * Hover cards of the Xiong'an tab: an organisation, a line of the map, a destination, a kind.
 *
 * @import {Lookup, NodeChild, Pointed, Thing, View} from "../../core/types.js"
 */
import {cardHead, mutedLine, namesNode} from "../../core/card.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {node, titleNode} from "../../core/nodes.js";
import {countyOf, destinationOf, movesInView, singleMoves, statusOf} from "./moves.js";
import {moveName, placeName, routeWords, statusWords} from "./words.js";

const NAMES_AT_MOST = 6;

/**
 * The card of a thing, and the region it lights.
 * @param {Lookup} lookup
 * @param {Thing} thing
 * @param {View} view
 * @returns {Pointed}
 */
export function pointed(lookup, {move, path, kind, region}, view) {
  const {regions, xiongan} = lookup.tables;
  const {moves, paths} = xiongan;
  if (move !== undefined)
    return {card: () => moveCard(lookup, view, move), region: regions.id[moves.to[move]]};
  if (path !== undefined)
    return {card: () => pathCard(lookup, view, path), region: regions.id[paths.end[path]]};
  if (kind !== undefined) return {card: () => kindCard(lookup, view, kind), lights: []};
  if (region !== undefined) return {card: () => destinationCard(lookup, view, region), region};
  return {lights: []};
}

/**
 * An organisation: names, kind, type of move, route, status with its date, the source's words.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @returns {NodeChild[]}
 */
function moveCard(lookup, view, row) {
  const {moves, sources} = lookup.tables.xiongan;
  const {lang} = view;
  const other = lang === "en" ? "zh" : "en";
  const kinds = [
    message(`xiongan.kinds.${moves.kind[row]}`, lang),
    message(`xiongan.moves.${moves.move[row]}`, lang),
  ];
  return [
    namesNode(moveName(lookup, view, row, lang), moveName(lookup, view, row, other), other),
    node("p", {}, kinds.join(message("list.dot", lang))),
    node("p", {}, routeWords(lookup, view, row)),
    node(
      "p",
      {},
      statusSwatch(String(statusOf(lookup, view, row))),
      statusWords(lookup, view, row),
    ),
    node("p", {class: "quote"}, moves[`detail_${lang}`][row]),
    mutedLine(titleNode(sources, moves.source[row], lang)),
    recalledLine(lookup, view, row),
  ];
}

/**
 * A line of the map: from where to where, how many, and the first of them.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} path
 * @returns {NodeChild[]}
 */
function pathCard(lookup, view, path) {
  const {moves, paths} = lookup.tables.xiongan;
  const rows = singlesInView(lookup, view).filter((row) => moves.path[row] === path);
  const start = paths.start[path];
  const title = message(
    rows.length === 1 ? "xiongan.hover.flow.one" : "xiongan.hover.flow",
    view.lang,
    {
      count: rows.length,
      start:
        start === null
          ? message("xiongan.hover.centre", view.lang)
          : regionName(lookup, start, view.lang),
      end: placeName(lookup, paths.end[path], view.lang),
    },
  );
  return [titleLine(title), moveList(lookup, view, rows)];
}

/**
 * A region of the level or of the bars: the organisations that go there.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} region
 * @returns {NodeChild[]}
 */
function destinationCard(lookup, view, region) {
  const {moves} = lookup.tables.xiongan;
  const place = lookup.regionRow.get(region);
  const rows = singlesInView(lookup, view).filter(
    (row) => destinationOf(lookup, view, row) === place || moves.to[row] === place,
  );
  const isNear = rows.some(
    (row) => moves.to[row] !== place && countyOf(lookup, view, row) === place,
  );
  return [
    cardHead(lookup, view, place),
    node("p", {}, destinationCount(view, rows.length)),
    rows.length ? moveList(lookup, view, rows) : null,
    isNear ? node("p", {class: "muted"}, message("xiongan.legend.near", view.lang)) : null,
  ];
}

/**
 * @param {View} view
 * @param {number} count
 */
function destinationCount({lang}, count) {
  if (count === 0) return message("xiongan.hover.region.none", lang);
  if (count === 1) return message("xiongan.hover.region.one", lang);
  return message("xiongan.hover.region", lang, {count});
}

/**
 * A kind: the first organisations of it.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} kind
 * @returns {NodeChild[]}
 */
function kindCard(lookup, view, kind) {
  const {moves} = lookup.tables.xiongan;
  const rows = singlesInView(lookup, view).filter((row) => moves.kind[row] === kind);
  const title = `${message(`xiongan.kinds.${kind}`, view.lang)} ${rows.length}`;
  return [titleLine(title), moveList(lookup, view, rows)];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function singlesInView(lookup, view) {
  return singleMoves(lookup, movesInView(lookup, view));
}

/** @param {string} title */
function titleLine(title) {
  return node("p", {class: "names"}, node("strong", {}, title));
}

/**
 * The square of a status, in its colour and pattern.
 * @param {string} status
 */
function statusSwatch(status) {
  return node("span", {class: `swatch status-${status}`, "aria-hidden": true});
}

/**
 * The first organisations, each with its status and source, and how many more there are.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows
 */
function moveList(lookup, view, rows) {
  const {moves, sources} = lookup.tables.xiongan;
  const items = rows
    .slice(0, NAMES_AT_MOST)
    .map((row) =>
      node(
        "li",
        {},
        statusSwatch(String(statusOf(lookup, view, row))),
        moveName(lookup, view, row, view.lang),
        node(
          "span",
          {class: "muted told"},
          `${statusWords(lookup, view, row)} · `,
          titleNode(sources, moves.source[row], view.lang),
        ),
      ),
    );
  const count = rows.length - items.length;
  const more =
    count > 0
      ? node("li", {class: "muted"}, message("xiongan.hover.more", view.lang, {count}))
      : null;
  return node("ul", {}, items, more);
}

/**
 * The fields of a move that are recalled; null without any, or if they are hidden.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function recalledLine(lookup, view, row) {
  const fields = lookup.tables.xiongan.moves.recalled[row];
  if (!fields.length || view.recalled === "hide") return null;
  const names = fields
    .map((field) => message(`xiongan.recalled.${field}`, view.lang))
    .join(message("list.comma", view.lang));
  const words = message("xiongan.hover.recalled", view.lang, {fields: names});
  return node("p", {class: "muted"}, words);
}

/** Hover cards of the Xiong'an tab: an organisation, a line of the map, a destination, a kind. */
import {element, sourceText} from "../../charts/dom.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {
  moveCounty,
  moveName,
  moveOrigin,
  movePlaceName,
  shownMoves,
  singleMoves,
  moveStatusWords,
} from "./moves.js";
import {movePlace} from "./select.js";

const CARD_NAMES_MAX = 6;

/** An organisation: names, kind, type, way, status with its date, what the source says, the source. */
export function moveCard(lookup, view, row) {
  const {moves, sources} = lookup.tables.xiongan;
  const {lang} = view;
  const other = lang === "en" ? "zh" : "en";
  const dot = message("list.dot", lang);
  const kinds = [
    message(`xiongan.kinds.${moves.kind[row]}`, lang),
    message(`xiongan.moves.${moves.move[row]}`, lang),
  ];
  return [
    element(
      "p",
      {class: "names"},
      element("strong", {}, moveName(lookup, view, row, lang)),
      " ",
      element("span", {lang: other}, moveName(lookup, view, row, other)),
    ),
    element("p", {}, kinds.join(dot)),
    element("p", {}, wayWords(lookup, view, row)),
    element("p", {}, statusSwatch(moves.status[row]), moveStatusWords(lookup, view, row)),
    element("p", {class: "quote"}, moves[`detail_${lang}`][row]),
    sourceText(sources.title[moves.source[row]], "p", {class: "muted"}),
    recalledLine(lookup, view, row),
  ];
}

/** A line of the map: from where to where, how many, and the first of them. */
export function pathCard(lookup, view, path) {
  const {moves, paths} = lookup.tables.xiongan;
  const rows = singleMoves(lookup, shownMoves(lookup, view)).filter(
    (row) => moves.path[row] === path,
  );
  const start = paths.start[path];
  const words = {
    count: rows.length,
    start:
      start === null
        ? message("xiongan.hover.centre", view.lang)
        : regionName(lookup, start, view.lang),
    end: movePlaceName(lookup, paths.end[path], view.lang),
  };
  const key = rows.length === 1 ? "xiongan.hover.flow.one" : "xiongan.hover.flow";
  return [
    element("p", {class: "names"}, element("strong", {}, message(key, view.lang, words))),
    moveList(lookup, view, rows),
  ];
}

/** A region of the level or of the bars: the organisations that go there. */
export function destinationCard(lookup, view, region) {
  const {
    regions,
    xiongan: {moves},
  } = lookup.tables;
  const place = lookup.regionRow.get(region);
  const other = view.lang === "en" ? "zh" : "en";
  const rows = singleMoves(lookup, shownMoves(lookup, view)).filter(
    (row) => movePlace(lookup, view, row) === place || moves.to[row] === place,
  );
  const kind = {0: "none", 1: "one"}[rows.length];
  const said = kind
    ? message(`xiongan.hover.region.${kind}`, view.lang)
    : message("xiongan.hover.region", view.lang, {count: rows.length});
  const near = rows.some(
    (row) => moves.to[row] !== place && moveCounty(lookup, view, row) === place,
  );
  return [
    element(
      "p",
      {class: "names"},
      element("strong", {}, regionName(lookup, place, view.lang)),
      " ",
      element("span", {lang: other}, regions[`name_${other}`][place]),
    ),
    element("p", {}, said),
    rows.length ? moveList(lookup, view, rows) : null,
    near ? element("p", {class: "muted"}, message("xiongan.legend.near", view.lang)) : null,
  ];
}

/** A kind: the first organisations of it. */
export function kindCard(lookup, view, kind) {
  const {moves} = lookup.tables.xiongan;
  const rows = singleMoves(lookup, shownMoves(lookup, view)).filter(
    (row) => moves.kind[row] === kind,
  );
  const name = `${message(`xiongan.kinds.${kind}`, view.lang)} ${rows.length}`;
  return [
    element("p", {class: "names"}, element("strong", {}, name)),
    moveList(lookup, view, rows),
  ];
}

/** From where to where, in words; the district of origin is marked where it is recalled. */
export function wayWords(lookup, view, row) {
  const {moves} = lookup.tables.xiongan;
  const origin = moveOrigin(lookup, view, row);
  const start =
    origin === null
      ? message("xiongan.table.unmoved", view.lang)
      : regionName(lookup, origin, view.lang);
  const end = movePlaceName(lookup, moves.to[row], view.lang);
  const county = moveCounty(lookup, view, row);
  const near =
    county === null || county === moves.to[row]
      ? ""
      : ` (${message("xiongan.hover.near", view.lang, {county: lookup.tables.regions[`name_${view.lang}`][county]})})`;
  return `${start} → ${end}${near}`;
}

/** The square of a status, in its colour and pattern. */
export function statusSwatch(status) {
  return element("span", {class: `swatch status-${status}`, "aria-hidden": true});
}

function moveList(lookup, view, rows) {
  const {moves, sources} = lookup.tables.xiongan;
  const lines = rows
    .slice(0, CARD_NAMES_MAX)
    .map((row) =>
      element(
        "li",
        {},
        statusSwatch(moves.status[row]),
        moveName(lookup, view, row, view.lang),
        element(
          "span",
          {class: "muted told"},
          `${moveStatusWords(lookup, view, row)} · `,
          sourceText(sources.title[moves.source[row]]),
        ),
      ),
    );
  const rest = rows.length - lines.length;
  if (rest > 0)
    lines.push(
      element("li", {class: "muted"}, message("xiongan.hover.more", view.lang, {count: rest})),
    );
  return element("ul", {}, lines);
}

function recalledLine(lookup, view, row) {
  const fields = lookup.tables.xiongan.moves.recalled[row];
  if (!fields.length || view.recalled === "hide") return null;
  const names = fields
    .map((field) => message(`xiongan.recalled.${field}`, view.lang))
    .join(message("list.comma", view.lang));
  return element(
    "p",
    {class: "muted"},
    message("xiongan.hover.recalled", view.lang, {fields: names}),
  );
}

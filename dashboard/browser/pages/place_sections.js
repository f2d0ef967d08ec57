/**
 * The tables and lists of a place's page.
 *
 * @import {Lang, Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Page} from "./model.js"
 * @typedef {(facts: Facts, row: Row, page: Page) => void} AddPart `row` is that of the place
 */
import {message} from "../core/messages.js";
import {fullNumberWords} from "../core/numbers.js";
import {listedIds} from "../core/row_sources.js";
import {
  everStated,
  placeName,
  profile,
  similar,
  stated,
  statements,
  within,
  ZONE,
} from "./facts.js";
import {
  addList,
  addTable,
  CITED_MAX,
  cite,
  citedCell,
  linkCell,
  makeCell,
  pageHref,
  restWords,
  titleOf,
  yearCell,
} from "./model.js";
import {addPlan, industryCell, NAMED_MAX, placeCell} from "./parts.js";
import {capital, inside, joined, nameOf, shortened} from "./words.js";

/** Outcomes of the second reading that a reader should see, as in the profile. */
const MARKED = ["weaker_role", "contradicted", "not_found"];
const ALIKE_COUNT = 5;
// More statements, sites and moves than these would not fit on two printed pages.
const STATEMENTS_MAX = 14;
const SITES_MAX = 12;
const MOVES_MAX = 10;

/**
 * The moves from or to a place, or a place inside it.
 * @param {Facts} facts
 * @param {string} region
 */
export function movesOf(facts, region) {
  const here = within(facts, region);
  return [...facts.moves.values()].filter(
    ({adcode, from_adcode: from}) => here.has(adcode) || here.has(from),
  );
}

/** @type {AddPart} What sources say that the place builds on. */
function addStatements(facts, {id}, page) {
  const found = statements(facts, id);
  const rows = found
    .slice(0, STATEMENTS_MAX)
    .map((one) => [
      makeCell(message(`role.word.${one.value}`, page.lang)),
      industryCell(facts, page, one.unit),
      citedCell(page, capital(markedText(one, page.lang)), one.source_id),
      yearCell(page, one.year),
    ]);
  addTable(page, "builds_on", ["role", "industry", "statement", "year"], rows, {
    note: restWords(page, STATEMENTS_MAX, found.length),
    empty: message("pages.place.no_statements", page.lang, {name: titleOf(page)}),
  });
}

/**
 * The text of a statement with the mark that the profile puts beside it, if any.
 * @param {Row} statement
 * @param {Lang} lang
 */
function markedText(statement, lang) {
  const name = nameOf(statement, lang);
  const {verification, reread} = statement;
  if (verification !== "recalled" && !MARKED.includes(reread)) return name;
  const parent =
    verification === "recalled"
      ? message("pages.unverified", lang)
      : message(`mark.${reread}`, lang);
  return message("name.inside", lang, {name, parent});
}

/** @type {AddPart} The places inside that state something of their own. */
function addParts(facts, row, page) {
  const items = [...facts.regions].flatMap(([key, one]) => {
    const parent = row.level === "city" ? one.city : one.parent;
    const isInside = key !== row.id && [parent, one.city].includes(row.id);
    const count = isInside ? stated(facts, key).size : 0;
    if (!count) return [];
    const name = placeName(facts, key, page.lang);
    const text = message("pages.inside_item", page.lang, {name, count});
    return [linkCell(page, text, "place", key)];
  });
  addList(page, "inside", items);
}

/** @type {AddPart} The parks, plants and other sites. */
function addSites(facts, {id}, page) {
  const found = profile(facts, id).filter(({kind}) => kind === "site");
  const rows = found
    .slice(0, SITES_MAX)
    .map((one) => [
      citedCell(page, nameOf(one, page.lang), one.source_id, CITED_MAX),
      makeCell(message(`kind.${one.value}`, page.lang)),
      yearCell(page, one.year),
    ]);
  const note = restWords(page, SITES_MAX, found.length);
  addTable(page, "sites", ["site", "kind", "opened"], rows, {note});
}

/** @type {AddPart} The chains and clusters that it is a member of. */
function addChains({chains}, {id}, page) {
  const rows = chains
    .filter(({adcode, value}) => adcode === id && ["member", "lead"].includes(value))
    .map((one) => [
      citedCell(page, nameOf(one, page.lang, "entry"), one.source_id),
      makeCell(one.text_en ? capital(nameOf(one, page.lang, "text")) : ""),
    ]);
  addTable(page, "chains", ["chain", "division"], rows);
}

/** @type {AddPart} Who moved in or out. */
function addMoves(facts, {id}, page) {
  const found = movesOf(facts, id);
  const rest = restWords(page, MOVES_MAX, found.length);
  const notes = [message("pages.moves.note", page.lang), ...(rest ? [rest] : [])];
  const rows = found.slice(0, MOVES_MAX).map((one) => moveCells(facts, page, one));
  addTable(page, "moves", ["organisation", "from", "to", "status", "opened"], rows, {
    note: notes.join(page.lang === "en" ? " " : ""),
  });
}

/**
 * @param {Facts} facts
 * @param {Page} page
 * @param {Row} move
 */
function moveCells(facts, page, move) {
  const isSingle = move.row_type === "single";
  return [
    makeCell(nameOf(move, page.lang), {
      href: isSingle ? pageHref(page, "organisation", move.relocation_id) : "",
      cited: cite(page.sources, move.source_id, CITED_MAX),
    }),
    placeCell(facts, page, move.from_adcode),
    placeCell(facts, page, move.adcode),
    makeCell(message(`xiongan.status.${move.status}`, page.lang)),
    yearCell(page, move.opened_year),
  ];
}

/** @type {AddPart} The neighbours and the industries that both name, as the profile has them. */
function addNeighbours(facts, {id}, page) {
  const {lang} = page;
  /** @type {Map<string, string[]>} */
  const shared = new Map();
  for (const one of profile(facts, id).filter(({kind}) => kind === "neighbour")) {
    const industry = facts.industries.get(one.unit);
    const names = industry ? [inside(nameOf(industry, lang), lang)] : [];
    shared.set(one.adcode, [...(shared.get(one.adcode) ?? []), ...names]);
  }
  const rows = [...shared]
    .filter(([, names]) => names.length)
    .map(([other, names]) => [
      placeCell(facts, page, other),
      makeCell(capital(shortened(names, lang, NAMED_MAX))),
    ]);
  const others = [...shared].filter(([, names]) => !names.length);
  const places = others.map(([other]) => placeName(facts, other, lang));
  const note = places.length
    ? message("pages.none_shared", lang, {places: joined(places, lang)})
    : "";
  addTable(page, "neighbours", ["neighbour", "shared"], rows, {note, empty: note});
}

/** @type {AddPart} The places with the most similar employment. */
function addAlike(facts, row, page) {
  const isOfCities = [...facts.regions.values()].some(({city}) => city === row.id);
  if (!isOfCities || row.level === ZONE) return;
  const rows = similar(facts, row.id)
    .slice(0, ALIKE_COUNT)
    .map((one) => [
      placeCell(facts, page, one.other_adcode),
      citedCell(page, fullNumberWords(one.value, 2), one.source_id),
      makeCell(String(one.year)),
      makeCell(missingWords(facts, row.id, one.other_adcode, page.lang)),
    ]);
  const note = message("pages.alike_note", page.lang);
  addTable(page, "alike", ["place", "similarity", "year", "has_more"], rows, {note});
}

/**
 * The industries that another place names and this one never did.
 * @param {Facts} facts
 * @param {string} region
 * @param {string} other
 * @param {Lang} lang
 */
function missingWords(facts, region, other, lang) {
  const own = everStated(facts, region);
  const names = [...stated(facts, other)]
    .filter(([key]) => !own.has(key))
    .map(([, cell]) => inside(nameOf(cell, lang, "industry"), lang));
  return capital(shortened(names, lang, NAMED_MAX));
}

/** @type {AddPart} The statements of the plan that rest on rows of the place. */
function addPlanOf({plan}, {id}, page) {
  const ofPlace = plan.filter(({region_ids: ids}) => listedIds(ids).includes(id));
  addPlan(ofPlace, page);
}

/**
 * In the order of the page.
 * @type {AddPart[]}
 */
export const SECTIONS = [
  addStatements,
  addParts,
  addSites,
  addChains,
  addMoves,
  addNeighbours,
  addAlike,
  addPlanOf,
];

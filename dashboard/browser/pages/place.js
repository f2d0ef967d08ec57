/**
 * The page of a place: what it is, what it builds on, its figures, moves and neighbours.
 *
 * @import {Lang, Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Page} from "./model.js"
 */

import {placesAround} from "../core/around.js";
import {countsOf, mostCommon} from "../core/counts.js";
import {message, otherLang} from "../core/messages.js";
import {pagePath} from "../core/page_path.js";
import {LEVELS} from "../core/view.js";
import {locator} from "./drawings.js";
import {chartRows, everStated, profile, rowOf, statements, within} from "./facts.js";
import {addList, addSentence, makeCell, makePage, titleOf} from "./model.js";
import {addRoleSentences} from "./parts.js";
import {addFigures} from "./place_figures.js";
import {movesOf, SECTIONS} from "./place_sections.js";
import {inside, joined, nameOf, namesOf} from "./words.js";

/** The last characters of the Chinese names of counties, and what such a place is. */
const ENDINGS = {自治县: "autonomous", 县: "county", 市: "county_city", 区: "district"};

/**
 * The page of a region or zone.
 * @param {Facts} facts
 * @param {string} region
 * @param {Lang} lang
 */
export function placePage(facts, region, lang) {
  const row = rowOf(facts.regions, region);
  const page = makePage(facts, {
    path: pagePath("place", region),
    lang,
    names: namesOf(row),
    kind: kindWords(row, lang),
    view: viewOf(row),
    map: mapOf(facts, row, lang),
    point: [row.label_lon, row.label_lat],
    rows: [...profile(facts, region), ...movesOf(facts, region)],
  });
  addSentences(facts, row, page);
  addMovesSentences(facts, row, page);
  addFigures(facts, row, page);
  for (const addPart of SECTIONS) addPart(facts, row, page);
  addUnknown(facts, row, page);
  return page;
}

/** @param {Row} row */
function viewOf({id, level}) {
  return `?region=${id}${["province", "county"].includes(level) ? `&level=${level}` : ""}`;
}

/**
 * @param {Facts} facts
 * @param {Row} row
 * @param {Lang} lang
 */
function mapOf(facts, row, lang) {
  const isDrawn = LEVELS.includes(row.level);
  const marked = new Map([[isDrawn ? row.id : row.parent, "here"]]);
  const label = message("pages.locator", lang, {name: nameOf(row, lang)});
  return locator(facts, isDrawn ? row.level : "county", marked, label);
}

/**
 * Name what a place lies in: in English the smaller first, in Chinese the larger.
 * @param {Facts} facts
 * @param {Row} row
 * @param {Lang} lang
 */
function around({regions, tables}, {id}, lang) {
  const ids = new Set(placesAround(tables.regions, tables.regions.id.indexOf(id)));
  ids.delete(id);
  const names = [...ids].map((one) => nameOf(rowOf(regions, one), lang));
  return lang === "zh" ? names.reverse().join("") : names.join(", ");
}

/**
 * What a place is, by its level and the last character of its Chinese name.
 * @param {Row} row
 */
function kindOf({level, name_zh: name}) {
  if (level === "city") return name.endsWith("市") ? "city" : "area";
  if (level !== "county") return level;
  return Object.entries(ENDINGS).find(([ending]) => name.endsWith(ending))?.[1];
}

/**
 * @param {Row} row
 * @param {Lang} lang
 */
function kindWords(row, lang) {
  if (row.level === "county") return message(`pages.kind.${kindOf(row)}`, lang);
  return message(`level.one.${row.level}`, lang);
}

/**
 * @param {Facts} facts
 * @param {Row} row
 * @param {Page} page
 */
function addSentences(facts, row, page) {
  const {lang} = page;
  page.about = message(`pages.place.is.${kindOf(row)}`, lang, {
    name: titleOf(page),
    other: page.names[otherLang(lang)],
    around: around(facts, row, lang),
  });
  addSentence(page, page.about);
  /** @type {[string, Row][]} */
  const named = [...everStated(facts, row.id).values()].map((cell) => [
    inside(nameOf(cell, lang, "industry"), lang),
    cell,
  ]);
  addRoleSentences(facts, page, named, (role, industries, years) =>
    message(`pages.place.${role}`, lang, {industries, years}),
  );
}

/**
 * Count the single organisations that came, left, or moved inside, with those of its parts.
 * @param {Facts} facts
 * @param {Row} row
 * @param {Page} page
 */
function addMovesSentences(facts, row, page) {
  const here = within(facts, row.id);
  /** @type {Record<string, Row[]>} */
  const found = {arrived: [], left: [], moved_inside: []};
  for (const one of movesOf(facts, row.id)) {
    if (one.row_type !== "single") continue;
    const isInside = here.has(one.adcode) && here.has(one.from_adcode);
    const name = here.has(one.adcode) ? "arrived" : "left";
    found[isInside ? "moved_inside" : name].push(one);
  }
  for (const [name, moves] of Object.entries(found)) {
    if (!moves.length) continue;
    const text = message(`pages.place.${name}`, page.lang, {moves: countedMoves(moves, page.lang)});
    addSentence(page, text, moves.map((one) => one.source_id).join("; "));
  }
}

/**
 * How many moves have which status, the most frequent first; of several, also how many in all.
 * @param {Row[]} moves
 * @param {Lang} lang
 */
function countedMoves(moves, lang) {
  const counts = countsOf(moves.map(({status}) => status));
  const parts = mostCommon(counts).map(([status, count]) =>
    message(`pages.moves.${status}`, lang, {count}),
  );
  const listed = joined(parts, lang);
  if (parts.length < 2) return listed;
  return message("pages.moves.all", lang, {count: moves.length, parts: listed});
}

/**
 * Say what the atlas does not know of the place, by rule.
 * @param {Facts} facts
 * @param {Row} row
 * @param {Page} page
 */
function addUnknown(facts, {id}, page) {
  const hasSeries = (/** @type {string} */ start) =>
    [...facts.indicators.keys()].some(
      (name) => name.startsWith(start) && facts.series.get(name)?.has(id),
    );
  const known = {
    statements: statements(facts, id).length > 0,
    income: hasSeries("income"),
    air: hasSeries("pm25"),
    gdp: hasSeries("gdp"),
    employment: chartRows(facts, "?tab=structure", "sectors").some(({adcode}) => adcode === id),
    trips: false,
  };
  const names = Object.entries(known).flatMap(([name, isKnown]) => (isKnown ? [] : [name]));
  const items = names.map((name) => makeCell(message(`pages.unknown.${name}`, page.lang)));
  addList(page, "unknown", items);
}

/**
 * The page of an organisation that moved or is to move.
 *
 * @import {Lang, Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Page} from "./model.js"
 */
import {message} from "../core/messages.js";
import {pagePath} from "../core/page_path.js";
import {locator} from "./drawings.js";
import {placeName, rowOf, WHOLE_MOVES, within, ZONE} from "./facts.js";
import {addList, addTable, citedCell, linkCell, makeCell, makePage, titleOf} from "./model.js";
import {placeCell} from "./parts.js";
import {dayWords, inside, nameOf, namesOf, sentence} from "./words.js";

const YEARS = ["announced_year", "started_year", "opened_year"];
/**
 * By status, the years of what had not happened by the date of the source.
 * @type {Record<string, string[]>}
 */
const AHEAD = {announced: YEARS.slice(1), under_construction: YEARS.slice(2)};

/**
 * Make the page of a single organisation's move.
 * @param {Facts} facts
 * @param {string} key of the move
 * @param {Lang} lang
 */
export function organisationPage(facts, key, lang) {
  const move = rowOf(facts.moves, key);
  const page = makePage(facts, {
    path: pagePath("organisation", key),
    lang,
    names: namesOf(move),
    kind: message(`pages.kind.${move.kind}`, lang),
    view: `?tab=xiongan&region=${move.adcode}&kinds=${move.kind}&moves=all&layers=elsewhere`,
    rows: [move],
  });
  addMap(facts, move, page);
  page.about = firstSentence(facts, move, page);
  page.sentences.push(citedCell(page, page.about, move.source_id));
  const detail = nameOf(move, lang, "detail");
  if (detail) page.sentences.push(citedCell(page, sentence(detail, lang), move.source_id));
  addRecord(facts, move, page);
  addOthers(facts, move, page);
  return page;
}

/**
 * Mark where it comes from and where it goes, with a legend.
 * @param {Facts} facts
 * @param {Row} move
 * @param {Page} page
 */
function addMap(facts, move, page) {
  const {lang} = page;
  const counties = new Map(
    [
      {end: move.from_adcode, name: "from"},
      {end: move.adcode, name: "here"},
    ].flatMap(({end, name}) => countiesOf(facts, end).map((county) => [county, name])),
  );
  const label = message("pages.map_of_move", lang, {name: titleOf(page)});
  page.map = locator(facts, "county", counties, label);
  const drawn = new Set(counties.values());
  const words = {from: message("pages.column.from", lang), here: message("pages.column.to", lang)};
  page.legend = Object.entries(words).filter(([name]) => drawn.has(name));
}

/**
 * The counties of a place, to mark them on a map.
 * @param {Facts} facts
 * @param {string | null} region
 * @returns {string[]}
 */
function countiesOf(facts, region) {
  const row = region && facts.regions.get(region);
  if (!row) return [];
  if (row.level === ZONE) return countiesOf(facts, row.parent);
  return [...within(facts, region)].filter((id) => rowOf(facts.regions, id).level === "county");
}

/**
 * @param {Facts} facts
 * @param {Row} move
 * @param {Page} page
 */
function firstSentence(facts, move, page) {
  const {lang} = page;
  const {status, move_type: type, as_of: asOf} = move;
  const named = (/** @type {string | null} */ region) =>
    region && facts.regions.has(region) ? placeName(facts, region, lang) : "";
  const start = named(move.from_adcode);
  const ofStart = WHOLE_MOVES.includes(type) ? "whole" : "part";
  const when = asOf
    ? message("pages.organisation.when", lang, {day: dayWords(asOf, lang)})
    : message("pages.organisation.undated", lang);
  return message(`pages.organisation.${status}.${start ? ofStart : "to"}`, lang, {
    name: titleOf(page),
    when,
    kind: inside(message(`xiongan.moves.${type}`, lang), lang),
    start,
    end: named(move.adcode),
  });
}

/**
 * @param {Facts} facts
 * @param {Row} move
 * @param {Page} page
 */
function addRecord(facts, move, page) {
  const {lang} = page;
  const {status, as_of: asOf} = move;
  const years = YEARS.map((name) => ({
    // The year in which a seat is registered is not one of opening.
    name: name === "opened_year" && status === "registered" ? "registered_year" : name,
    cell: makeCell(yearWords(move, name, lang)),
  }));
  const rows = [
    {name: "from", cell: placeCell(facts, page, move.from_adcode)},
    {name: "to", cell: placeCell(facts, page, move.adcode)},
    {name: "move", cell: makeCell(message(`xiongan.moves.${move.move_type}`, lang))},
    {name: "status", cell: makeCell(message(`xiongan.status.${status}`, lang))},
    {
      name: "as_of",
      cell: makeCell(asOf ? dayWords(asOf, lang) : message("pages.not_known", lang)),
    },
    ...years,
  ].map(({name, cell}) => [makeCell(message(`pages.column.${name}`, lang)), cell]);
  addTable(page, "record", [], rows);
}

/**
 * A year; of what had not happened by the date of the source, that.
 * @param {Row} move
 * @param {string} name of the column
 * @param {Lang} lang
 */
function yearWords(move, name, lang) {
  if (move[name]) return String(move[name]);
  const isAhead = AHEAD[move.status]?.includes(name);
  return message(isAhead ? "pages.not_yet" : "pages.not_known", lang);
}

/**
 * List the organisations of the same kind that went to the same place.
 * @param {Facts} facts
 * @param {Row} move
 * @param {Page} page
 */
function addOthers({moves, organisations}, move, page) {
  const items = organisations
    .map((key) => rowOf(moves, key))
    .filter(({adcode, kind}) => adcode === move.adcode && kind === move.kind)
    .filter((one) => one !== move)
    .map((one) => linkCell(page, nameOf(one, page.lang), "organisation", one.relocation_id));
  addList(page, "others", items);
}

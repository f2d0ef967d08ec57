/**
 * The lists of all pages: of places, industries and organisations, and of the whole region.
 *
 * @import {Lang} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Page} from "./model.js"
 * @typedef {{name: string, heading: string, items: import("./model.js").Cell[]}} List
 */
import {inBoth} from "../core/both.js";
import {message} from "../core/messages.js";
import {pagePath} from "../core/page_path.js";
import {LEVELS} from "../core/view.js";
import {rowOf, ZONE} from "./facts.js";
import {addSection, addSentence, linkCell, makePage} from "./model.js";
import {addPlan, industryCell, placeCell} from "./parts.js";
import {REGION} from "./paths.js";
import {nameOf} from "./words.js";

/**
 * The list of the pages of a kind.
 * @param {Facts} facts
 * @param {string} kind place, industry or organisation
 * @param {Lang} lang
 */
export function indexPage(facts, kind, lang) {
  const page = makePage(facts, {
    path: pagePath(kind),
    lang,
    names: inBoth(`pages.index.${kind}`),
    kind: message("pages.kind.index", lang),
    about: message(`pages.index.${kind}.about`, lang),
  });
  addSentence(page, page.about);
  for (const list of LISTS[kind](facts, page)) addSection(page, list);
  return page;
}

/**
 * The page of the region as a whole.
 * @param {Facts} facts
 * @param {Lang} lang
 */
export function regionPage(facts, lang) {
  const page = makePage(facts, {
    path: pagePath("place", REGION),
    lang,
    names: inBoth("pages.region.name"),
    kind: message("pages.region.kind", lang),
    about: message("pages.region.about", lang),
    view: "?",
    rows: facts.plan,
  });
  addSentence(page, page.about);
  for (const list of places(facts, page).slice(0, 2)) addSection(page, list);
  addPlan(facts.plan, page);
  return page;
}

/**
 * @param {Facts} facts
 * @param {Page} page
 * @returns {List[]}
 */
function places(facts, page) {
  return [...LEVELS, ZONE].map((level) => ({
    name: level,
    heading: message(`pages.index.level.${level}`, page.lang),
    items: [...facts.regions.values()]
      .filter((one) => one.level === level)
      .map(({id}) => placeCell(facts, page, id)),
  }));
}

/**
 * @param {Facts} facts
 * @param {Page} page
 * @returns {List[]}
 */
function industries(facts, page) {
  const {groups} = facts.tables;
  return groups.id.map((group, row) => ({
    name: group,
    heading: groups[`name_${page.lang}`][row],
    items: [...facts.industries.values()]
      .filter((one) => one.group === group)
      .map(({id}) => industryCell(facts, page, id)),
  }));
}

/**
 * @param {Facts} facts
 * @param {Page} page
 * @returns {List[]}
 */
function organisations({moves, organisations: keys}, page) {
  const listed = keys.map((key) => ({key, move: rowOf(moves, key)}));
  return [...new Set(listed.map(({move}) => move.kind))].map((kind) => ({
    name: kind,
    heading: message(`xiongan.kinds.${kind}`, page.lang),
    items: listed
      .filter(({move}) => move.kind === kind)
      .map(({key, move}) => linkCell(page, nameOf(move, page.lang), "organisation", key)),
  }));
}

/** @type {Record<string, (facts: Facts, page: Page) => List[]>} */
const LISTS = {place: places, industry: industries, organisation: organisations};

/**
 * Parts that pages of several kinds have.
 *
 * @import {Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Page} from "./model.js"
 */
import {message} from "../core/messages.js";
import {ROLES} from "../core/view.js";
import {age, placeName, rowOf} from "./facts.js";
import {addSentence, addTable, citedCell, linkCell, makeCell} from "./model.js";
import {nameOf, shortened, yearsWords} from "./words.js";

/** A sentence names as many places or industries at most. */
export const NAMED_MAX = 6;

/**
 * Name a place, with a link to its page; of a move, that it comes from nowhere.
 * @param {Facts} facts
 * @param {Page} page
 * @param {string | null} region
 */
export function placeCell(facts, page, region) {
  if (!region || !facts.regions.has(region))
    return makeCell(message("xiongan.table.unmoved", page.lang));
  return linkCell(page, placeName(facts, region, page.lang), "place", region);
}

/**
 * Name an industry, with a link to its page.
 * @param {Facts} facts
 * @param {Page} page
 * @param {string} industry
 */
export function industryCell({industries}, page, industry) {
  return linkCell(page, nameOf(rowOf(industries, industry), page.lang), "industry", industry);
}

/**
 * Add a sentence for each role, and for roles that do not count as recent.
 * @param {Facts} facts
 * @param {Page} page
 * @param {[string, Row][]} named names of places or industries, each with the cell in which the
 *   role is stated
 * @param {(group: string, names: string, years: string) => string} write makes the sentence of a
 *   role, or of why it does not count, from names and years
 */
export function addRoleSentences(facts, page, named, write) {
  for (const group of [...ROLES, "older", "contradicted"]) {
    const found = named.filter(([, cell]) => (age(facts, cell) || cell.status) === group);
    if (!found.length) continue;
    const years = found.map(([, {year}]) => year).filter(Boolean);
    const names = found.map(([name]) => name);
    const text = write(
      group,
      shortened(names, page.lang, NAMED_MAX),
      years.length ? yearsWords(years, page.lang) : "",
    );
    addSentence(page, text, found.map(([, cell]) => cell.source_id).join("; "));
  }
}

/**
 * Add statements of the plan with their evidence.
 * @param {Row[]} statements
 * @param {Page} page
 */
export function addPlan(statements, page) {
  const rows = statements.map((one) => [
    makeCell(nameOf(one, page.lang)),
    makeCell(message(`plan.verdict.${one.verdict}`, page.lang)),
    citedCell(page, nameOf(one, page.lang, "evidence"), one.source_id),
  ]);
  addTable(page, "plan", ["claim", "verdict", "evidence"], rows);
}

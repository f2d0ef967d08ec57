/**
 * The page of an industry: which places name it, in which role, since when, and who says so.
 *
 * @import {Lang, Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Page} from "./model.js"
 */

import {countsOf, mostCommon} from "../core/counts.js";
import {message} from "../core/messages.js";
import {pagePath} from "../core/page_path.js";
import {listedIds} from "../core/row_sources.js";
import {LEVELS, ROLES} from "../core/view.js";
import {locator} from "./drawings.js";
import {age, onIndustry, placeName, rowOf, stated, statements, ZONE} from "./facts.js";
import {addSentence, addTable, citedCell, makeCell, makePage, titleOf, yearCell} from "./model.js";
import {addPlan, addRoleSentences, industryCell, placeCell} from "./parts.js";
import {inside, nameOf, namesOf, sentence} from "./words.js";

const TOGETHER_MAX = 8;
const TOGETHER_MIN = 2;
/** The source of what the plan names. */
const PLAN_SOURCE = "s001";

/**
 * Make the page of an industry.
 * @param {Facts} facts
 * @param {string} industry
 * @param {Lang} lang
 */
export function industryPage(facts, industry, lang) {
  const found = placesOf(facts, industry);
  const {level, drawn} = drawnPlaces(facts, found);
  const page = makePage(facts, {
    path: pagePath("industry", industry),
    lang,
    names: namesOf(rowOf(facts.industries, industry)),
    kind: message("pages.kind.industry", lang),
    view: `?${level === "county" ? "level=county&" : ""}industries=${industry}`,
    rows: [...found.values()],
  });
  addMap(facts, page, level, drawn);
  addSentences(facts, page, industry, found);
  addPlaces(facts, page, found);
  addYears(facts, page, industry);
  addClusters(facts, page, industry);
  addSites(facts, page, industry);
  addTogether(facts, page, industry, found);
  const ofPlan = facts.plan.filter((one) => listedIds(one.industry_ids).includes(industry));
  addPlan(ofPlan, page);
  return page;
}

/**
 * The cells of all places that state a role in the industry, the strongest first.
 * @param {Facts} facts
 * @param {string} industry
 * @returns {Map<string, Row>} by place
 */
function placesOf({cells, regions}, industry) {
  const levels = [...LEVELS, ZONE];
  const found = [...cells].flatMap(([region, ofPlace]) => {
    const cell = ofPlace.get(industry);
    if (!cell || !ROLES.includes(cell.status)) return [];
    const level = levels.indexOf(rowOf(regions, region).level);
    return [{region, cell, order: [Number(cell.is_faded), ROLES.indexOf(cell.status), level]}];
  });
  found.sort(({order: a}, {order: b}) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return new Map(found.map(({region, cell}) => [region, cell]));
}

/**
 * The level to draw and its places: counties where no city-level region has a role.
 * @param {Facts} facts
 * @param {Map<string, Row>} found
 */
function drawnPlaces({regions}, found) {
  const places = [...found];
  const cities = places.filter(([key]) => rowOf(regions, key).city === key);
  const counties = places.filter(([key]) => rowOf(regions, key).level === "county");
  return counties.length && !cities.length
    ? {level: "county", drawn: counties}
    : {level: "city", drawn: cities};
}

/**
 * Draw places by role, with a legend of the roles that are drawn.
 * @param {Facts} facts
 * @param {Page} page
 * @param {string} level
 * @param {[string, Row][]} drawn
 */
function addMap(facts, page, level, drawn) {
  if (!drawn.length) return;
  const label = message("pages.map_of", page.lang, {name: titleOf(page)});
  const classOf = (/** @type {Row} */ cell) => `${cell.is_faded ? "faded-" : ""}${cell.status}`;
  const classes = new Map(drawn.map(([key, cell]) => [key, classOf(cell)]));
  page.map = locator(facts, level, classes, label);
  page.legend = [
    ...new Map(drawn.map(([, cell]) => [classOf(cell), roleWords(facts, cell, page.lang)])),
  ];
}

/**
 * @param {Facts} facts
 * @param {Page} page
 * @param {string} industry
 * @param {Map<string, Row>} found
 */
function addSentences(facts, page, industry, found) {
  const {lang} = page;
  const row = rowOf(facts.industries, industry);
  const text = inside(sentence(nameOf(row, lang, "description"), lang), lang);
  page.about = message("pages.industry.is", lang, {name: titleOf(page), text});
  addSentence(page, page.about);
  if (row.in_plan) addSentence(page, message("pages.industry.in_plan", lang), PLAN_SOURCE);
  addRoleSentences(
    facts,
    page,
    [...found].map(([region, cell]) => [placeName(facts, region, lang), cell]),
    (role, places, years) => message(`pages.industry.${role}`, lang, {places, years}),
  );
  const hasLead = [...found.values()].some((cell) => cell.status === "lead" && !cell.is_faded);
  if (found.size && !hasLead) addSentence(page, message("pages.industry.no_lead", lang));
}

/**
 * @param {Facts} facts
 * @param {Page} page
 * @param {Map<string, Row>} found
 */
function addPlaces(facts, page, found) {
  const rows = [...found].map(([key, cell]) => [
    placeCell(facts, page, key),
    makeCell(message(`level.one.${rowOf(facts.regions, key).level}`, page.lang)),
    citedCell(page, roleWords(facts, cell, page.lang), cell.source_id),
    yearCell(page, cell.year),
  ]);
  const empty = message("pages.industry.no_place", page.lang);
  addTable(page, "places", ["place", "level", "role", "year"], rows, {empty});
}

/**
 * @param {Facts} facts
 * @param {Row} cell
 * @param {Lang} lang
 */
function roleWords(facts, cell, lang) {
  const name = message(`role.word.${cell.status}`, lang);
  const why = age(facts, cell);
  if (!why) return name;
  const parent = message(why === "older" ? "role.word.older" : "mark.contradicted", lang);
  return message("name.inside", lang, {name, parent});
}

/**
 * Count the statements of places on the industry, a source of a place once, by year.
 * @param {Facts} facts
 * @param {Page} page
 * @param {string} industry
 */
function addYears(facts, page, industry) {
  const years = new Map(
    [...facts.cells.keys()].flatMap((region) =>
      statements(facts, region)
        .filter(({unit}) => unit === industry)
        .map(({source_id: source, year}) => [`${region} ${source}`, year]),
    ),
  );
  const counts = countsOf(years.values());
  // The years that are not known come last.
  const order = [...counts].sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity));
  const rows = order.map(([year, count]) => [yearCell(page, year), makeCell(String(count))]);
  addTable(page, "years", ["year", "statements"], rows);
}

/**
 * @param {Facts} facts
 * @param {Page} page
 * @param {string} industry
 */
function addClusters(facts, page, industry) {
  const rows = onIndustry(facts, "clusters", industry).map((one) => [
    citedCell(page, one[`name_${page.lang}`], one.source_id),
    makeCell(String(one.year)),
  ]);
  addTable(page, "clusters", ["cluster", "year"], rows);
}

/**
 * @param {Facts} facts
 * @param {Page} page
 * @param {string} industry
 */
function addSites(facts, page, industry) {
  const {id} = facts.tables.regions;
  const known = onIndustry(facts, "sites", industry).filter((one) => !one.is_recalled);
  const rows = known.map((one) => [
    citedCell(page, one[`name_${page.lang}`], one.source_id),
    makeCell(message(`kind.${one.kind}`, page.lang)),
    placeCell(facts, page, id[one.region]),
  ]);
  addTable(page, "sites", ["site", "kind", "place"], rows);
}

/**
 * List the industries that the same places name in a role: together, not for a reason.
 * @param {Facts} facts
 * @param {Page} page
 * @param {string} industry
 * @param {Map<string, Row>} found
 */
function addTogether(facts, page, industry, found) {
  const recent = [...found].filter(([, cell]) => !cell.is_faded);
  const named = recent.flatMap(([region]) => [...stated(facts, region).keys()]);
  const counts = countsOf(named.filter((key) => key !== industry));
  const rows = mostCommon(counts, TOGETHER_MAX)
    .filter(([, count]) => count >= TOGETHER_MIN)
    .map(([key, count]) => [industryCell(facts, page, key), makeCell(String(count))]);
  const note = message("pages.together_note", page.lang);
  addTable(page, "together", ["industry", "places"], rows, {note});
}

/**
 * The page of a kind and key.
 *
 * @import {Lang} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {History} from "./history.js"
 * @import {Page} from "./model.js"
 */
import {changesPage, withChangeLines} from "./changes_page.js";
import {describedChanges} from "./history.js";
import {indexPage, regionPage} from "./index.js";
import {industryPage} from "./industry.js";
import {organisationPage} from "./organisation.js";
import {CHANGES, REGION, STORY} from "./paths.js";
import {placePage} from "./place.js";
import {storyPage} from "./story_page.js";
import {templateData} from "./template.js";

/**
 * The kinds of which there is one page; `more` is what a kind needs beyond the tables.
 * @type {Record<string, (facts: Facts, lang: Lang, more?: History | null) => Page>}
 */
const OF_KIND = {[CHANGES]: changesPage, [STORY]: storyPage};
/** @type {Record<string, (facts: Facts, key: string, lang: Lang) => Page>} */
const OF_KEY = {place: placePage, industry: industryPage, organisation: organisationPage};

/**
 * Make a page.
 * @param {Facts} facts
 * @param {string} kind place, industry, organisation, story or changes
 * @param {string} key of the place, industry or move; empty: the list of the kind, or its page
 * @param {Lang} lang
 * @param {History | null} more what a kind needs beyond the tables
 * @throws {Error} where a sentence of the story is not true of the tables
 */
function pageData(facts, kind, key, lang, more) {
  return templateData(facts, pageOf(facts, kind, key, lang, more));
}

/** @type {(...asked: Parameters<typeof pageData>) => Page} */
function pageOf(facts, kind, key, lang, more) {
  if (kind in OF_KIND) return OF_KIND[kind](facts, lang, more);
  if (!key) return indexPage(facts, kind, lang);
  if (kind === "place" && key === REGION) return regionPage(facts, lang);
  return OF_KEY[kind](facts, key, lang);
}

/**
 * What Python asks of pages, by name.
 * @type {Record<string, (facts: Facts, ...given: any[]) => any>}
 */
export const ANSWERS = {page: pageData, describedChanges, withChangeLines};

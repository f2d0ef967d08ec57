/**
 * The story: what became of the plan of May 2023, from the article's claims to the tables.
 *
 * A sentence is true of the tables or there is no story: a condition that fails is an error with
 * the sentence and the new value.
 *
 * @import {Lang} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Cell, Page} from "./model.js"
 * @import {Line, StepPlan} from "./story_lines.js"
 * @import {Values} from "./story_value.js"
 *
 * @typedef {object} Step a step as the page shows it
 * @property {string} name the same in both languages
 * @property {string} heading in the page's language
 * @property {Cell[]} sentences with their sources
 * @property {string} view query of the atlas's state, in the page's language
 * @property {string} frame query of the chart of that state, alone
 * @property {string} svg picture for readers without a script, or with a narrow window
 * @property {string} caption what the picture shows
 */
import {inBoth} from "../core/both.js";
import {message} from "../core/messages.js";
import {pagePath} from "../core/page_path.js";
import {CITED_MAX, citedCell, makePage} from "./model.js";
import {STORY} from "./paths.js";
import {LEAD, STEPS} from "./story_lines.js";
import {picture} from "./story_pictures.js";
import {storyValues} from "./story_values.js";

const PLACEHOLDER = /\{(\w+)\}/g;
/** Digits of a value without the noise of its computation. */
const SIGNIFICANT_DIGITS = 6;
const HALF = "half of ";
const REMEDY = "Change the sentence in dashboard/catalogue/story.json and its conditions";
/** @type {Record<string, (left: number, right: number) => boolean>} */
const RELATIONS = {
  "=": (left, right) => left === right,
  "<": (left, right) => left < right,
  ">": (left, right) => left > right,
};

/**
 * Make the story.
 * @param {Facts} facts
 * @param {Lang} lang
 * @throws {Error} where a sentence is not true of the tables
 */
export function storyPage(facts, lang) {
  const values = storyValues(facts);
  checkLines([...LEAD, ...STEPS.flatMap(({lines}) => lines)], values);
  const page = makePage(facts, {
    path: pagePath(STORY),
    lang,
    names: inBoth("story.title"),
    kind: message("story.kind", lang),
    about: message("story.about", lang),
    view: "?tab=plan",
    template: "story.html",
  });
  page.sentences = LEAD.map((line) => sentenceCell(page, line, values));
  page.steps = STEPS.map((step) => makeStep(page, step, facts, values));
  return page;
}

/**
 * Test every condition of some sentences.
 * @param {Line[]} lines
 * @param {Values} values
 * @throws {Error} where one or more fail; its message has the sentences and the values
 */
export function checkLines(lines, values) {
  const failed = lines.flatMap(({key, holds = []}) =>
    holds
      .filter((condition) => !isTrue(condition, values))
      .map(
        (condition) =>
          `${quoted(words(key, values, "en"))} (${key}) needs ${condition}, ` +
          `but ${namedNumbers(condition, values)}`,
      ),
  );
  if (failed.length)
    throw new Error(`the story is no longer true: ${failed.join("; ")}. ${REMEDY}`);
}

/**
 * @param {string} condition
 * @param {Values} values
 */
function isTrue(condition, values) {
  const [left, relation, right] = condition.split(/ ([<=>]) /);
  return RELATIONS[relation](numberOf(left, values), numberOf(right, values));
}

/**
 * Work out a side of a condition: a number, a value, a sum of values, or half of one.
 * @param {string} side
 * @param {Values} values
 * @returns {number}
 */
function numberOf(side, values) {
  if (side.startsWith(HALF)) return numberOf(side.slice(HALF.length), values) / 2;
  if (side.includes(" + "))
    return side.split(" + ").reduce((sum, part) => sum + numberOf(part, values), 0);
  if (Object.hasOwn(values, side)) return values[side].number;
  const [above, below = 1] = side.split("/").map(Number);
  return above / below;
}

/**
 * @param {string} condition
 * @param {Values} values
 */
function namedNumbers(condition, values) {
  const names = condition.match(/\w+/g) ?? [];
  return names
    .filter((name) => Object.hasOwn(values, name))
    .map((name) => `${name} is ${Number(values[name].number.toPrecision(SIGNIFICANT_DIGITS))}`)
    .join(", ");
}

/** @param {string} text that may hold apostrophes */
function quoted(text) {
  return text.includes("'") ? `"${text}"` : `'${text}'`;
}

/**
 * @param {Page} page
 * @param {StepPlan} step
 * @param {Facts} facts
 * @param {Values} values
 * @returns {Step}
 */
function makeStep(page, {name, lines, view, chart}, facts, values) {
  const query = `?${view}${view && "&"}lang=${page.lang}`;
  const caption = message(`story.picture.${name}`, page.lang);
  return {
    name,
    heading: message(`story.${name}.heading`, page.lang),
    sentences: lines.map((line) => sentenceCell(page, line, values)),
    view: query,
    frame: `${query}&embed=${chart}`,
    svg: picture(name, caption, {facts, values, lang: page.lang}),
    caption,
  };
}

/**
 * A sentence with the sources of its values.
 * @param {Page} page
 * @param {Line} line
 * @param {Values} values
 */
function sentenceCell(page, {key, cited: ids = ""}, values) {
  const all = [ids, ...valueNames(key, page.lang).map((name) => values[name].sources)];
  return citedCell(page, words(key, values, page.lang), all.join("; "), CITED_MAX);
}

/**
 * @param {string} key
 * @param {Values} values
 * @param {Lang} lang
 */
function words(key, values, lang) {
  const texts = valueNames(key, lang).map((name) => [name, values[name][lang]]);
  return message(key, lang, Object.fromEntries(texts));
}

/**
 * The names of values that a sentence holds.
 * @param {string} key
 * @param {Lang} lang
 */
function valueNames(key, lang) {
  return [...message(key, lang).matchAll(PLACEHOLDER)].map(([, name]) => name);
}

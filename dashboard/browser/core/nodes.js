/**
 * Elements as plain data, so that a card or a list can be made without a page: `charts/dom.js`
 * turns them into elements, `nodeText` into words. Text from tables and links is never markup.
 *
 * @import {Sources} from "./row_sources.js"
 * @import {Lang, Node, NodeChild} from "./types.js"
 */

/** The language tag of text that mixes several (RFC 5646). */
const SEVERAL_LANGUAGES = "mul";
/** Runs of Chinese, and of Latin words; single letters belong to both. */
const LANGUAGE_RUN = /(\p{Script=Han}+|[A-Za-z][\w'.-]*[A-Za-z])/u;

/**
 * Describe an element. Children that are null are left out, lists of children are flattened.
 * @param {string} tag
 * @param {Node["attributes"]} [attributes] null and false are left out
 * @param {...(NodeChild | NodeChild[])} children
 * @returns {Node}
 */
export function node(tag, attributes = {}, ...children) {
  const kept = children.flat().filter((child) => child !== null && child !== undefined);
  return {tag, attributes, children: /** @type {(Node | string)[]} */ (kept)};
}

/**
 * The language of a source's words, by their letters.
 * @param {string} text
 */
export function sourceLang(text) {
  const langs = new Set(
    languageRuns(text)
      .filter((_, place) => place % 2)
      .map(langOf),
  );
  return langs.size > 1 ? SEVERAL_LANGUAGES : ([...langs][0] ?? null);
}

/** @param {string} text */
function languageRuns(text) {
  return text.split(LANGUAGE_RUN);
}

/** @param {string} run */
function langOf(run) {
  return /\p{Script=Han}/u.test(run) ? "zh" : "en";
}

/**
 * A source's title or publisher: each in its language, with names of the other in between.
 * @param {string} text
 * @param {string} [tag]
 * @param {Node["attributes"]} [attributes]
 */
export function sourceNode(text, tag = "span", attributes = {}) {
  const lang = sourceLang(text);
  if (lang !== SEVERAL_LANGUAGES) return node(tag, {lang, ...attributes}, text);
  const [first] = text.match(LANGUAGE_RUN) ?? [""];
  const runs = languageRuns(text).map((run, place) =>
    place % 2 && langOf(run) !== langOf(first) ? node("span", {lang: langOf(run)}, run) : run,
  );
  return node(tag, {lang: langOf(first), ...attributes}, runs.filter(Boolean));
}

/**
 * A source's title, as a link where the address is a web address.
 * @param {string} title
 * @param {string | null | undefined} url
 */
export function linkNode(title, url) {
  const [tag, attributes] = linkParts(url);
  return sourceNode(title, tag, attributes);
}

/**
 * The title of a source of a table, as a link where it has an address.
 * @param {Pick<Sources, "title_en" | "title_zh" | "url">} sources
 * @param {number} row
 * @param {Lang} lang
 */
export function titleNode(sources, row, lang) {
  return linkNode(sources[`title_${lang}`][row], sources.url[row]);
}

/**
 * The tag and the attributes of a link to a source; without a web address it is none.
 * @param {string | null | undefined} url
 * @returns {[string, Node["attributes"]]}
 */
export function linkParts(url) {
  if (!/^https?:\/\//.test(url ?? "")) return ["span", {class: "source"}];
  return ["a", {class: "source", href: url, target: "_blank", rel: "noopener noreferrer"}];
}

/**
 * Give words a source's title as a hint, in the language of that title.
 * @param {Lang} lang of the words
 * @param {string} title
 * @param {...(NodeChild | NodeChild[])} children
 */
export function titledNode(lang, title, ...children) {
  return node("span", {lang: sourceLang(title), title}, node("span", {lang}, ...children));
}

/**
 * The text of a node and all that is in it.
 * @param {Node | string} of
 * @returns {string}
 */
export function nodeText(of) {
  return typeof of === "string" ? of : of.children.map(nodeText).join("");
}

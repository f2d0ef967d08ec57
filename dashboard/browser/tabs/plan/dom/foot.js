/**
 * The foot of a card of the Plan tab: sources, limits, and the link to the view.
 *
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 * @import {Follow} from "./card.js"
 */
import {element, sourceLink, sourceText} from "../../../charts/dom.js";
import {pageName} from "../../../charts/page_names.js";
import {message} from "../../../core/messages.js";
import {industryPage} from "../../../core/page_of.js";
import {statementSources} from "../select.js";
import {linkKey} from "../words.js";

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {Follow} follow
 */
export function footNode(lookup, view, row, follow) {
  const table = lookup.tables.plan.statements;
  const {lang} = view;
  const query = linkQuery(table.link[row], view);
  return element(
    "footer",
    {},
    sourceNodes(lookup, row, lang),
    industryLine(lookup, row, lang),
    element(
      "details",
      {},
      element("summary", {}, message("plan.limits", lang)),
      element("p", {class: "muted"}, table[`limits_${lang}`][row]),
    ),
    element(
      "a",
      {
        class: "plan-link",
        href: `?${query}`,
        onclick: (/** @type {MouseEvent} */ event) => follow(event, query),
      },
      message(linkKey(table, row), lang),
      " →",
    ),
  );
}

/**
 * The industries that the statement names, each with its page.
 * @param {Lookup} lookup
 * @param {number} row
 * @param {Lang} lang
 */
function industryLine(lookup, row, lang) {
  const {industries, plan} = lookup.tables;
  const named = plan.statements.industries[row];
  if (!named.length) return null;
  const names = named.map((industry) =>
    pageName(industryPage(lookup, industries.id[industry]), industries[`name_${lang}`][industry]),
  );
  const items = names.flatMap((name, place) =>
    place ? [message("list.dot", lang), name] : [name],
  );
  return element("p", {class: "muted plan-pages"}, items);
}

/**
 * The query of a link in the reader's language and theme.
 * @param {string} query
 * @param {View} view
 */
function linkQuery(query, {lang, theme}) {
  const parts = [query, lang === "en" ? "" : `lang=${lang}`, theme && `theme=${theme}`];
  return parts.filter(Boolean).join("&");
}

/**
 * One source stands by itself; several open on demand.
 * @param {Lookup} lookup
 * @param {number} row
 * @param {Lang} lang
 */
function sourceNodes(lookup, row, lang) {
  const sources = statementSources(lookup, row);
  if (!sources.length) return null;
  const items = sources.map((source) => sourceItem(lookup, lang, source));
  if (items.length === 1) {
    const label = message("plan.source", lang);
    return element("ul", {class: "plain plan-sources", "aria-label": label}, items);
  }
  return element(
    "details",
    {},
    element("summary", {}, message("plan.sources", lang, {count: items.length})),
    element("ul", {class: "plain plan-sources"}, items),
  );
}

/**
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {number} source
 */
function sourceItem(lookup, lang, source) {
  const {sources} = lookup.tables.plan;
  const details = [sources[`publisher_${lang}`][source], sources.published[source]].filter(Boolean);
  const words = details.map((text) => ` · ${text}`).join("");
  return element(
    "li",
    {},
    sourceLink(sources[`title_${lang}`][source], sources.url[source]),
    sourceText(words, "span", {class: "muted"}),
  );
}

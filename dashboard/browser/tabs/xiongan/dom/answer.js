/**
 * The answer to a newcomer's question: who works in Xiong'an, what is being built or announced.
 *
 * @typedef {(fields: Partial<View>) => unknown} Change sets fields of the view
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Links} from "../../../charts/types.js"
 * @import {Answer} from "../select.js"
 */
import {element, sourceMark} from "../../../charts/dom.js";
import {makeHead} from "../../../charts/heads.js";
import {message} from "../../../core/messages.js";
import {ALL} from "../../../core/view.js";
import {EVENTS, moveYear} from "../moves.js";
import {dateWords, moveName, moveNameLang} from "../words.js";

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Answer} answer
 * @param {Links} links
 * @param {Change} change
 */
export function answerNodes(lookup, view, answer, links, change) {
  return [
    ...answer.parts.map(({status, rows}) => {
      const lists = moveLists(lookup, view, rows, links);
      return element(
        "section",
        {class: "part", "data-status": status},
        partHead(view, status, rows.length, change),
        status === "registered" ? folded(view, rows.length, lists) : lists,
      );
    }),
    notes(view, answer),
  ];
}

/**
 * The subtitle: scope and age of the answer.
 * @param {View} view
 * @param {Answer} answer
 */
export function answerSubtitle({lang}, {newest}) {
  if (newest === null) return message("xiongan.tally.none", lang);
  return message("xiongan.answer.sub", lang, {date: dateWords(newest, lang)});
}

/**
 * @param {View} view
 * @param {string} status
 * @param {number} count
 * @param {Change} change
 */
function partHead({lang}, status, count, change) {
  const name = message(`xiongan.answer.q.${status}`, lang);
  const label = message("xiongan.answer.show", lang);
  return element(
    "h3",
    {},
    element("span", {class: `swatch status-${status}`, "aria-hidden": true}),
    name,
    " ",
    element("b", {class: "number"}, String(count)),
    element(
      "button",
      {
        type: "button",
        class: "link small",
        "aria-label": `${name}: ${label}`,
        onclick: () => change({status: [status], moves: [ALL], kinds: [ALL]}),
      },
      label,
    ),
  );
}

/**
 * Lists that open on demand.
 * @param {View} view
 * @param {number} count
 * @param {Element[]} lists
 */
function folded({lang}, count, lists) {
  const summary = message("xiongan.hover.registered", lang, {count});
  return element("details", {}, element("summary", {}, summary), lists);
}

/**
 * The organisations by type of move, each list under its title.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows
 * @param {Links} links
 */
function moveLists(lookup, view, rows, links) {
  const {moves, order} = lookup.tables.xiongan;
  return order.moves.flatMap((move) => {
    const found = rows.filter((row) => moves.move[row] === move);
    if (!found.length) return [];
    const items = found.map((row) => organisation(lookup, view, row, links));
    const title = message(`xiongan.moves.${move}`, view.lang);
    return [element("h4", {}, title, ` ${found.length}`), element("ul", {}, items)];
  });
}

/**
 * An organisation with the year of its last event, and a link to its source.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {Links} links
 */
function organisation(lookup, view, row, links) {
  const name = moveName(lookup, view, row, view.lang);
  const nameNode = element("span", {lang: moveNameLang(lookup, view, row, view.lang)}, name);
  const last = EVENTS.filter((event) => moveYear(lookup, view, row, event) !== null).at(-1);
  const when =
    last && message(`xiongan.answer.${last}`, view.lang, {year: moveYear(lookup, view, row, last)});
  const year = when ? element("span", {class: "year"}, ` ${when}`) : null;
  const head = makeHead(
    {move: row},
    name,
    {className: "link item", children: [nameNode, year]},
    links,
  );
  const {moves, sources} = lookup.tables.xiongan;
  const source = moves.source[row];
  const mark = sourceMark("↗", sources[`title_${view.lang}`][source], sources.url[source]);
  return element(
    "li",
    {"data-move": moves.id[row]},
    head,
    element("span", {class: "source-mark muted"}, mark),
  );
}

/**
 * What the lists do not show: campuses, government agencies, group rows.
 * @param {View} view
 * @param {Answer} answer
 */
function notes({lang}, {campus, agencies_here: here, agencies_elsewhere: elsewhere}) {
  const campuses = message("xiongan.answer.campus", lang, {
    open: campus.operating + campus.opened,
    built: campus.under_construction,
    announced: campus.announced,
  });
  const agencies = here
    ? message("xiongan.answer.agencies.some", lang, {here, elsewhere})
    : message("xiongan.answer.agencies.none", lang, {elsewhere});
  const texts = [campuses, agencies, message("xiongan.answer.groups", lang)];
  return element(
    "div",
    {class: "note"},
    texts.map((text) => element("p", {}, text)),
  );
}

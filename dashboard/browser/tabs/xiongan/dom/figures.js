/**
 * The key figures of Xiong'an: the newest first, or side by side where sources differ.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {FiguresSelection} from "../select.js"
 */
import {element, sourceLink, sourceMark} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {dateWords} from "../words.js";

/** As many topics as a phone shows before it is asked for the others. */
const NARROW_TOPICS = 4;

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {FiguresSelection} selection
 * @param {boolean} isNarrow
 */
export function figureNodes(lookup, view, {topics, others}, isNarrow) {
  const sections = topics
    .filter(({rows}) => rows.length)
    .map((topic) => topicSection(lookup, view, topic));
  const rest = isNarrow ? sections.splice(NARROW_TOPICS) : [];
  const items = others.map((row) => element("li", {}, figure(lookup, view, row, {isNamed: true})));
  return [
    element("div", {class: "topics"}, sections),
    rest.length ? foldedTopics(rest, view) : null,
    element(
      "details",
      {class: "others"},
      element("summary", {}, message("xiongan.figures.others", view.lang, {count: others.length})),
      element("ul", {class: "plain"}, items),
    ),
  ];
}

/**
 * @param {HTMLElement[]} sections
 * @param {View} view
 */
function foldedTopics(sections, {lang}) {
  const words = message("xiongan.figures.topics", lang, {count: sections.length});
  return element(
    "details",
    {class: "more-topics"},
    element("summary", {}, words),
    element("div", {class: "topics"}, sections),
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {FiguresSelection["topics"][number]} topic
 */
function topicSection(lookup, view, {id, differs, rows}) {
  const head = element("h3", {}, message(`xiongan.topic.${id}`, view.lang));
  const body = differs ? sideBySide(lookup, view, rows) : newestFirst(lookup, view, rows);
  return element(
    "section",
    {class: differs ? "topic differs" : "topic", "data-topic": id},
    head,
    body,
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows
 */
function sideBySide(lookup, view, rows) {
  const figures = rows.map((row) => element("div", {}, figure(lookup, view, row, {isNamed: true})));
  return [
    element("p", {class: "muted"}, message("xiongan.figures.differs", view.lang)),
    element("div", {class: "side-by-side"}, figures),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows newest first
 */
function newestFirst(lookup, view, [newest, ...earlier]) {
  const marks = earlier.flatMap((row, place) => [
    place ? message("list.dot", view.lang) : "",
    earlierMark(lookup, view, row),
  ]);
  const title = `${message("xiongan.figures.earlier", view.lang)}: `;
  return [
    element("div", {}, figure(lookup, view, newest, {isNamed: false})),
    earlier.length ? element("p", {class: "muted"}, title, marks) : null,
  ];
}

/**
 * A figure with its date, its scope and its source.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {{isNamed: boolean}} options
 */
function figure(lookup, {lang}, row, {isNamed}) {
  const {figures, sources} = lookup.tables.xiongan;
  const source = figures.source[row];
  const asOf = figures.as_of[row];
  const when = asOf === null ? message("xiongan.figures.undated", lang) : dateWords(asOf, lang);
  const scope = figures[`scope_${lang}`][row];
  const mark = figures.is_recalled[row]
    ? element("span", {class: "mark"}, message("mark.recalled", lang))
    : null;
  return [
    element(
      "p",
      {},
      element("strong", {class: "amount"}, figures[`words_${lang}`][row]),
      " ",
      element("span", {class: "year"}, when),
      mark,
    ),
    isNamed ? element("p", {class: "small"}, figures[`name_${lang}`][row]) : null,
    scope ? element("p", {class: "muted"}, scope) : null,
    element(
      "p",
      {class: "muted"},
      sourceLink(sources[`title_${lang}`][source], sources.url[source]),
    ),
  ];
}

/**
 * An earlier figure and its date, linked to its source.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function earlierMark(lookup, {lang}, row) {
  const {figures, sources} = lookup.tables.xiongan;
  const source = figures.source[row];
  const text = message("xiongan.figures.as_of", lang, {
    amount: figures[`words_${lang}`][row],
    date: dateWords(figures.as_of[row], lang),
  });
  return sourceMark(text, sources[`title_${lang}`][source], sources.url[source]);
}

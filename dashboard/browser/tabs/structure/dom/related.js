/**
 * Industries named together: a list for one of them, all pairs as a matrix, and what that tells of
 * later statements.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Page} from "../../../charts/types.js"
 * @import {RelatedSelection} from "../related.js"
 *
 * @typedef {(industry: string) => unknown} Choose by its id
 */
import {element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {numberWords} from "../../../core/numbers.js";
import {tabTables} from "../chosen.js";
import {selectRelated} from "../related.js";
import {relatedTitle} from "../titles.js";
import {classOf} from "../values.js";
import {heatClass, writeTitle} from "./parts.js";

const BOUNDS = [0.15, 0.25, 0.35, 0.45];
const DIGITS = 2;
const PERCENT = 100;
/** On a phone the list is closed, as the title names the closest one. */
const NARROW_PX = 900;

/**
 * @param {Page} page
 * @param {View} view
 */
export function writeRelated({lookup, store}, view) {
  const {lang} = view;
  const selection = selectRelated(lookup, view);
  const choose = (/** @type {string} */ industry) => store.change({industries: [industry]});
  writeTitle("related", relatedTitle(lookup, view, selection));
  fillElement(
    "related-body",
    subjectField(lookup, view, selection.subject, choose),
    detailsNode(
      "related-list",
      message("structure.related.list", lang),
      listNode(lookup, view, selection, choose),
      window.innerWidth > NARROW_PX,
    ),
    detailsNode(
      "related-test",
      message("structure.related.test", lang),
      element("p", {class: "muted"}, testWords(lookup, view)),
    ),
    detailsNode(
      "related-matrix",
      message("structure.related.matrix", lang),
      element(
        "div",
        {class: "heat-frame"},
        element("p", {class: "muted"}, message("structure.related.note", lang)),
        matrixOf(lookup, view, selection.subject),
      ),
    ),
  );
}

/**
 * A bar and a number for each of the nearest industries, which chooses it.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {RelatedSelection} selection
 * @param {Choose} choose
 */
function listNode(lookup, {lang}, {others, values, labels}, choose) {
  const {industries} = lookup.tables;
  const names = industries[`name_${lang}`];
  return element(
    "ol",
    {class: "alike-list"},
    others.map((row, number) =>
      element(
        "li",
        {},
        element(
          "button",
          {type: "button", class: "link", onclick: () => choose(industries.id[row])},
          names[row],
        ),
        element(
          "span",
          {class: "alike-bar", "aria-hidden": true},
          element("i", {style: `width:${values[number]}%`}),
        ),
        element("span", {class: "amount"}, labels[number]),
      ),
    ),
  );
}

/**
 * Details that stay open or closed when the card is written anew.
 * @param {string} id
 * @param {string} summary
 * @param {Element} content
 * @param {boolean} isOpen at first
 */
function detailsNode(id, summary, content, isOpen = false) {
  const last = /** @type {HTMLDetailsElement | null} */ (document.getElementById(id));
  return element(
    "details",
    {id, open: last?.open ?? isOpen},
    element("summary", {}, summary),
    content,
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} subject
 * @param {Choose} choose
 */
function subjectField(lookup, {lang}, subject, choose) {
  const {industries} = lookup.tables;
  return element(
    "label",
    {class: "structure-related-field"},
    message("structure.related.choose", lang),
    " ",
    element(
      "select",
      {
        id: "related-choice",
        onchange: (/** @type {any} */ {target}) => choose(target.value),
      },
      tabTables(lookup).related.industries.map((row) =>
        element(
          "option",
          {value: industries.id[row], selected: row === subject},
          industries[`name_${lang}`][row],
        ),
      ),
    ),
  );
}

/**
 * Whether co-naming tells what is named later, with the figures of the test.
 * @param {Lookup} lookup
 * @param {View} view
 */
function testWords(lookup, {lang}) {
  const {test} = tabTables(lookup).related;
  const percent = (/** @type {number | null} */ share) => numberWords((share ?? 0) * PERCENT, 0);
  const isBetter = (test.proximity ?? 0) > (test.counts ?? 0);
  return message(isBetter ? "structure.related.better" : "structure.related.worse", lang, {
    first: test.first_year,
    last: test.last_year,
    pairs: numberWords(test.pairs),
    proximity: percent(test.proximity),
    counts: percent(test.counts),
  });
}

/**
 * All pairs, with short names.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} subject
 */
function matrixOf(lookup, {lang}, subject) {
  const {industries, proximity} = tabTables(lookup).related;
  const names = industries.map((row) => lookup.tables.industries[`short_${lang}`][row]);
  const head = (/** @type {number} */ place, /** @type {string} */ scope) =>
    element(
      "th",
      {scope, class: industries[place] === subject ? "is-subject" : null},
      element("span", {}, names[place]),
    );
  const cell = (/** @type {number} */ near) =>
    element(
      "td",
      {class: heatClass("ramp", near ? classOf(near, BOUNDS, DIGITS) : 0)},
      near ? numberWords(near * PERCENT, 0) : "",
    );
  return element(
    "table",
    {class: "related-matrix"},
    element("caption", {}, message("structure.related.caption", lang)),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("td", {}),
        names.map((_, place) => head(place, "col")),
      ),
    ),
    element(
      "tbody",
      {},
      proximity.map((row, place) => element("tr", {}, head(place, "row"), row.map(cell))),
    ),
  );
}

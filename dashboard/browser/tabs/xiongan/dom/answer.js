/** The answer that a newcomer looks for: who works in Xiong'an, what is being built, what is promised. */
import {element} from "../../../charts/dom.js";
import {makeHead} from "../../../charts/heads.js";
import {message} from "../../../core/messages.js";
import {ALL} from "../../../core/view.js";
import {MOVE_EVENTS, moveDateWords, moveName, moveYear} from "../moves.js";

/** The answer as elements; `change` takes the fields of the view that a button sets. */
export function answerNodes(lookup, view, shown, links, change) {
  return [
    ...shown.parts.map((part) => answerPart(lookup, view, part, links, change)),
    answerNotes(view, shown),
  ];
}

/** What the answer's subtitle says: how far it reaches, and how old it is. */
export function answerSubtitle(view, shown) {
  return message("xiongan.answer.sub", view.lang, {date: moveDateWords(shown.newest, view.lang)});
}

function answerPart(lookup, view, {status, rows}, links, change) {
  const {moves, order} = lookup.tables.xiongan;
  const show = () => change({status: [status], moves: [ALL], kinds: [ALL]});
  const label = message("xiongan.answer.show", view.lang);
  const name = message(`xiongan.answer.q.${status}`, view.lang);
  const groups = order.moves.flatMap((move) => {
    const found = rows.filter((row) => moves.move[row] === move);
    return found.length
      ? [
          element("h4", {}, message(`xiongan.moves.${move}`, view.lang), ` ${found.length}`),
          element(
            "ul",
            {},
            found.map((row) => answerItem(lookup, view, row, links)),
          ),
        ]
      : [];
  });
  return element(
    "section",
    {class: "part", "data-status": status},
    element(
      "h3",
      {},
      element("span", {class: `swatch status-${status}`, "aria-hidden": true}),
      name,
      " ",
      element("b", {class: "number"}, String(rows.length)),
      element(
        "button",
        {type: "button", class: "link small", "aria-label": `${name}: ${label}`, onclick: show},
        label,
      ),
    ),
    status === "registered"
      ? element(
          "details",
          {},
          element(
            "summary",
            {},
            message("xiongan.hover.registered", view.lang, {count: rows.length}),
          ),
          groups,
        )
      : groups,
  );
}

function answerItem(lookup, view, row, links) {
  const name = moveName(lookup, view, row, view.lang);
  const last = MOVE_EVENTS.filter((event) => moveYear(lookup, view, row, event) !== null).at(-1);
  const when =
    last && message(`xiongan.answer.${last}`, view.lang, {year: moveYear(lookup, view, row, last)});
  const children = [name, when && element("span", {class: "year"}, ` ${when}`)].filter(Boolean);
  return element(
    "li",
    {"data-move": lookup.tables.xiongan.moves.id[row]},
    makeHead({move: row}, name, {className: "link item", children}, links),
  );
}

function answerNotes(view, shown) {
  const {lang} = view;
  const {campus, agencies_here: here, agencies_elsewhere: elsewhere} = shown;
  const agencies = here
    ? message("xiongan.answer.agencies.some", lang, {here, elsewhere})
    : message("xiongan.answer.agencies.none", lang, {elsewhere});
  const campuses = message("xiongan.answer.campus", lang, {
    open: campus.operating + campus.opened,
    built: campus.under_construction,
    announced: campus.announced,
  });
  return element(
    "div",
    {class: "note"},
    [campuses, agencies, message("xiongan.answer.groups", lang)].map((text) =>
      element("p", {}, text),
    ),
  );
}

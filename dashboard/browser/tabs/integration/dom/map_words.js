/** The words around the map of the Integration tab: title, legend, and what to do without values. */
import {classLegend} from "../../../charts/class_legend.js";
import {byId, element} from "../../../charts/dom.js";
import {integrationTable, integrationOfferingAt} from "../chosen.js";
import {integrationChangeWords, integrationIndicatorWords} from "../describe.js";
import {integrationBreakNotes} from "./foot.js";
import {integrationSentenceStart, integrationUnitWords} from "../titles.js";
import {message} from "../../../core/messages.js";
import {numberWords} from "../../../core/numbers.js";

/** What the map shows, in a line. */
export function integrationMapTitle(lookup, view, chosen) {
  const key = chosen.base === null ? "integration.map.amount" : "integration.map.change";
  const what = integrationSentenceStart(integrationIndicatorWords(lookup, view, chosen));
  return message(key, view.lang, {what, year: chosen.year ?? "–", base: chosen.base});
}

/** What is measured. */
export function integrationMapSub(lookup, view, chosen, shown) {
  const unit = integrationUnitWords(lookup, view, chosen);
  if (shown.mode === "amount") return message("integration.map.sub", view.lang, {unit});
  const kind = integrationTable(lookup, "offers").is_share[chosen.offer] ? "difference" : "percent";
  return message(`integration.map.sub.${kind}`, view.lang, {unit});
}

/** The classes in words, the first one lowest; `write` says a bound. */
export function integrationClassWords(bounds, lang, write) {
  const texts = bounds.map(write);
  if (!texts.length) return [];
  return [
    message("integration.legend.below", lang, {bound: texts[0]}),
    ...texts
      .slice(1)
      .map((high, place) => message("integration.legend.between", lang, {low: texts[place], high})),
    message("integration.legend.above", lang, {bound: texts.at(-1)}),
  ];
}

/** The classes of a map with their colours: `{token, label, z}`. */
export function integrationLegendClasses(lookup, view, chosen, shown) {
  const isChange = shown.mode === "change";
  const write = isChange
    ? (bound) => integrationChangeWords(lookup, view, chosen, bound)
    : (bound) => numberWords(bound);
  return integrationClassWords(shown.bounds, view.lang, write).map((label, place) => ({
    token: `${isChange ? "diverge" : "ramp"}-${place + 1}`,
    label,
    z: place + 1,
  }));
}

/** Fill the legend; under a change over differing measurements it says so. */
export function writeIntegrationLegend(page, view, chosen, shown) {
  const {lookup, links} = page;
  const idsOf = (z) => shown.ids.filter((_, row) => shown.z[row] === z);
  const classes = integrationLegendClasses(lookup, view, chosen, shown).map(
    ({token, label, z}) => ({className: token, label, ids: idsOf(z)}),
  );
  const none = {className: "z0", label: message("integration.map.none", view.lang), ids: idsOf(0)};
  const title =
    shown.mode === "change"
      ? `${chosen.base}–${chosen.year}`
      : integrationUnitWords(lookup, view, chosen);
  const nodes = [classLegend(title, [...classes, none], links)];
  const notes = integrationBreakNotes(lookup, view, shown.breaks);
  if (notes.length) {
    const text = message("integration.change.broken", view.lang, {notes: notes.join("; ")});
    nodes.push(element("p", {class: "muted"}, text));
  }
  byId("legend").replaceChildren(...nodes);
}

/** Where the map has nothing to show, say so and offer what has. */
export function integrationWriteMapNote(page, view, chosen, shown) {
  const {lookup, store} = page;
  const button = (text, change) =>
    element(
      "button",
      {type: "button", class: "primary", onclick: () => store.change(change)},
      text,
    );
  if (!chosen.isAtLevel) {
    const what = integrationSentenceStart(integrationIndicatorWords(lookup, view, chosen));
    const level = integrationTable(lookup, "offerings").level[chosen.offering];
    byId("map-note").replaceChildren(
      element("p", {}, message(`integration.map.note.${view.level}`, view.lang, {what})),
      button(message(`show.${level}`, view.lang), {level}),
    );
  } else if (!shown.count) {
    byId("map-note").replaceChildren(
      element("p", {}, message("integration.map.note.unread", view.lang)),
      button(message("show.recalled", view.lang), {recalled: "show"}),
    );
  }
}

/** The level to offer where an offer is not at the level shown. */
export function integrationOtherLevel(lookup, offer, level) {
  return ["city", "province"].find(
    (other) => other !== level && integrationOfferingAt(lookup, offer, other) !== null,
  );
}

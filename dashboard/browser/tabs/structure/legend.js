/** What the colours of the Structure tab mean, as entries for the page and for pictures. */
import {message} from "../../core/messages.js";
import {sectionWord} from "./describe.js";
import {
  LIKENESS_BOUNDS,
  QUOTIENT_BOUNDS,
  SECTION_KINDS,
  SHARE_BOUNDS,
  measureOf,
  ownTables,
} from "./scene.js";
import {element} from "../../charts/dom.js";

export const KIND_TOKENS = ["faded-lead", "lead", "support", "series-2", "diverge-4"];
const PART_TOKENS = ["none", "support", "core", "lead"];
const PART_KEYS = ["none", "inside", "member", "lead"];

/** The entries `{token, label, ids}` of the map's classes that are in use. */
export function mapLegend(lookup, view, shown) {
  const idsOf = (z) => shown.ids.filter((_, place) => shown.z[place] === z);
  if (shown.mode === "kind") {
    const entries = SECTION_KINDS.flatMap((kind, place) => {
      const ids = idsOf(place + 1);
      return ids.length
        ? [{token: KIND_TOKENS[place], label: kindWords(lookup, view, shown, kind), ids}]
        : [];
    });
    return withUncoloured(
      view,
      entries,
      measureOf(view) === "listed" ? "uncoloured" : "none",
      idsOf(0),
    );
  }
  if (shown.mode === "entry") {
    return [1, 2, 3]
      .filter((z) => shown.z.includes(z))
      .map((z) => ({
        token: PART_TOKENS[z],
        label: message(`structure.legend.${PART_KEYS[z]}`, view.lang),
        ids: idsOf(z),
      }));
  }
  const steps = valueSteps(view).map((entry, place) => ({...entry, ids: idsOf(place + 1)}));
  const uncoloured = idsOf(0);
  // A count of listed companies may be too small to be compared, which is not the same as no count.
  const isCounted = (id) =>
    measureOf(view) === "listed" && shown.values[shown.ids.indexOf(id)] !== null;
  const counted = withUncoloured(view, steps, "uncoloured", uncoloured.filter(isCounted));
  return withUncoloured(
    view,
    counted,
    "none",
    uncoloured.filter((id) => !isCounted(id)),
  );
}

/** The five classes of the values shown. */
export function valueSteps(view) {
  return measureOf(view) === "share"
    ? stepEntries(
        "ramp",
        SHARE_BOUNDS.map((bound) => `${bound * 100} %`),
        view,
      )
    : stepEntries("diverge", QUOTIENT_BOUNDS.map(String), view);
}

/** The five classes of likeness. */
export function likenessSteps(view) {
  return stepEntries(
    "ramp",
    LIKENESS_BOUNDS.map((bound) => `${bound * 100} %`),
    view,
  );
}

/** What the classes are classes of. */
export function legendTitle(view, mode) {
  return message(`structure.legend.${mode}`, view.lang);
}

/** A row of swatches that light nothing, for a table of numbers. */
export function plainLegend(title, entries) {
  return element(
    "div",
    {class: "legend-row"},
    element("span", {class: "muted"}, title),
    entries.map(({token, label}) =>
      element(
        "span",
        {class: "entry"},
        element("span", {class: `swatch sw-${token}`, "aria-hidden": true}),
        label,
      ),
    ),
  );
}

function stepEntries(name, bounds, view) {
  return [1, 2, 3, 4, 5].map((step) => ({
    token: `${name}-${step}`,
    label: stepWords(bounds, step, view),
    ids: [],
  }));
}

function stepWords(bounds, step, view) {
  if (step === 1) return message("structure.below", view.lang, {value: bounds[0]});
  if (step > bounds.length) return message("structure.above", view.lang, {value: bounds.at(-1)});
  return message("structure.between", view.lang, {from: bounds[step - 2], to: bounds[step - 1]});
}

function withUncoloured(view, entries, key, ids) {
  return ids.length
    ? [...entries, {token: "none", label: message(`structure.legend.${key}`, view.lang), ids}]
    : entries;
}

/** The letters of a kind that stand on the map, with their names. */
function kindWords(lookup, view, shown, kind) {
  const {sections} = ownTables(lookup);
  const found = [...new Set(shown.sections)].filter(
    (section) => section !== null && sections.kind[section] === kind,
  );
  return found
    .map((section) => `${sections.code[section]} ${sectionWord(lookup, view, section)}`)
    .join(message("list.comma", view.lang));
}

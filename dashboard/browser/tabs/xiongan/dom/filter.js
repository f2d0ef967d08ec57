/**
 * The filter of the Xiong'an tab: kinds, types of move and status with their numbers, and layers.
 *
 * @typedef {object} MoveFilter
 * @property {Lookup} lookup
 * @property {(fields: Partial<View>) => unknown} change sets fields of the view
 * @property {View | null} view on the page; null before the first
 * @property {Map<string, {box: HTMLInputElement, count: HTMLElement}>} values by facet and value
 * @property {{facet: Facet, values: string[], button: HTMLElement}[]} presets
 * @property {Map<string, HTMLInputElement>} switches by layer; `recalled` is one
 * @property {ReturnType<typeof makeAsOfField>} asOf
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 * @import {Facet} from "../moves.js"
 */
import {makeAsOfField} from "../../../charts/as_of_field.js";
import {byId, element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {termProps} from "../../../core/terms.js";
import {ALL, canonicalSet} from "../../../core/view.js";
import {facetValue, movesInView, passesFilter, singleMoves} from "../moves.js";
import {ticks} from "../ticks.js";

/** @type {Facet[]} */
const FACETS = ["moves", "kinds", "status"];
const MOVED = ["headquarters", "whole_move"];
const LAYERS = ["elsewhere", "cities"];
const RECALLED = "recalled";

/**
 * Make the filter; `show` brings it in line with a view.
 * @param {Page} page
 */
export function makeFilter(page) {
  /** @type {MoveFilter} */
  const filter = {
    get lookup() {
      return page.lookup;
    },
    change: page.store.change,
    view: null,
    values: new Map(),
    presets: [],
    switches: new Map(),
    asOf: makeAsOfField(page),
  };
  return {show: (/** @type {View} */ view) => show(filter, view)};
}

/**
 * @param {MoveFilter} filter
 * @param {View} view
 */
function show(filter, view) {
  if (filter.view?.lang !== view.lang) build(filter, view.lang);
  filter.view = view;
  filter.asOf.sync(view);
  for (const facet of FACETS) showCounts(filter, view, facet);
  fillElement("move-ticks", ...tickLines(filter.lookup, view));
  for (const {facet, values, button} of filter.presets)
    button.setAttribute("aria-pressed", String(String(view[facet]) === String(values)));
  for (const [name, box] of filter.switches)
    box.checked = name === RECALLED ? view.recalled === "show" : view.layers.includes(name);
}

/**
 * What to tick for the kinds that have nothing.
 * @param {Lookup} lookup
 * @param {View} view
 */
function tickLines(lookup, view) {
  const {lang} = view;
  return ticks(lookup, view).map(({move, kinds}) => {
    const parts = kinds.map(({kind, count}) =>
      message("xiongan.tick.kind", lang, {kind: message(`xiongan.kinds.${kind}`, lang), count}),
    );
    const name = message(`xiongan.moves.${move}`, lang);
    const words = {move: name, kinds: parts.join(message("list.comma", lang))};
    return element("p", {}, message("xiongan.tick", lang, words));
  });
}

/**
 * Check the values of a facet; a number counts what its value adds under the other filters.
 * @param {MoveFilter} filter
 * @param {View} view
 * @param {Facet} facet
 */
function showCounts({lookup, values}, view, facet) {
  const {order} = lookup.tables.xiongan;
  const rows = singleMoves(lookup, movesInView(lookup, view, facet));
  for (const value of order[facet]) {
    const field = values.get(keyOf(facet, value));
    if (!field) continue;
    field.box.checked = passesFilter(view, facet, value);
    const count = rows.filter((row) => facetValue(lookup, view, facet, row) === value).length;
    field.count.textContent = String(count);
  }
}

/**
 * Write the filter in a language.
 * @param {MoveFilter} filter
 * @param {Lang} lang
 */
function build(filter, lang) {
  filter.values = new Map();
  filter.presets = [];
  filter.switches = new Map();
  byId("move-filter").replaceChildren(
    element("h2", {}, message("xiongan.side.title", lang)),
    element("p", {class: "muted"}, message("xiongan.side.help.moves", lang)),
    ...FACETS.map((facet) => facetField(filter, facet, lang)),
    layerField(filter, lang),
    filter.asOf.node,
  );
}

/**
 * @param {MoveFilter} filter
 * @param {Facet} facet
 * @param {Lang} lang
 */
function facetField(filter, facet, lang) {
  const all = presetButton(filter, facet, [ALL], message("xiongan.side.all", lang));
  const moved =
    facet === "moves"
      ? presetButton(filter, facet, MOVED, message("xiongan.side.moved", lang))
      : null;
  const boxes = filter.lookup.tables.xiongan.order[facet].map((value) =>
    valueBox(filter, facet, value, lang),
  );
  return element(
    "fieldset",
    {class: "facet", "data-facet": facet},
    element("legend", {}, message(`xiongan.facet.${facet}`, lang)),
    element("div", {class: "presets"}, moved, all),
    boxes,
    facet === "kinds" ? element("div", {id: "move-ticks", class: "muted"}) : null,
  );
}

/**
 * @param {MoveFilter} filter
 * @param {Facet} facet
 * @param {string[]} values
 * @param {string} label
 */
function presetButton({presets, change}, facet, values, label) {
  const button = element(
    "button",
    {
      type: "button",
      "data-preset": `${facet}-${values[0]}`,
      onclick: () => change({[facet]: values}),
    },
    label,
  );
  presets.push({facet, values, button});
  return button;
}

/**
 * @param {MoveFilter} filter
 * @param {Facet} facet
 * @param {string} value
 * @param {Lang} lang
 */
function valueBox(filter, facet, value, lang) {
  const term = termOf(facet, value);
  const box = element("input", {
    type: "checkbox",
    "data-value": value,
    onchange: () => toggleValue(filter, facet, value),
    ...(term ? termProps(term) : {}),
  });
  const count = element("span", {class: "count"});
  filter.values.set(keyOf(facet, value), {box, count});
  const name = element("span", {class: "name"}, message(`xiongan.${facet}.${value}`, lang));
  return element("label", {}, box, name, count);
}

/**
 * The term that defines a value; null if none does.
 * @param {Facet} facet
 * @param {string} value
 */
function termOf(facet, value) {
  return facet !== "kinds" || value === "central_soe" ? `xiongan.${value}` : null;
}

/**
 * @param {MoveFilter} filter
 * @param {Lang} lang
 */
function layerField(filter, lang) {
  const layers = LAYERS.map((layer) =>
    switchBox(filter, layer, message(`layer.${layer}`, lang), {
      onchange: () => toggleLayer(filter, layer),
    }),
  );
  const recalled = switchBox(filter, RECALLED, message("recalled", lang), {
    onchange: () => filter.change({recalled: filter.view?.recalled === "show" ? "hide" : "show"}),
    ...termProps("page.recalled"),
  });
  return element(
    "fieldset",
    {class: "facet", "data-facet": "layers"},
    element("legend", {}, message("xiongan.side.layers", lang)),
    layers,
    recalled,
  );
}

/**
 * @param {MoveFilter} filter
 * @param {string} name
 * @param {string} label
 * @param {Record<string, any>} attributes
 */
function switchBox({switches}, name, label, attributes) {
  const box = element("input", {type: "checkbox", "data-value": name, ...attributes});
  switches.set(name, box);
  return element("label", {}, box, element("span", {class: "name"}, label));
}

/**
 * @param {MoveFilter} filter
 * @param {Facet} facet
 * @param {string} value
 */
function toggleValue({lookup, change, view}, facet, value) {
  if (!view) return;
  const values = lookup.tables.xiongan.order[facet];
  const chosen = new Set(values.filter((one) => passesFilter(view, facet, one)));
  if (!chosen.delete(value)) chosen.add(value);
  change({[facet]: canonicalSet(facet, chosen, lookup.known)});
}

/**
 * @param {MoveFilter} filter
 * @param {string} layer
 */
function toggleLayer({lookup, change, view}, layer) {
  if (!view) return;
  const layers = new Set(view.layers);
  if (!layers.delete(layer)) layers.add(layer);
  change({layers: canonicalSet("layers", layers, lookup.known)});
}

/**
 * @param {Facet} facet
 * @param {string} value
 */
function keyOf(facet, value) {
  return `${facet} ${value}`;
}

/** The filter of the Xiong'an tab: kinds, types of move and status with their numbers, and layers. */
import {byId, element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {termProps} from "../../../charts/term_cards.js";
import {ALL, canonicalSet} from "../../../core/view.js";
import {MOVE_FACETS, passesFilter, shownMoves, singleMoves} from "../moves.js";

const FACET_ORDER = ["moves", "kinds", "status"];
const TERMS_OF_FACETS = {
  moves: (value) => `xiongan.${value}`,
  status: (value) => `xiongan.${value}`,
  kinds: (value) => (value === "central_soe" ? "xiongan.central_soe" : null),
};
const MOVE_LAYERS = ["elsewhere", "cities"];

/** Make the filter; `change` takes the fields of the view that a click sets. */
export function makeMoveFilter(lookup, change) {
  const {moves, order} = lookup.tables.xiongan;
  let current;
  let boxes = new Map();

  function build({lang}) {
    boxes = new Map();
    byId("move-filter").replaceChildren(
      element("h2", {}, message("xiongan.side.title", lang)),
      element("p", {class: "muted"}, message("xiongan.side.help.moves", lang)),
      ...FACET_ORDER.map((facet) => facetField(facet, lang)),
      layerField(lang),
    );
  }

  function facetField(facet, lang) {
    const presets = [presetButton(facet, [ALL], message("xiongan.side.all", lang))];
    if (facet === "moves")
      presets.unshift(
        presetButton(facet, ["headquarters", "whole_move"], message("xiongan.side.moved", lang)),
      );
    return element(
      "fieldset",
      {class: "facet", "data-facet": facet},
      element("legend", {}, message(`xiongan.facet.${facet}`, lang)),
      element("div", {class: "presets"}, presets),
      order[facet].map((value) => facetBox(facet, value, lang)),
    );
  }

  function presetButton(facet, values, label) {
    const button = element(
      "button",
      {
        type: "button",
        "data-preset": `${facet}-${values[0]}`,
        onclick: () => change({[facet]: values}),
      },
      label,
    );
    boxes.set(`preset ${facet} ${values}`, {button});
    return button;
  }

  function facetBox(facet, value, lang) {
    const term = TERMS_OF_FACETS[facet]?.(value);
    const box = element("input", {
      type: "checkbox",
      "data-value": value,
      onchange: () => toggle(facet, value),
      ...(term ? termProps(term) : {}),
    });
    const count = element("span", {class: "count"});
    boxes.set(`${facet} ${value}`, {box, count});
    return element(
      "label",
      {},
      box,
      element("span", {class: "name"}, message(`xiongan.${facet}.${value}`, lang)),
      count,
    );
  }

  function layerField(lang) {
    const layers = MOVE_LAYERS.map((layer) =>
      switchBox(`layer ${layer}`, message(`layer.${layer}`, lang), () => toggleLayer(layer)),
    );
    const recalled = switchBox(
      "recalled",
      message("recalled", lang),
      () => change({recalled: current.recalled === "show" ? "hide" : "show"}),
      "page.recalled",
    );
    return element(
      "fieldset",
      {class: "facet", "data-facet": "layers"},
      element("legend", {}, message("xiongan.side.layers", lang)),
      layers,
      recalled,
    );
  }

  function switchBox(key, label, onchange, term) {
    const box = element("input", {
      type: "checkbox",
      "data-value": key.split(" ").at(-1),
      onchange,
      ...(term ? termProps(term) : {}),
    });
    boxes.set(key, {box});
    return element("label", {}, box, element("span", {class: "name"}, label));
  }

  function toggle(facet, value) {
    const chosen = new Set(order[facet].filter((one) => passesFilter(current, facet, one)));
    if (!chosen.delete(value)) chosen.add(value);
    change({[facet]: canonicalSet(facet, chosen, lookup.known)});
  }

  function toggleLayer(layer) {
    const layers = new Set(current.layers);
    if (!layers.delete(layer)) layers.add(layer);
    change({layers: canonicalSet("layers", layers, lookup.known)});
  }

  /** Show a state; the numbers say what each value would add to the rest of the filter. */
  function show(view) {
    if (current?.lang !== view.lang) build(view);
    current = view;
    for (const facet of FACET_ORDER) {
      const rows = singleMoves(lookup, shownMoves(lookup, view, facet));
      for (const value of order[facet]) {
        const {box, count} = boxes.get(`${facet} ${value}`);
        box.checked = passesFilter(view, facet, value);
        count.textContent = String(
          rows.filter((row) => moves[MOVE_FACETS[facet]][row] === value).length,
        );
      }
    }
    for (const [key, {button}] of boxes) {
      const [, facet, values] = key.split(" ");
      button?.setAttribute("aria-pressed", String(String(view[facet]) === values));
    }
    for (const layer of MOVE_LAYERS)
      boxes.get(`layer ${layer}`).box.checked = view.layers.includes(layer);
    boxes.get("recalled").box.checked = view.recalled === "show";
  }

  return {show};
}

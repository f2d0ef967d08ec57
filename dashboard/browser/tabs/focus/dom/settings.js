/**
 * The settings beside the industry filter: layers of the map, recalled statements, and the month of
 * the sources.
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {OwnLayer} from "../../../core/own_layers.js"
 * @import {View} from "../../../core/types.js"
 */
import {makeAsOfField} from "../../../charts/as_of_field.js";
import {byId, element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {layerId, OWN_SIGN, ownLayers} from "../../../core/own_layers.js";
import {termProps} from "../../../core/terms.js";
import {canonicalSet} from "../../../core/view.js";

const LAYERS = ["cities", "sites", "clusters"];
/** @type {Record<string, string>} */
const TERM_OF_LAYER = {sites: "page.site", clusters: "page.cluster"};

/**
 * Make the settings.
 * @param {Page} page
 */
export function makeSettings(page) {
  const layers = LAYERS.map((layer) => ({
    layer,
    ...settingBox(`layer.${layer}`, () => toggleLayer(page, layer), TERM_OF_LAYER[layer]),
  }));
  const recalled = settingBox("recalled", () => toggleRecalled(page), "page.recalled");
  byId("recalled").replaceChildren(recalled.label);
  const asOf = makeAsOfField(page);
  byId("focus-as-of").replaceChildren(asOf.node);
  return {
    /** @param {View} view */
    show(view) {
      const own = ownLayers(page.lookup.tables).map((layer) => ownBox(page, view, layer));
      byId("layers").replaceChildren(...layers.map(({label}) => label), ...own);
      for (const {layer, box} of layers) box.checked = view.layers.includes(layer);
      recalled.box.checked = view.recalled === "show";
      for (const setting of [...layers, recalled]) setting.translate(view);
      asOf.sync(view);
    },
  };
}

/**
 * A checkbox named by a message.
 * @param {string} key
 * @param {() => void} onchange
 * @param {string} [term]
 */
function settingBox(key, onchange, term) {
  const box = element("input", {type: "checkbox", onchange, ...(term ? termProps(term) : {})});
  const name = element("span", {});
  return {
    box,
    label: element("label", {}, box, name),
    /** @param {View} view */
    translate({lang}) {
      const text = message(key, lang);
      if (name.textContent !== text) name.textContent = text;
    },
  };
}

/**
 * The switch of a layer of the reader's own data.
 * @param {Page} page
 * @param {View} view
 * @param {OwnLayer} layer
 */
function ownBox(page, {lang, layers}, layer) {
  const id = layerId(layer);
  const onchange = () => toggleLayer(page, id);
  const box = element("input", {type: "checkbox", checked: layers.includes(id), onchange});
  const sign = element("b", {"aria-hidden": true}, OWN_SIGN);
  const text = message("layer.own", lang, {title: layer.title});
  return element("label", {class: "sign own"}, box, sign, ` ${text}`);
}

/**
 * @param {Page} page
 * @param {string} layer
 */
function toggleLayer({lookup, store}, layer) {
  const layers = new Set(store.view().layers);
  if (!layers.delete(layer)) layers.add(layer);
  store.change({layers: canonicalSet("layers", layers, lookup.known)});
}

/** @param {Page} page */
function toggleRecalled({store}) {
  store.change({recalled: store.view().recalled === "show" ? "hide" : "show"});
}

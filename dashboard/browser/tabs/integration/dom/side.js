/**
 * The controls beside the map: indicator, measure of the gap, and what else the charts show.
 *
 * @typedef {object} Side
 * @property {Page} page
 * @property {string} lang the language its words are in
 * @property {object} written the table of offers that the controls are of
 * @property {OfferControl[]} offers
 * @property {{input: HTMLInputElement, measure: string}[]} measures
 * @property {{input: HTMLInputElement, layer: string}[]} layers
 * @property {HTMLInputElement} recalled
 * @property {HTMLElement} reason why measures are disabled
 *
 * @typedef {object} OfferControl
 * @property {number} offer
 * @property {HTMLInputElement} input
 * @property {HTMLElement} more the button to another level, where the view's has no values
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {Lang, Level, View} from "../../../core/types.js"
 * @import {Chosen} from "../chosen.js"
 */
import {element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {termProps} from "../../../core/terms.js";
import {canonicalSet} from "../../../core/view.js";
import {indicatorWords, offerName} from "../amounts.js";
import {chosenOf, offeringAt, otherLevel, whyNot} from "../chosen.js";
import {sentenceStart} from "../titles.js";

const MEASURES = ["ratio", "difference", "cv", "gini", "theil"];
/**
 * The terms that define the offers which need a definition.
 * @type {Record<string, string>}
 */
const TERMS = {
  gdp_per_capita: "integration.nominal",
  income_all: "integration.nominal",
  income_urban: "integration.nominal",
  income_rural: "integration.nominal",
  gdp_linked: "integration.linked",
  pm25: "integration.pm25",
  good_air_days: "integration.good_air",
  wage_urban_nonprivate: "integration.wage",
};
const LAYERS = ["events", "cities"];

/**
 * Make the controls. They are written once a language, and then only set.
 * @param {Page} page
 */
export function makeSide(page) {
  const side = /** @type {Side} */ ({page, lang: ""});
  return {
    /** @type {(view: View, chosen: Chosen) => void} */
    sync: (view, chosen) => sync(side, view, chosen),
  };
}

/** @type {(side: Side, view: View, chosen: Chosen) => void} */
function sync(side, view, chosen) {
  // The reader's own data come and go as offers.
  const {offers} = side.page.lookup.tables.integration;
  if (side.lang !== view.lang || side.written !== offers) write(side, view.lang);
  for (const control of side.offers) syncOffer(side, view, chosen, control);
  syncMeasures(side, view, chosen);
  for (const {input, layer} of side.layers) input.checked = view.layers.includes(layer);
  side.recalled.checked = view.recalled === "show";
}

/** @type {(side: Side, view: View, chosen: Chosen, control: OfferControl) => void} */
function syncOffer({page}, view, chosen, {input, offer, more}) {
  const isHere = offeringAt(page.lookup, offer, view.level) !== null;
  input.checked = offer === chosen.offer;
  input.disabled = !isHere;
  more.hidden = isHere;
  if (isHere) return;
  const level = otherLevel(page.lookup, offer, view.level);
  more.textContent = `→ ${message(`integration.only.${level}`, view.lang)}`;
  more.title = message(`integration.only.${level}.help`, view.lang);
  more.dataset.level = level;
}

/** @type {(side: Side, view: View, chosen: Chosen) => void} */
function syncMeasures({page, measures, reason}, view, chosen) {
  const reasons = new Set();
  for (const {input, measure} of measures) {
    const why = whyNot(page.lookup, chosen, measure);
    const text = why && message(`integration.why.${why}`, view.lang);
    input.checked = measure === chosen.measure;
    input.disabled = why !== "";
    if (input.parentElement) input.parentElement.title = text;
    if (text) reasons.add(text);
  }
  reason.textContent = [...reasons].join(" ");
}

/** @type {(side: Side, lang: Lang) => void} */
function write(side, lang) {
  const {page} = side;
  side.lang = lang;
  side.written = page.lookup.tables.integration.offers;
  side.offers = page.lookup.tables.integration.offers.id.map((_, offer) => makeOffer(page, offer));
  side.measures = MEASURES.map((measure) => ({measure, input: measureRadio(page, measure)}));
  side.layers = LAYERS.map((layer) => ({
    layer,
    input: checkbox((isOn) => changeLayer(page, layer, isOn)),
  }));
  side.recalled = checkbox(
    (isOn) => page.store.change({recalled: isOn ? "show" : "hide"}),
    "page.recalled",
  );
  side.reason = element("p", {class: "muted reason"});
  const {groups} = page.lookup.tables.integration;
  fillElement(
    "integration-controls",
    groups.map((group) => groupField(side, group, lang)),
    element(
      "p",
      {},
      element("button", {type: "button", "data-action": "own"}, message("open.own.add", lang)),
    ),
    measuresField(side, lang),
    layersField(side, lang),
  );
}

/** @type {(side: Side, group: string, lang: Lang) => HTMLElement} */
function groupField({page, offers: controls}, group, lang) {
  const {lookup} = page;
  const {offers} = lookup.tables.integration;
  const choices = controls
    .filter(({offer}) => offers.group[offer] === group)
    .map(({offer, input, more}) => {
      const label = element("label", {}, input, offerName(lookup, lang, offer));
      return element("div", {class: "choice"}, label, more);
    });
  const legend = element("legend", {}, message(`integration.group.${group}`, lang));
  return element("fieldset", {}, legend, choices);
}

/** @type {(side: Side, lang: Lang) => HTMLElement} */
function measuresField({measures, reason}, lang) {
  const labels = measures.map(({input, measure}) =>
    element("label", {}, input, message(`integration.measure.${measure}`, lang)),
  );
  const legend = element("legend", {}, message("integration.measure", lang));
  return element("fieldset", {id: "integration-measures"}, legend, labels, reason);
}

/** @type {(side: Side, lang: Lang) => HTMLElement} */
function layersField({layers, recalled}, lang) {
  const labels = layers.map(({input, layer}) =>
    element("label", {}, input, message(`layer.${layer}`, lang)),
  );
  const legend = element("legend", {}, message("integration.layers", lang));
  const last = element("label", {}, recalled, message("recalled", lang));
  return element("fieldset", {}, legend, labels, last);
}

/** @type {(page: Page, offer: number) => OfferControl} */
function makeOffer(page, offer) {
  const {lookup, store} = page;
  const id = lookup.tables.integration.offers.id[offer];
  const change = {indicator: offer === 0 ? "" : id};
  const input = radio("integration-indicator", () => store.change(change), TERMS[id], id);
  const more = element("button", {
    type: "button",
    class: "more",
    onclick: () => showAtLevel(page, change, /** @type {Level} */ (more.dataset.level)),
  });
  return {input, offer, more};
}

/**
 * Show an indicator at the level that has it, and say so: the reader's level changes.
 * @param {Page} page
 * @param {{indicator: string}} change
 * @param {Level} level
 */
async function showAtLevel({lookup, notify, store}, change, level) {
  const {level: before} = store.view();
  await store.change({...change, level});
  const view = store.view();
  const what = sentenceStart(indicatorWords(lookup, view, chosenOf(lookup, view)));
  const kind = level === "county" ? "counties" : before;
  const why = message(`integration.map.note.${kind}`, view.lang, {what});
  notify(message(`integration.moved.${level}`, view.lang, {why}));
}

/** @type {(page: Page, measure: string) => HTMLInputElement} */
function measureRadio({store}, measure) {
  const change = {measure: measure === MEASURES[0] ? "" : measure};
  return radio("integration-measure", () => store.change(change), `integration.${measure}`);
}

/** @type {(page: Page, layer: string, isOn: boolean) => void} */
function changeLayer({lookup, store}, layer, isOn) {
  const kept = store.view().layers.filter((other) => other !== layer);
  const layers = isOn ? [...kept, layer] : kept;
  store.change({layers: canonicalSet("layers", layers, lookup.known)});
}

/**
 * @param {string} name
 * @param {() => void} onchange
 * @param {string | undefined} term that defines it
 * @param {string} [value]
 */
function radio(name, onchange, term, value) {
  const terms = term ? termProps(term) : {};
  const attributes = {type: "radio", name, value, onchange, ...terms};
  return element("input", attributes);
}

/**
 * @param {(isOn: boolean) => void} change
 * @param {string} [term]
 */
function checkbox(change, term) {
  const onchange = (/** @type {any} */ {target}) => change(target.checked);
  const attributes = {type: "checkbox", onchange, ...(term ? termProps(term) : {})};
  return element("input", attributes);
}

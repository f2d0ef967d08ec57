/** The controls beside the map: indicator, measure of the gap, what else is shown. */
import {element, fillElement} from "../../../charts/dom.js";
import {integrationTable, integrationOfferingAt} from "../chosen.js";
import {integrationOtherLevel} from "./map_words.js";
import {message} from "../../../core/messages.js";
import {termProps} from "../../../charts/term_cards.js";
import {canonicalSet} from "../../../core/view.js";

const INTEGRATION_MEASURES = ["ratio", "difference", "cv", "gini", "theil"];
// What the indicators that need a word are defined by.
const INTEGRATION_TERMS = {
  gdp_per_capita: "integration.nominal",
  income_all: "integration.nominal",
  income_urban: "integration.nominal",
  income_rural: "integration.nominal",
  gdp_linked: "integration.linked",
  pm25: "integration.pm25",
  good_air_days: "integration.good_air",
  wage_urban_nonprivate: "integration.wage",
};
const INTEGRATION_OWN_LAYERS = ["events", "cities"];

/** Make the controls; they are written anew in another language, else only set. */
export function integrationMakeSide(page) {
  const {lookup, store} = page;
  let written = "";
  let indicators = [];
  let measures = [];
  let layers = [];
  let recalled;
  let reason;

  /** Show the state. */
  function sync(view, chosen) {
    if (written !== view.lang) write(view.lang);
    for (const {input, offer, more} of indicators) {
      const isHere = integrationOfferingAt(lookup, offer, view.level) !== null;
      input.checked = offer === chosen.offer;
      input.disabled = !isHere;
      more.hidden = isHere;
      if (isHere) continue;
      const level = integrationOtherLevel(lookup, offer, view.level);
      more.textContent = `→ ${message(`integration.only.${level}`, view.lang)}`;
      more.title = message(`integration.only.${level}.help`, view.lang);
      more.dataset.level = level;
    }
    syncMeasures(view, chosen);
    for (const {input, layer} of layers) input.checked = view.layers.includes(layer);
    recalled.checked = view.recalled === "show";
  }

  function syncMeasures(view, chosen) {
    const reasons = new Set();
    for (const {input, measure} of measures) {
      const why = integrationWhyNot(lookup, chosen, measure);
      input.checked = measure === chosen.measure;
      input.disabled = why !== "";
      input.parentElement.title = why && message(`integration.why.${why}`, view.lang);
      if (why) reasons.add(why);
    }
    reason.textContent = [...reasons]
      .map((why) => message(`integration.why.${why}`, view.lang))
      .join(" ");
  }

  function write(lang) {
    written = lang;
    indicators = [];
    const groups = integrationTable(lookup, "groups").map((group) => writeGroup(group, lang));
    measures = INTEGRATION_MEASURES.map((measure) => ({
      measure,
      input: integrationRadio(
        "integration-measure",
        () => store.change({measure: measure === INTEGRATION_MEASURES[0] ? "" : measure}),
        {term: `integration.${measure}`},
      ),
    }));
    layers = INTEGRATION_OWN_LAYERS.map((layer) => ({
      layer,
      input: integrationCheckbox((isOn) => changeLayer(layer, isOn)),
    }));
    recalled = integrationCheckbox(
      (isOn) => store.change({recalled: isOn ? "show" : "hide"}),
      "page.recalled",
    );
    reason = element("p", {class: "muted reason"});
    fillElement(
      "integration-controls",
      groups,
      element(
        "fieldset",
        {id: "integration-measures"},
        element("legend", {}, message("integration.measure", lang)),
        measures.map(({input, measure}) =>
          element("label", {}, input, message(`integration.measure.${measure}`, lang)),
        ),
        reason,
      ),
      element(
        "fieldset",
        {},
        element("legend", {}, message("integration.layers", lang)),
        layers.map(({input, layer}) =>
          element("label", {}, input, message(`layer.${layer}`, lang)),
        ),
        element("label", {}, recalled, message("integration.recalled", lang)),
      ),
    );
  }

  function writeGroup(group, lang) {
    const offers = integrationTable(lookup, "offers");
    const rows = offers.group.flatMap((of, offer) => (of === group ? [offer] : []));
    return element(
      "fieldset",
      {},
      element("legend", {}, message(`integration.group.${group}`, lang)),
      rows.map((offer) => {
        const change = {indicator: offer === 0 ? "" : offers.id[offer]};
        const input = integrationRadio("integration-indicator", () => store.change(change), {
          value: offers.id[offer],
          term: INTEGRATION_TERMS[offers.id[offer]],
        });
        const more = element("button", {
          type: "button",
          class: "more",
          onclick: () => store.change({...change, level: more.dataset.level}),
        });
        indicators.push({input, offer, more});
        return element(
          "div",
          {class: "choice"},
          element("label", {}, input, message(`integration.offer.${offers.id[offer]}`, lang)),
          more,
        );
      }),
    );
  }

  function changeLayer(layer, isOn) {
    const kept = store.view().layers.filter((other) => other !== layer);
    store.change({layers: canonicalSet("layers", isOn ? [...kept, layer] : kept, lookup.known)});
  }

  return {sync};
}

/** Why a measure is not offered, as the end of a message's key; empty where it is. */
export function integrationWhyNot(lookup, chosen, measure) {
  const offerings = integrationTable(lookup, "offerings");
  if (offerings.measures[chosen.offering].includes(measure)) return "";
  const kind = integrationTable(lookup, "offers").kind[chosen.offer];
  if (kind !== "level") return kind;
  return offerings.level[chosen.offering] === "province" ? "few" : "weight";
}

function integrationRadio(name, onchange, {value, term}) {
  return element("input", {type: "radio", name, value, onchange, ...(term ? termProps(term) : {})});
}

function integrationCheckbox(change, term) {
  return element("input", {
    type: "checkbox",
    onchange: (event) => change(event.target.checked),
    ...(term ? termProps(term) : {}),
  });
}

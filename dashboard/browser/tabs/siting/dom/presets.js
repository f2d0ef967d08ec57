/**
 * The examples, and why the chosen one asks for what it does.
 *
 * @import {View} from "../../../core/types.js"
 * @import {Page} from "../../../charts/types.js"
 */
import {element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {withPreset} from "../edit.js";
import {PRESETS, presetOf} from "../presets.js";

/** @type {Record<string, {name: string, why: string}>} */
const WORDS = {
  "hydrogen-bus": {name: "siting.preset.hydrogen", why: "siting.preset.hydrogen.why"},
  "chip-packaging": {name: "siting.preset.chips", why: "siting.preset.chips.why"},
  "robot-site": {name: "siting.preset.robots", why: "siting.preset.robots.why"},
  "back-office": {name: "siting.preset.office", why: "siting.preset.office.why"},
};

/**
 * @param {Page} page
 * @param {View} view
 */
export function writePresets({store}, view) {
  const {lang} = view;
  const chosen = presetOf(view);
  const buttons = Object.keys(PRESETS).map((name) =>
    element(
      "button",
      {
        type: "button",
        "data-preset": name,
        "aria-pressed": String(name === chosen),
        onclick: () => store.change(withPreset(name)),
      },
      message(WORDS[name].name, lang),
    ),
  );
  fillElement(
    "siting-presets",
    element("h2", {}, message("siting.examples", lang)),
    element(
      "div",
      {class: "siting-presets", role: "group", "aria-label": message("siting.examples", lang)},
      buttons,
    ),
    element("p", {class: "muted"}, message(chosen ? WORDS[chosen].why : "siting.empty", lang)),
  );
}

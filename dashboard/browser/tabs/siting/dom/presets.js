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
import {PRESET_NAMES} from "../sentences.js";

/** @type {Record<string, string>} */
const WHY = {
  "hydrogen-bus": "siting.preset.hydrogen.why",
  "chip-packaging": "siting.preset.chips.why",
  "robot-site": "siting.preset.robots.why",
  "back-office": "siting.preset.office.why",
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
      message(PRESET_NAMES[name], lang),
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
    element("p", {class: "muted"}, message(chosen ? WHY[chosen] : "siting.empty", lang)),
  );
}

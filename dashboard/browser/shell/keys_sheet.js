/**
 * The sheet that lists the keys, by where they work; it is written as it opens.
 *
 * @import {Lang} from "../core/types.js"
 */
import {byId, element} from "../charts/dom.js";
import {message} from "../core/messages.js";

/** By place, keys and the message that describes them. */
const KEY_LISTS = {
  page: [
    ["Ctrl K, /", "keys.find"],
    ["Ctrl Z", "keys.undo"],
    ["Ctrl ⇧ Z", "keys.redo"],
    ["P", "keys.pin"],
    ["Esc", "keys.clear"],
    ["?", "keys.sheet"],
  ],
  chart: [
    ["T", "keys.table"],
    ["E", "keys.export"],
  ],
  map: [
    ["← ↑ → ↓", "keys.map.walk"],
    ["Enter", "keys.choose"],
    ["+ − 0", "keys.zoom"],
  ],
  matrix: [
    ["← ↑ → ↓", "keys.matrix.walk"],
    ["Home End", "keys.matrix.ends"],
    ["Enter", "keys.choose"],
    ["Ctrl Enter", "keys.add"],
    ["M", "keys.menu"],
  ],
  list: [["↑ ↓", "keys.list.walk"]],
};

/**
 * Open the sheet.
 * @param {Lang} lang
 */
export function openKeysSheet(lang) {
  const lists = Object.entries(KEY_LISTS).flatMap(([place, keys]) => [
    element("h3", {}, message(`keys.in.${place}`, lang)),
    element(
      "dl",
      {class: "keys"},
      keys.flatMap(([key, description]) => [
        element("dt", {}, element("kbd", {}, key)),
        element("dd", {}, message(description, lang)),
      ]),
    ),
  ]);
  byId("keys-lists").replaceChildren(...lists);
  /** @type {HTMLDialogElement} */ (byId("keys-sheet")).showModal();
}

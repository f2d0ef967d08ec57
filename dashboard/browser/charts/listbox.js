/** A combobox and its list: which option Enter chooses, and how the arrow keys walk. */
import {element} from "./dom.js";

const WALK_KEYS = ["ArrowDown", "ArrowUp", "Home", "End"];

/**
 * Make the field of a combobox, which browsers neither complete nor correct.
 * @param {string} list id of its list
 * @param {Record<string, any>} attributes what else it has: id, name, placeholder
 */
export function comboboxInput(list, attributes) {
  return element("input", {
    type: "text",
    role: "combobox",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "go",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list,
    ...attributes,
  });
}

/** @param {string} key */
export function isWalkKey(key) {
  return WALK_KEYS.includes(key);
}

/**
 * @param {HTMLElement} list
 * @returns {HTMLElement[]}
 */
export function optionsOf(list) {
  return [...list.querySelectorAll(/** @type {"div"} */ ("[role=option]"))];
}

/**
 * The option that Enter chooses.
 * @param {HTMLElement} list
 * @returns {HTMLElement | null}
 */
export function activeOption(list) {
  return list.querySelector("[aria-selected=true]");
}

/**
 * Mark the option that Enter chooses, and bring it into sight.
 * @param {HTMLElement} input
 * @param {HTMLElement} list
 * @param {HTMLElement | null} option
 */
export function markOption(input, list, option) {
  activeOption(list)?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({block: "nearest"});
  if (option) input.setAttribute("aria-activedescendant", option.id);
  else input.removeAttribute("aria-activedescendant");
}

/**
 * The option that an arrow leads to, in a circle.
 * @param {HTMLElement} list
 * @param {string} key
 * @returns {HTMLElement | null}
 */
export function walkedOption(list, key) {
  const options = optionsOf(list);
  if (!options.length) return null;
  const active = activeOption(list);
  const at = active ? options.indexOf(active) : -1;
  const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1}[key] ?? 0;
  return options.at(to % options.length) ?? null;
}

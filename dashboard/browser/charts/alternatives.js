/**
 * The buttons under an empty chart that lead to states with something to show.
 *
 * @import {Alternative} from "../core/alternatives.js"
 * @import {Lang, View} from "../core/types.js"
 */

import {message} from "../core/messages.js";
import {element} from "./dom.js";

/**
 * Make a button for each alternative.
 * @param {Alternative[]} alternatives
 * @param {Lang} lang
 * @param {(change: Partial<View>) => void} go
 */
export function alternativeButtons(alternatives, lang, go) {
  const buttons = alternatives.map(({key, values, change}) =>
    element("button", {type: "button", onclick: () => go(change)}, message(key, lang, values)),
  );
  return element("div", {class: "row ways"}, buttons);
}

/**
 * The buttons of the levels: one at which the tab has nothing to show is disabled, and says why.
 * It keeps its place in the order of the keyboard, or nobody could hear the reason.
 *
 * @import {Level} from "../core/types.js"
 */
import {byId, element} from "../charts/dom.js";

/**
 * Disable levels, each with its reason; enable the others.
 * @param {Partial<Record<Level, string>>} reasons
 */
export function disableLevels(reasons) {
  const group = byId("level");
  for (const note of group.querySelectorAll("span")) note.remove();
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = group.querySelectorAll("[data-field=level]");
  for (const button of buttons) {
    const {value} = button.dataset;
    const reason = reasons[/** @type {Level} */ (value)];
    const id = `level-${value}-why`;
    if (reason) {
      setAll(button, {"aria-disabled": "true", "aria-describedby": id, title: reason});
      group.append(element("span", {id, class: "unseen"}, reason));
    } else setAll(button, {"aria-disabled": null, "aria-describedby": null, title: null});
  }
}

/**
 * @param {HTMLElement} node
 * @param {Record<string, string | null>} attributes null removes one
 */
function setAll(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) node.removeAttribute(name);
    else node.setAttribute(name, value);
  }
}

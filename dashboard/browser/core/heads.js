/**
 * The head of a row or column: the name of a thing, as a button.
 *
 * @import {Thing} from "./types.js"
 */

/**
 * The attributes of a head.
 * @param {Thing} thing such as `{region}` or `{industry}`
 * @param {string} name
 * @param {string} className
 * @param {boolean} [isPressed] undefined: the head is no toggle
 */
export function headAttributes(thing, name, className, isPressed) {
  return {
    type: "button",
    class: className,
    title: name,
    "data-region": thing.region,
    "data-industry": thing.industry,
    "data-row": thing.move,
    "aria-pressed": isPressed === undefined ? null : String(isPressed),
  };
}

/** Heads of rows and columns: names that point at a thing and choose it, by mouse and keyboard. */
import {element} from "./dom.js";

/**
 * Make a head for a thing, `{region}` or `{industry}`; it shows `children`, or else its name. Where the
 * chart is walked by arrow keys, its heads are no stops of the Tab key.
 */
export function makeHead(thing, name, {className, isPressed, isWalked, children = name}, events) {
  return element(
    "button",
    {
      type: "button",
      class: className,
      title: name,
      tabindex: isWalked ? -1 : null,
      "data-region": thing.region,
      "data-industry": thing.industry,
      "aria-pressed": isPressed === undefined ? null : String(isPressed),
      onclick: (event) => events.choose(thing, event),
      onmouseenter: (event) => events.point(thing, event),
      onmouseleave: () => events.leave(),
      onfocus: (event) => events.point(thing, besideTarget(event)),
      onblur: () => events.leave(),
    },
    children,
  );
}

/** Where a hover card belongs for an element reached by keyboard. */
function besideTarget(event) {
  const box = event.target.getBoundingClientRect();
  return {clientX: box.right, clientY: box.top};
}

/** Show whether a head is chosen; writing what is there already costs as much as a change. */
export function press(head, isPressed) {
  const pressed = String(isPressed);
  if (head.getAttribute("aria-pressed") !== pressed) head.setAttribute("aria-pressed", pressed);
}

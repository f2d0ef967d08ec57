/** The ways from an empty chart to the nearest states that have something to show. */
import {element} from "./dom.js";
import {message} from "../core/messages.js";

const WAYS_AT_MOST = 2;

/** Of some ways, `{key, values, change}`, the first that lead to a state that `hasSome`. */
export function waysOut(view, ways, hasSome) {
  return ways.filter(({change}) => hasSome({...view, ...change})).slice(0, WAYS_AT_MOST);
}

/** A button for each way; `go` takes the fields of the state that it changes. */
export function wayNodes(ways, lang, go) {
  return element(
    "div",
    {class: "row ways"},
    ways.map(({key, values, change}) =>
      element("button", {type: "button", onclick: () => go(change)}, message(key, lang, values)),
    ),
  );
}

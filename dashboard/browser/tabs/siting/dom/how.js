/**
 * How it is worked out, with the first place as a worked example.
 *
 * @import {View} from "../../../core/types.js"
 * @import {Page} from "../../../charts/types.js"
 */
import {element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {howLines} from "../how.js";

/**
 * @param {Page} page
 * @param {View} view
 */
export function writeHow({lookup}, view) {
  const {lines, example} = howLines(lookup, view);
  fillElement(
    "siting-how-body",
    element(
      "ol",
      {},
      lines.map((line) => element("li", {}, line)),
    ),
    element("h3", {}, message("siting.how.example", view.lang)),
    example.map((line) => element("p", {}, line)),
  );
}

/**
 * The bar that says up to which month sources are told, or that the tab in view tells all, with the
 * way back.
 *
 * @import {View} from "../core/types.js"
 * @import {AtlasPage} from "./types.js"
 */
import {byId, element} from "../charts/dom.js";
import {isAsOf} from "../core/asof.js";
import {monthWords} from "../core/dates.js";
import {message} from "../core/messages.js";

const BAR = "as-of";

/**
 * @param {AtlasPage} page
 * @param {View} view
 */
export function writeAsOfBar({store}, view) {
  const {asof, lang} = view;
  const bar = byId(BAR);
  const hasFocus = bar.contains(document.activeElement);
  bar.hidden = !asof;
  // Its button is gone with it.
  if (!asof && hasFocus) byId("charts").focus({preventScroll: true});
  if (!asof) return;
  const month = monthWords(asof, lang);
  const [says, leaves] = isAsOf(view)
    ? [message("asof.note", lang, {month}), message("asof.leave", lang)]
    : [message("asof.elsewhere", lang, {month}), message("asof.remove", lang)];
  // A button that is written anew would lose the focus.
  if (bar.textContent === says + leaves) return;
  const onclick = () => store.change({asof: ""});
  bar.replaceChildren(
    element("span", {}, says),
    element("button", {type: "button", onclick}, leaves),
  );
}

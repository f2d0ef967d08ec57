/**
 * What stands in the ranking where no place has a rank: why, and what can be done.
 *
 * @import {View} from "../../../core/types.js"
 * @import {Page} from "../../../charts/types.js"
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {joinWords} from "../../../core/names.js";
import {withoutAll, withoutLimits} from "../edit.js";
import {criterionName} from "../names.js";
import {headlineOf} from "../sentences.js";
import {sitingOf} from "../siting.js";

/**
 * @param {Page} page
 * @param {View} view
 */
export function emptyNodes({lookup, store}, view) {
  const {lang} = view;
  const siting = sitingOf(lookup, view);
  const {criteria, rows, status} = siting;
  if (!criteria.length) return [element("p", {}, message("siting.empty", lang))];
  const told = element("p", {}, headlineOf(lookup, view, siting));
  if (!rows.length) return [told, button("show.city", view, () => store.change({level: "city"}))];
  const codes = criteria.flatMap(({code, values}) =>
    values.every(({value}) => value === null) ? [code] : [],
  );
  const names = codes.map((code) => criterionName(lookup, code, lang));
  const unknown = message("siting.nowhere.list", lang, {list: joinWords(names, lang)});
  return [
    told,
    ...(codes.length
      ? [
          element("p", {}, unknown),
          button("siting.nowhere.without", view, () => store.change(withoutAll(view, codes))),
        ]
      : []),
    ...(status.includes("excluded")
      ? [button("siting.free", view, () => store.change(withoutLimits(view)))]
      : []),
  ];
}

/**
 * @param {string} key of its words
 * @param {View} view
 * @param {() => unknown} onclick
 */
function button(key, {lang}, onclick) {
  return element("button", {type: "button", onclick}, message(key, lang));
}

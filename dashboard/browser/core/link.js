/** The link that reopens a view, and the names of files made from it. */
import {toQuery} from "./view.js";

const NAME_MAX = 60;

/** The link that reopens a view in the whole atlas at `address`; it always names language and theme. */
export function viewLink(view, theme, address) {
  const query = toQuery({...view, embed: "", theme: view.theme || theme}, ["lang", "theme"]);
  return `${address}?${query}`;
}

/** Where the page stands; not every browser names an origin of a page on a disk. */
export function ownAddress({href}) {
  return href.split(/[?#]/, 1)[0];
}

/** A file name that says what is inside. */
export function fileName(chart, view, ending) {
  return `${fileStem(chart, view)}.${ending}`;
}

/** The same without its ending. */
export function fileStem(chart, view) {
  const tab = view.tab === "focus" && chart !== "tab" ? "" : view.tab;
  const chosen = ["kinds", "status"].flatMap((name) =>
    String(view[name]) === "all" ? [] : view[name],
  );
  const words = [
    tab,
    chart === "tab" ? "" : chart,
    chart === "table" ? view.table : view.level,
    view.region,
    view.indicator,
    view.year,
    view.base_year,
    view.measure,
    ...view.industries,
    ...chosen,
  ]
    .filter(Boolean)
    .join("-");
  return `jjj-atlas-${words.slice(0, NAME_MAX)}${view.lang === "zh" ? "-zh" : ""}`;
}

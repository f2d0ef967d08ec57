/**
 * Adding a criterion: first its kind, then the criterion.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Page} from "../../../charts/types.js"
 * @import {Offer} from "../offers.js"
 */
import {element} from "../../../charts/dom.js";
import {CRITERIA_MAX} from "../../../core/criteria.js";
import {message} from "../../../core/messages.js";
import {seriesRow} from "../criterion_values.js";
import {withAdded} from "../edit.js";
import {criterionName} from "../names.js";
import {offersOf} from "../offers.js";
import {criteriaOf} from "../siting.js";

/** @type {Record<string, string>} */
const FAMILY_WORDS = {
  own: "siting.family.own",
  inside: "siting.family.inside",
  role: "siting.family.role",
  series: "siting.family.series",
  lq: "siting.family.lq",
  jobs: "siting.family.jobs",
  km: "siting.family.km",
  site: "siting.family.site",
};

/**
 * @param {Page} page
 * @param {View} view
 */
export function adderNodes({lookup, store}, view) {
  const {lang} = view;
  if (criteriaOf(view).length >= CRITERIA_MAX)
    return element("p", {class: "muted"}, message("siting.full", lang, {count: CRITERIA_MAX}));
  const offers = offersOf(lookup, view);
  const item = element("select", {
    id: "siting-add-item",
    "aria-label": message("siting.add.item", lang),
  });
  const fill = (/** @type {number} */ place) =>
    item.replaceChildren(...optionsOf(lookup, view, offers[place]));
  const kind = element(
    "select",
    {
      id: "siting-add-kind",
      "aria-label": message("siting.add.kind", lang),
      onchange: (/** @type {any} */ {target}) => fill(Number(target.value)),
    },
    offers.map(({family}, place) =>
      element("option", {value: place}, message(FAMILY_WORDS[family], lang)),
    ),
  );
  if (offers.length) fill(0);
  const add = () => {
    const change = withAdded(view, item.value);
    if (change) store.change(change);
  };
  return element(
    "div",
    {class: "siting-adder", role: "group", "aria-label": message("siting.add", lang)},
    kind,
    item,
    element(
      "button",
      {type: "button", id: "siting-add", onclick: add},
      message("siting.add", lang),
    ),
    element("button", {type: "button", "data-action": "own"}, message("open.own.add", lang)),
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Offer} offer
 */
function optionsOf(lookup, view, {codes}) {
  const chosen = new Set(criteriaOf(view).map(({code}) => code));
  return codes
    .filter((code) => !chosen.has(code))
    .map((code) => element("option", {value: code}, optionWords(lookup, view, code)));
}

/**
 * A criterion with the year of its values: editions of one indicator may share a name.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} code
 */
function optionWords(lookup, view, code) {
  const name = criterionName(lookup, code, view.lang);
  const year = lookup.tables.siting.series.year[seriesRow(lookup, view, code)];
  return year ? message("siting.criterion", view.lang, {name, parts: year}) : name;
}

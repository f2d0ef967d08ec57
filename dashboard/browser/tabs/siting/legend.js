/**
 * What the colours and signs of the Siting tab mean.
 *
 * @import {Choice} from "../../core/choice.js"
 * @import {LegendLine, Lookup, View} from "../../core/types.js"
 * @import {MapSelection} from "./select.js"
 * @import {Siting} from "./siting.js"
 */
import {neighbourEntries} from "../../core/choice.js";
import {message} from "../../core/messages.js";
import {criterionName} from "./names.js";
import {EXCLUDED_SIGN, SCORE_BOUNDS, SEPARATE_SIGN} from "./select.js";
import {hasWeight, sitingOf} from "./siting.js";

/** The colours of criteria in turn; a letter tells apart those that share one. */
export const PART_TOKENS = [
  "lead",
  "core",
  "support",
  "series-2",
  "diverge-4",
  "faded-lead",
  "rise-3",
  "fall-2",
  "ramp-4",
  "worse-3",
  "rise-2",
  "faded-support",
];

/**
 * The legend of the map: classes of scores, places without a rank, and the faint outlines of the
 * chosen place's neighbours.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection & Partial<Choice>} selection
 * @returns {LegendLine}
 */
export function mapLegend(lookup, view, selection) {
  const {ids, z} = selection;
  const {lang} = view;
  const {criteria, status} = sitingOf(lookup, view);
  const steps = [1, 2, 3, 4, 5].map((step) => ({
    token: `ramp-${step}`,
    swatch: `sw-ramp-${step}`,
    label: stepWords(view, step),
    ids: ids.filter((_, place) => z[place] === step),
  }));
  const without = (
    /** @type {string} */ sign,
    /** @type {string} */ key,
    /** @type {string[]} */ ...kinds
  ) => ({
    token: "none",
    swatch: "sw-none",
    label: `${sign} ${message(key, lang)}`,
    ids: ids.filter((_, place) => kinds.includes(status[place])),
  });
  const unranked = hasWeight({criteria}) ? "siting.status.separate" : "siting.status.weightless";
  const withoutRank = [
    without(SEPARATE_SIGN, unranked, "separate", "unscored"),
    without(EXCLUDED_SIGN, "siting.status.excluded", "excluded"),
  ].filter((entry) => criteria.length && entry.ids.length);
  const beside = neighbourEntries(lookup, view, selection);
  return {title: message("siting.legend", lang), entries: [...steps, ...withoutRank, ...beside]};
}

/**
 * @param {View} view
 * @param {number} step
 */
function stepWords({lang}, step) {
  if (step === 1) return message("siting.below", lang, {value: SCORE_BOUNDS[0]});
  const from = SCORE_BOUNDS[step - 2];
  return message("siting.between", lang, {from, to: SCORE_BOUNDS[step - 1] ?? 100});
}

/**
 * The legend of the bars: a colour for each criterion with a weight.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Siting} siting
 * @returns {LegendLine}
 */
export function partsLegend(lookup, view, {criteria}) {
  return {
    title: message("siting.legend.parts", view.lang),
    entries: criteria.flatMap(({code, weight}, place) =>
      weight
        ? [
            {
              token: PART_TOKENS[place],
              swatch: `sw-${PART_TOKENS[place]}`,
              label: criterionName(lookup, code, view.lang),
            },
          ]
        : [],
    ),
  };
}

/** Gaps in words, which rest only on values read in sources. Twin of dashboard/integration/words.py. */
import {integrationTable, integrationOfferingAt} from "./chosen.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";

export const INTEGRATION_PAIRS = ["hebei", "tianjin", "extremes"];
// Units of the tables that an English reader would say otherwise: divide by, and say.
const INTEGRATION_SAID = {
  "100 million CNY": [10, "billion CNY"],
  "10,000 persons": [100, "million persons"],
};
const INTEGRATION_RATIO_DIGITS = 2;
const INTEGRATION_SPREAD_DIGITS = 3;
const INTEGRATION_SHARE_DIGITS = 1;

/** The row of a gap, or null; Hebei and Tianjin are compared as provinces at every level. */
export function integrationGapRow(lookup, chosen, measure, part) {
  const gaps = integrationTable(lookup, "gaps");
  const isPair = part === "hebei" || part === "tianjin";
  const offering = isPair
    ? integrationOfferingAt(lookup, chosen.offer, "province")
    : chosen.offering;
  const row = gaps.offering.findIndex(
    (of, place) => of === offering && gaps.measure[place] === measure && gaps.part[place] === part,
  );
  return row < 0 ? null : row;
}

/** A value with its unit, as a reader says it. */
export function integrationAmountWords(value, unit) {
  const [divisor, words] = INTEGRATION_SAID[unit] ?? [1, unit];
  return `${numberWords(value / divisor)} ${words}`;
}

/** What a sentence on a pair says; null where fewer than two years are known so well. */
export function integrationPairValues(lookup, view, chosen, part) {
  const ratio = integrationGapRow(lookup, chosen, "ratio", part);
  const difference = integrationGapRow(lookup, chosen, "difference", part);
  const span = integrationSpanOf(lookup, ratio);
  if (!span || difference === null) return null;
  const gaps = integrationTable(lookup, "gaps");
  const found = {};
  span.forEach((item, place) => {
    const number = place + 1;
    found[`y${number}`] = gaps.years[ratio][item];
    found[`r${number}`] = numberWords(gaps.values[ratio][item], INTEGRATION_RATIO_DIGITS);
    found[`d${number}`] = numberWords(gaps.values[difference][item]);
    found[`a${number}`] = regionName(lookup, gaps.upper[ratio][item], view.lang);
    found[`b${number}`] = regionName(lookup, gaps.lower[ratio][item], view.lang);
  });
  return {
    ...found,
    ratio: integrationTurnOf(lookup, ratio, span, found.r1, found.r2),
    difference: integrationTurnOf(lookup, difference, span, found.d1, found.d2),
    unit: integrationTable(lookup, "offers")[`unit_${view.lang}`][chosen.offer],
  };
}

/** How a pair's ratio and difference went, and in how many of the steps between. */
export function integrationSaidPair(lookup, view, chosen, part) {
  const found = integrationPairValues(lookup, view, chosen, part);
  if (!found) return "";
  const {lang} = view;
  const [ratio, difference] = ["ratio", "difference"].map((measure) =>
    integrationGapRow(lookup, chosen, measure, part),
  );
  const name = part === "extremes" ? "extremes" : "pair";
  const said = message(`integration.said.${name}`, lang, {
    ...found,
    ratio_verb: message(`integration.ratio.${found.ratio}`, lang),
    difference_verb: message(`integration.difference.${found.difference}`, lang),
  });
  const count = integrationSeenItems(lookup, ratio).length - 1;
  if (count < 2) return said;
  return (
    said +
    message("integration.said.steps", lang, {
      count,
      fell: integrationStepsOf(lookup, ratio, -1),
      grew: integrationStepsOf(lookup, difference, 1),
    })
  );
}

/** How a spread went, what weighs it, and which years cannot be told. */
export function integrationSaidSpread(lookup, view, chosen) {
  const row = integrationGapRow(lookup, chosen, chosen.measure, "all");
  if (row === null) return [];
  const {lang} = view;
  const gaps = integrationTable(lookup, "gaps");
  const span = integrationSpanOf(lookup, row);
  let said = [message("integration.said.unseen", lang)];
  if (span) {
    const [v1, v2] = span.map((item) =>
      numberWords(gaps.values[row][item], INTEGRATION_SPREAD_DIGITS),
    );
    const [y1, y2] = span.map((item) => gaps.years[row][item]);
    const verb = message(`integration.ratio.${integrationTurnOf(lookup, row, span, v1, v2)}`, lang);
    said = [
      message("integration.said.spread", lang, {
        measure: message(`integration.measure.${chosen.measure}`, lang),
        y1,
        y2,
        verb,
        v1,
        v2,
      }),
    ];
    if (chosen.measure === "theil")
      said.push(integrationSaidBetween(lookup, lang, chosen, row, span));
  }
  return [
    ...said,
    message("integration.said.weight", lang),
    ...integrationSaidLeftOut(lookup, view, chosen, row),
  ];
}

function integrationSaidBetween(lookup, lang, chosen, row, span) {
  const gaps = integrationTable(lookup, "gaps");
  const between = integrationGapRow(lookup, chosen, "theil", "between");
  const [s1, s2] = span.map((item) =>
    numberWords(
      (gaps.values[between][item] / gaps.values[row][item]) * 100,
      INTEGRATION_SHARE_DIGITS,
    ),
  );
  const [y1, y2] = span.map((item) => gaps.years[row][item]);
  return message("integration.said.between", lang, {s1, y1, s2, y2});
}

function integrationSaidLeftOut(lookup, view, chosen, row) {
  const told = integrationTable(lookup, "gaps").years[row];
  const out = integrationTable(lookup, "offerings").years_show[chosen.offering].filter(
    (year) => !told.includes(year),
  );
  if (!out.length) return [];
  return [
    message("integration.said.left_out", view.lang, {
      years: out.join(message("list.comma", view.lang)),
    }),
  ];
}

function integrationSeenItems(lookup, row) {
  const gaps = integrationTable(lookup, "gaps");
  const seen = gaps.recalled[row].flatMap((isRecalled, item) => (isRecalled ? [] : [item]));
  return seen.filter((item) => gaps.basis[row][item] === gaps.basis[row][seen.at(-1)]);
}

function integrationSpanOf(lookup, row) {
  const items = row === null ? [] : integrationSeenItems(lookup, row);
  return items.length > 1 ? [items[0], items.at(-1)] : null;
}

function integrationTurnOf(lookup, row, [first, last], words, lastWords) {
  if (words === lastWords) return "same";
  const values = integrationTable(lookup, "gaps").values[row];
  return values[last] > values[first] ? "up" : "down";
}

function integrationStepsOf(lookup, row, sign) {
  const values = integrationTable(lookup, "gaps").values[row];
  const items = integrationSeenItems(lookup, row);
  return items.filter(
    (item, place) => place > 0 && (values[item] - values[items[place - 1]]) * sign > 0,
  ).length;
}

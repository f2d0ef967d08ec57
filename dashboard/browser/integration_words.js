/** Gaps in words, which rest only on values read in sources. Twin of dashboard/integration/words.py. */
import {integrationTable, offeringAt} from "./integration_chosen.js";
import {message} from "./messages.js";
import {regionName} from "./names.js";
import {numberWords} from "./numbers.js";

export const PAIRS = ["hebei", "tianjin", "extremes"];
const RATIO_DIGITS = 2;
const SPREAD_DIGITS = 3;
const SHARE_DIGITS = 1;

/** The row of a gap, or null; Hebei and Tianjin are compared as provinces at every level. */
export function gapRow(lookup, chosen, measure, part) {
  const gaps = integrationTable(lookup, "gaps");
  const isPair = part === "hebei" || part === "tianjin";
  const offering = isPair ? offeringAt(lookup, chosen.offer, "province") : chosen.offering;
  const row = gaps.offering.findIndex((of, place) => of === offering && gaps.measure[place] === measure && gaps.part[place] === part);
  return row < 0 ? null : row;
}

/** What a sentence on a pair says; null where fewer than two years are known so well. */
export function pairValues(lookup, view, chosen, part) {
  const ratio = gapRow(lookup, chosen, "ratio", part);
  const difference = gapRow(lookup, chosen, "difference", part);
  const span = spanOf(lookup, ratio);
  if (!span || difference === null) return null;
  const gaps = integrationTable(lookup, "gaps");
  const found = {};
  span.forEach((item, place) => {
    const number = place + 1;
    found[`y${number}`] = gaps.years[ratio][item];
    found[`r${number}`] = numberWords(gaps.values[ratio][item], RATIO_DIGITS);
    found[`d${number}`] = numberWords(gaps.values[difference][item]);
    found[`a${number}`] = regionName(lookup, gaps.upper[ratio][item], view.lang);
    found[`b${number}`] = regionName(lookup, gaps.lower[ratio][item], view.lang);
  });
  return {
    ...found,
    ratio: turnOf(lookup, ratio, span, found.r1, found.r2),
    difference: turnOf(lookup, difference, span, found.d1, found.d2),
    unit: integrationTable(lookup, "offers")[`unit_${view.lang}`][chosen.offer],
  };
}

/** How a pair's ratio and difference went, and in how many of the steps between. */
export function saidPair(lookup, view, chosen, part) {
  const found = pairValues(lookup, view, chosen, part);
  if (!found) return "";
  const {lang} = view;
  const [ratio, difference] = ["ratio", "difference"].map((measure) => gapRow(lookup, chosen, measure, part));
  const name = part === "extremes" ? "extremes" : "pair";
  const said = message(`integration.said.${name}`, lang, {
    ...found,
    ratio_verb: message(`integration.ratio.${found.ratio}`, lang),
    difference_verb: message(`integration.difference.${found.difference}`, lang),
  });
  const count = seenItems(lookup, ratio).length - 1;
  if (count < 2) return said;
  return said + message("integration.said.steps", lang, {count, fell: stepsOf(lookup, ratio, -1), grew: stepsOf(lookup, difference, 1)});
}

/** How a spread went, what weighs it, and which years cannot be told. */
export function saidSpread(lookup, view, chosen) {
  const row = gapRow(lookup, chosen, chosen.measure, "all");
  if (row === null) return [];
  const {lang} = view;
  const gaps = integrationTable(lookup, "gaps");
  const span = spanOf(lookup, row);
  let said = [message("integration.said.unseen", lang)];
  if (span) {
    const [v1, v2] = span.map((item) => numberWords(gaps.values[row][item], SPREAD_DIGITS));
    const [y1, y2] = span.map((item) => gaps.years[row][item]);
    const verb = message(`integration.ratio.${turnOf(lookup, row, span, v1, v2)}`, lang);
    said = [message("integration.said.spread", lang, {measure: message(`integration.measure.${chosen.measure}`, lang), y1, y2, verb, v1, v2})];
    if (chosen.measure === "theil") said.push(saidBetween(lookup, lang, chosen, row, span));
  }
  return [...said, message("integration.said.weight", lang), ...saidLeftOut(lookup, view, chosen, row)];
}

function saidBetween(lookup, lang, chosen, row, span) {
  const gaps = integrationTable(lookup, "gaps");
  const between = gapRow(lookup, chosen, "theil", "between");
  const [s1, s2] = span.map((item) => numberWords((gaps.values[between][item] / gaps.values[row][item]) * 100, SHARE_DIGITS));
  const [y1, y2] = span.map((item) => gaps.years[row][item]);
  return message("integration.said.between", lang, {s1, y1, s2, y2});
}

function saidLeftOut(lookup, view, chosen, row) {
  const told = integrationTable(lookup, "gaps").years[row];
  const out = integrationTable(lookup, "offerings").years_show[chosen.offering].filter((year) => !told.includes(year));
  if (!out.length) return [];
  return [message("integration.said.left_out", view.lang, {years: out.join(message("list.comma", view.lang))})];
}

function seenItems(lookup, row) {
  const gaps = integrationTable(lookup, "gaps");
  const seen = gaps.recalled[row].flatMap((isRecalled, item) => (isRecalled ? [] : [item]));
  return seen.filter((item) => gaps.basis[row][item] === gaps.basis[row][seen.at(-1)]);
}

function spanOf(lookup, row) {
  const items = row === null ? [] : seenItems(lookup, row);
  return items.length > 1 ? [items[0], items.at(-1)] : null;
}

function turnOf(lookup, row, [first, last], words, lastWords) {
  if (words === lastWords) return "same";
  const values = integrationTable(lookup, "gaps").values[row];
  return values[last] > values[first] ? "up" : "down";
}

function stepsOf(lookup, row, sign) {
  const values = integrationTable(lookup, "gaps").values[row];
  const items = seenItems(lookup, row);
  return items.filter((item, place) => place > 0 && (values[item] - values[items[place - 1]]) * sign > 0).length;
}

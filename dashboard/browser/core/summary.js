/**
 * One sentence on each chart, made from the rows behind it, for readers who do not see the drawing.
 *
 * @typedef {object} Summing what the rows of a chart are summed up by
 * @property {(row: Row) => number | null | undefined} [amount] undefined: the row has no amount to
 *   compare; null: its amount is absent
 * @property {(row: Row) => string} [kind] the message of what a row is
 * @property {(row: Row, lang: Lang) => string} [name]
 * @property {(row: Row) => string} [unit]
 * @property {boolean} [isOfAllYears] rows of all years are compared, not only of the latest
 *
 * @typedef {{row: Row, value: number}} Amount
 *
 * @import {Lang, Lookup, Row, View} from "./types.js"
 */
import {message} from "./messages.js";
import {numberWords} from "./numbers.js";
import {unitWords} from "./units.js";

/** @type {Record<string, string>} */
const ROLE_STATUS = {none_found: "role.none", hidden_by_filter: "summary.hidden"};
/** Below this, a second decimal is of use. */
const SMALL = 10;
const DECIMALS = 2;

/**
 * By tab and chart.
 * @type {Record<string, Record<string, Summing>>}
 */
const SUMMED_BY = {
  focus: {
    map: {kind: (row) => (row.level === "site" ? "summary.site" : roleKindOf(row))},
    matrix: {kind: roleKindOf},
    ranking: {
      amount: ({lead, core, support, older}) => lead + core + support + older,
      isOfAllYears: true,
    },
    profile: {kind: ({kind}) => `summary.${kind}`},
  },
  structure: {
    map: {amount: ({value}) => value, kind: ({status}) => `summary.status.${status}`},
    sectors: {amount: ({value}) => value, name: pairOf("section")},
    similarity: {
      amount: ({value, other_adcode: other}) => (other ? value : undefined),
      name: pairOf("other"),
    },
    chains: {kind: ({group}) => `structure.chains.${group}`},
    compare: {kind: ({kind}) => `summary.${kind}`},
  },
  integration: {
    map: {amount: ({value}) => value},
    trend: {amount: ({value, level}) => (level === "event" ? undefined : value)},
    gaps: {amount: ({value}) => value},
    scatter: {amount: ({pm25}) => pm25, unit: ({pm25_unit: unit}) => unit},
  },
  xiongan: {
    map: {amount: ({value, level}) => (level === "flow" ? undefined : value), isOfAllYears: true},
    flows: {amount: ({value}) => value, isOfAllYears: true},
    timeline: {kind: ({status}) => `xiongan.status.${status}`},
    figures: {},
  },
  plan: {plan: {kind: ({direction}) => `plan.direction.${direction}`}},
  data: {table: {}, coverage: {amount: ({regions}) => regions, isOfAllYears: true}},
};

/**
 * Sum up the rows of a chart in a sentence.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} chart
 * @param {Row[]} rows
 * @returns {string}
 */
export function summaryOf(lookup, view, chart, rows) {
  const {lang} = view;
  if (!rows.length) return message("summary.empty", lang);
  const summing = SUMMED_BY[view.tab][chart];
  const {amount, kind} = summing;
  const amounts = amount
    ? rows.map((row) => ({row, value: amount(row)})).filter(({value}) => value !== undefined)
    : [];
  const known = /** @type {Amount[]} */ (amounts.filter(({value}) => value !== null));
  if (known.length)
    return amountsSentence(lookup, lang, known, amounts.length - known.length, summing);
  const counted = message("summary.count", lang, {count: rows.length});
  return kind
    ? message("summary.kinds", lang, {counted, kinds: countedKinds(rows.map(kind), lang)})
    : message("summary.sentence", lang, {counted});
}

/**
 * @param {string[]} kinds
 * @param {Lang} lang
 */
function countedKinds(kinds, lang) {
  const counts = new Map();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => message("summary.kind", lang, {kind: message(kind, lang), count}))
    .join(message("list.comma", lang));
}

/**
 * Lowest and highest of each unit: of the latest year with amounts, where rows are of years.
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {Amount[]} known
 * @param {number} absent how many amounts are absent
 * @param {Summing} summing
 */
function amountsSentence(lookup, lang, known, absent, summing) {
  const {name = nameOf, unit = unitOf, isOfAllYears} = summing;
  const latest = isOfAllYears ? 0 : Math.max(0, ...known.map(({row}) => row.year ?? 0));
  const compared = known
    .filter(({row}) => !latest || (row.year ?? latest) === latest)
    .sort((a, b) => a.value - b.value);
  const units = [...new Set(compared.map(({row}) => unit(row)))];
  const sentences = units.map((one) => {
    const ofUnit = compared.filter(({row}) => unit(row) === one);
    const [low, high] = [ofUnit[0], ofUnit[ofUnit.length - 1]].map(({row, value}) =>
      amountWords(value, name(row, lang), lang),
    );
    return message(ofUnit.length === 1 ? "summary.one" : "summary.amounts", lang, {
      count: ofUnit.length,
      low,
      high,
      year: latest ? message("summary.year", lang, {year: latest}) : "",
      unit: one ? message("summary.unit", lang, {unit: unitWords(lookup, one, lang)}) : "",
    });
  });
  if (absent) sentences.push(message("summary.absent", lang, {count: absent}));
  return sentences.join(lang === "zh" ? "" : " ");
}

/**
 * @param {number} amount
 * @param {string} name
 * @param {Lang} lang
 */
function amountWords(amount, name, lang) {
  const value = numberWords(amount, Math.abs(amount) < SMALL ? DECIMALS : undefined);
  return message("summary.amount", lang, {value, name});
}

/** @param {Row} row */
function roleKindOf({status, is_faded: isFaded}) {
  return isFaded ? "role.older" : (ROLE_STATUS[status] ?? `role.${status}`);
}

/** @type {(row: Row, lang: Lang) => string} */
function nameOf(row, lang) {
  return row[`name_${lang}`];
}

/** @type {(row: Row) => string} */
function unitOf(row) {
  return row.unit ?? "";
}

/**
 * Name a row by its region and another of its names.
 * @param {string} other
 * @returns {(row: Row, lang: Lang) => string}
 */
function pairOf(other) {
  return (row, lang) =>
    message("summary.pair", lang, {first: nameOf(row, lang), last: row[`${other}_${lang}`]});
}

/**
 * One sentence on each chart, made from the rows behind it, for readers who do not see the drawing.
 *
 * @typedef {{row: Row, value: number}} Amount
 *
 * @import {Summary} from "./registry.js"
 * @import {Lang, Lookup, Row, View} from "./types.js"
 */
import {countsOf} from "./counts.js";
import {message} from "./messages.js";
import {numberWords} from "./numbers.js";
import {TABS} from "./registry.js";
import {unitWords} from "./units.js";

/** @type {Record<string, string>} */
const ROLE_STATUS = {
  none_found: "role.none",
  hidden_by_filter: "summary.hidden",
  own_data: "summary.own",
};
/** @type {Record<string, string>} */
const KIND_OF_LEVEL = {site: "summary.site", position: "summary.own.position"};
/** Below this, a second decimal is of use. */
const SMALL = 10;
const DECIMALS = 2;

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
  const {summary} = TABS[view.tab].charts[chart];
  const amounts = rows
    .map((row) => ({row, value: amountOf(row, summary)}))
    .filter(({value}) => value !== undefined);
  const known = /** @type {Amount[]} */ (amounts.filter(({value}) => value !== null));
  if (known.length)
    return amountsSentence(lookup, lang, known, amounts.length - known.length, summary);
  const counted = message("summary.count", lang, {count: rows.length});
  if (!summary.kind) return message("summary.sentence", lang, {counted});
  const kinds = rows.map((row) => kindOf(row, summary));
  return message("summary.kinds", lang, {counted, kinds: countedKinds(kinds, lang)});
}

/**
 * A row's amount: null where it is absent, undefined where the row has none to compare.
 * @param {Row} row
 * @param {Summary} summary
 * @returns {number | null | undefined}
 */
function amountOf(row, {amount, needs, without_level: withoutLevel}) {
  if (!amount || (needs && !row[needs]) || (withoutLevel && row.level === withoutLevel))
    return undefined;
  const parts = amount.map((column) => row[column]);
  return parts.length === 1 ? parts[0] : parts.reduce((sum, part) => sum + part, 0);
}

/**
 * The message of what a row is.
 * @param {Row} row
 * @param {Summary} summary
 */
function kindOf(row, {kind = ""}) {
  if (kind === "role") return KIND_OF_LEVEL[row.level] ?? roleKindOf(row);
  return kind.replace(/\{(\w+)\}/, (_, column) => row[column]);
}

/**
 * @param {string[]} kinds
 * @param {Lang} lang
 */
function countedKinds(kinds, lang) {
  return [...countsOf(kinds)]
    .map(([kind, count]) => message("summary.kind", lang, {kind: message(kind, lang), count}))
    .join(message("list.comma", lang));
}

/**
 * Lowest and highest of each unit: of the latest year with amounts, where rows are of years.
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {Amount[]} known
 * @param {number} absent how many amounts are absent
 * @param {Summary} summary
 */
function amountsSentence(lookup, lang, known, absent, summary) {
  /** @type {(row: Row) => string} */
  const unit = (row) => row[summary.unit ?? "unit"] ?? "";
  const latest = summary.is_of_all_years ? 0 : Math.max(0, ...known.map(({row}) => row.year ?? 0));
  const compared = known
    .filter(({row}) => !latest || (row.year ?? latest) === latest)
    .sort((a, b) => a.value - b.value);
  const units = [...new Set(compared.map(({row}) => unit(row)))];
  const sentences = units.map((one) => {
    const ofUnit = compared.filter(({row}) => unit(row) === one);
    const [low, high] = [ofUnit[0], ofUnit[ofUnit.length - 1]].map(({row, value}) =>
      amountWords(value, nameOf(row, summary, lang), lang),
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

/**
 * What a row is about: a name, or a pair of names.
 * @param {Row} row
 * @param {Summary} summary
 * @param {Lang} lang
 * @returns {string}
 */
function nameOf(row, {name = "name", pair}, lang) {
  const first = row[`${name}_${lang}`];
  return pair ? message("summary.pair", lang, {first, last: row[`${pair}_${lang}`]}) : first;
}

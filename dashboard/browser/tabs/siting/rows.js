/**
 * The table behind each chart of the Siting tab.
 *
 * @import {Lookup, Row, View} from "../../core/types.js"
 * @import {Value} from "./criterion_values.js"
 * @import {Siting} from "./siting.js"
 */
import {OWN_PREFIX} from "../../core/own_mark.js";
import {regionKeys} from "../../core/row_keys.js";
import {verificationOf} from "../../core/row_sources.js";
import {robustnessOf} from "./draws.js";
import {criterionName, unitOf} from "./names.js";
import {selectCompare, selectTable} from "./select.js";
import {missesWords} from "./sentences.js";
import {sitingOf} from "./siting.js";

const JOIN = "; ";
const UNIT = "points";

/** @type {Record<string, (lookup: Lookup, view: View) => Row[]>} */
export const ROWS = {
  map: mapRows,
  ranking: rankingRows,
  intervals: intervalRows,
  table: (lookup, view) => longRows(lookup, view, selectTable(lookup, view).places),
  compare: (lookup, view) => longRows(lookup, view, selectCompare(lookup, view).places),
};

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function mapRows(lookup, view) {
  const siting = sitingOf(lookup, view);
  if (!siting.rows.length) return lookup.levelRows[view.level].map((row) => unjudged(lookup, row));
  return siting.rows.map((_, place) => ({
    ...standing(lookup, view, siting, place),
    ...sourcesOf(lookup, siting, place),
  }));
}

/**
 * A region of a level that the tab does not compare.
 * @param {Lookup} lookup
 * @param {number} row
 */
function unjudged(lookup, row) {
  return {
    ...regionKeys(lookup, row),
    status: "unscored",
    rank: null,
    score: null,
    unit: UNIT,
    coverage: 0,
    is_listed_separately: false,
    excluded_en: "",
    excluded_zh: "",
    ...cited(lookup, []),
  };
}

/**
 * A row for each place of the level, with its values, scores and weights.
 * @param {Lookup} lookup
 * @param {View} view
 */
function rankingRows(lookup, view) {
  const siting = sitingOf(lookup, view);
  const {low, high, top3} = robustnessOf(view, siting);
  return selectTable(lookup, view).places.map((place) => ({
    ...standing(lookup, view, siting, place),
    rank_low: low[place],
    rank_high: high[place],
    top3_share: top3[place],
    ...Object.fromEntries(
      siting.criteria.flatMap(({code, weight, values, scores}) => [
        [`value_${code}`, values[place].value],
        [`year_${code}`, values[place].year],
        [`score_${code}`, scores[place]],
        [`weight_${code}`, weight],
        [`source_${code}`, values[place].sources.join(JOIN)],
      ]),
    ),
    ...sourcesOf(lookup, siting, place),
  }));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function intervalRows(lookup, view) {
  const siting = sitingOf(lookup, view);
  const {low, high, top3, first} = robustnessOf(view, siting);
  return siting.order.map((place) => ({
    ...regionKeys(lookup, siting.rows[place]),
    rank: siting.ranks[place],
    rank_low: low[place],
    rank_high: high[place],
    top3_share: top3[place],
    first_share: first[place],
    ...sourcesOf(lookup, siting, place),
  }));
}

/**
 * A row for each place and criterion.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} places
 */
function longRows(lookup, view, places) {
  const siting = sitingOf(lookup, view);
  return places.flatMap((place) =>
    siting.criteria.map(({code, weight, prefer, values, scores}) => {
      const {value, year, others, vintage} = values[place];
      const {vintages} = lookup.tables.siting;
      return {
        ...regionKeys(lookup, siting.rows[place]),
        status: siting.status[place],
        rank: siting.ranks[place],
        criterion: code,
        criterion_en: criterionName(lookup, code, "en"),
        criterion_zh: criterionName(lookup, code, "zh"),
        value,
        unit: unitOf(lookup, code, "en"),
        other_values: others.join(JOIN),
        year,
        vintage: vintage === null ? "" : vintages.en[vintage],
        vintage_zh: vintage === null ? "" : vintages.zh[vintage],
        score: scores[place],
        weight,
        prefer: prefer === "low" ? "lower_is_better" : "higher_is_better",
        ...cited(lookup, [values[place]]),
      };
    }),
  );
}

/**
 * Where a place stands.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Siting} siting
 * @param {number} place
 */
function standing(lookup, view, siting, place) {
  const {rows, status, ranks, scores, coverage} = siting;
  const isExcluded = status[place] === "excluded";
  return {
    ...regionKeys(lookup, rows[place]),
    status: status[place],
    rank: ranks[place],
    score: scores[place],
    unit: UNIT,
    coverage: coverage[place],
    is_listed_separately: ["separate", "unscored"].includes(status[place]),
    excluded_en: isExcluded ? missesWords(lookup, {...view, lang: "en"}, siting, place) : "",
    excluded_zh: isExcluded ? missesWords(lookup, {...view, lang: "zh"}, siting, place) : "",
  };
}

/**
 * @param {Lookup} lookup
 * @param {Siting} siting
 * @param {number} place
 */
function sourcesOf(lookup, {criteria}, place) {
  return cited(
    lookup,
    criteria.map(({values}) => values[place]),
  );
}

/**
 * The sources of values, each once.
 * @param {Lookup} lookup
 * @param {Value[]} values
 */
export function cited(lookup, values) {
  const known = values.filter(({value}) => value !== null);
  const ids = [...new Set(known.flatMap(({sources}) => sources))];
  const found = ids.map((id) => sourceAt(lookup, id));
  const isOwn = ids.some((id) => id.startsWith(OWN_PREFIX));
  const seen = known.length ? verificationOf(known.some(({isRecalled}) => isRecalled)) : "";
  return {
    source_id: ids.join(JOIN),
    source: found.map(({title_en: title}) => title).join(JOIN),
    source_zh: found.map(({title_zh: title}) => title).join(JOIN),
    url: found.map(({url}) => url ?? "").join(JOIN),
    // Of several values the least sure: those that the atlas did not check.
    verification: isOwn ? "own" : seen,
  };
}

/**
 * A source of the page or of the tab.
 * @param {Lookup} lookup
 * @param {string} id
 */
export function sourceAt({tables}, id) {
  const own = tables.siting.sources.id.indexOf(id);
  const {sources} = own < 0 ? tables : tables.siting;
  const row = own < 0 ? sources.id.indexOf(id) : own;
  return {
    title_en: sources.title_en[row],
    title_zh: sources.title_zh[row],
    url: sources.url[row],
  };
}

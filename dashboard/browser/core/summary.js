/** One sentence on each chart, made from the rows behind it: for whoever does not see the drawing. */
import {numberWords} from "./numbers.js";
import {message} from "./messages.js";
import {unitWords} from "./units.js";

const ROLE_STATUS = {none_found: "role.none", hidden_by_filter: "summary.hidden"};
// Below this, a reader asks for the second decimal.
const SMALL = 10;
const DECIMALS = 2;

/** What a chart is summed up by: rows of a kind each (their message), or amounts, or rows alone. */
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

/** Sum up the rows of a chart in a sentence. */
export function summaryOf(lookup, view, chart, rows) {
  const {lang} = view;
  if (!rows.length) return message("summary.empty", lang);
  const {
    amount,
    kind,
    name = summedName,
    unit = (row) => row.unit ?? "",
    isOfAllYears,
  } = SUMMED_BY[view.tab][chart];
  const amounts = amount
    ? rows.map((row) => ({row, value: amount(row)})).filter(({value}) => value !== undefined)
    : [];
  if (amounts.some(({value}) => value !== null))
    return summedAmounts(lookup, lang, amounts, {name, unit, isOfAllYears});
  const counted = message("summary.count", lang, {count: rows.length});
  return kind
    ? message("summary.kinds", lang, {counted, kinds: summedKinds(rows.map(kind), lang)})
    : message("summary.sentence", lang, {counted});
}

function summedKinds(kinds, lang) {
  const counts = new Map();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => message("summary.kind", lang, {kind: message(kind, lang), count}))
    .join(message("list.comma", lang));
}

/** Lowest and highest of each unit: of the latest year that has amounts, where rows are of years. */
function summedAmounts(lookup, lang, amounts, {name, unit, isOfAllYears}) {
  const absent = amounts.filter(({value}) => value === null).length;
  const known = amounts.filter(({value}) => value !== null);
  const latest = isOfAllYears ? 0 : Math.max(0, ...known.map(({row}) => row.year ?? 0));
  const shown = known
    .filter(({row}) => !latest || (row.year ?? latest) === latest)
    .sort((a, b) => a.value - b.value);
  const units = [...new Set(shown.map(({row}) => unit(row)))];
  const sentences = units.map((one) => {
    const ofUnit = shown.filter(({row}) => unit(row) === one);
    const [low, high] = [ofUnit[0], ofUnit.at(-1)].map(({row, value}) =>
      message("summary.amount", lang, {
        value: numberWords(value, Math.abs(value) < SMALL ? DECIMALS : undefined),
        name: name(row, lang),
      }),
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

function roleKindOf({status, is_faded: isFaded}) {
  return isFaded ? "role.older" : (ROLE_STATUS[status] ?? `role.${status}`);
}

function summedName(row, lang) {
  return row[`name_${lang}`];
}

function pairOf(other) {
  return (row, lang) =>
    message("summary.pair", lang, {first: summedName(row, lang), last: row[`${other}_${lang}`]});
}

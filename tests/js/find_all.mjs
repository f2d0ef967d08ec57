/**
 * Search an index for its own names, and open every entry, as the browser does: JSON in, JSON out.
 *
 * Takes `{tables, messages, index, queries, every}`: views to start from, and of how many entries
 * one is typed with mistakes. Writes the faults: names that do not find their entry first
 * (`unfound`), or not among the first eight with a mistake (`mistaken`), and views that do not show
 * what they were opened for (`missing`).
 */
import {readFileSync} from "node:fs";
import {makeLookup} from "../../dashboard/browser/core/lookup.js";
import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {readView, toQuery} from "../../dashboard/browser/core/view.js";
import {EXACT, findRows, makeMatcher, START, TEXT_MAX} from "../../dashboard/browser/find/match.js";
import {changeToShow} from "../../dashboard/browser/find/open.js";
import {plainWords} from "../../dashboard/browser/find/text.js";
import {selectMap} from "../../dashboard/browser/tabs/focus/select_map.js";
import {selectTrend} from "../../dashboard/browser/tabs/integration/select_trend.js";
import {goesTo, movesInView} from "../../dashboard/browser/tabs/xiongan/moves.js";

const AMONG = 8;
const LETTERS_MIN = 5;

const {tables, messages, index, queries, every} = JSON.parse(readFileSync(0, "utf8"));
useCatalogue(messages);
const lookup = makeLookup(tables);
const matcher = makeMatcher(index);
const namesOf = (row) => [
  index.name_en[row],
  index.name_zh[row],
  index.pinyin[row],
  ...index.aliases[row],
];

/** A name without one of its letters, and with two of them changed. */
function mistakes(name, row) {
  const letters = [...name];
  const places = letters.flatMap((letter, place) => (/[\p{L}\p{N}]/u.test(letter) ? [place] : []));
  const place = places[(row * 7) % places.length];
  const [first, second] = places
    .map((one, at) => [one, places[at + 1]])
    .filter(([one, next]) => next === one + 1)[row % (places.length >> 1)] ?? [0, 1];
  const swapped = [...letters];
  [swapped[first], swapped[second]] = [letters[second], letters[first]];
  return [letters.filter((_, at) => at !== place).join(""), swapped.join("")];
}

function isFoundFirst(name, row) {
  const [best] = findRows(matcher, name);
  // Of a longer text only the start is searched for, which is the start of the name.
  if (name.length > TEXT_MAX)
    return best?.fit <= START && findRows(matcher, name).some((found) => found.row === row);
  return (
    best?.fit === EXACT &&
    namesOf(row).some((own) => plainWords(own).join("") === plainWords(name).join("")) &&
    findRows(matcher, name).find((found) => found.row === row)?.fit === EXACT
  );
}

function mistakenNames(row) {
  return [index.name_en[row], index.name_zh[row]]
    .filter((name) => plainWords(name).join("").length >= LETTERS_MIN)
    .flatMap((name) => mistakes(name, row))
    .filter((typed) => {
      const finds = findRows(matcher, typed);
      // "Xiji" for Xinji is how another name starts: there it is no mistake.
      const rank = finds.findIndex((found) => found.row === row);
      const isTied =
        rank >= 0 && finds[rank].fit === finds[0].fit && finds[rank].edits === finds[0].edits;
      return !(finds[0]?.fit <= START) && !isTied && !(rank >= 0 && rank < AMONG);
    });
}

/** Whether a view shows an entry: whether its tab draws it. */
function shows(view, row) {
  const id = index.id[row];
  const opens = index.opens[row];
  const isSet = Object.entries(opens.set ?? {}).every(
    ([name, value]) => String(view[name]) === String(value),
  );
  if (
    !isSet ||
    (opens.tab && view.tab !== opens.tab) ||
    (opens.region && view.region !== opens.region)
  )
    return false;
  if (opens.levels && !opens.levels.includes(view.level)) return false;
  const kind = index.kinds[index.kind[row]];
  if (kind === "site")
    return selectMap(lookup, view).sites.rows.includes(tables.sites.id.indexOf(id));
  if (kind === "event" && view.tab === "integration") {
    return selectTrend(lookup, view).events.rows.includes(tables.integration.events.id.indexOf(id));
  }
  if (kind !== "organisation") return true;
  const move = tables.xiongan.moves.id.indexOf(id);
  return movesInView(lookup, view).includes(move) && goesTo(lookup, view, move, view.region);
}

function missing(query, row) {
  const {view} = readView(query, lookup.known);
  // It is not found in such a view.
  if (view.recalled === "hide" && index.is_recalled[row]) return [];
  const opened = toQuery({...view, ...changeToShow(lookup, view, index.opens[row])});
  const again = readView(opened, lookup.known);
  const isWhole = !again.notices.length && toQuery(again.view) === opened;
  const keeps = again.view.lang === view.lang && again.view.theme === view.theme;
  return isWhole && keeps && shows(again.view, row)
    ? []
    : [`${index.id[row]} from ?${query}: ${opened}`];
}

const rows = index.id.map((_, row) => row);
process.stdout.write(
  JSON.stringify({
    unfound: rows.flatMap((row) =>
      namesOf(row).filter((name) => plainWords(name).length && !isFoundFirst(name, row)),
    ),
    mistaken: rows.filter((row) => row % every === 0).flatMap(mistakenNames),
    missing: rows.flatMap((row) => queries.flatMap((query) => missing(query, row))),
  }),
);

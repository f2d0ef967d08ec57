/** The Xiong'an tab in words. Twin of dashboard/xiongan/describe.py. */
import {message} from "../../core/messages.js";
import {joinWords, sharedFilterWords, windowTitle} from "../../core/names.js";
import {ALL} from "../../core/view.js";
import {MOVE_FACETS, moveDateWords, passesFilter} from "./moves.js";

const MOVED = "headquarters,whole_move";

/** Headline, tally, filter (one line for exports) and title of the window. */
export function describeXiongan(lookup, view, shown) {
  const headline = xionganHeadline(view, shown.answer);
  return {
    headline,
    tally: xionganTally(view, shown),
    filter: xionganFilter(lookup, view),
    title: windowTitle(lookup, view, headline),
  };
}

function xionganHeadline(view, answer) {
  const {lang} = view;
  const who = whoseMoves(view);
  const found = Object.entries(answer.chosen).filter(([, count]) => count);
  if (!found.length) return message("xiongan.headline.none", lang, {who});
  const parts = found.map(([status, count]) => statusPart(lang, status, count));
  if (!answer.chosen.operating && passesFilter(view, "status", "operating"))
    parts.unshift(message("xiongan.part.none", lang));
  return message("xiongan.headline", lang, {who, parts: joinWords(parts, lang)});
}

function statusPart(lang, status, count) {
  return message(`xiongan.part.${status}`, lang, {count});
}

function whoseMoves({kinds, moves, lang}) {
  const isEvery = String(kinds) === ALL;
  if (kinds.length === 1 && !isEvery) return message(`xiongan.kinds.${kinds[0]}`, lang);
  if (isEvery && String(moves) === MOVED) return message("xiongan.who.moved", lang);
  return message(`xiongan.who.${isEvery && String(moves) === ALL ? "all" : "chosen"}`, lang);
}

function xionganTally(view, {answer, map}) {
  const {lang} = view;
  const parts = answer.parts.map(({status, rows}) => statusPart(lang, status, rows.length));
  const said = message("xiongan.tally", lang, {
    parts: parts.join(message("list.comma", lang)),
    date: moveDateWords(answer.newest, lang),
  });
  if (!view.layers.includes("elsewhere")) return said;
  const everywhere = message("xiongan.tally.everywhere", lang, {count: map.tally.singles});
  return [said, everywhere].join(message("list.dot", lang));
}

function xionganFilter(lookup, view) {
  const {lang} = view;
  const parts = Object.keys(MOVE_FACETS).map((name) => facetWords(view, name));
  const scope = view.layers.includes("elsewhere") ? "everywhere" : "here";
  parts.push(message(`xiongan.filter.${scope}`, lang));
  parts.push(...sharedFilterWords(lookup, view));
  return parts.join(message("list.dot", lang));
}

/** What narrows the key figures: no filter of moves does. */
export function figuresFilter({recalled, lang}) {
  const words = [
    message("xiongan.filter.figures", lang),
    ...(recalled === "hide" ? [message("filter.hide", lang)] : []),
  ];
  return words.join(message("list.dot", lang));
}

function facetWords(view, name) {
  const {lang} = view;
  const facet = message(`xiongan.facet.${name}`, lang);
  if (String(view[name]) === ALL) return message("xiongan.filter.all", lang, {facet});
  const values = view[name]
    .map((value) => message(`xiongan.${name}.${value}`, lang))
    .join(message("list.comma", lang));
  return message("xiongan.filter.some", lang, {facet, values});
}

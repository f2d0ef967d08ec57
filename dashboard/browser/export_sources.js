/** The sources that rows quote: who, when, where, how often. */
import {sourceLink} from "./dom.js";
import {message} from "./messages.js";

/** Every source at hand by its title: `{title, publisher, url, published}`; where two share a title, neither address counts. */
export function sourceIndex(tables, tab = "") {
  const index = new Map();
  for (const {title, publisher, url, published} of everySource([tables, tables[tab] ?? {}])) {
    const known = index.get(title);
    const isShared = known?.url && url && known.url !== url;
    index.set(title, {title, publisher: publisher ?? "", published: published ?? "", url: isShared ? "" : (url || known?.url || "")});
  }
  return index;
}

/** The sources of the page and of one tab, a record each: which tabs were visited must not matter. */
function everySource(owners) {
  return owners.flatMap(({sources}) => {
    if (!sources) return [];
    if (!Array.isArray(sources.title)) return Object.values(sources);
    return sources.title.map((_, row) => Object.fromEntries(Object.entries(sources).map(([name, values]) => [name, values[row]])));
  });
}

/** The titles in a cell, which are joined by "; "; a title that has one inside stays whole. */
export function titlesIn(text, index) {
  const pieces = (text ?? "").split("; ").filter(Boolean);
  const titles = [];
  while (pieces.length) {
    let length = pieces.length;
    while (length > 1 && !index.has(pieces.slice(0, length).join("; "))) length -= 1;
    titles.push(pieces.splice(0, length).join("; "));
  }
  return titles;
}

/** Most quoted first; but what was computed here or recalled stands last: whoever cites wants the others. */
export function byWeight(a, b) {
  return isHouse(b.publisher) - isHouse(a.publisher) || b.count - a.count || (a.title < b.title ? -1 : 1);
}

/** The sources of rows, most quoted first: those of the index, with how many rows quote them. */
export function quotedSources(rows, index) {
  const counts = new Map();
  const addresses = new Map();
  for (const row of rows) {
    const titles = titlesIn(row.source, index);
    const urls = (row.url ?? row.source_url ?? "").split("; ");
    titles.forEach((title, place) => {
      counts.set(title, (counts.get(title) ?? 0) + 1);
      if (titles.length === urls.length && urls[place]) addresses.set(title, urls[place]);
    });
  }
  return [...counts]
    .map(([title, count]) => ({publisher: "", published: "", ...index.get(title), title, url: addresses.get(title) ?? index.get(title)?.url ?? "", count}))
    .sort(byWeight);
}

/** The `most` most quoted sources as runs of text, linked where they have an address, and how many more there are. */
export function sourceRuns(sources, lang, most) {
  if (!sources.length) return [];
  const rest = sources.length - most;
  const [before, after] = message("export.sources", lang, {sources: "\u0000"}).split("\u0000");
  const named = sources.slice(0, most).flatMap(({title, url}, place) => [...(place ? [{text: "; "}] : []), {text: title, url}]);
  const more = rest > 0 ? message("export.sources.more", lang, {sources: "\u0000", count: rest}).split("\u0000")[1] : "";
  return [{text: before}, ...named, {text: more + after}];
}

/** The same as linked text of the page. */
export function namedSources(sources, lang, most) {
  return sourceRuns(sources, lang, most).map(({text, url}) => (url === undefined ? text : sourceLink(text, url)));
}

function isHouse(publisher) {
  return Boolean(publisher) && publisher !== "JJJ Atlas";
}

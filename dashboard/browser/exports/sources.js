/** The sources that rows quote: who, when, where, how often. */
import {sourceLink} from "../charts/dom.js";
import {message} from "../core/messages.js";
import {sourceIds} from "../core/row_sources.js";

/** Every source at hand by its id: `{id, title, publisher, url, published}`. */
export function sourceIndex(tables, tab = "") {
  return new Map(
    everySource([tables, tables[tab] ?? {}]).map(({id, title, publisher, url, published}) => [
      id,
      {id, title, publisher: publisher ?? "", published: published ?? "", url: url ?? ""},
    ]),
  );
}

/** The sources of the page and of one tab, a record each: which tabs were visited must not matter. */
function everySource(owners) {
  return owners.flatMap(({sources}) => {
    if (!sources) return [];
    if (!Array.isArray(sources.title))
      return Object.entries(sources).map(([id, source]) => ({...source, id}));
    return sources.title.map((_, row) =>
      Object.fromEntries(Object.entries(sources).map(([name, values]) => [name, values[row]])),
    );
  });
}

/** Most quoted first; but what was computed here or recalled stands last: whoever cites wants the others. */
export function byWeight(a, b) {
  return (
    isHouse(b.publisher) - isHouse(a.publisher) ||
    b.count - a.count ||
    (`${a.title} ${a.id}` < `${b.title} ${b.id}` ? -1 : 1)
  );
}

/** The sources of a row; one of our own, such as a table of the build, has no id. */
export function sourcesOf(row, index) {
  const ids = sourceIds(row);
  if (ids.length) return ids.map((id) => index.get(id));
  return row.source
    ? [{id: row.source, title: row.source, publisher: "", published: "", url: ""}]
    : [];
}

/** The sources of rows, most quoted first: those of the index, with how many rows quote them. */
export function quotedSources(rows, index) {
  const quoted = new Map();
  for (const source of rows.flatMap((row) => sourcesOf(row, index))) {
    quoted.set(source.id, {...source, count: (quoted.get(source.id)?.count ?? 0) + 1});
  }
  return [...quoted.values()].sort(byWeight);
}

/** The `most` most quoted sources as runs of text, linked where they have an address, and how many more there are. */
export function sourceRuns(sources, lang, most) {
  if (!sources.length) return [];
  const rest = sources.length - most;
  const [before, after] = message("export.sources", lang, {sources: "\u0000"}).split("\u0000");
  const named = sources
    .slice(0, most)
    .flatMap(({title, url}, place) => [...(place ? [{text: "; "}] : []), {text: title, url}]);
  const more =
    rest > 0
      ? message("export.sources.more", lang, {sources: "\u0000", count: rest}).split("\u0000")[1]
      : "";
  return [{text: before}, ...named, {text: more + after}];
}

/** The same as linked text of the page. */
export function namedSources(sources, lang, most) {
  return sourceRuns(sources, lang, most).map(({text, url}) =>
    url === undefined ? text : sourceLink(text, url),
  );
}

function isHouse(publisher) {
  return Boolean(publisher) && publisher !== "JJJ Atlas";
}

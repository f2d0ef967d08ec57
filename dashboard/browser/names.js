/** Names in sentences. Twin of dashboard/names.py. */
import {message} from "./messages.js";

/** Name a region; a county with its parent, since several share a name. */
export function regionName(lookup, row, lang) {
  const {regions} = lookup.tables;
  const name = regions[`name_${lang}`][row];
  if (regions.level[row] !== "county") return name;
  const parent = regions[`name_${lang}`][lookup.regionRow.get(regions.city[row])];
  return message("name.inside", lang, {name, parent});
}

/** Join words as a sentence does: a, b and c. */
export function joinWords(words, lang) {
  if (words.length < 2) return words.join("");
  const first = words.slice(0, -1).join(message("list.comma", lang));
  return message("list.and", lang, {first, last: words.at(-1)});
}

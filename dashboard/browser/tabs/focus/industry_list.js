/**
 * The industries as the filter lists them.
 *
 * @import {Lookup, Tables, View} from "../../core/types.js"
 */
import {cellsOf, roleRank} from "../../core/lookup.js";
import {hasRole} from "../../core/role_ranks.js";

/**
 * Whether an industry or its group matches a search in English, Chinese or pinyin.
 * @param {Tables["industries"]} industries
 * @param {Tables["groups"]} groups
 * @param {number} row of the industry
 * @param {string} text
 */
export function matchesSearch(industries, groups, row, text) {
  const asked = text.trim().toLowerCase();
  const squeezed = asked.replace(/\s+/g, "");
  return searchWords(industries, groups, row)
    .map((word) => word.toLowerCase())
    .some((word) => word.includes(asked) || word.replace(/[\s-]+/g, "").includes(squeezed));
}

/**
 * @param {Tables["industries"]} industries
 * @param {Tables["groups"]} groups
 * @param {number} row
 */
function searchWords(industries, groups, row) {
  const group = groups.id.indexOf(industries.group[row]);
  const initials = industries.pinyin[row].split(" ").map((syllable) => syllable[0] ?? "");
  return [
    industries.id[row],
    industries.name_en[row],
    industries.name_zh[row],
    industries.pinyin[row],
    initials.join(""),
    groups.name_en[group],
    groups.name_zh[group],
  ];
}

/**
 * Count the regions of the level that have each industry in a role.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function regionCounts(lookup, view) {
  const counts = lookup.tables.industries.id.map(() => 0);
  for (const row of lookup.levelRows[view.level]) {
    for (const [industry, cell] of cellsOf(lookup, view, row)) {
      if (hasRole(roleRank(lookup, view, cell))) counts[industry] += 1;
    }
  }
  return counts;
}

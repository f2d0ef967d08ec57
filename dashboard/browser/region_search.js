/** The region that a reader most likely means by a few letters. */

const LEVEL_ORDER = ["province", "city", "county", "zone"];

/** Id of the best match in English, Chinese or pinyin; a larger region first; null: none. */
export function bestRegion(lookup, text) {
  const asked = squeeze(text);
  if (!asked) return null;
  const {regions} = lookup.tables;
  const found = regions.id.flatMap((id, row) => {
    const words = [regions.name_en[row], regions.name_zh[row], regions.pinyin[row], id].map(squeeze);
    const fits = Math.min(...words.map((word) => (word === asked ? 0 : word.startsWith(asked) ? 1 : word.includes(asked) ? 2 : 3)));
    return fits < 3 ? [{id, row, key: [fits, LEVEL_ORDER.indexOf(regions.level[row])]}] : [];
  });
  found.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.row - b.row);
  return found[0]?.id ?? null;
}

function squeeze(text) {
  return (text ?? "").toLowerCase().replace(/[\s'’-]+/g, "");
}

/** The keys with which the row of a chart's table names a region. Twin of dashboard/row_keys.py. */

/** A region or zone in both languages, with its code and level. */
export function regionKeys(lookup, row) {
  const {regions} = lookup.tables;
  return {
    adcode: regions.id[row],
    level: regions.level[row],
    name_en: regions.name_en[row],
    name_zh: regions.name_zh[row],
  };
}

/** The same, and what it lies in by code. */
export function regionKeysWithParent(lookup, row) {
  return {...regionKeys(lookup, row), parent_adcode: lookup.tables.regions.parent[row]};
}

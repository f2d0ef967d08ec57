/**
 * The columns that the Data tab shows of a table: their order, width and kind of cell.
 *
 * A download has every column. On the page, the two languages of a text are one column, a key
 * becomes the name that it refers to, and a source becomes its citation.
 *
 * @typedef {object} Field a column as the build describes it
 * @property {string} name
 * @property {string} kind
 * @property {string} refers to what its values are keys of; empty: to nothing
 * @property {unknown[]} allowed the only valid values; empty: any
 *
 * @typedef {object} Table
 * @property {string} name
 * @property {Field[]} fields
 * @property {Record<string, number>} longest by column, letters of its longest text
 *
 * @typedef {object} VisibleColumn
 * @property {string} id its label's key
 * @property {string[]} parts one column, or the English and the Chinese one
 * @property {string} kind
 * @property {boolean} is_list
 * @property {number} width px
 */

/** The first column, where it is neither the first text in two languages nor the table's first. */
const FIRST = /** @type {Record<string, string>} */ ({
  focus: "region_id",
  sources: "title",
  neighbours: "adcode",
  observations: "region_id",
  cells: "region_id",
  regions: "name",
  clusters: "name",
});
/** Columns that repeat others: a key made of three of them, the parts of the citation. */
const HIDDEN = /** @type {Record<string, string[]>} */ ({
  focus: ["statement_id", "publisher", "trust"],
  cells: ["statement_ids"],
});
/** The columns of a picture, whose width is limited; of other tables, the first ones. */
const IN_PICTURES = /** @type {Record<string, string[]>} */ ({
  focus: ["region_id", "industry_id", "role", "year", "statement", "source_id"],
  sites: ["name", "kind", "region_id", "industry_ids", "opened_year", "source_id"],
  relocations: [
    "organisation",
    "kind",
    "destination_region_id",
    "status",
    "opened_year",
    "source_id",
  ],
  observations: ["region_id", "indicator_id", "year", "value", "vintage", "source_id"],
  sectors: ["region_id", "code", "year", "measure", "value", "source_id"],
  sources: ["title", "publisher", "published", "kind", "trust"],
  cells: ["region_id", "industry_id", "role", "year", "source_count", "recalled"],
});
const PICTURE_COLUMN_COUNT = 6;
const WIDTH_PX = /** @type {Record<string, number>} */ ({
  year: 64,
  number: 104,
  measure: 120,
  flag: 88,
  choice: 112,
  region: 168,
  industry: 176,
  indicator: 200,
  source: 320,
  code: 136,
  date: 112,
  url: 240,
});
const LIST_WIDTH_PX = 240;
const FIRST_WIDTH_PX = 200;
const VINTAGE_WIDTH_PX = 184;
/** The width of a text's column by its longest text in letters; longer ones wrap. */
const TEXT_WIDTHS_PX = [
  [16, 112],
  [32, 176],
  [70, 240],
];
const LONG_TEXT_WIDTH_PX = 336;
const KINDS = /** @type {Record<string, string>} */ ({
  year: "year",
  integer: "number",
  number: "number",
  "yes/no": "flag",
  choice: "choice",
  date: "date",
  period: "date",
  url: "url",
  key: "code",
  adcode: "code",
  zone: "code",
});
const REFERRED = /** @type {Record<string, string>} */ ({
  region: "region",
  place: "region",
  industry: "industry",
  group: "industry",
  indicator: "indicator",
  source: "source",
  column: "field",
});
/** By kind: what columns that name it refer to, and the keys of the tables that define it. */
const NAMING = /** @type {Record<string, {refers: string[], keys: Record<string, string>}>} */ ({
  places: {
    refers: ["region", "place"],
    keys: {regions: "adcode", zones: "zone_id", neighbours: "adcode"},
  },
  industries: {refers: ["industry"], keys: {industries: "industry_id"}},
  indicators: {refers: ["indicator"], keys: {indicators: "indicator_id"}},
});

/**
 * What the tab needs to know of a table's columns.
 * @param {Table} table
 * @returns the columns that it `shown`, the places of those in a picture, and by kind the columns
 *   that name places, industries and indicators
 */
export function columnsOf(table) {
  const shown = visibleColumns(table);
  const pictured = pictureColumns(table.name, shown);
  return {shown, pictured, ...naming(table)};
}

/**
 * The columns that the tab shows; the column that names a row is first, the table's key last.
 * @param {Table} table
 */
export function visibleColumns(table) {
  const {name, fields} = table;
  const hidden = HIDDEN[name] ?? [];
  const described = fields.map((field) => columnOf(field, table)).filter((column) => !!column);
  const visible = described.filter(({id}) => !hidden.includes(id));
  const named = visible.find(({parts}) => parts.length > 1) ?? visible[0];
  const first = FIRST[name] ?? named.id;
  const [{name: own, refers, kind}] = fields;
  const key = refers || kind === "choice" ? "" : own;
  const ranks = new Map([
    [key, 1],
    [first, -1],
  ]);
  visible.sort((one, other) => (ranks.get(one.id) ?? 0) - (ranks.get(other.id) ?? 0));
  visible[0].width = FIRST_WIDTH_PX;
  return visible;
}

/**
 * The places of the visible columns that fit into a picture; the citation is always among them.
 * @param {string} name of the table
 * @param {Pick<VisibleColumn, "id">[]} visible
 */
export function pictureColumns(name, visible) {
  const ids = visible.map(({id}) => id);
  if (IN_PICTURES[name]) return IN_PICTURES[name].map((id) => ids.indexOf(id));
  const places = [...ids.keys()].slice(0, PICTURE_COLUMN_COUNT);
  const source = ids.indexOf("source_id");
  return source < PICTURE_COLUMN_COUNT ? places : [...places.slice(0, -1), source];
}

/**
 * Describe a column; none for the Chinese half of a pair, which is part of the English one.
 * @param {Field} field
 * @param {Table} table
 * @returns {VisibleColumn | undefined}
 */
function columnOf(field, table) {
  const names = new Set(table.fields.map(({name}) => name));
  const stem = field.name.replace(/_(en|zh)$/, "");
  // A name without a language that has a Chinese twin is the English half.
  const english = names.has(`${stem}_en`) ? `${stem}_en` : stem;
  const chinese = `${stem}_zh`;
  const isPair = names.has(english) && names.has(chinese);
  if (isPair && field.name === chinese) return undefined;
  const kind = kindOf(field, table.name, names);
  const isList = field.kind === "list";
  return {
    id: isPair ? stem : field.name,
    parts: isPair ? [english, chinese] : [field.name],
    kind,
    is_list: isList,
    width: isList ? LIST_WIDTH_PX : widthPx(field.name, kind, table.longest[field.name]),
  };
}

/**
 * The kind of a column's cells.
 * @param {Field} field
 * @param {string} table its name
 * @param {Set<string>} names of all its columns
 */
function kindOf({name, kind, refers, allowed}, table, names) {
  if (table === "sectors" && name === "code") return "sector";
  if (name === "value" && names.has("indicator_id")) return "measure";
  if (kind === "list" && !refers) return allowed.length ? "choice" : "code";
  return REFERRED[refers] ?? KINDS[kind] ?? "text";
}

/**
 * @param {string} name
 * @param {string} kind
 * @param {number} longest letters of its longest text
 */
function widthPx(name, kind, longest) {
  if (name === "vintage") return VINTAGE_WIDTH_PX;
  const [, textPx = LONG_TEXT_WIDTH_PX] =
    TEXT_WIDTHS_PX.find(([letters]) => longest <= letters) ?? [];
  return WIDTH_PX[kind] ?? textPx;
}

/**
 * By kind, the columns that name places, industries or indicators.
 * @param {Table} table
 */
function naming({name: table, fields}) {
  const found = Object.entries(NAMING).map(([kind, {refers, keys}]) => {
    const naming = fields.filter(
      (field) => refers.includes(field.refers) || field.name === keys[table],
    );
    return [kind, naming.map(({name}) => name)];
  });
  return Object.fromEntries(found);
}

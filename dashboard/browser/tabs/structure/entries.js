/** The chains and the comparison as tables of words, for their pictures: heads, columns, widths. */
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";
import {plainText} from "../../core/picture_text.js";
import {tellingRow} from "./compare_rows.js";
import {amountWords, entryYear, measureWords} from "./describe.js";
import {ownTables} from "./scene.js";

const CHAIN_WIDTHS = [3, 3, 6];
const ROLE_OF = ["", "support", "core", "lead"];

/** What, who takes part, who does what; a row for each chain, cluster and scheme. */
export function chainsTable(lookup, view, shown) {
  const {entries} = ownTables(lookup);
  const name = (row) => lookup.tables.regions[`name_${view.lang}`][row];
  const rows = shown.groups.flatMap(({group, entries: ofGroup}) =>
    ofGroup.map((entry) => [
      `${entries[`name_${view.lang}`][entry.row]} (${[message(`structure.chains.${group}`, view.lang), entryYear(lookup, entry.row)].filter(Boolean).join(", ")})`,
      [
        ...entry.members.map((member) =>
          member === entries.lead[entry.row]
            ? `${name(member)} (${message("structure.chains.leads", view.lang)})`
            : name(member),
        ),
        ...entry.recalled_members.map(
          (member) => `${name(member)} (${message("mark.recalled", view.lang)})`,
        ),
      ].join(message("list.comma", view.lang)),
      entries[`text_${view.lang}`][entry.row],
    ]),
  );
  const heads = ["what", "who", "part"].map((key) =>
    message(`structure.chains.head.${key}`, view.lang),
  );
  return wordsTable(heads, rows, CHAIN_WIDTHS);
}

/** What stands side by side, a column for each region. */
export function compareTable(lookup, view, shown) {
  const heads = [
    "",
    ...shown.ids.map((id) => regionName(lookup, lookup.regionRow.get(id), view.lang)),
  ];
  const none = message("structure.compare.none", view.lang);
  const industries = lookup.tables.industries[`name_${view.lang}`];
  const rows = [];
  if (!shown.ids.length) rows.push([message("structure.compare.empty", view.lang)]);
  if (shown.ids.length > 1) {
    rows.push([
      message("structure.compare.only", view.lang),
      ...shown.only.map((entries, number) =>
        entries
          .map(
            ({industry, role}) =>
              `${industries[industry]} (${roleWords(lookup, view, shown.ids[number], industry, role)})`,
          )
          .join(message("list.comma", view.lang)),
      ),
    ]);
  }
  rows.push(
    ...shown.shared.map(({industry, roles}) => [
      industries[industry],
      ...roles.map((role, number) =>
        role ? roleWords(lookup, view, shown.ids[number], industry, role) : none,
      ),
    ]),
  );
  if (shown.ids.length) {
    rows.push([
      `${message("structure.compare.sectors", view.lang)}: ${measureWords(lookup, view)}`,
      ...shown.sectors.map((entries, number) =>
        entries
          .map(({section}) => amountWords(lookup, view, shown.places[number], section))
          .join(message("list.comma", view.lang)),
      ),
    ]);
  }
  rows.push(...shown.figures.map((entry) => figureCells(lookup, view, entry, none)));
  return wordsTable(heads, rows, [2, ...shown.ids.map(() => 3)]);
}

function figureCells(lookup, view, {indicator, rows}, none) {
  const {figures, indicators} = lookup.tables;
  const recalled = message("mark.recalled", view.lang);
  return [
    `${indicators[`name_${view.lang}`][indicator]} (${indicators[`unit_${view.lang}`][indicator]})`,
    ...rows.map((row) =>
      row < 0
        ? none
        : `${numberWords(figures.value[row])} (${figures.year[row]}${figures.is_recalled[row] ? `, ${recalled}` : ""})`,
    ),
  ];
}

/** A role with its year, and whether it rests on general knowledge. */
function roleWords(lookup, view, id, industry, role) {
  const {cells} = lookup.tables;
  const {cell} = tellingRow(lookup, view, lookup.regionRow.get(id), industry);
  return [
    message(`role.${ROLE_OF[((role - 1) % 3) + 1]}`, view.lang),
    cells.year[cell] ?? message("profile.undated", view.lang),
    cells.is_recalled[cell] ? message("mark.recalled", view.lang) : "",
  ]
    .filter(Boolean)
    .join(message("list.comma", view.lang));
}

function wordsTable(heads, rows, widths) {
  return {
    heads: heads.map(plainText),
    entries: widths.map((_, place) => rows.map((row) => row[place] ?? "")),
    widths,
  };
}

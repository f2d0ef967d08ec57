/**
 * Entries of moves, plan statements and tables.
 *
 * @import {Tables} from "../../core/types.js"
 * @import {Entry} from "./entry.js"
 */
import {bothOf, inBoth} from "../../core/both.js";
import {asRows} from "../../core/columns.js";
import {isMoveRecalled, organisationPage} from "../../core/page_of.js";
import {TABS} from "../../core/registry.js";
import {dotted} from "./entry.js";

/**
 * The organisations that moved, are moving or have announced a move.
 * @param {Tables} tables
 * @returns {Entry[]}
 */
export function moveEntries(tables) {
  const places = asRows(tables.regions);
  return asRows(tables.xiongan.moves).map((move, row) => {
    const place = places[move.to];
    const {id, kind, status, is_group: isGroup} = move;
    const isRecalled = isMoveRecalled(tables.xiongan.moves, row);
    /** @type {Record<string, string[]>} */
    const include = {kinds: [kind], moves: [move.move], status: [status]};
    if (!move.is_here) include.layers = ["elsewhere"];
    return {
      kind: "organisation",
      key: id,
      names: bothOf(move),
      about: dotted(
        inBoth(`xiongan.kinds.${kind}`),
        bothOf(place),
        inBoth(`xiongan.status.${status}`),
      ),
      opens: {tab: "xiongan", region: place.id, include, set: {organisation: id}},
      size: Number(isGroup),
      // A view that leaves out what is unverified leaves it out.
      isRecalled,
      page: organisationPage({tables}, row),
    };
  });
}

/**
 * The plan's statements.
 * @param {Tables} tables
 * @returns {Entry[]}
 */
export function planEntries({plan}) {
  return asRows(plan.statements).map((row) => ({
    kind: "plan",
    key: row.id,
    names: bothOf(row, "text"),
    about: dotted(inBoth(`plan.topic.${row.topic}`), inBoth("tab.plan")),
    opens: {tab: "plan", set: {industries: []}},
  }));
}

/**
 * The tabs, and the tables of the Data tab.
 * @param {Tables} tables
 * @returns {Entry[]}
 */
export function tableEntries({data}) {
  const tabs = Object.keys(TABS).map((tab) => ({
    kind: "table",
    key: `tab-${tab}`,
    names: inBoth(`tab.${tab}`),
    about: inBoth("find.tab"),
    opens: {tab},
  }));
  const tables = Object.keys(data.about).map((name) => ({
    kind: "table",
    key: name,
    names: inBoth(`data.table.${name}`),
    about: dotted(inBoth("find.table"), inBoth("tab.data")),
    opens: {tab: "data", set: {table: name}},
    aliases: [name],
    size: 1,
  }));
  return [...tabs, ...tables];
}

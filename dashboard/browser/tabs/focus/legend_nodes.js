/**
 * The legend under the map: roles that filter, classes of counts, and the signs in use.
 *
 * @import {Lights} from "../../core/legend_nodes.js"
 * @import {Lookup, View} from "../../core/types.js"
 * @import {RoleEntry, SignEntry} from "./legend.js"
 * @import {MapSelection} from "./select_map.js"
 *
 * @typedef {object} LegendPage what the legend filters and lights
 * @property {Lookup} lookup
 * @property {Lights} links
 * @property {{change: (fields: Partial<View>) => unknown}} store
 */
import {legendRow, lighting} from "../../core/legend_nodes.js";
import {message} from "../../core/messages.js";
import {node} from "../../core/nodes.js";
import {termProps} from "../../core/terms.js";
import {canonicalSet, ROLES} from "../../core/view.js";
import {classLine, regionsWithRole, roleLine, signLine} from "./legend.js";

/**
 * Make the legend of a map selection.
 * @param {LegendPage} page
 * @param {View} view
 * @param {MapSelection} selection
 */
export function legendNodes(page, view, selection) {
  return [
    roleRow(page, view, selection),
    selection.is_single ? null : legendRow(classLine(view, selection), page.links),
    node(
      "div",
      {class: "legend-row signs muted"},
      signLine(page.lookup, view, selection).entries.map(signNode),
    ),
  ];
}

/**
 * @param {LegendPage} page
 * @param {View} view
 * @param {MapSelection} selection
 */
function roleRow(page, view, selection) {
  const {title, entries} = roleLine(view, selection);
  const counts = /** @type {Record<string, number>} */ (/** @type {unknown} */ (selection.tally));
  return node(
    "div",
    {class: "legend-row", role: "group", "aria-label": message("legend.roles", view.lang)},
    title ? node("span", {class: "muted"}, title) : null,
    entries.map((entry) => roleNode(page, view, entry, counts[entry.role])),
  );
}

/**
 * An entry that lights its regions; a role's is a button that filters.
 * @param {LegendPage} page
 * @param {View} view
 * @param {RoleEntry} entry
 * @param {number} count
 */
function roleNode(page, view, {role, swatch, label}, count) {
  const isFilter = ROLES.includes(role);
  const filtering = {
    type: "button",
    tabindex: null,
    "aria-pressed": String(view.roles.includes(role)),
    onclick: () => toggleRole(page, view, role),
  };
  return node(
    isFilter ? "button" : "span",
    {
      ...lighting(() => regionsWithRole(page.lookup, view, role), page.links),
      ...(isFilter ? filtering : {}),
      class: "entry",
      "data-role": role,
      ...termProps(`page.${role}`),
    },
    node("span", {class: `swatch ${swatch}`, "aria-hidden": true}),
    label,
    " ",
    node("span", {class: "count"}, String(count)),
  );
}

/**
 * @param {LegendPage} page
 * @param {View} view
 * @param {string} role
 */
function toggleRole({store, lookup}, view, role) {
  const roles = new Set(view.roles);
  if (!roles.delete(role)) roles.add(role);
  store.change({roles: canonicalSet("roles", roles, lookup.known)});
}

/** @param {SignEntry} entry */
function signNode({sign, name, label}) {
  return node("span", {class: `sign ${name}`}, node("b", {"aria-hidden": true}, sign), ` ${label}`);
}

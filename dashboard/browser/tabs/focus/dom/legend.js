/**
 * The legend under the map: roles that filter, classes of counts, and the signs in use.
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {View} from "../../../core/types.js"
 * @import {RoleEntry, SignEntry} from "../legend.js"
 * @import {MapSelection} from "../select_map.js"
 */
import {element} from "../../../charts/dom.js";
import {legendRow, lighting} from "../../../charts/legend.js";
import {termProps} from "../../../charts/term_cards.js";
import {message} from "../../../core/messages.js";
import {canonicalSet, ROLES} from "../../../core/view.js";
import {classLine, regionsWithRole, roleLine, signLine} from "../legend.js";

/**
 * Make the legend of a map selection.
 * @param {Page} page
 * @param {View} view
 * @param {MapSelection} selection
 */
export function legendNodes(page, view, selection) {
  return [
    roleRow(page, view, selection),
    selection.is_single ? null : legendRow(classLine(view, selection), page.links),
    element(
      "div",
      {class: "legend-row signs muted"},
      signLine(view, selection).entries.map(signNode),
    ),
  ];
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {MapSelection} selection
 */
function roleRow(page, view, selection) {
  const {title, entries} = roleLine(view, selection);
  const counts = /** @type {Record<string, number>} */ (/** @type {unknown} */ (selection.tally));
  return element(
    "div",
    {class: "legend-row", role: "group", "aria-label": message("legend.roles", view.lang)},
    title ? element("span", {class: "muted"}, title) : null,
    entries.map((entry) => roleNode(page, view, entry, counts[entry.role])),
  );
}

/**
 * An entry that lights its regions; a role's is a button that filters.
 * @param {Page} page
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
  return element(
    isFilter ? "button" : "span",
    {
      ...lighting(() => regionsWithRole(page.lookup, view, role), page.links),
      ...(isFilter ? filtering : {}),
      class: "entry",
      "data-role": role,
      ...termProps(`page.${role}`),
    },
    element("span", {class: `swatch ${swatch}`, "aria-hidden": true}),
    label,
    " ",
    element("span", {class: "count"}, String(count)),
  );
}

/**
 * @param {Page} page
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
  return element(
    "span",
    {class: `sign ${name}`},
    element("b", {"aria-hidden": true}, sign),
    ` ${label}`,
  );
}

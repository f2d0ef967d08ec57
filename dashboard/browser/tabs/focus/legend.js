/** The legend under the map: roles that filter, classes of counts, and the signs in use. */
import {classLegend} from "../../charts/class_legend.js";
import {byId, element} from "../../charts/dom.js";
import {NONE, chosenRows} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {termProps} from "../../charts/term_cards.js";
import {strengthsOf} from "./select.js";
import {ROLES, canonicalSet} from "../../core/view.js";

/** Write the legend of a map selection. */
export function writeLegend(lookup, view, selection, {change, events}) {
  const parts = [roleEntries(lookup, view, selection, change, events)];
  if (!selection.is_single) parts.push(classEntries(view, selection, events));
  parts.push(signEntries(view, selection));
  byId("legend").replaceChildren(...parts);
}

/** Ids of the level's regions with a cell of this role among the chosen industries. */
export function regionsWithRole(lookup, view, role) {
  const industries = chosenRows(lookup, view);
  const wanted = {lead: [6], core: [5], support: [4], older: [1, 2, 3]}[role];
  return lookup.levelRows[view.level]
    .filter((row) => {
      const values = strengthsOf(lookup, view, row, industries);
      return wanted ? values.some((z) => wanted.includes(z)) : values.every((z) => z === NONE);
    })
    .map((row) => lookup.tables.regions.id[row]);
}

function roleEntries(lookup, view, selection, change, events) {
  const entries = [...ROLES, "older", "none"].map((role) => {
    const isFilter = ROLES.includes(role);
    const label = message(`role.${role}`, view.lang);
    const toggle = () => {
      const roles = new Set(view.roles);
      if (!roles.delete(role)) roles.add(role);
      change({roles: canonicalSet("roles", roles, lookup.known)});
    };
    return element(
      isFilter ? "button" : "span",
      {
        ...(isFilter
          ? {type: "button", "aria-pressed": String(view.roles.includes(role)), onclick: toggle}
          : {tabindex: 0}),
        class: "entry",
        "data-role": role,
        ...termProps(`page.${role}`),
        onmouseenter: () => events.light(regionsWithRole(lookup, view, role)),
        onmouseleave: () => events.leave(),
        onfocus: () => events.light(regionsWithRole(lookup, view, role)),
        onblur: () => events.leave(),
      },
      element("span", {class: `swatch role-${role}`, "aria-hidden": true}),
      label,
      " ",
      element("span", {class: "count"}, String(selection.tally[role])),
    );
  });
  const title = selection.is_single
    ? null
    : element("span", {class: "muted"}, message("legend.roles.many", view.lang));
  return element(
    "div",
    {class: "legend-row", role: "group", "aria-label": message("legend.roles", view.lang)},
    title,
    entries,
  );
}

function classEntries(view, selection, events) {
  const entries = selection.upper.map((bound, place) => {
    const from = (selection.upper[place - 1] ?? 0) + 1;
    return {
      className: `ramp-${5 - selection.upper.length + place + 1}`,
      label: from === bound ? String(from) : `${from}–${bound}`,
      ids: selection.ids.filter(
        (_, row) => selection.counts[row] >= from && selection.counts[row] <= bound,
      ),
    };
  });
  return classLegend(message("legend.count", view.lang), entries, events);
}

/** The signs that a map selection uses: `[sign, message key]`. */
export function signsInUse(selection) {
  const signs = [
    ["•", "inside", selection.signs.text.some((text) => text.includes("•"))],
    ["?", "low", selection.signs.text.some((text) => text.includes("?"))],
    ["–", "hidden", selection.signs.text.some((text) => text.includes("–"))],
    ["□", "regional", selection.regional.length > 0],
    ["◆", "zone", selection.zones.ids.length > 0],
    ["○", "site", selection.sites.rows.length > 0],
    ["▣", "cluster", selection.clusters.length + selection.clusters_province.length > 0],
    ["▢", "xiongan", selection.ids.includes("133100")],
  ];
  return signs.filter(([, , isUsed]) => isUsed);
}

function signEntries(view, selection) {
  const entries = signsInUse(selection).map(([sign, key]) =>
    element(
      "span",
      {class: `sign ${key}`},
      element("b", {"aria-hidden": true}, sign),
      ` ${message(`legend.${key}`, view.lang)}`,
    ),
  );
  return element("div", {class: "legend-row signs muted"}, entries);
}

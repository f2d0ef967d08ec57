/**
 * The industry filter: presets, chips, groups and industries with the number of their regions.
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {View} from "../../../core/types.js"
 */
import {byId, element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {ALL, canonicalSet} from "../../../core/view.js";
import {explicitIndustries, industriesToggled} from "../choose.js";
import {makeIndustryBoxes} from "./industry_boxes.js";
import {makeSettings} from "./settings.js";

/**
 * Make the filter.
 * @param {Page} page
 */
export function makeFilter(page) {
  const {store, links} = page;
  const toggle = (/** @type {string[]} */ ids) =>
    store.change({industries: industriesToggled(page.lookup, store.view(), ids)});
  const boxes = makeIndustryBoxes(page, {toggle, links});
  const settings = makeSettings(page);
  choosesOnClick(page, "preset-plan", []);
  choosesOnClick(page, "preset-all", [ALL]);
  choosesOnClick(page, "clear-all", []);
  return {
    /** @param {View} view */
    show(view) {
      boxes.show(view);
      settings.show(view);
      showPresets(view);
      byId("chips").replaceChildren(...chips(page, view, toggle), ...chipsNote(view));
    },
  };
}

/**
 * @param {Page} page
 * @param {string} id
 * @param {string[]} ids
 */
function choosesOnClick({lookup, store}, id, ids) {
  const industries = canonicalSet("industries", ids, lookup.known);
  byId(id).addEventListener("click", () => store.change({industries}));
}

/** @param {View} view */
function showPresets({industries}) {
  byId("preset-plan").setAttribute("aria-pressed", String(!industries.length));
  byId("preset-all").setAttribute("aria-pressed", String(String(industries) === ALL));
  byId("clear-all").hidden = !industries.length;
}

/**
 * A button for each chosen industry, which removes it.
 * @param {Page} page
 * @param {View} view
 * @param {(ids: string[]) => void} toggle
 */
function chips({lookup}, view, toggle) {
  const names = lookup.tables.industries[`name_${view.lang}`];
  if (String(view.industries) === ALL) return [];
  return explicitIndustries(lookup, view).map((id) => {
    const name = names[lookup.industryRow.get(id)];
    const label = message("industries.remove", view.lang, {industry: name});
    return element(
      "button",
      {
        type: "button",
        class: "chip",
        "aria-label": label,
        title: label,
        onclick: () => toggle([id]),
      },
      name,
      element("span", {"aria-hidden": true}, " ×"),
    );
  });
}

/** @param {View} view */
function chipsNote({industries, lang}) {
  if (industries.length) return [];
  return [element("p", {class: "muted"}, message("industries.plan.note", lang))];
}

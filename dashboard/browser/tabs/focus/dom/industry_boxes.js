/**
 * The list of the industry filter: a checkbox for each industry, in groups, and a search over it.
 *
 * @import {Links, Page} from "../../../charts/types.js"
 * @import {Lookup, View} from "../../../core/types.js"
 *
 * @typedef {object} Actions
 * @property {(ids: string[]) => void} toggle add or remove industries
 * @property {Links} links
 *
 * @typedef {object} IndustryBox
 * @property {HTMLElement} item
 * @property {HTMLInputElement} box
 * @property {HTMLElement} name
 * @property {HTMLElement} count
 *
 * @typedef {object} GroupBox
 * @property {HTMLElement} whole
 * @property {HTMLDetailsElement} details
 * @property {HTMLInputElement} box
 * @property {HTMLElement} name
 * @property {HTMLElement} count
 * @property {number} row of the group
 * @property {number[]} leaves rows of its industries
 *
 * @typedef {object} IndustryBoxes
 * @property {Lookup} lookup
 * @property {HTMLInputElement} search
 * @property {IndustryBox[]} industries by row
 * @property {GroupBox[]} groups
 * @property {View | undefined} view the one that is shown
 */
import {byId, element} from "../../../charts/dom.js";
import {bracketed, message} from "../../../core/messages.js";
import {explicitIndustries} from "../choose.js";
import {matchesSearch, regionCounts} from "../industry_list.js";

/**
 * Make the list in its place.
 * @param {Page} page
 * @param {Actions} actions
 */
export function makeIndustryBoxes(page, actions) {
  const {industries, groups} = page.lookup.tables;
  /** @type {IndustryBoxes} */
  const boxes = {
    get lookup() {
      return page.lookup;
    },
    search: searchField(() => showSearch(boxes)),
    industries: industries.id.map((id) => industryBox(id, actions)),
    groups: [],
    view: undefined,
  };
  boxes.groups = groups.id.map((_, row) => groupBox(boxes, row, actions));
  byId("industry-field").replaceChildren(boxes.search);
  byId("industry-groups").replaceChildren(...boxes.groups.map(({whole}) => whole));
  return {show: (/** @type {View} */ view) => show(boxes, view)};
}

/** @param {() => void} oninput */
function searchField(oninput) {
  return element("input", {
    id: "industry-search",
    type: "search",
    autocomplete: "off",
    oninput,
    "data-msg-label": "industries.search",
    "aria-label": message("industries.search", "en"),
    "data-msg-placeholder": "industries.search",
    placeholder: message("industries.search", "en"),
  });
}

/**
 * @param {string} id
 * @param {Actions} actions
 * @returns {IndustryBox}
 */
function industryBox(id, {toggle, links}) {
  const box = element("input", {
    type: "checkbox",
    "data-industry": id,
    onchange: () => toggle([id]),
  });
  const name = element("span", {class: "name"});
  const count = element("span", {class: "count"});
  const item = element(
    "li",
    {
      onmouseenter: () => links.point({industry: id}),
      onmouseleave: () => links.leave(),
    },
    element("label", {}, box, name, count),
  );
  return {item, box, name, count};
}

/**
 * @param {IndustryBoxes} boxes
 * @param {number} row
 * @param {Actions} actions
 * @returns {GroupBox}
 */
function groupBox(boxes, row, {toggle}) {
  const {industries, groups} = boxes.lookup.tables;
  const id = groups.id[row];
  const leaves = industries.id.flatMap((_, leaf) => (industries.group[leaf] === id ? [leaf] : []));
  const box = element("input", {
    type: "checkbox",
    "data-group": id,
    onchange: () => toggle(leaves.map((leaf) => industries.id[leaf])),
  });
  const name = element("span", {class: "name"});
  const count = element("span", {class: "count"});
  const items = leaves.map((leaf) => boxes.industries[leaf].item);
  const details = element(
    "details",
    {},
    element("summary", {}, name, count),
    element("ul", {}, items),
  );
  // The box lies over the summary, not in it: screen readers find no control inside another.
  const whole = element(
    "div",
    {class: "group"},
    element("label", {class: "group-box"}, box),
    details,
  );
  return {whole, details, box, name, count, row, leaves};
}

/**
 * @param {IndustryBoxes} boxes
 * @param {View} view
 */
function show(boxes, view) {
  const isNewLang = boxes.view?.lang !== view.lang;
  boxes.view = view;
  const {industries} = boxes.lookup.tables;
  const chosen = new Set(explicitIndustries(boxes.lookup, view));
  const counts = regionCounts(boxes.lookup, view);
  for (const [row, {box, count}] of boxes.industries.entries()) {
    box.checked = chosen.has(industries.id[row]);
    setText(count, String(counts[row]));
  }
  for (const group of boxes.groups) checkGroup(boxes, group, chosen);
  if (!isNewLang) return;
  translate(boxes, view);
  showSearch(boxes);
}

/**
 * @param {IndustryBoxes} boxes
 * @param {GroupBox} group
 * @param {Set<string>} chosen
 */
function checkGroup({lookup}, {box, count, leaves}, chosen) {
  const {id: ids} = lookup.tables.industries;
  const inside = leaves.filter((row) => chosen.has(ids[row])).length;
  box.checked = inside === leaves.length;
  box.indeterminate = inside > 0 && inside < leaves.length;
  setText(count, inside ? `${inside}/${leaves.length}` : String(leaves.length));
}

/**
 * @param {IndustryBoxes} boxes
 * @param {View} view
 */
function translate({lookup, industries: boxes, groups: groupBoxes}, {lang}) {
  const {industries, groups} = lookup.tables;
  for (const [row, {item, name}] of boxes.entries()) {
    name.textContent = industries[`name_${lang}`][row];
    name.classList.toggle("in-plan", industries.in_plan[row]);
    const about = industries[`description_${lang}`][row];
    const plan = message("industries.in_plan", lang);
    item.title = industries.in_plan[row] ? bracketed(about, plan, lang) : about;
  }
  for (const {box, name, row} of groupBoxes) {
    name.textContent = name.title = groups[`name_${lang}`][row];
    box.setAttribute("aria-label", `${message("industries.group", lang)}: ${name.textContent}`);
  }
}

/**
 * Hide the industries that do not match the search.
 * @param {IndustryBoxes} boxes
 */
function showSearch(boxes) {
  if (!boxes.view) return;
  const {industries, groups} = boxes.lookup.tables;
  const text = boxes.search.value;
  let hasMatch = false;
  for (const {whole, details, leaves} of boxes.groups) {
    const matches = leaves.filter((row) => matchesSearch(industries, groups, row, text));
    for (const row of leaves) boxes.industries[row].item.hidden = !matches.includes(row);
    hasMatch ||= matches.length > 0;
    whole.hidden = !matches.length;
    if (text) details.open = true;
  }
  byId("industry-none").replaceChildren(...(hasMatch ? [] : noMatch(boxes, boxes.view)));
}

/**
 * @param {IndustryBoxes} boxes
 * @param {View} view
 */
function noMatch(boxes, {lang}) {
  const clear = () => {
    boxes.search.value = "";
    showSearch(boxes);
    boxes.search.focus();
  };
  return [
    message("industries.search.none", lang, {text: boxes.search.value}),
    " ",
    element("button", {type: "button", onclick: clear}, message("industries.search.clear", lang)),
  ];
}

/**
 * Set a text if it differs: writing costs as much when nothing changes.
 * @param {HTMLElement} target
 * @param {string} text
 */
function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

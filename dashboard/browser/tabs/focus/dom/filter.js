/** The industry filter: presets, chips, groups and industries with the number of their regions. */
import {byId, element} from "../../../charts/dom.js";
import {NONE, cellsOf, roleRank} from "../../../core/lookup.js";
import {message} from "../../../core/messages.js";
import {termProps} from "../../../charts/term_cards.js";
import {ALL, canonicalSet, chosenIndustries} from "../../../core/view.js";

const SHOWN_LAYERS = ["cities", "sites", "clusters"];
const TERM_OF_LAYER = {sites: "page.site", clusters: "page.cluster"};

/** Whether an industry or its group answers to a search in English, Chinese or pinyin. */
export function matchesSearch(industries, groups, row, text) {
  const asked = text.trim().toLowerCase();
  if (!asked) return true;
  const group = groups.id.indexOf(industries.group[row]);
  const words = [
    industries.id[row],
    industries.name_en[row],
    industries.name_zh[row],
    industries.pinyin[row],
    industries.pinyin[row]
      .split(" ")
      .map((syllable) => syllable[0] ?? "")
      .join(""),
    groups.name_en[group],
    groups.name_zh[group],
  ];
  const squeezed = asked.replace(/\s+/g, "");
  return words.some(
    (word) =>
      word.toLowerCase().includes(asked) ||
      word
        .toLowerCase()
        .replace(/[\s-]+/g, "")
        .includes(squeezed),
  );
}

/** How many regions of the level have each industry in a shown role. */
export function regionCounts(lookup, view) {
  const counts = lookup.tables.industries.id.map(() => 0);
  for (const row of lookup.levelRows[view.level]) {
    for (const [industry, cell] of cellsOf(lookup, view, row)) {
      if (roleRank(lookup, view, cell) !== NONE) counts[industry] += 1;
    }
  }
  return counts;
}

/** Make the filter; `change` takes the fields of the view that a click sets. */
export function makeFilter(lookup, change, events) {
  const {industries, groups} = lookup.tables;
  const rows = [];
  const groupRows = [];
  const settings = new Map();
  const search = element("input", {
    id: "industry-search",
    type: "search",
    autocomplete: "off",
    oninput: () => current && showSearch(),
    "data-msg-label": "industries.search",
    "aria-label": message("industries.search", "en"),
    "data-msg-placeholder": "industries.search",
    placeholder: message("industries.search", "en"),
  });

  function build() {
    const parts = groups.id.map((group, place) => {
      const leaves = industries.id.flatMap((_, row) =>
        industries.group[row] === group ? [row] : [],
      );
      const items = leaves.map((row) => industryItem(row));
      const box = element("input", {
        type: "checkbox",
        "data-group": group,
        onchange: () => toggleGroup(leaves),
      });
      const name = element("span", {class: "name"});
      const count = element("span", {class: "count"});
      const details = element(
        "details",
        {},
        element("summary", {}, name, count),
        element("ul", {}, items),
      );
      // The box lies over the summary, not in it: one control inside another is none to a screen reader.
      const whole = element(
        "div",
        {class: "group"},
        element("label", {class: "group-box"}, box),
        details,
      );
      groupRows.push({whole, details, box, name, count, leaves, place});
      return whole;
    });
    byId("industry-field").replaceChildren(search);
    byId("industry-groups").replaceChildren(...parts);
    byId("layers").replaceChildren(
      ...SHOWN_LAYERS.map((layer) =>
        settingBox(`layer.${layer}`, () => toggleLayer(layer), TERM_OF_LAYER[layer]),
      ),
    );
    byId("recalled").replaceChildren(
      settingBox(
        "recalled",
        () => change({recalled: current.recalled === "show" ? "hide" : "show"}),
        "page.recalled",
      ),
    );
  }

  /** A checkbox that says a message. */
  function settingBox(key, onchange, term) {
    const box = element("input", {type: "checkbox", onchange, ...(term ? termProps(term) : {})});
    const name = element("span", {});
    settings.set(key, {box, name});
    return element("label", {}, box, name);
  }

  function toggleLayer(layer) {
    const chosen = new Set(current.layers);
    if (!chosen.delete(layer)) chosen.add(layer);
    change({layers: canonicalSet("layers", chosen, lookup.known)});
  }

  function showSettings(view, isNewLang) {
    for (const layer of SHOWN_LAYERS)
      settings.get(`layer.${layer}`).box.checked = view.layers.includes(layer);
    settings.get("recalled").box.checked = view.recalled === "show";
    if (!isNewLang) return;
    for (const [key, {name}] of settings) name.textContent = message(key, view.lang);
  }

  function industryItem(row) {
    const id = industries.id[row];
    const box = element("input", {
      type: "checkbox",
      "data-industry": id,
      onchange: () => toggle(id),
    });
    const name = element("span", {class: "name"});
    const count = element("span", {class: "count"});
    const item = element(
      "li",
      {
        onmouseenter: () => events.point({industry: id}),
        onmouseleave: () => events.leave(),
      },
      element("label", {}, box, name, count),
    );
    rows[row] = {item, box, name, count};
    return item;
  }

  let current;
  const explicit = () => (current.industries.length ? chosenIndustries(current, lookup.known) : []);
  const choose = (ids) => change({industries: canonicalSet("industries", ids, lookup.known)});

  function toggle(id) {
    const chosen = new Set(explicit());
    if (!chosen.delete(id)) chosen.add(id);
    choose(chosen);
  }

  function toggleGroup(leaves) {
    const chosen = new Set(explicit());
    const ids = leaves.map((row) => industries.id[row]);
    const isWhole = ids.every((id) => chosen.has(id));
    ids.forEach((id) => (isWhole ? chosen.delete(id) : chosen.add(id)));
    choose(chosen);
  }

  function show(view) {
    const isNewLang = current?.lang !== view.lang;
    current = view;
    const chosen = new Set(explicit());
    const counts = regionCounts(lookup, view);
    rows.forEach(({box, name, count, item}, row) => {
      box.checked = chosen.has(industries.id[row]);
      setText(count, String(counts[row]));
      if (!isNewLang) return;
      name.textContent = industries[`name_${view.lang}`][row];
      name.classList.toggle("in-plan", industries.in_plan[row]);
      const plan = industries.in_plan[row] ? ` (${message("industries.in_plan", view.lang)})` : "";
      item.title = industries[`description_${view.lang}`][row] + plan;
    });
    for (const {box, name, count, leaves, place} of groupRows) {
      const inside = leaves.filter((row) => chosen.has(industries.id[row])).length;
      box.checked = inside === leaves.length;
      box.indeterminate = inside > 0 && inside < leaves.length;
      setText(count, inside ? `${inside}/${leaves.length}` : String(leaves.length));
      if (!isNewLang) continue;
      name.textContent = groups[`name_${view.lang}`][place];
      box.setAttribute(
        "aria-label",
        `${message("industries.group", view.lang)}: ${name.textContent}`,
      );
    }
    showSettings(view, isNewLang);
    showChips(view);
    if (isNewLang) showSearch();
  }

  function showChips(view) {
    const names = industries[`name_${view.lang}`];
    const isAll = String(view.industries) === ALL;
    byId("preset-plan").setAttribute("aria-pressed", String(!view.industries.length));
    byId("preset-all").setAttribute("aria-pressed", String(isAll));
    byId("clear-all").hidden = !view.industries.length;
    const chips = isAll
      ? []
      : explicit().map((id) => {
          const name = names[lookup.industryRow.get(id)];
          const label = message("industries.remove", view.lang, {industry: name});
          return element(
            "button",
            {
              type: "button",
              class: "chip",
              "aria-label": label,
              title: label,
              onclick: () => toggle(id),
            },
            name,
            element("span", {"aria-hidden": true}, " ×"),
          );
        });
    const note = view.industries.length
      ? []
      : [element("p", {class: "muted"}, message("industries.plan.note", view.lang))];
    byId("chips").replaceChildren(...chips, ...note);
  }

  function clearSearch() {
    search.value = "";
    showSearch();
    search.focus();
  }

  function showSearch() {
    let found = 0;
    for (const {whole, details, leaves} of groupRows) {
      const shown = leaves.filter((row) => {
        const isShown = matchesSearch(industries, groups, row, search.value);
        rows[row].item.hidden = !isShown;
        return isShown;
      });
      found += shown.length;
      whole.hidden = !shown.length;
      if (search.value) details.open = true;
    }
    byId("industry-none").replaceChildren(
      ...(found
        ? []
        : [
            message("industries.search.none", current.lang, {text: search.value}),
            " ",
            element(
              "button",
              {type: "button", onclick: clearSearch},
              message("industries.search.clear", current.lang),
            ),
          ]),
    );
  }

  build();
  byId("preset-plan").addEventListener("click", () => choose([]));
  byId("preset-all").addEventListener("click", () => choose([ALL]));
  byId("clear-all").addEventListener("click", () => choose([]));
  return {show, toggle, choose};
}

function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

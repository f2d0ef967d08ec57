/** The Structure tab: its charts, its controls, its hover cards and its pictures. */
import {classLegend} from "../../charts/class_legend.js";
import {byId, element, fillElement} from "../../charts/dom.js";
import {cellCard} from "../focus/hover.js";
import {lazyParts} from "../../core/lazy.js";
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {chainsNodes} from "./dom/chains.js";
import {comparedIds, selectCompare} from "./compare.js";
import {describeStructure, sectionName} from "./describe.js";
import {heatTable} from "../../charts/heat.js";
import {
  entryCard,
  likenessCard,
  sectionCard,
  sectionCellCard,
  structureRegionCard,
} from "./hover.js";
import {legendTitle, likenessSteps, mapLegend, plainLegend, valueSteps} from "./legend.js";
import {MODEL} from "./model.js";
import {measureOf, ownTables} from "./scene.js";
import {selectChains, selectSectors, selectSimilarity, selectStructureMap} from "./select.js";
import {makeStructureSide} from "./dom/side.js";
import {compareNodes, pickerNodes, withCompared, withoutCompared} from "./dom/side_by_side.js";
import {mapWords, sectorsNotes, sectorsWords, similarityNotes, similarityWords} from "./words.js";
import {placeAtLevel} from "../../core/lookup.js";

/** Make the tab on its page. */
export function makeStructureTab(page) {
  const {lookup, store, links} = page;
  const {regions} = lookup.tables;
  const side = makeStructureSide(page);
  const drawn = new Map();

  function draw(view, isAnew) {
    if (isAnew) drawn.clear();
    const shown = lazyParts({map: () => selectStructureMap(lookup, view)});
    return {
      words: () => describeStructure(lookup, view, shown),
      plots: [
        [
          "map",
          () =>
            page.drawMap(
              view,
              `structure.map.${view.level}.${shown.map.mode}.${page.mode(view)}`,
              shown.map,
            ),
        ],
      ],
      texts: [
        ["map", () => writeMap(view, shown.map)],
        ["structure-side", () => side.show(view)],
        [
          "sectors",
          () =>
            ifNew(
              "sectors",
              view,
              ["level", "region", "recalled", "indicator", "year", "measure", "benchmark", "lang"],
              writeSectors,
            ),
        ],
        [
          "similarity",
          () =>
            ifNew(
              "similarity",
              view,
              ["level", "region", "year", "measure", "benchmark", "lang"],
              writeSimilarity,
            ),
        ],
        ["chains", () => ifNew("chains", view, ["indicator", "recalled", "lang"], writeChains)],
        [
          "compare",
          () =>
            ifNew(
              "compare",
              view,
              ["region", "compare", "recalled", "year", "measure", "benchmark", "lang"],
              writeCompare,
            ),
        ],
      ],
    };
  }

  /** Write a chart only if a field that it shows has changed. */
  function ifNew(chart, view, fields, write) {
    const key = fields.map((field) => view[field]).join(" ");
    if (drawn.get(chart) === key) return;
    write(view);
    drawn.set(chart, key);
  }

  function say(chart, {title, sub}) {
    byId(`${chart}-title`).textContent = title;
    byId(`${chart}-sub`).textContent = sub;
  }

  function writeMap(view, shown) {
    say("map", mapWords(lookup, view));
    const entries = mapLegend(lookup, view, shown).map(({token, label, ids}) => ({
      className: `sw-${token}`,
      label,
      ids,
    }));
    const notes = [];
    if (shown.mode !== "entry" && view.level === "city")
      notes.push(message("structure.legend.xiongan", view.lang));
    if (shown.mode === "entry" && shown.signs.text.length)
      notes.push(message("structure.legend.recalled", view.lang));
    fillElement(
      "legend",
      classLegend(legendTitle(view, shown.mode), entries, links),
      notes.map((text) => element("p", {class: "muted"}, text)),
    );
    if (shown.is_empty) sayEmpty(view);
  }

  /** Say why the map has no values, and offer the nearest state that has. */
  function sayEmpty(view) {
    const isCounty = view.level === "county";
    const change = isCounty ? {level: "city"} : {indicator: ""};
    fillElement(
      "map-note",
      element(
        "p",
        {},
        message(isCounty ? "structure.map.none" : "structure.map.hidden", view.lang),
      ),
      element(
        "button",
        {type: "button", onclick: () => store.change(change)},
        message(isCounty ? "show.city" : "structure.map.whole", view.lang),
      ),
    );
  }

  function rowHeads(view, ids, chosen) {
    return ids.map((id, place) => ({
      thing: {region: id},
      name: regions[`name_${view.lang}`][lookup.regionRow.get(id)],
      isPressed: place === chosen,
    }));
  }

  function writeSectors(view) {
    const shown = selectSectors(lookup, view);
    const {sections} = ownTables(lookup);
    say("sectors", sectorsWords(lookup, view));
    const stepName = measureOf(view) === "share" ? "ramp" : "diverge";
    const columns = shown.columns.map((section) => ({
      thing: {section, sectionCode: sections.code[section]},
      name: sections[`name_${view.lang}`][section],
      label: `${sections.code[section]} ${sectionName(lookup, view, section)}`,
      isPressed: section === shown.chosen.column,
      isOff: Boolean(shown.hidden[section]),
    }));
    const cell = (row, column) => ({
      text: shown.text[row][column],
      className: shown.hidden[column] ? "is-off" : heatClass(stepName, shown.z[row][column]),
      thing: {region: shown.rows[row], section: shown.columns[column]},
      isChosen: row === shown.chosen.row || column === shown.chosen.column,
    });
    const more =
      measureOf(view) === "listed"
        ? null
        : {
            name: message("structure.krugman", view.lang),
            title: message("structure.krugman.help", view.lang),
            text: (row) => (shown.krugman[row] === null ? "" : numberWords(shown.krugman[row], 2)),
          };
    fillElement(
      "sectors-frame",
      heatTable(
        {corner: "", columns, rows: rowHeads(view, shown.rows, shown.chosen.row), cell, more},
        links,
      ),
    );
    fillElement(
      "sectors-legend",
      plainLegend(legendTitle(view, stepName === "ramp" ? "share" : "quotient"), valueSteps(view)),
    );
    const notes = [
      ...sectorsNotes(lookup, view),
      more ? message("structure.note.krugman", view.lang) : null,
    ].filter(Boolean);
    fillElement(
      "sectors-notes",
      notes.map((note) => element("li", {}, note)),
    );
  }

  function writeSimilarity(view) {
    const shown = selectSimilarity(lookup, view);
    say("similarity", similarityWords(lookup, view, shown));
    const heads = rowHeads(view, shown.rows, shown.chosen);
    const cell = (row, column) => ({
      text: shown.text[row][column],
      className: row === column ? "is-same" : heatClass("ramp", shown.z[row][column]),
      thing:
        row === column || shown.values[row][column] === null
          ? null
          : {
              region: shown.rows[row],
              alike: shown.rows[column],
              likeness: shown.values[row][column],
            },
      isChosen: row === shown.chosen || column === shown.chosen,
    });
    fillElement(
      "similarity-frame",
      heatTable({corner: "", columns: heads, rows: heads, cell}, links),
    );
    fillElement(
      "similarity-legend",
      plainLegend(legendTitle(view, "likeness"), likenessSteps(view)),
    );
    fillElement(
      "similarity-notes",
      similarityNotes(view).map((note) => element("li", {}, note)),
    );
  }

  function heatClass(name, z) {
    return z ? `${name}-${z}` : "heat-none";
  }

  function writeChains(view) {
    say("chains", {
      title: message("structure.chains.title", view.lang),
      sub: message("structure.chains.sub", view.lang),
    });
    fillElement("chains-body", chainsNodes(lookup, view, selectChains(lookup, view), links));
  }

  function writeCompare(view) {
    say("compare", {
      title: message("structure.compare.title", view.lang),
      sub: message("structure.compare.sub", view.lang),
    });
    fillElement("compare-picker", pickerNodes(lookup, view, store.change));
    fillElement(
      "compare-body",
      compareNodes(lookup, view, selectCompare(lookup, view), {...links, change: store.change}),
    );
  }

  /** What is pointed at: its hover card, the regions it lights on the map, and the heads it lights. */
  function pointed({region, section, entry, alike, likeness, statedIndustry}, view) {
    if (entry !== undefined) {
      const row = ownTables(lookup).entries.id.indexOf(entry);
      return {card: () => entryCard(lookup, view, row), lights: membersAtLevel(view, row)};
    }
    if (region === undefined) {
      return section === undefined
        ? {}
        : {card: () => sectionCard(lookup, view, section), lights: [], entry: sectionHead(section)};
    }
    if (statedIndustry !== undefined)
      return {
        card: () => cellCard(lookup, view, lookup.regionRow.get(region), statedIndustry),
        region,
      };
    if (alike !== undefined) {
      return {
        card: () => likenessCard(lookup, view, region, alike, likeness),
        region,
        lights: [region, alike],
        entry: `.head[data-region="${alike}"]`,
      };
    }
    if (section !== undefined)
      return {
        card: () => sectionCellCard(lookup, view, region, section),
        region,
        entry: sectionHead(section),
      };
    return {card: () => structureRegionCard(lookup, view, region), region};
  }

  function sectionHead(section) {
    return `.head[data-section="${ownTables(lookup).sections.code[section]}"]`;
  }

  /** The regions of the level that are members, or hold one. */
  function membersAtLevel(view, row) {
    const {members, recalled_members: recalled} = ownTables(lookup).entries;
    const all = view.recalled === "show" ? [...members[row], ...recalled[row]] : members[row];
    const places = all
      .map((member) => placeAtLevel(lookup, regions.id[member], view.level))
      .filter((place) => place !== null);
    return [...new Set(places)].map((place) => regions.id[place]);
  }

  /** What choosing a thing changes in the state; null: nothing. */
  function chosen({region, section, entry, alike, statedIndustry}, view, event) {
    if (entry !== undefined) return {indicator: view.indicator === entry ? "" : entry};
    const indicator =
      section === undefined
        ? view.indicator
        : `section-${ownTables(lookup).sections.code[section]}`;
    if (region === undefined)
      return section === undefined
        ? null
        : {indicator: view.indicator === indicator ? "" : indicator};
    if (statedIndustry !== undefined) return null;
    if (alike !== undefined) return {region, compare: [alike]};
    if (section !== undefined) return {region, indicator};
    return regionChosen(view, region, event);
  }

  /** Choose a region, or add it to the comparison with Ctrl, Cmd or Shift. */
  function regionChosen(view, region, event) {
    if (event && (event.ctrlKey || event.metaKey || event.shiftKey))
      return withCompared(view, region, lookup.known);
    if (region === view.region) return {region: ""};
    return comparedIds(view).includes(region) ? {region, ...withoutOther(view, region)} : {region};
  }

  /** A region that is chosen out of the comparison changes places with the chosen one. */
  function withoutOther(view, region) {
    const {compare} = withoutCompared(view, region, lookup.known);
    return {compare: view.region ? [...compare, view.region].sort() : compare};
  }

  return {draw, pointed, chosen};
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeStructureTab};

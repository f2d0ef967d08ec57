/**
 * What the browser writes around the charts of each view: JSON in, JSON out.
 *
 * Takes `{tables, messages, texts, units, queries}`: texts to break at widths, and the queries of
 * views whose charts are told, answered in their order under `broken` and `told`.
 */
import {readFileSync} from "node:fs";

import {coverageLegend} from "../../dashboard/browser/tabs/data/legend.js";
import {coverageFilter} from "../../dashboard/browser/tabs/data/describe.js";
import {selectCoverage} from "../../dashboard/browser/tabs/data/select.js";
import {profileFilter} from "../../dashboard/browser/tabs/focus/describe.js";
import {mapLines, roleEntries, signLine} from "../../dashboard/browser/tabs/focus/legend.js";
import {select as selectFocus} from "../../dashboard/browser/tabs/focus/select.js";
import {chosenOf} from "../../dashboard/browser/tabs/integration/chosen.js";
import {mapLegend as integrationLegend} from "../../dashboard/browser/tabs/integration/legend.js";
import {select as selectIntegration} from "../../dashboard/browser/tabs/integration/select.js";
import {gapsSub, gapsTitle, mapSub, mapTitle, scatterSub, trendSub, trendTitle} from "../../dashboard/browser/tabs/integration/titles.js";
import {makeLookup} from "../../dashboard/browser/core/lookup.js";
import {legendText} from "../../dashboard/browser/core/legend.js";
import {message, useCatalogue} from "../../dashboard/browser/core/messages.js";
import {textUnits, tickRoom, unitsIn, wrapText} from "../../dashboard/browser/core/picture_text.js";
import {chainsTable, compareTable} from "../../dashboard/browser/tabs/structure/picture_tables.js";
import {mapLegend, sectorsLegend, similarityLegend} from "../../dashboard/browser/tabs/structure/legend.js";
import {select as selectStructure} from "../../dashboard/browser/tabs/structure/select.js";
import * as structureTitles from "../../dashboard/browser/tabs/structure/titles.js";
import {readView} from "../../dashboard/browser/core/view.js";
import {figuresFilter} from "../../dashboard/browser/tabs/xiongan/describe.js";
import {countClasses, flowsFoot, ringWords, tallyNotes, widthClasses} from "../../dashboard/browser/tabs/xiongan/legend.js";
import {selectXiongan} from "../../dashboard/browser/tabs/xiongan/select.js";

const {tables, messages, texts, units, queries} = JSON.parse(readFileSync(0, "utf8"));
useCatalogue(messages);
const lookup = makeLookup(tables);

/** A colour's name in place of the colour, so that what is written tells it. */
const TOKENS = new Proxy({}, {get: (_, token) => token});

/** The entries of a legend's line as `[label, token, sign]`. */
function entriesOf(line) {
  return line.split("&nbsp;&nbsp;&nbsp;").map((entry) => {
    const [, token, sign, label] = /^<span style="color:(.*)">(.)<\/span> (.*)$/.exec(entry) ?? [];
    return token ? [label, token, sign] : [entry, "", ""];
  });
}

const squares = (entries) => entries.map(({token, label}) => [label, token, "■"]);

function focusTold(view) {
  const {map} = selectFocus(lookup, view);
  return {
    map: entriesOf(legendText(mapLines(view, map)[0], TOKENS)),
    signs: signLine(view, map).entries.map(({sign, label}) => [label, "", sign]),
    ranking: entriesOf(legendText({entries: roleEntries(view)}, TOKENS)),
    profile_filter: profileFilter(lookup, view) ?? "",
  };
}

function structureTold(view) {
  const {map, similarity, chains, compare} = selectStructure(lookup, view);
  const {mapTitle, sectorsNotes, sectorsTitle, similarityNotes, similarityTitle} = structureTitles;
  const line = ({title, entries}) => [[title, "", ""], ...squares(entries)];
  const legend = mapLegend(lookup, view, map);
  const {title, sub} = mapTitle(lookup, view);
  return {
    map: map.mode === "entry" ? sub : title,
    map_legend: legend.entries.length ? line(legend) : [],
    sectors: `${sectorsTitle(lookup, view).title}. ${sectorsNotes(lookup, view).join(" ")}`,
    sectors_legend: line(sectorsLegend(view)),
    similarity: [similarityTitle(view, similarity).sub, ...similarityNotes(view)].join(". "),
    similarity_legend: line(similarityLegend(view)),
    chains: chainsTable(lookup, view, chains),
    compare: compareTable(lookup, view, compare),
  };
}

function integrationTold(view) {
  const {map, gaps, scatter} = selectIntegration(lookup, view);
  const chosen = chosenOf(lookup, view);
  return {
    map: `${mapTitle(lookup, view, chosen)}: ${mapSub(lookup, view, chosen, map)}`,
    map_legend: squares(integrationLegend(lookup, view, chosen, map).entries),
    trend: [trendTitle(lookup, view, chosen), trendSub(lookup, view, chosen)],
    gaps: [gapsTitle(view, gaps), gapsSub(lookup, view, chosen, gaps)].filter(Boolean).join(". "),
    scatter: scatterSub(view, scatter),
  };
}

function xionganTold(view) {
  const {map, flows} = selectXiongan(lookup, view);
  return {
    classes: countClasses(map).map(({step, label}) => [label, `ramp-${step}`, "■"]),
    widths: widthClasses().map(({label}) => label),
    ring: ringWords(lookup, view.lang),
    notes: tallyNotes(view, map, view.level),
    figures_filter: figuresFilter(view),
    flows: `${message(`xiongan.flows.title.${flows.by}`, view.lang)}: ${flowsFoot(view, flows)}`,
  };
}

function dataTold(view) {
  const {entries} = coverageLegend(view, selectCoverage(lookup, view));
  return {
    coverage_legend: squares(entries.filter(({token}) => token)),
    coverage_filter: coverageFilter(lookup, view, "level"),
  };
}

const TOLD = {data: dataTold, focus: focusTold, structure: structureTold, integration: integrationTold, xiongan: xionganTold};

function told(query) {
  const {view} = readView(query, lookup.known);
  return TOLD[view.tab](view);
}

function broken(text) {
  return {units: textUnits(text), room: tickRoom([text]), lines: units.map((width) => wrapText(text, width))};
}

process.stdout.write(JSON.stringify({broken: texts.map(broken), told: queries.map(told), fit: units.map(unitsIn)}));

/** The Xiong'an tab: its charts, its controls, its hover cards and its pictures. */
import {makeMoveBars} from "./dom/bars.js";
import {makePlot} from "../../charts/plain.js";
import {byId, element, fillElement} from "../../charts/dom.js";
import {makeHead} from "../../charts/heads.js";
import {lazyParts} from "../../core/lazy.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {ALL} from "../../core/view.js";
import {alternativeButtons} from "../../charts/alternatives.js";
import {answerNodes, answerSubtitle} from "./dom/answer.js";
import {describeXiongan} from "./describe.js";
import {keyFigureNodes} from "./dom/figures.js";
import {makeMoveFilter} from "./dom/filter.js";
import {destinationCard, kindCard, moveCard, pathCard} from "./hover.js";
import {flowsFoot, mapLegendNodes, statusLegend} from "./legend.js";
import {moveName} from "./moves.js";
import {MODEL} from "./model.js";
import {XIONGAN_PARTS} from "./select.js";
import {makeMoveTable} from "./dom/table.js";
import {moveWays} from "./alternatives.js";

const LANE_PX = 24;
const LANE_AXIS_PX = 24;

/** Make the tab on its page. */
export function makeXionganTab(page) {
  const {lookup, store, links} = page;
  const {
    regions,
    xiongan: {moves, order, paths, newest_year: newest},
  } = lookup.tables;
  const bars = makeMoveBars(
    {heads: byId("flows-heads"), plot: byId("flows-plot"), cover: byId("flows-cover")},
    links,
  );
  const timeline = makePlot(byId("timeline-plot"), links, ({customdata}) => ({move: customdata}));
  const table = makeMoveTable(lookup, byId("timeline-table"), links);
  const filter = makeMoveFilter(lookup, store.change);
  const written = {};

  function draw(view) {
    const shown = lazyParts(
      Object.fromEntries(
        Object.entries(XIONGAN_PARTS).map(([part, select]) => [part, () => select(lookup, view)]),
      ),
    );
    return {
      words: () => describeXiongan(lookup, view, shown),
      plots: [
        [
          "map",
          () => page.drawMap(view, `xiongan.map.${view.level}.${page.mode(view)}`, shown.map),
        ],
        [
          "flows",
          () =>
            bars.draw(
              page.templates[`xiongan.flows.${page.mode(view)}`],
              shown.flows,
              barThings(view, shown.flows),
            ),
        ],
        ["timeline", () => drawTimeline(view, shown.timeline)],
      ],
      texts: [
        ["map", () => writeMap(view, shown.map)],
        ["answer", () => writeOnce("answer", view, () => writeAnswer(view, shown.answer))],
        ["flows", () => writeFlows(view, shown.flows)],
        ["timeline", () => writeTimeline(view, shown.timeline)],
        ["figures", () => writeOnce("figures", view, () => writeFigures(view, shown.figures))],
        ["move-filter", () => filter.show(view)],
      ],
    };
  }

  /** Write what no filter changes only where its language or its recalled rows do. */
  function writeOnce(part, view, write) {
    const key = `${view.lang} ${view.recalled}`;
    if (written[part] !== key) write();
    written[part] = key;
  }

  function writeMap(view, shown) {
    byId("map-title").textContent = message("xiongan.map.title", view.lang);
    byId("map-sub").textContent = message("xiongan.map.sub", view.lang);
    fillElement("legend", mapLegendNodes(lookup, view, shown, links));
    if (!shown.tally.singles) fillElement("map-note", ...emptyNote(view));
  }

  /** What to do where no organisation passes the filter. */
  function emptyNote(view) {
    return [
      element("p", {}, message("xiongan.map.empty", view.lang)),
      alternativeButtons(moveWays(lookup, view), view.lang, store.change),
    ];
  }

  function writeAnswer(view, shown) {
    byId("answer-sub").textContent = answerSubtitle(view, shown);
    fillElement("answer-body", answerNodes(lookup, view, shown, links, store.change));
  }

  function barThings(view, shown) {
    return shown.ids.map((id) =>
      shown.by === "kind"
        ? {
            thing: {kind: id},
            name: message(`xiongan.kinds.${id}`, view.lang),
            isPressed: String(view.kinds) === id,
          }
        : {
            thing: {region: id},
            name: regionName(lookup, lookup.regionRow.get(id), view.lang),
            isPressed: view.region === id,
          },
    );
  }

  function writeFlows(view, shown) {
    byId("flows-title").textContent = message(`xiongan.flows.title.${shown.by}`, view.lang);
    byId("flows-sub").textContent = message(`xiongan.flows.sub.${shown.by}`, view.lang);
    fillElement(
      "flows-legend",
      statusLegend(
        lookup,
        view,
        order.status.filter((status) => shown[status].some((count) => count)),
      ),
    );
    if (shown.singles || shown.groups) fillElement("flows-foot", flowsFoot(view, shown));
    else fillElement("flows-foot", ...emptyNote(view));
  }

  async function drawTimeline(view, shown) {
    const height = Math.max(shown.rows.length, 1) * LANE_PX + LANE_AXIS_PX;
    byId("timeline-plot").style.height = `${height}px`;
    await timeline.draw(page.templates[`xiongan.timeline.${page.mode(view)}`], shown, height);
  }

  function writeTimeline(view, shown) {
    const {lang} = view;
    const region = shown.is_inside
      ? regionName(lookup, lookup.regionRow.get(view.region), lang)
      : "";
    byId("timeline-title").textContent = region
      ? message("xiongan.timeline.title.inside", lang, {region})
      : message("xiongan.timeline.title", lang);
    byId("timeline-sub").textContent = shown.rows.length
      ? message("xiongan.timeline.sub", lang, {newest})
      : message("xiongan.timeline.empty", lang);
    const signs = [
      ["◇", "announced"],
      ["▲", "started"],
      ["●", "opened"],
      ["|", "as_of"],
      ["?", "doubt"],
    ];
    fillElement(
      "timeline-legend",
      signs.map(([sign, key]) =>
        element(
          "span",
          {class: "entry"},
          element("b", {"aria-hidden": true}, sign),
          message(`xiongan.timeline.${key}`, lang),
        ),
      ),
    );
    fillElement(
      "timeline-heads",
      shown.rows.map((row) => {
        const name = moveName(lookup, view, row, lang);
        return makeHead({move: row}, name, {className: "head"}, links);
      }),
    );
    fillElement(
      "timeline-words",
      shown.words.map((text) => element("p", {class: "muted", title: text}, text)),
    );
    if (shown.rows.length || shown.groups.length) table.show(view, shown);
    else fillElement("timeline-table", element("div", {class: "note"}, emptyNote(view)));
  }

  function writeFigures(view, shown) {
    byId("figures-title").textContent = message("xiongan.figures.title", view.lang);
    byId("figures-sub").textContent = message("xiongan.figures.sub", view.lang);
    fillElement("figures-body", keyFigureNodes(lookup, view, shown));
  }

  /** What is pointed at: its hover card and what it lights on the map. */
  function pointed({move, path, kind, region}, view) {
    if (move !== undefined)
      return {card: () => moveCard(lookup, view, move), region: regions.id[moves.to[move]]};
    if (path !== undefined)
      return {card: () => pathCard(lookup, view, path), region: regions.id[paths.end[path]]};
    if (kind !== undefined) return {card: () => kindCard(lookup, view, kind), lights: []};
    return region === undefined
      ? {lights: []}
      : {card: () => destinationCard(lookup, view, region), region};
  }

  /** What choosing a thing changes in the state: a kind filters, all else chooses its destination. */
  function chosen({move, path, kind, region}, view) {
    if (kind !== undefined) return {kinds: String(view.kinds) === kind ? [ALL] : [kind]};
    const end = move === undefined ? paths.end[path] : moves.to[move];
    const place = end === undefined ? region : regions.id[end];
    return place ? {region: place === view.region ? "" : place} : null;
  }

  /** The element that shows what was searched for. */
  const found = ({id}) => document.querySelector(`#timeline-table [data-move="${CSS.escape(id)}"]`);

  return {draw, pointed, chosen, found};
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeXionganTab};

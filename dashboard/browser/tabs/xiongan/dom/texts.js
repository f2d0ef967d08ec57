/**
 * What stands around the charts of the Xiong'an tab: titles, legends, names, notes.
 *
 * @import {View} from "../../../core/types.js"
 * @import {Page} from "../../../charts/types.js"
 * @import {Answer, FiguresSelection} from "../select.js"
 * @import {FlowsSelection} from "../select_flows.js"
 * @import {MapSelection} from "../select_map.js"
 * @import {TimelineSelection} from "../select_timeline.js"
 */
import {alternativeButtons} from "../../../charts/alternatives.js";
import {byId, element, fillElement} from "../../../charts/dom.js";
import {makeHead} from "../../../charts/heads.js";
import {isAsOf} from "../../../core/asof.js";
import {monthWords} from "../../../core/dates.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {alternatives} from "../alternatives.js";
import {eventLegend, flowsFoot, statusLegend} from "../legend.js";
import {moveName, moveNameLang} from "../words.js";
import {answerNodes, answerSubtitle} from "./answer.js";
import {figureNodes} from "./figures.js";
import {eventNodes, mapLegendNodes, statusNodes} from "./legend.js";

/**
 * @param {Page} page
 * @param {View} view
 * @param {MapSelection} selection
 */
export function writeMap(page, view, selection) {
  writeText("map-title", message("xiongan.map.title", view.lang));
  writeText("map-sub", message("xiongan.map.sub", view.lang));
  fillElement("legend", mapLegendNodes(page.lookup, view, selection, page.links));
  if (!selection.tally.singles) fillElement("map-note", emptyNote(page, view));
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {Answer} answer
 */
export function writeAnswer({lookup, links, store}, view, answer) {
  writeText("answer-title", answerTitle(view));
  writeText("answer-sub", answerSubtitle(view, answer));
  // It tells of the newest sources, whatever year the map shows.
  fillElement("answer-body", answerNodes(lookup, {...view, year: ""}, answer, links, store.change));
}

/** @param {View} view */
function answerTitle(view) {
  const {asof, lang} = view;
  if (!isAsOf(view)) return message("xiongan.answer.title", lang);
  return message("xiongan.answer.title.asof", lang, {month: monthWords(asof, lang)});
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {FlowsSelection} selection
 */
export function writeFlows(page, view, selection) {
  const {lang} = view;
  const {order} = page.lookup.tables.xiongan;
  const statuses = order.status.filter((status) => selection[status].some(Boolean));
  writeText("flows-title", message(`xiongan.flows.title.${selection.by}`, lang));
  writeText("flows-sub", message(`xiongan.flows.sub.${selection.by}`, lang));
  fillElement("flows-legend", statusNodes(statusLegend(statuses, lang)));
  const isEmpty = !selection.singles && !selection.groups;
  fillElement("flows-foot", isEmpty ? emptyNote(page, view) : flowsFoot(view, selection));
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {TimelineSelection} selection
 */
export function writeTimeline({lookup, links}, view, selection) {
  const {lang} = view;
  const {newest_year: newest} = lookup.tables.xiongan;
  const heads = selection.rows.map((row) =>
    makeHead(
      {move: row},
      moveName(lookup, view, row, lang),
      {className: "head", lang: moveNameLang(lookup, view, row, lang)},
      links,
    ),
  );
  const words = selection.words.map((text) => element("p", {class: "muted", title: text}, text));
  const isEmpty = !selection.rows.length;
  writeText(
    "timeline-title",
    selection.is_inside
      ? message("xiongan.timeline.title.inside", lang, {
          region: regionName(lookup, lookup.regionRow.get(view.region), lang),
        })
      : message("xiongan.timeline.title", lang),
  );
  writeText(
    "timeline-sub",
    isEmpty
      ? message("xiongan.timeline.empty", lang)
      : message("xiongan.timeline.sub", lang, {newest}),
  );
  fillElement("timeline-legend", eventNodes(eventLegend(lang)));
  fillElement("timeline-heads", heads);
  fillElement("timeline-words", words);
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {FiguresSelection} selection
 * @param {boolean} isNarrow
 */
export function writeFigures({lookup}, view, selection, isNarrow) {
  writeText("figures-title", message("xiongan.figures.title", view.lang));
  writeText("figures-sub", message("xiongan.figures.sub", view.lang));
  fillElement("figures-body", figureNodes(lookup, view, selection, isNarrow));
}

/**
 * What to do where no organisation passes the filter.
 * @param {Page} page
 * @param {View} view
 */
export function emptyNote({lookup, store}, view) {
  return [
    element("p", {}, message("xiongan.map.empty", view.lang)),
    alternativeButtons(alternatives(lookup, view), view.lang, store.change),
  ];
}

/**
 * @param {string} id
 * @param {string} text
 */
function writeText(id, text) {
  byId(id).textContent = text;
}

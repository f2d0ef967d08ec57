/**
 * The Focus tab on its page: draws its charts, and writes what is around them.
 *
 * @import {Matrix} from "../../charts/matrix.js"
 * @import {Page, Tab, TabDrawing} from "../../charts/types.js"
 * @import {MatrixArrangement, Pointed, Thing, View} from "../../core/types.js"
 * @import {MapSelection} from "./select_map.js"
 * @import {MatrixSelection} from "./select_matrix.js"
 * @import {RankingSelection} from "./select_ranking.js"
 *
 * @typedef {object} FocusTab
 * @property {Page} page
 * @property {ReturnType<typeof makeRanking>} ranking
 * @property {Matrix} matrix
 * @property {{refresh: () => void}} walk
 * @property {{show: (view: View) => void}} filter
 * @property {Set<string>} opened groups of the matrix that the reader opened
 * @property {string} matrixKey what the matrix's cells depend on
 * @property {MatrixSelection | null} cells of the matrix
 * @property {string} drawnProfile what the written profile depends on
 * @property {View | null} shown the view that the filter shows
 */
import {alternativeButtons} from "../../charts/alternatives.js";
import {byId, element, fillElement, fillOnce, setText} from "../../charts/dom.js";
import {makeMatrix} from "../../charts/matrix.js";
import {makeMatrixWalk} from "../../charts/matrix_walk.js";
import {makeRanking} from "../../charts/ranking.js";
import {lazyParts} from "../../core/lazy.js";
import {message} from "../../core/messages.js";
import {toQuery} from "../../core/view.js";
import {alternatives} from "./alternatives.js";
import {arrangeMatrix, strongestLeaf} from "./arrange_matrix.js";
import {fieldsChosen} from "./choose.js";
import {describe, mapSubtitle, rankingFoot, rankingTitles} from "./describe.js";
import {makeFilter} from "./dom/filter.js";
import {pointed, strongestRole} from "./hover.js";
import {legendNodes} from "./legend_nodes.js";
import {matrixPaints} from "./matrix_paints.js";
import {MODEL} from "./model.js";
import {mapTemplate} from "./pictures.js";
import {profileNodes} from "./profile_nodes.js";
import {selectMap} from "./select_map.js";
import {selectMatrix} from "./select_matrix.js";
import {selectProfile} from "./select_profile.js";
import {selectRanking} from "./select_ranking.js";

/**
 * Make the tab on its page.
 * @param {Page} page
 * @returns {Tab}
 */
function makeTab(page) {
  const {links} = page;
  const matrix = makeMatrix(matrixFrame(), links);
  /** @type {FocusTab} */
  const tab = {
    page,
    ranking: makeRanking(rankingFrame(), links),
    matrix,
    walk: makeMatrixWalk(byId("matrix-walk"), matrix, page),
    filter: makeFilter(page),
    opened: new Set(),
    matrixKey: "",
    cells: null,
    drawnProfile: "",
    shown: null,
  };
  return {
    draw: (view, isAnew) => draw(tab, view, isAnew),
    pointed: (thing, view) => pointedOnPage(page, thing, view),
    chosen: (thing, view, event) =>
      thing.group
        ? toggleGroup(tab, thing.group, view)
        : fieldsChosen(page.lookup, thing, view, event),
    found: ({id}) => document.querySelector(`#profile-body [data-site="${CSS.escape(id)}"]`),
  };
}

function rankingFrame() {
  return {
    heads: byId("ranking-heads"),
    plot: byId("ranking-plot"),
    cover: byId("ranking-cover"),
  };
}

function matrixFrame() {
  return {
    frame: byId("matrix-frame"),
    groups: byId("matrix-groups"),
    columns: byId("matrix-columns"),
    rows: byId("matrix-rows"),
    plot: byId("matrix-plot"),
    cover: byId("matrix-cover"),
    ring: byId("matrix-ring"),
  };
}

/**
 * @param {FocusTab} tab
 * @param {View} view
 * @param {boolean} isAnew draw all, also what has not changed
 * @returns {TabDrawing}
 */
function draw(tab, view, isAnew) {
  const {page} = tab;
  if (isAnew) Object.assign(tab, {matrixKey: "", drawnProfile: "", shown: null});
  const selection = lazyParts({
    map: () => selectMap(page.lookup, view),
    ranking: () => selectRanking(page.lookup, view),
  });
  const drawMap = () =>
    page.drawMap(view, mapTemplate(view, selection.map, page.mode(view)), selection.map);
  return {
    words: () => describe(page.lookup, view, selection),
    plots: [
      ["map", drawMap],
      ["ranking", () => drawRanking(tab, view, selection.ranking)],
      ["matrix", () => drawMatrix(tab, view)],
    ],
    texts: [
      ["map", () => writeMap(page, view, selection.map)],
      ["profile", () => writeProfile(tab, view)],
      ["industry-filter", () => showFilter(tab, view)],
    ],
  };
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {MapSelection} selection
 */
function writeMap(page, view, selection) {
  const {lookup} = page;
  fillOnce("legend", placeless(view), legendNodes(page, view, selection));
  setText("map-title", message("map.title", view.lang));
  setText("map-sub", mapSubtitle(lookup, view, selection));
  if (!selection.counts.some(Boolean)) {
    const text = element("p", {}, message("map.empty", view.lang));
    fillElement("map-note", text, nearestViews(page, view));
  }
}

/**
 * A view without the place that is chosen, on which filter and legend do not depend.
 * @param {View} view
 */
function placeless(view) {
  return toQuery({...view, region: "", compare: [], site: "", organisation: ""});
}

/**
 * Have the filter show the view, unless only another place was chosen.
 * @param {FocusTab} tab
 * @param {View} view
 */
function showFilter(tab, view) {
  const {shown} = tab;
  const isOtherPlace = shown && shown.region !== view.region;
  if (!isOtherPlace || placeless(shown) !== placeless(view)) tab.filter.show(view);
  tab.shown = view;
}

/**
 * Buttons to views that have something to show.
 * @param {Page} page
 * @param {View} view
 */
function nearestViews({lookup, store}, view) {
  return alternativeButtons(alternatives(lookup, view), view.lang, store.change);
}

/**
 * @param {FocusTab} tab
 * @param {View} view
 * @param {RankingSelection} selection
 */
function drawRanking({page, ranking}, view, selection) {
  const {lookup, templates, colours} = page;
  ranking.draw(templates[`ranking.${page.mode(view)}`], colours, selection, lookup, view);
  const {title, subtitle} = rankingTitles(view, selection);
  setText("ranking-title", title);
  setText("ranking-sub", subtitle);
  const foot = rankingFoot(lookup, selection, view);
  if (selection.ids.length) setText("ranking-foot", foot);
  else fillElement("ranking-foot", foot, nearestViews(page, view));
}

/**
 * Draw the matrix: its cells are looked up once for a level, and arranged for each choice.
 * @param {FocusTab} tab
 * @param {View} view
 */
function drawMatrix(tab, view) {
  const {page, matrix, walk, opened} = tab;
  const {lookup} = page;
  const key = [view.level, view.recalled, view.roles, view.asof].join(" ");
  if (!tab.cells || key !== tab.matrixKey) tab.cells = selectMatrix(lookup, view);
  tab.matrixKey = key;
  const {cells} = tab;
  const arrangement = arrangeMatrix(lookup, view, cells, opened);
  const regions = arrangement.rows.map((row) => cells.rows[row]);
  const picture = matrixPicture(cells, arrangement, page.colours);
  matrix.draw(lookup, view, {regions, arrangement, picture, opened});
  setText("matrix-sub", message("matrix.sub", view.lang));
  byId("matrix-empty").hidden = regions.length > 0;
  walk.refresh();
}

/**
 * What each cell of the arranged matrix shows.
 * @param {MatrixSelection} cells
 * @param {MatrixArrangement} arrangement
 * @param {Record<string, string>} colours
 */
function matrixPicture({z, text}, {rows, columns, matched}, colours) {
  const paints = matrixPaints(colours);
  return {
    ruleBelow: matched,
    ruleColour: colours.muted,
    source: [z, colours],
    cell: (/** @type {number} */ row, /** @type {number} */ place) => {
      const column = columns[place];
      const ranks = z[rows[row]];
      const leaf = strongestLeaf(ranks, column);
      const paint = (column.isChosen ? paints.full : paints.pale)[ranks[leaf]];
      return {...paint, text: column.isFolded && !ranks[leaf] ? "" : text[rows[row]][leaf]};
    },
  };
}

/**
 * Open a folded group of the matrix, or fold it again; the view stays as it is.
 * @param {FocusTab} tab
 * @param {string} group
 * @param {View} view
 */
function toggleGroup(tab, group, view) {
  if (!tab.opened.delete(group)) tab.opened.add(group);
  drawMatrix(tab, view);
  return null;
}

/**
 * @param {FocusTab} tab
 * @param {View} view
 */
function writeProfile(tab, view) {
  const {lookup, links, store} = tab.page;
  const {region, industries, recalled, asof, lang, level, roles} = view;
  const key = [region, industries, recalled, asof, lang, region || `${level} ${roles}`].join(" ");
  if (key === tab.drawnProfile) return;
  const events = {...links, change: store.change};
  const selection = selectProfile(lookup, view);
  fillElement("profile-body", profileNodes(lookup, view, selection, events));
  byId("profile-clear").hidden = !region;
  tab.drawnProfile = key;
}

/**
 * What is pointed at; of a region the legend entry of its role too.
 * @param {Page} page
 * @param {Thing} thing
 * @param {View} view
 * @returns {Pointed}
 */
function pointedOnPage({lookup}, thing, view) {
  const found = pointed(lookup, thing, view);
  if (thing.region === undefined) return found;
  const role = strongestRole(lookup, view, lookup.regionRow.get(thing.region));
  return {...found, entry: `.entry[data-role="${role}"]`};
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeTab};

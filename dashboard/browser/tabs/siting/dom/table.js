/**
 * The values behind the scores: places by criteria, with years and sources.
 *
 * @import {View} from "../../../core/types.js"
 * @import {Page} from "../../../charts/types.js"
 * @import {Judged} from "../siting.js"
 */
import {element, fillElement, sourceMark} from "../../../charts/dom.js";
import {makeHead} from "../../../charts/heads.js";
import {bracketed, message} from "../../../core/messages.js";
import {numberWords} from "../../../core/numbers.js";
import {othersWords, pointsWords, vintageWords} from "../names.js";
import {rankWords, scoreWords, tableHeads} from "../picture_tables.js";
import {sourceAt} from "../rows.js";
import {SHOWN_MAX, selectTable} from "../select.js";
import {missesWords, placeName} from "../sentences.js";
import {sitingOf} from "../siting.js";
import {listedTitle} from "../titles.js";
import {writeTitle} from "./charts.js";

/**
 * @param {Page} page
 * @param {View} view
 */
export function writeTable({lookup, links}, view) {
  const {lang} = view;
  const siting = sitingOf(lookup, view);
  const places = selectTable(lookup, view).places.slice(0, SHOWN_MAX);
  writeTitle("table", listedTitle(lookup, view));
  if (!siting.criteria.length) {
    fillElement("table-frame", element("p", {}, message("siting.empty", lang)));
    return;
  }
  const heads = tableHeads(lookup, view);
  const rows = places.map((place) => {
    const region = lookup.tables.regions.id[siting.rows[place]];
    const name = placeName(lookup, view, siting, place);
    const options = {className: "head", isPressed: view.region === region};
    const isExcluded = siting.status[place] === "excluded";
    return element(
      "tr",
      {},
      element("th", {scope: "row"}, makeHead({region}, name, options, links)),
      element(
        "td",
        {},
        rankWords(view, siting, place),
        isExcluded
          ? element(
              "span",
              {class: "muted"},
              bracketed("", missesWords(lookup, view, siting, place), view.lang),
            )
          : null,
      ),
      element("td", {}, pointsWords(siting.scores[place], view)),
      element("td", {}, `${numberWords(siting.coverage[place] * 100, 0)} %`),
      siting.criteria.map((one) => element("td", {}, valueNodes(lookup, view, one, place))),
    );
  });
  fillElement(
    "table-frame",
    element(
      "table",
      {class: "siting-table"},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          heads.map((head) => element("th", {scope: "col"}, head)),
        ),
      ),
      element("tbody", {}, rows),
    ),
  );
}

/**
 * A value with its score and source, and what other sources say.
 * @param {Page["lookup"]} lookup
 * @param {View} view
 * @param {Judged} criterion
 * @param {number} place
 */
function valueNodes(lookup, view, criterion, place) {
  const {lang} = view;
  const {value, sources, isRecalled} = criterion.values[place];
  if (value === null) return [element("span", {class: "muted"}, message("siting.unknown", lang))];
  const marks = sources.map((id, number) => {
    const found = sourceAt(lookup, id);
    return [" ", sourceMark(`[${number + 1}]`, found[`title_${lang}`], found.url)];
  });
  const different = othersWords(criterion.code, criterion.values[place], lang);
  const vintage = vintageWords(lookup, criterion, place, lang);
  return [
    scoreWords(view, criterion, place),
    ...marks.flat(),
    isRecalled ? ` ${message("mark.recalled", lang)}` : null,
    vintage ? element("span", {class: "muted"}, ` ${vintage}`) : null,
    different.length
      ? element(
          "span",
          {class: "muted"},
          ` ${message("siting.others", lang, {values: different.join(message("list.comma", lang))})}`,
        )
      : null,
  ];
}

/**
 * The chains, clusters and schemes as a list: who takes part, who leads, who does what.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {ChartEvents, Page} from "../../../charts/types.js"
 * @import {ChainEntry} from "../select.js"
 */
import {element, fillElement, sourceLink, sourceText} from "../../../charts/dom.js";
import {makeHead} from "../../../charts/heads.js";
import {message} from "../../../core/messages.js";
import {tabTables} from "../chosen.js";
import {entryYear} from "../phrases.js";
import {selectChains} from "../select.js";
import {chainsTitle} from "../titles.js";
import {writeTitle} from "./parts.js";

/**
 * Write the chart. Its heads point at members and outline an entry on the map.
 * @param {Page} page
 * @param {View} view
 */
export function writeChains({lookup, links}, view) {
  const {groups, chosen} = selectChains(lookup, view);
  writeTitle("chains", chainsTitle(view));
  fillElement(
    "chains-body",
    element("p", {class: "note"}, message("structure.chains.leaders", view.lang)),
    ...groups.flatMap(({group, list, entries}) => [
      element("h3", {class: "chain-group"}, message(`structure.chains.${group}`, view.lang)),
      list < 0 ? null : listNote(lookup, view, list),
      ...entries.map((entry) => entryArticle(lookup, view, entry, entry.row === chosen, links)),
    ]),
  );
}

/**
 * What a group's list is, with its source.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} list
 */
function listNote(lookup, view, list) {
  const {lists, sources} = tabTables(lookup);
  const source = lists.source[list];
  const link = sourceLink(sources[`title_${view.lang}`][source], sources.url[source]);
  return element("p", {class: "muted"}, `${lists[`text_${view.lang}`][list]} · `, link);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ChainEntry} entry
 * @param {boolean} isChosen
 * @param {ChartEvents} events
 */
function entryArticle(lookup, view, entry, isChosen, events) {
  const {members, recalled_members: recalled} = entry;
  const nodes = [...members, ...recalled].map((member) =>
    memberNode(lookup, view, entry, member, events),
  );
  return element(
    "article",
    {class: `chain${isChosen ? " is-chosen" : ""}`},
    entryHead(lookup, view, entry.row, isChosen, events),
    element("p", {class: "chain-members"}, nodes),
    element("p", {class: "quote"}, tabTables(lookup).entries[`text_${view.lang}`][entry.row]),
    sourceLine(lookup, view, entry.row),
  );
}

/**
 * The name, and a button to take the entry off the map.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {boolean} isChosen
 * @param {ChartEvents} events
 */
function entryHead(lookup, view, row, isChosen, events) {
  const {entries} = tabTables(lookup);
  const thing = {entry: entries.id[row]};
  const className = "link chain-name";
  const name = entries[`name_${view.lang}`][row];
  const head = makeHead(thing, name, {className, isPressed: isChosen}, events);
  if (!isChosen) return element("p", {}, head);
  const off = element(
    "button",
    {type: "button", class: "chip", onclick: () => events.choose(thing)},
    message("structure.chains.off", view.lang),
  );
  return element("p", {}, head, off);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ChainEntry} entry
 * @param {number} member
 * @param {ChartEvents} events
 */
function memberNode(lookup, {lang}, {row, recalled_members: recalled}, member, events) {
  const {regions} = lookup.tables;
  const thing = {region: regions.id[member]};
  const head = makeHead(thing, regions[`name_${lang}`][member], {className: "chip"}, events);
  const isLead = member === tabTables(lookup).entries.lead[row];
  const leads = () =>
    element("span", {class: "role lead"}, message("structure.chains.leads", lang));
  const mark = () => element("span", {class: "mark"}, message("mark.recalled", lang));
  return element(
    "span",
    {class: "member"},
    head,
    isLead ? leads() : null,
    recalled.includes(member) ? mark() : null,
  );
}

/**
 * The year and source of an entry.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function sourceLine(lookup, view, row) {
  const {entries, sources} = tabTables(lookup);
  const source = entries.source[row];
  const publisher = sources[`publisher_${view.lang}`][source];
  const ofSource = entryYear(lookup, row);
  const year =
    entries.year[row] === null
      ? ofSource
      : message("structure.chains.year", view.lang, {year: ofSource});
  return element(
    "p",
    {class: "muted"},
    year ? `${year} · ` : "",
    sourceLink(sources[`title_${view.lang}`][source], sources.url[source]),
    publisher ? sourceText(` · ${publisher}`) : null,
  );
}

/**
 * The statements of the profile: role, industry, year, text and source.
 *
 * @import {Lang, Lookup, Node, View} from "../../core/types.js"
 * @import {ProfileSelection} from "./select_profile.js"
 * @import {NextStep, ProfileEvents} from "./profile_parts.js"
 */
import {chosenRows, ROLE_NAMES} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {joinWords, regionName} from "../../core/names.js";
import {linkNode, node, sourceNode} from "../../core/nodes.js";
import {relatedWords} from "../../core/related.js";
import {heading, mark, noteWithSteps, shortList} from "./profile_parts.js";

/** Outcomes of the second reading that a reader should see beside a statement. */
const MARKED_OUTCOMES = ["weaker_role", "contradicted", "not_found"];
/** Of so many chosen industries the profile says what is named together with them. */
const TOGETHER_MAX = 3;

/**
 * The statements of the chosen region: on the chosen industries, on others, on the whole region.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ProfileSelection} selection
 * @param {ProfileEvents} events
 */
export function statementNodes(lookup, view, {statements}, events) {
  const table = lookup.tables.statements;
  if (!statements.length)
    return [heading("profile.statements", view), noStatements(lookup, view, events)];
  const chosen = new Set(chosenRows(lookup, view));
  const regional = statements.filter((row) => table.is_regional[row]);
  const own = statements.filter((row) => !table.is_regional[row]);
  const [onChosen, onOthers] = [true, false].map((isChosen) =>
    own.filter((row) => chosen.has(table.industry[row]) === isChosen),
  );
  const listed = (/** @type {string} */ key, /** @type {number[]} */ rows) =>
    rows.length ? [heading(key, view), statementList(lookup, view, rows, events)] : [];
  return [
    ...listed(view.industries.length ? "profile.chosen" : "profile.plan", onChosen),
    ...(view.industries.length && !onChosen.length ? [noneOnChosen(lookup, view)] : []),
    ...listed("profile.other", onOthers),
    ...listed("profile.regional", regional),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows
 * @param {ProfileEvents} events
 */
function statementList(lookup, view, rows, events) {
  const {industries, statements} = lookup.tables;
  const items = rows.map((row) => {
    const industry = statements.industry[row];
    const choose = () => events.choose({industry: industries.id[industry]});
    const names = [linkButton(industries[`name_${view.lang}`][industry], choose)];
    return statementItem(lookup, view, row, names);
  });
  return shortList(items, view);
}

/**
 * Where a place has no statement: it may have recalled ones, or the one around it has some.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ProfileEvents} events
 */
function noStatements(lookup, view, events) {
  const {regions, statements} = lookup.tables;
  const row = lookup.regionRow.get(view.region);
  const has = (/** @type {number} */ place) => statements.region.includes(place);
  const around = [regions.city[row], regions.province[row]].find(
    (id) => id && id !== view.region && has(lookup.regionRow.get(id)),
  );
  /** @type {NextStep[]} */
  const steps = [];
  if (view.recalled === "hide" && has(row))
    steps.push({key: "recalled", go: () => events.change({recalled: "show"})});
  if (around) {
    const region = regions[`name_${view.lang}`][lookup.regionRow.get(around)];
    const go = () => events.choose({region: around});
    steps.push({key: "show.region", values: {region}, go});
  }
  if (view.asof) steps.push({key: "asof.leave", go: () => events.change({asof: ""})});
  return noteWithSteps(message("profile.statements.none", view.lang), steps, view);
}

/**
 * Who names the industries that the reader chose, anywhere at the level.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ProfileSelection} selection
 * @param {ProfileEvents} events
 */
export function namingNodes(lookup, view, {statements: rows}, events) {
  if (!rows.length) return [];
  const {regions, industries, statements} = lookup.tables;
  const isOne = chosenRows(lookup, view).length === 1;
  const items = rows.map((row) => {
    const region = statements.region[row];
    const choose = () => events.choose({region: regions.id[region]});
    const industry = industries[`name_${view.lang}`][statements.industry[row]];
    const names = [
      linkButton(regionName(lookup, region, view.lang), choose),
      isOne ? null : ` · ${industry}`,
    ];
    return statementItem(lookup, view, row, names);
  });
  const title = message("profile.naming", view.lang, {industries: chosenWords(lookup, view)});
  return [node("h4", {}, title), shortList(items, view), ...togetherNodes(lookup, view)];
}

/**
 * What is often named together with the chosen industries, if they are few.
 * @param {Lookup} lookup
 * @param {View} view
 */
function togetherNodes(lookup, view) {
  const chosen = chosenRows(lookup, view);
  if (chosen.length > TOGETHER_MAX) return [];
  const lines = chosen.map((row) => relatedWords(lookup, row, view.lang)).filter(Boolean);
  if (!lines.length) return [];
  return [
    heading("together.title", view),
    ...lines.map((line) => node("p", {}, line)),
    node("p", {class: "muted"}, message("together.note", view.lang)),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function noneOnChosen(lookup, view) {
  const industries = chosenWords(lookup, view);
  return node("p", {class: "note"}, message("profile.chosen.none", view.lang, {industries}));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function chosenWords(lookup, view) {
  const names = lookup.tables.industries[`name_${view.lang}`];
  return joinWords(
    chosenRows(lookup, view).map((row) => names[row]),
    view.lang,
  );
}

/**
 * @param {string} name
 * @param {() => unknown} onclick
 */
function linkButton(name, onclick) {
  return node("button", {type: "button", class: "link", onclick}, name);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {(Node | string | null)[]} names of what the statement is on
 */
function statementItem(lookup, view, row, names) {
  const {statements} = lookup.tables;
  const {lang} = view;
  const source = statements.source[row];
  const year = statements.year[row];
  const role = ROLE_NAMES[statements.role[row]];
  const age = statements.is_recent[row] ? "" : " older";
  return node(
    "li",
    {class: "statement"},
    node(
      "p",
      {},
      node("span", {class: `role ${role}${age}`}, message(`role.${role}`, lang)),
      names,
      node("span", {class: "year"}, ` ${year ?? message("profile.undated", lang)}`),
      statements.is_recalled[row] ? mark("recalled", view) : null,
      statements.is_low_trust[row] ? mark("low", view) : null,
      MARKED_OUTCOMES.includes(statements.reread[row]) ? mark(statements.reread[row], view) : null,
    ),
    node("p", {class: "quote"}, statements[`text_${lang}`][row]),
    sourceLine(lookup, lang, source),
    contradiction(lookup, lang, row),
  );
}

/**
 * What a later text says against a statement, and its source; null if none does.
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {number} row
 */
function contradiction(lookup, lang, row) {
  const {contradictions} = lookup.tables;
  const place = contradictions.statement.indexOf(row);
  if (place < 0) return null;
  const text = contradictions[`text_${lang}`][place];
  return node(
    "div",
    {},
    node("p", {}, message("profile.contradicted", lang, {text})),
    sourceLine(lookup, lang, contradictions.source[place]),
  );
}

/**
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {number} source
 */
function sourceLine(lookup, lang, source) {
  const {sources} = lookup.tables;
  const publisher = sources[`publisher_${lang}`][source];
  return node(
    "p",
    {class: "muted"},
    linkNode(sources[`title_${lang}`][source], sources.url[source]),
    publisher ? sourceNode(` · ${publisher}`) : null,
  );
}

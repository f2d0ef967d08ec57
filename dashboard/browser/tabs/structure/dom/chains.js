/** The chains, clusters and schemes as a list: who takes part, who leads, who does what. */
import {element, sourceLink, sourceText} from "../../../charts/dom.js";
import {makeHead} from "../../../charts/heads.js";
import {message} from "../../../core/messages.js";
import {entryYear} from "../describe.js";
import {ownTables} from "../scene.js";

/** The nodes of the list; heads point at members and outline an entry on the map. */
export function chainsNodes(lookup, view, shown, events) {
  const note = element("p", {class: "note"}, message("structure.chains.leaders", view.lang));
  return [
    note,
    ...shown.groups.flatMap((group) => groupNodes(lookup, view, group, shown.chosen, events)),
  ];
}

function groupNodes(lookup, view, {group, list, entries}, chosen, events) {
  const {lists, sources} = ownTables(lookup);
  const told =
    list < 0
      ? null
      : element(
          "p",
          {class: "muted"},
          `${lists[`text_${view.lang}`][list]} · `,
          sourceLink(sources.title[lists.source[list]], sources.url[lists.source[list]]),
        );
  return [
    element("h3", {class: "chain-group"}, message(`structure.chains.${group}`, view.lang)),
    told,
    ...entries.map((entry) => entryNode(lookup, view, entry, entry.row === chosen, events)),
  ].filter(Boolean);
}

function entryNode(lookup, view, {row, members, recalled_members: recalled}, isChosen, events) {
  const {entries, sources} = ownTables(lookup);
  const source = entries.source[row];
  const year = entryYear(lookup, row);
  const when =
    entries.year[row] === null ? year : message("structure.chains.year", view.lang, {year});
  const name = entries[`name_${view.lang}`][row];
  const head = makeHead(
    {entry: entries.id[row]},
    name,
    {className: "link chain-name", isPressed: isChosen},
    events,
  );
  return element(
    "article",
    {class: `chain${isChosen ? " is-chosen" : ""}`},
    element(
      "p",
      {},
      head,
      isChosen
        ? element(
            "button",
            {type: "button", class: "chip", onclick: () => events.choose({entry: entries.id[row]})},
            message("structure.chains.off", view.lang),
          )
        : null,
    ),
    element(
      "p",
      {class: "chain-members"},
      [...members, ...recalled].map((member) =>
        memberNode(
          lookup,
          view,
          member,
          {
            leads: member === entries.lead[row],
            isRecalled: recalled.includes(member),
          },
          events,
        ),
      ),
    ),
    element("p", {class: "quote"}, entries[`text_${view.lang}`][row]),
    element(
      "p",
      {class: "muted"},
      when ? `${when} · ` : "",
      sourceLink(sources.title[source], sources.url[source]),
      sources.publisher[source] ? sourceText(` · ${sources.publisher[source]}`) : null,
    ),
  );
}

function memberNode(lookup, view, member, {leads, isRecalled}, events) {
  const {regions} = lookup.tables;
  const head = makeHead(
    {region: regions.id[member]},
    regions[`name_${view.lang}`][member],
    {className: "chip"},
    events,
  );
  return element(
    "span",
    {class: "member"},
    head,
    leads
      ? element("span", {class: "role lead"}, message("structure.chains.leads", view.lang))
      : null,
    isRecalled ? element("span", {class: "mark"}, message("mark.recalled", view.lang)) : null,
  );
}

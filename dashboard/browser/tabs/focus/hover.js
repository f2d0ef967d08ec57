/** The one hover card: its content for a region, a cell and a site. Made only when hovered. */
import {regionName} from "../../core/names.js";
import {element, sourceText} from "../../charts/dom.js";
import {cardHead} from "../../core/card.js";
import {NONE, cellsOf, chosenRows, isHidden, roleRank} from "../../core/lookup.js";
import {message} from "../../core/messages.js";

const ROLE_KEYS = ["none", "support", "core", "lead"];
const NAMED_AT_MOST = 5;

/** The message key of a strength: its role, which is the same for faded ones. */
export function roleKey(z) {
  return z === NONE ? "none" : ROLE_KEYS[((z - 1) % 3) + 1];
}

/** What a region or zone states on the chosen industries. */
export function regionCard(lookup, view, row) {
  const industries = chosenRows(lookup, view);
  if (industries.length === 1) return cellCard(lookup, view, row, industries[0]);
  const cells = cellsOf(lookup, view, row);
  const found = industries
    .map((industry) => ({industry, z: roleRank(lookup, view, cells.get(industry))}))
    .filter(({z}) => z !== NONE)
    .sort((a, b) => b.z - a.z);
  const names = lookup.tables.industries[`name_${view.lang}`];
  const {sources, statements} = lookup.tables;
  const lines = found.slice(0, NAMED_AT_MOST).map(({industry, z}) => {
    const cell = cells.get(industry);
    const source = sources.title[statements.source[tellingStatement(lookup, cell)]];
    return element(
      "li",
      {},
      swatch(z),
      `${names[industry]} · ${roleWord(z, view)}${yearWord(lookup, cell)}`,
      sourceText(source, "span", {class: "muted told"}),
    );
  });
  if (found.length > NAMED_AT_MOST) {
    lines.push(
      element("li", {}, message("profile.more", view.lang, {count: found.length - NAMED_AT_MOST})),
    );
  }
  const count = message("hover.count", view.lang, {count: found.length, total: industries.length});
  return [cardHead(lookup, view, row), element("p", {}, count), element("ul", {}, lines)];
}

/** What a region or zone states on one industry: role, year, text, source. */
export function cellCard(lookup, view, row, industry) {
  const {industries, cells, statements, sources} = lookup.tables;
  const cell = cellsOf(lookup, view, row).get(industry);
  const z = roleRank(lookup, view, cell);
  const said =
    z === NONE && isHidden(lookup, view, cell)
      ? message("hover.filtered", view.lang, {role: hiddenRole(cells, cell, view)})
      : cell !== undefined && z === NONE
        ? message("hover.none.own", view.lang)
        : roleWord(z, view);
  const lines = [
    element("p", {}, swatch(z), `${industries[`name_${view.lang}`][industry]} · ${said}`),
  ];
  if (cell !== undefined) {
    const newest = tellingStatement(lookup, cell);
    if (newest !== undefined) {
      lines.push(element("p", {class: "quote"}, statements[`text_${view.lang}`][newest]));
      const year = statements.year[newest] ?? message("profile.undated", view.lang);
      lines.push(
        element(
          "p",
          {class: "muted"},
          `${year} · `,
          sourceText(sources.title[statements.source[newest]]),
        ),
      );
      if (cells.role[cell])
        lines.push(element("p", {class: "muted"}, sourceCount(cells.source_count[cell], view)));
    }
    if (cells.is_low_trust[cell])
      lines.push(element("p", {class: "muted"}, message("legend.low", view.lang)));
    if (cells.is_recalled[cell])
      lines.push(element("p", {class: "muted"}, message("mark.recalled", view.lang)));
    if (cells.is_regional[cell])
      lines.push(element("p", {class: "muted"}, message("hover.regional", view.lang)));
    if (cells.is_inside[cell])
      lines.push(element("p", {class: "muted"}, insideWords(lookup, view, row, industry)));
  }
  return [cardHead(lookup, view, row), ...lines];
}

/** The newest statement that gives the cell its role; without a role, the newest of all. */
export function tellingStatement(lookup, cell) {
  const {cells, statements} = lookup.tables;
  const gives = (row) =>
    !statements.is_regional[row] &&
    statements.role[row] === cells.role[cell] &&
    statements.year[row] === cells.year[cell];
  return cells.statements[cell].find(gives) ?? cells.statements[cell][0];
}

/** A site: names, kind, fields, how well its position is known. */
export function siteCard(lookup, view, row) {
  const {sites, industries, sources} = lookup.tables;
  const names = industries[`name_${view.lang}`];
  const other = view.lang === "en" ? "zh" : "en";
  const facts = [
    message(`kind.${sites.kind[row]}`, view.lang),
    regionName(lookup, sites.region[row], view.lang),
  ];
  if (sites.year[row] !== null)
    facts.push(message("hover.opened", view.lang, {year: sites.year[row]}));
  return [
    element(
      "p",
      {class: "names"},
      element("strong", {}, sites[`name_${view.lang}`][row]),
      " ",
      element("span", {lang: other}, sites[`name_${other}`][row]),
    ),
    element("p", {}, facts.join(message("list.dot", view.lang))),
    element(
      "p",
      {},
      sites.industries[row]
        .map((industry) => names[industry])
        .join(message("list.comma", view.lang)),
    ),
    element(
      "p",
      {class: "muted"},
      message("hover.precision", view.lang, {km: sites.precision_km[row]}),
    ),
    sourceText(sources.title[sites.source[row]], "p", {class: "muted"}),
  ];
}

function hiddenRole(cells, cell, view) {
  return message(`role.${ROLE_KEYS[cells.role[cell]]}`, view.lang);
}

function swatch(z) {
  return element("span", {class: `swatch z${z}`, "aria-hidden": true});
}

function roleWord(z, view) {
  const word = message(`role.${roleKey(z)}`, view.lang);
  return z > 0 && z < 4 ? `${word} (${message("role.word.older", view.lang)})` : word;
}

function yearWord(lookup, cell) {
  const year = lookup.tables.cells.year[cell];
  return year === null ? "" : ` · ${year}`;
}

function sourceCount(count, view) {
  return message(`hover.sources.${count === 1 ? "one" : "other"}`, view.lang, {count});
}

function insideWords(lookup, view, row, industry) {
  const {regions} = lookup.tables;
  const id = regions.id[row];
  const inside = regions.id.flatMap((_, place) => {
    if (
      place === row ||
      ![regions.parent[place], regions.city[place], regions.province[place]].includes(id)
    )
      return [];
    const cell = cellsOf(lookup, view, place).get(industry);
    return cell !== undefined && lookup.tables.cells.role[cell]
      ? [regions[`name_${view.lang}`][place]]
      : [];
  });
  const shown = inside.slice(0, NAMED_AT_MOST).join(message("list.comma", view.lang));
  const rest = inside.length - NAMED_AT_MOST;
  const places = rest > 0 ? `${shown} + ${rest}` : shown;
  return message("hover.inside", view.lang, {places});
}

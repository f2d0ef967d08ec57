/** Legends of the Xiong'an tab: classes, widths of lines, the ring, and how statuses look. */
import {classLegend} from "../../charts/class_legend.js";
import {element} from "../../charts/dom.js";
import {message} from "../../core/messages.js";
import {termProps} from "../../charts/term_cards.js";
import {numberWords} from "../../core/numbers.js";
import {LINE_WIDTHS} from "./select.js";

/** The classes that occur: their step on the ramp, the numbers in them, the regions. */
export function countClasses({ids, z, counts}) {
  return [...new Set(z)]
    .filter((step) => step)
    .sort((a, b) => a - b)
    .map((step) => {
      const found = counts.filter((_, row) => z[row] === step);
      const [least, most] = [Math.min(...found), Math.max(...found)];
      return {
        step,
        label: least === most ? String(least) : `${least}–${most}`,
        ids: ids.filter((_, row) => z[row] === step),
      };
    });
}

/** What a line's width stands for: 1, 2–4, 5–9, 10+. */
export function widthClasses() {
  return LINE_WIDTHS.map((least, place) => {
    const next = LINE_WIDTHS[place + 1];
    if (!next) return {least, label: `${least}+`};
    return {least, label: next - least === 1 ? String(least) : `${least}–${next - 1}`};
  });
}

/** What the map's lines cannot say: group rows, unnamed places, bodies founded there. */
export function tallyNotes(view, {tally}, level) {
  const said = (key, count) =>
    count ? [message(`xiongan.legend.${key}`, view.lang, {count})] : [];
  return [
    ...said("seated", tally.seated),
    ...said("unnamed", tally.unnamed),
    ...said("unplaced", tally.unplaced),
    ...said("groups", tally.groups),
    ...(level === "county" && view.recalled === "show" && tally.singles
      ? [message("xiongan.legend.near", view.lang)]
      : []),
  ];
}

/** How many organisations the bars hold, and how many group rows stand apart. */
export function flowsFoot(view, {singles, groups}) {
  if (!singles && !groups) return message("xiongan.map.empty", view.lang);
  return message(groups ? "xiongan.flows.apart" : "xiongan.flows.foot", view.lang, {
    singles,
    groups,
  });
}

/** The ring in words, with the measured distance beside the rounded one. */
export function ringWords(lookup, lang) {
  const {ring, distance} = lookup.tables.xiongan;
  return message("xiongan.legend.ring", lang, {
    km: numberWords(ring.km),
    measured: numberWords(distance.km),
    compass: distance[`compass_${lang}`],
  });
}

/** The legend under the map. */
export function mapLegendNodes(lookup, view, shown, events) {
  const none = {
    className: "role-none",
    label: message("xiongan.legend.none", view.lang),
    ids: shown.ids.filter((_, row) => !shown.counts[row]),
  };
  const classes = countClasses(shown).map(({step, label, ids}) => ({
    className: `ramp-${step}`,
    label,
    ids,
  }));
  const notes = tallyNotes(view, shown, view.level);
  return [
    classLegend(message("xiongan.legend.count", view.lang), [...classes, none], events),
    lineLegend(view),
    element(
      "div",
      {class: "legend-row ring-row muted"},
      element("span", {class: "ring-sign", "aria-hidden": true}),
      ringWords(lookup, view.lang),
    ),
    element(
      "div",
      {class: "legend-row muted", id: "move-notes"},
      notes.join(message("list.dot", view.lang)),
    ),
  ];
}

/** How each status looks, as far as it occurs. */
export function statusLegend(lookup, view, statuses) {
  return statuses.map((status) =>
    element(
      "span",
      {class: "entry", tabindex: 0, ...termProps(`xiongan.${status}`)},
      element("span", {class: `swatch status-${status}`, "aria-hidden": true}),
      message(`xiongan.status.${status}`, view.lang),
    ),
  );
}

function lineLegend(view) {
  const colours = view.layers.includes("elsewhere")
    ? [
        ["x", "xiongan"],
        ["e", "other"],
      ]
    : [["x", "xiongan"]];
  return element(
    "div",
    {class: "legend-row"},
    element("span", {class: "muted"}, message("xiongan.legend.lines", view.lang)),
    widthClasses().map(({least, label}) =>
      element(
        "span",
        {class: "entry"},
        element("span", {class: `line-sign w${least}`, "aria-hidden": true}),
        label,
      ),
    ),
    colours.map(([place, key]) =>
      element(
        "span",
        {class: "entry"},
        element("span", {class: `line-sign w5 to-${place}`, "aria-hidden": true}),
        message(`xiongan.legend.${key}`, view.lang),
      ),
    ),
  );
}

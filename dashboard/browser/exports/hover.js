/**
 * Hover labels for a figure that leaves the page: the words of the page's hover cards as plotly's
 * text.
 *
 * @import {Node, NodeChild, PictureParts, Pointed, Thing} from "../core/types.js"
 */
import {nodeText} from "../core/nodes.js";
import {plainText, wrapText} from "../core/picture_text.js";

const LABEL_UNITS = 60;
const LINES_MAX = 14;
const LISTS = ["ul", "dl"];

/**
 * Give the traces of a figure their hover labels. A point that stands for nothing has none.
 * @param {any[]} data traces of plotly
 * @param {Pick<PictureParts, "things" | "thing">} parts `things(trace)` lists what each point of a
 *   trace stands for, for a heatmap a list of lists; without it the points name it themselves, as a
 *   `thing`
 * @param {(thing: Thing) => Pointed} pointed
 * @returns {any[]}
 */
export function withHover(data, parts, pointed) {
  /** @param {Thing | null} thing */
  const label = (thing) => (thing ? labelOf(pointed(thing)) : "");
  return data.map((trace) => {
    const things = parts.things ? parts.things(trace) : ownThings(trace, parts.thing);
    if (!things || trace.type === "table") return trace;
    const hovertext = things.map((thing) =>
      Array.isArray(thing) ? thing.map(label) : label(thing),
    );
    return {...trace, hovertext, hoverinfo: "text"};
  });
}

/**
 * What a trace's points stand for, where they name it themselves: the regions of a map, and points
 * with data.
 * @param {any} trace
 * @param {string} [thing] its name, unless the trace has one
 * @returns {(Thing | null)[] | null}
 */
function ownThings(trace, thing) {
  if (trace.type === "choropleth")
    return trace.meta.name === "regions"
      ? trace.locations.map((/** @type {string} */ region) => ({region}))
      : null;
  const name = trace.meta.thing && trace.meta.thing !== "point" ? trace.meta.thing : thing;
  if (!name || !trace.customdata) return null;
  return Array.from(trace.customdata, (value) =>
    value === null || value === undefined ? null : {[name]: value},
  );
}

/** @param {Pointed} pointed */
function labelOf({card}) {
  if (!card) return "";
  const texts = card().flatMap(blocksOf).map(blockWords).filter(Boolean);
  const lines = texts.flatMap((text, place) =>
    wrapText(text, LABEL_UNITS).map((line) =>
      place ? plainText(line) : `<b>${plainText(line)}</b>`,
    ),
  );
  return [...lines.slice(0, LINES_MAX), ...(lines.length > LINES_MAX ? ["…"] : [])].join("<br>");
}

/**
 * The blocks of a part of a card: a list is its items.
 * @param {NodeChild} part
 * @returns {(Node | string)[]}
 */
function blocksOf(part) {
  if (!part) return [];
  return typeof part !== "string" && LISTS.includes(part.tag) ? part.children : [part];
}

/**
 * The words of a block: those of its parts, which style alone keeps apart on the page.
 * @param {Node | string} block
 */
function blockWords(block) {
  const parts = typeof block === "string" ? [block] : block.children.map(nodeText);
  return parts
    .map((text) => text.trim())
    .filter(Boolean)
    .join(" ")
    .replace(/\s+/g, " ");
}

/** Hover labels for a figure that leaves the page: what the page's own hover card says, as plotly's text. */
import {nodeText} from "../core/nodes.js";
import {plainText, wrapText} from "../core/picture_text.js";

const LABEL_UNITS = 60;
const LINES_MAX = 14;

/**
 * Give the traces of a figure labels. `parts` are those of its picture: `things(trace)` tells what each
 * point stands for, as a list, for a heatmap a list of lists; without it, points say so themselves, and
 * `thing` names what theirs is. A point that stands for nothing has no label.
 */
export function withHover(data, parts, pointed) {
  return data.map((trace) => {
    const things = parts.things ? parts.things(trace) : ownThings(trace, parts.thing);
    if (!things || trace.type === "table") return trace;
    const label = (thing) => (thing ? labelOf(pointed(thing)) : "");
    const hovertext = things.map((thing) =>
      Array.isArray(thing) ? thing.map(label) : label(thing),
    );
    return {...trace, hovertext, hoverinfo: "text"};
  });
}

/** What a trace's points stand for, where they say so themselves: regions of a map, and whatever has its thing. */
function ownThings(trace, thing) {
  if (trace.type === "choropleth")
    return trace.meta.name === "regions" ? trace.locations.map((region) => ({region})) : null;
  const name = trace.meta.thing && trace.meta.thing !== "point" ? trace.meta.thing : thing;
  if (!name || !trace.customdata) return null;
  return Array.from(trace.customdata, (value) =>
    value === null || value === undefined ? null : {[name]: value},
  );
}

/** The words of an element: those of its parts, which style alone keeps apart on the page. */
function cardWords(node) {
  const texts = node.tag
    ? node.children.map(nodeText)
    : [...node.childNodes].map((part) => part.textContent);
  return texts
    .map((text) => text.trim())
    .filter(Boolean)
    .join(" ")
    .replace(/\s+/g, " ");
}

function labelOf({card}) {
  if (!card) return "";
  const blocks = card()
    .filter(Boolean)
    .flatMap((node) =>
      /^(?:UL|DL)$/i.test(node.tag ?? node.tagName) ? [...node.children] : [node],
    );
  const texts = blocks.map(cardWords).filter(Boolean);
  const lines = texts.flatMap((text, place) =>
    wrapText(text, LABEL_UNITS).map((line) =>
      place ? plainText(line) : `<b>${plainText(line)}</b>`,
    ),
  );
  return [...lines.slice(0, LINES_MAX), ...(lines.length > LINES_MAX ? ["…"] : [])].join("<br>");
}

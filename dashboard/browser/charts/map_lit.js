/** The outlines of the regions that the reader points at. */

/** The trace of the outlines, which is empty until something is pointed at. */
export const LIT = "lit";

/**
 * Outline regions with copies of their shapes: plotly would work out all shapes of the map anew.
 * @param {any} plot
 * @param {string[]} [wanted] ids; those that were outlined before, unless given
 */
export function light(plot, wanted) {
  const trace = plot.data.find((/** @type {any} */ {meta}) => meta.name === LIT);
  const ids = wanted ?? trace.locations;
  trace.locations = ids; // which plotly draws with its next change
  const layer = plot.querySelector(".choroplethlayer");
  clearLit(plot);
  for (const own of layer.children) if (own.__data__?.[0]?.trace.uid === LIT) own.replaceChildren(); // as it has
  if (!ids.length) return;
  const {color, width} = trace.marker.line;
  const style = `fill: none; stroke: ${color}; stroke-width: ${width}px; pointer-events: none;`;
  const group = document.createElementNS(layer.namespaceURI, "g");
  group.setAttribute("class", LIT);
  /** @type {any[]} */
  const shapes = [...layer.querySelectorAll(".choroplethlocation")];
  for (const id of ids) {
    const shape = shapes.find(({__data__: data}) => data?.loc === id);
    const copy = shape?.cloneNode();
    copy?.setAttribute("style", style);
    if (copy) group.append(copy);
  }
  layer.after(group);
}

/**
 * Remove the outlines of what was pointed at.
 * @param {any} plot
 */
export function clearLit(plot) {
  plot.querySelector(`.${LIT}`)?.remove();
}

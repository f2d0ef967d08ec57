/** Drawing with plotly, with as little work for it as possible. */

/** What the page comes with in the place of a drawn chart. */
const FIRST = ":scope > .first-map";

/**
 * Draw an element's chart. plotly gets the config with the first drawing only: with a config it
 * measures the element, and the browser would lay out the whole page.
 * @param {HTMLElement} plotElement
 * @param {any[]} data traces
 * @param {any} layout
 * @param {any} config
 * @param {() => Promise<unknown>} [nextTask] for which plotly waits between its steps
 */
export async function drawPlot(plotElement, data, layout, config, nextTask) {
  const isDrawn = plotElement.classList.contains("js-plotly-plot");
  const plot = Object.assign(plotElement, {nextTask}); // which plotly_paced.mjs has it call
  plot.classList.toggle("is-starting", !isDrawn);
  try {
    await window.Plotly.react(plot, data, layout, isDrawn ? undefined : config);
  } finally {
    plot.nextTask = undefined;
    plot.classList.remove("is-starting");
  }
  if (!isDrawn) for (const node of plotElement.querySelectorAll(FIRST)) node.remove();
}

/**
 * The traces of a map that have something to show: plotly takes as long over an empty trace. Each
 * gets its name as `uid`, so that plotly knows them apart when some come or go.
 * @param {any[]} data
 * @returns {any[]}
 */
export function withoutEmpty(data) {
  return data.filter(hasSome).map((trace) => ({...trace, uid: trace.meta.name}));
}

/** @param {{locations?: unknown[], lon?: unknown[]}} trace */
function hasSome({locations, lon = []}) {
  return (locations ?? lon).length > 0;
}

/** Drawing with plotly, with as little for it to do as can be. */

/**
 * Draw an element's chart, anew or for the first time. Only then plotly is told the config: whenever it is,
 * it measures the element, and the browser would lay out what has been written since.
 */
export function drawPlot(plotElement, data, layout, config) {
  const isDrawn = plotElement.classList.contains("js-plotly-plot");
  return window.Plotly.react(plotElement, data, layout, isDrawn ? undefined : config);
}

/**
 * The traces of a map that have anything to show, and the one named `kept`: plotly takes as long over an empty one. So
 * that it tells them apart when some come or go, each bears its name.
 */
export function withoutEmpty(data, kept = "") {
  const shown = data.filter((trace) => trace.meta.name === kept || showsAny(trace));
  return shown.map((trace) => ({...trace, uid: trace.meta.name}));
}

function showsAny({locations, lon}) {
  return (locations ?? lon).length > 0;
}

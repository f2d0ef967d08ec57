/** Drawing with plotly. */

/**
 * Draw an element's chart, anew or for the first time. Only then plotly is told the config: whenever it is,
 * it measures the element, and the browser would lay out what has been written since.
 */
export function drawPlot(plotElement, data, layout, config) {
  const isDrawn = plotElement.classList.contains("js-plotly-plot");
  return window.Plotly.react(plotElement, data, layout, isDrawn ? undefined : config);
}

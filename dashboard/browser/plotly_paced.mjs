/**
 * Let plotly.js draw the first map in tasks: on a slow phone all of it at once keeps the page from
 * answering for a fifth of a second. Where an element has a function `nextTask`, plotly waits for it
 * after it has worked out what to draw, and before and after it makes the shapes of a map.
 */

/**
 * By place in plotly's sources, what stands instead of what.
 * @type {Record<string, [text: string, instead: string][]>}
 */
const CHANGES = {
  "plot_api/plot_api": [
    ["var seq = [Plots.previousPromises,", "var seq = [nextTask, Plots.previousPromises,"],
    [
      "function addFrames() {",
      `function nextTask() {
        return gd.nextTask && gd.nextTask();
      }

      function addFrames() {`,
    ],
  ],
  "plots/geo/geo": [
    [
      `.then(function () {
                    _this.topojson`,
      `.then(_this.graphDiv.nextTask)
                .then(function () {
                    _this.topojson`,
    ],
    [
      "_this.update(geoCalcData, fullLayout);",
      `_this.update(geoCalcData, fullLayout);
                })
                .then(_this.graphDiv.nextTask)
                .then(function () {
                    _this._render();`,
    ],
    [
      "this._render();\n};\n\nproto.updateProjection",
      "if (replot) this._render();\n};\n\nproto.updateProjection",
    ],
  ],
};

/**
 * @param {string} name of one of plotly's sources
 * @param {string} source
 */
export function paced(name, source) {
  return (CHANGES[name] ?? []).reduce((text, [old, instead]) => {
    if (!text.includes(old)) throw new Error(`${name} of plotly.js has no ${old}`);
    return text.replace(old, () => instead);
  }, source);
}

/* What the atlas's other charts and its exported pictures add to plotly.js. */
const Plotly = require("plotly.js/lib/core");

Plotly.register([
  require("plotly.js/lib/scatter"),
  require("plotly.js/lib/bar"),
  require("plotly.js/lib/heatmap"),
  require("plotly.js/lib/table"),
  require("plotly.js/src/components/annotations"),
  require("plotly.js/src/components/errorbars"),
]);

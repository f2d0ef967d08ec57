/* plotly.js with the traces that the atlas's maps draw, and no other. */
const Plotly = require("plotly.js/lib/core");

Plotly.register([
  // plotly asks for the axes of charts also where there are none; their traces come later.
  {
    moduleType: "trace",
    name: "axes",
    basePlotModule: require("plotly.js/src/plots/cartesian"),
    categories: ["cartesian"],
    attributes: {},
  },
  require("plotly.js/lib/choropleth"),
  require("plotly.js/lib/scattergeo"),
]);

module.exports = Plotly;

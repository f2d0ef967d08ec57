/** Draw a chart with plotly.js in its fastest way: the matrix once, its veil as shapes. */
const none = {type: "GeometryCollection", geometries: []};
const layers = ["coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits"];
const world = {
  type: "Topology",
  objects: Object.fromEntries(layers.map((name) => [name, none])),
  arcs: [],
};
window.PlotlyGeoAssets = {topojson: {world_110m: world, world_50m: world}};
let cellsShown = null;

window.drawChart = (chart, {data, layout}) => {
  const place = document.querySelector(`#${chart} > div`);
  const copy = structuredClone(layout);
  if (chart !== "matrix") return window.Plotly.react(place, data, copy, {displayModeBar: false});
  const [cells, pale] = data;
  const shapes = veiled(pale.z?.[0] ?? []);
  if (cellsShown === cells.z) return window.Plotly.relayout(place, {shapes});
  cellsShown = cells.z;
  return window.Plotly.react(place, [cells], {...copy, shapes}, {displayModeBar: false});
};

/** A rectangle over each run of columns that are not chosen. */
function veiled(columns) {
  const runs = [];
  columns.forEach((z, column) => {
    if (z === null) return;
    if (column === 0 || columns[column - 1] === null) runs.push([column, column]);
    runs.at(-1)[1] = column;
  });
  return runs.map(([first, last]) => ({
    type: "rect",
    yref: "paper",
    x0: first - 0.5,
    x1: last + 0.5,
    y0: 0,
    y1: 1,
    fillcolor: "#fff",
    opacity: 0.6,
    line: {width: 0},
  }));
}

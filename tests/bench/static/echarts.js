/** Draw a chart with ECharts: the same regions, bars and cells, in the same colours and sizes. */
window.charts = {};
const registered = new Set();
let cellsShown = null;

window.drawChart = (chart, content, borders) => {
  const {width, height} = content.layout;
  window.charts[chart] ??= window.echarts.init(document.querySelector(`#${chart} > div`), null, {
    width,
    height,
  });
  const made = window.charts[chart];
  if (made.getWidth() !== width || made.getHeight() !== height) made.resize({width, height});
  made.setOption({animation: false, ...OPTIONS[chart](content, borders)});
};

const OPTIONS = {
  map({data, level}, borders) {
    register(level, borders[level]);
    const regions = data.find(({meta}) => meta.name === "regions");
    const outlined = outlines(data);
    const fills = regions.locations.map((name, row) => ({
      name,
      itemStyle: {areaColor: colourOf(regions, regions.z[row]), ...outlined.get(name)},
    }));
    return {
      geo: {map: level, itemStyle: {borderWidth: 0.5}, regions: fills},
      series: data
        .filter(({lon}) => lon)
        .map((trace) => ({
          id: trace.meta.name,
          type: "scatter",
          coordinateSystem: "geo",
          symbolSize: trace.mode === "text" ? 0 : 7,
          data: trace.lon.map((lon, row) => ({
            value: [lon, trace.lat[row]],
            name: String(trace.text?.[row] ?? ""),
          })),
          label: {show: Boolean(trace.text), formatter: "{b}"},
        })),
    };
  },

  // The cells of a level are set once, without the empty ones; a choice only moves the veil.
  matrix({data: [cells, pale], layout}) {
    const markArea = {
      silent: true,
      itemStyle: {color: "#fff", opacity: 0.6},
      data: veiled(pale.z?.[0] ?? []),
    };
    const series = {id: "cells", type: "heatmap", progressive: 0, markArea};
    if (cellsShown === cells.z) return {series: [series]};
    cellsShown = cells.z;
    const points = cells.z.flatMap((row, y) =>
      row.flatMap((z, x) =>
        z === 0 && !cells.text[y][x]
          ? []
          : [
              {
                value: [x, y, z],
                itemStyle: {color: colourOf(cells, z)},
                label: {show: true, formatter: cells.text[y][x]},
              },
            ],
      ),
    );
    return {
      grid: {
        left: layout.margin.l,
        top: layout.margin.t,
        right: 0,
        bottom: 0,
        show: true,
        backgroundColor: colourOf(cells, 0),
      },
      xAxis: {
        type: "category",
        position: "top",
        data: layout.xaxis.ticktext,
        axisLabel: {rotate: 90, interval: 0},
        splitLine: {show: true},
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: layout.yaxis.ticktext,
        axisLabel: {interval: 0},
        splitLine: {show: true},
      },
      // Colours are the cells' own; ECharts still asks for a scale.
      visualMap: {show: false, min: 0, max: 1, inRange: {opacity: 1}, seriesIndex: []},
      series: [{...series, data: points}],
    };
  },

  ranking({data, layout}) {
    const bars = data.filter(({type}) => type === "bar");
    return {
      grid: {left: layout.margin.l, top: 0, right: 30, bottom: 0},
      xAxis: {type: "value", show: false, min: layout.xaxis.range[0], max: layout.xaxis.range[1]},
      yAxis: {
        type: "category",
        inverse: true,
        data: layout.yaxis.ticktext,
        axisLabel: {interval: 0},
      },
      series: bars.map((trace) => ({
        id: trace.meta.name,
        type: "bar",
        stack: "all",
        itemStyle: {color: trace.marker.color},
        data: trace.x,
      })),
    };
  },
};

/** The outlines of the chosen region and its neighbours, the strongest last. */
function outlines(data) {
  const marked = data.filter(({meta}) => ["neighbours", "chosen"].includes(meta.name));
  return new Map(
    marked.flatMap(({locations, marker: {line}}) =>
      locations.map((name) => [name, {borderColor: line.color, borderWidth: line.width}]),
    ),
  );
}

/** Runs of veiled columns, from the first to the last. */
function veiled(columns) {
  const runs = [];
  columns.forEach((z, column) => {
    if (z === null) return;
    if (column > 0 && columns[column - 1] !== null) runs.at(-1)[1] = {xAxis: column};
    else runs.push([{xAxis: column}, {xAxis: column}]);
  });
  return runs;
}

/** ECharts finds regions by name. */
function register(level, collection) {
  if (registered.has(level)) return;
  const features = collection.features.map((feature) => ({
    ...feature,
    properties: {name: feature.id},
  }));
  window.echarts.registerMap(level, {...collection, features});
  registered.add(level);
}

/** The colour of a class in a trace's scale of steps. */
function colourOf({colorscale, zmin, zmax}, z) {
  const share = (z - zmin) / (zmax - zmin);
  return colorscale.find(([to], place) => place % 2 === 1 && share <= to)?.[1];
}

/**
 * The templates of the Data tab: a table, and the coverage, for exported pictures.
 *
 * @import {Lookup, Template} from "../core/types.js"
 * @import {Look} from "./parts.js"
 */
import {plainText} from "../core/picture_text.js";
import {LOOKS, plotFrame, traceMeta} from "./parts.js";
import {countScale} from "./scales.js";
import {cells, tableTemplate} from "./shared_charts.js";

const AXIS = {showgrid: false, zeroline: false, showline: false, ticks: "", fixedrange: true};

/**
 * The key and the template of each chart.
 * @param {Lookup} lookup
 * @returns {Generator<[key: string, template: Template]>}
 */
export function* templates(lookup) {
  for (const look of LOOKS) {
    yield [`data.table.${look.key}`, tableTemplate(look)];
    yield [`data.coverage.${look.key}`, coverageTemplate(lookup, look)];
  }
}

/**
 * A count for each indicator (row), with its name on the axis, and year (column).
 * @param {Lookup} lookup
 * @param {Look} look
 */
function coverageTemplate({tables: {data}}, look) {
  const {indicators, years} = data.coverage;
  const meta = traceMeta("cells", {x: "years", y: "numbers", z: "z", text: "marked"});
  return {
    data: [cells(meta, countScale(look.colours))],
    layout: {
      ...plotFrame(look),
      xaxis: {...AXIS, side: "top", tickvals: years, tickformat: "d", tickangle: 0},
      yaxis: {
        ...AXIS,
        range: [indicators.length - 0.5, -0.5],
        tickvals: [...indicators.keys()],
        ticktext: indicators.map((id) => plainText(data.names.indicators[id][`name_${look.lang}`])),
      },
    },
  };
}

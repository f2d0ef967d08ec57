/** Lines over years and labels that keep off each other. Twin of dashboard/integration/lines.py. */

const INTEGRATION_NARROW_PX = 700;
export const INTEGRATION_SOLID = "circle";
export const INTEGRATION_HOLLOW = "circle-open";

/** A line without points. */
export function integrationEmptyLine() {
  return {x: [], y: [], symbol: [], point: []};
}

/** Draw a row whose cells have an item a year; an item of null is a gap. */
export function integrationLineOf(table, row, view, marks) {
  const line = integrationEmptyLine();
  const years = table.years[row];
  const stretch = table[marks][row];
  let before = null;
  years.forEach((year, item) => {
    const isRecalled = Boolean(table.recalled[row][item]);
    if (isRecalled && view.recalled === "hide") return;
    if (before !== null && (year - years[before] !== 1 || stretch[item] !== stretch[before]))
      integrationAddPoint(line, null, null, INTEGRATION_SOLID, "");
    integrationAddPoint(
      line,
      year,
      table.values[row][item],
      isRecalled ? INTEGRATION_HOLLOW : INTEGRATION_SOLID,
      `${row}.${item}`,
    );
    before = item;
  });
  return line;
}

/** Put lines after one another, a gap between them. */
export function integrationJoinedLines(lines) {
  const whole = integrationEmptyLine();
  for (const line of lines) {
    if (whole.x.length) integrationAddPoint(whole, null, null, INTEGRATION_SOLID, "");
    for (const [name, items] of Object.entries(line)) whole[name].push(...items);
  }
  return whole;
}

/** The last value of a line. */
export function integrationLastY(line) {
  return line.y.length ? line.y.at(-1) : null;
}

/**
 * Stand labels `{name, text, y}` one above the other at `x`: the firm ones in any case, pushed up
 * where they would meet and down from the top; the loose ones where there is room. By name: x, y, text.
 */
export function integrationPlaceLabels(firm, loose, {x, step, highest}) {
  const placed = [];
  for (const label of [...firm].sort((a, b) => a.y - b.y)) {
    const lowest = placed.length ? placed.at(-1).y + step : label.y;
    placed.push({...label, y: Math.max(label.y, lowest)});
  }
  let ceiling = highest;
  for (let place = placed.length - 1; place >= 0; place -= 1) {
    placed[place].y = Math.min(placed[place].y, ceiling);
    ceiling = placed[place].y - step;
  }
  for (const label of loose) {
    if (placed.every((other) => Math.abs(label.y - other.y) >= step)) placed.push(label);
  }
  const found = {};
  for (const {name, text, y} of placed) {
    found[name] ??= {x: [], y: [], text: []};
    found[name].x.push(x);
    found[name].y.push(y);
    found[name].text.push(text);
  }
  return found;
}

/** Give every name its labels, those without any as well. */
export function integrationNamedLabels(found, names) {
  return Object.fromEntries(names.map((name) => [name, found[name] ?? {x: [], y: [], text: []}]));
}

/** A template whose years stand farther apart where the window is narrow. */
export function integrationNarrowed(template) {
  if (window.innerWidth > INTEGRATION_NARROW_PX) return template;
  const {layout} = template;
  return {...template, layout: {...layout, xaxis: {...layout.xaxis, dtick: 4}}};
}

function integrationAddPoint(line, x, y, symbol, point) {
  line.x.push(x);
  line.y.push(y);
  line.symbol.push(symbol);
  line.point.push(point);
}

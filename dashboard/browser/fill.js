/** Fill a chart's template, which Python described, with the arrays of a selection. */

/** Copies of the template's traces with arrays put where each trace's `meta.fill` says. */
export function fillTraces(template, selection, geojsonOf = () => undefined) {
  return template.data.map((trace) => {
    const filled = {...trace};
    for (const [target, source] of Object.entries(trace.meta.fill)) {
      setAt(filled, target.split("."), valueAt(selection, source));
    }
    if (trace.type === "choropleth") filled.geojson = geojsonOf(trace.meta.name);
    return filled;
  });
}

function valueAt(selection, path) {
  return path.split(".").reduce((value, step) => value[step], selection);
}

function setAt(target, [step, ...rest], value) {
  if (!rest.length) {
    target[step] = value;
    return;
  }
  target[step] = {...target[step]};
  setAt(target[step], rest, value);
}

/** Fill a chart's template, which Python described, with the arrays of a selection. */
import {plainText} from "./picture_text.js";

// Where plotly reads a few tags, links among them.
const READ_TAGS = ["text", "ticktext"];

/** Copies of the template's traces with arrays put where each trace's `meta.fill` says. */
export function fillTraces(template, selection, geojsonOf = () => undefined) {
  // Plotly tidies up inside what it is given, so the template itself never leaves our hands.
  return structuredClone(template.data).map((trace) => {
    for (const [target, source] of Object.entries(trace.meta.fill)) {
      setAt(trace, target.split("."), valueAt(selection, source));
    }
    if (trace.type === "choropleth") trace.geojson = geojsonOf(trace.meta.name);
    return trace;
  });
}

/** A copy of the template's layout with values put where its `meta.fill` says. */
export function fillLayout(template, selection) {
  const layout = structuredClone(template.layout);
  for (const [target, source] of Object.entries(layout.meta?.fill ?? {})) {
    setAt(layout, target.split("."), valueAt(selection, source));
  }
  return layout;
}

function valueAt(selection, path) {
  return path.split(".").reduce((value, step) => value[step], selection);
}

/** Texts that plotly takes for no tag; whatever is no text stays. */
function plainTexts(value) {
  if (Array.isArray(value)) return value.map(plainTexts);
  return typeof value === "string" ? plainText(value) : value;
}

function setAt(target, [step, ...rest], value) {
  if (!rest.length) {
    target[step] = READ_TAGS.includes(step) ? plainTexts(value) : value;
    return;
  }
  target[step] ??= {};
  setAt(target[step], rest, value);
}

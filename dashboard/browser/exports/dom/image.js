/**
 * Pictures of plotly figures: SVG that is the same for the same figure, and PNG.
 *
 * @import {Figure} from "../picture.js"
 * @import {Bytes} from "../zip.js"
 */
import {withFont} from "./font.js";

const HEATMAP = "heatmap";
const HALO = "stroke-width: 3px; stroke-linejoin: round;";

/**
 * Draw a figure as SVG text; its text stays text.
 * @param {Figure} figure
 * @param {string} stem begins the names of its parts
 * @returns {Promise<string>}
 */
export async function svgOf({data, layout, width, height}, stem) {
  const url = await window.Plotly.toImage({data, layout}, {format: "svg", width, height});
  return steadySvg(withDrawnCells(decodeURIComponent(contentOf(url)), data), stem);
}

/**
 * Draw a figure as the bytes of a PNG, in the page's font, which plotly would leave out.
 * @param {Figure} figure
 * @param {number} scale pixels of the PNG for each of the figure
 * @returns {Promise<Bytes>}
 */
export async function pngOf({data, layout, width, height}, scale) {
  const url = await window.Plotly.toImage({data, layout}, {format: "svg", width, height});
  const image = new Image();
  image.src = svgAddress(withFont(decodeURIComponent(contentOf(url))));
  await image.decode();
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({type: "image/png"});
  return new Uint8Array(await blob.arrayBuffer());
}

/**
 * The address of a drawing for an image.
 * @param {string} svg
 */
export function svgAddress(svg) {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/**
 * The content of a data URL.
 * @param {string} url
 */
function contentOf(url) {
  return url.slice(url.indexOf(",") + 1);
}

/**
 * Turn the cells of heatmaps, which plotly paints as pixels, into paths, one for each colour.
 * @param {string} svg
 * @param {any[]} data
 */
function withDrawnCells(svg, data) {
  const painted = data.filter(
    ({type, z}) =>
      type === HEATMAP &&
      z?.some((/** @type {unknown[]} */ row) => row.some((value) => value !== null)),
  );
  const images = svg.match(/<image\b[^>]*\/>/g) ?? [];
  if (images.length !== painted.length) return svg;
  return images.reduce(
    (text, image, number) => text.replace(image, () => cellPaths(image, painted[number])),
    svg,
  );
}

/**
 * @param {string} image the element that plotly painted
 * @param {any} trace
 */
function cellPaths(image, trace) {
  const {z, colorscale, zmin = 0, zmax = 0, opacity = 1, xgap = 0, ygap = 0} = trace;
  const [left, top, width, height] = ["x", "y", "width", "height"].map((name) =>
    Number(new RegExp(`\\s${name}="([^"]+)"`).exec(image)?.[1]),
  );
  const [stepX, stepY] = [width / z[0].length, height / z.length];
  const outline = `h${short(stepX - xgap)}v${short(stepY - ygap)}h${short(xgap - stepX)}z`;
  /** @type {Map<string, string>} */
  const byColour = new Map();
  for (const {value, row, column} of presentCells(z)) {
    const colour = colourAt(colorscale, zmax > zmin ? (value - zmin) / (zmax - zmin) : 0);
    const x = short(left + column * stepX + xgap / 2);
    const y = short(top + row * stepY + ygap / 2);
    byColour.set(colour, `${byColour.get(colour) ?? ""}M${x},${y}${outline}`);
  }
  const paths = [...byColour].map(
    ([colour, path]) => `<path d="${path}" style="fill: ${colour}; stroke: none;"/>`,
  );
  return `<g style="opacity: ${opacity};">${paths.join("")}</g>`;
}

/**
 * The cells of a heatmap that have a value.
 * @param {(number | null | undefined)[][]} z
 */
function presentCells(z) {
  return z.flatMap((values, row) =>
    values.flatMap((value, column) =>
      value === null || value === undefined ? [] : [{value, row, column}],
    ),
  );
}

/**
 * The colour of a share of a scale of steps: that of the last stop at or before it.
 * @param {[stop: number, colour: string][]} colorscale
 * @param {number} share
 */
function colourAt(colorscale, share) {
  const found = colorscale.findLast(([stop]) => stop <= Math.max(0, share) + 1e-9);
  return (found ?? colorscale[0])[1];
}

/** @param {number} number */
function short(number) {
  return Number(number.toFixed(2));
}

/**
 * Make equal pictures equal bytes: plotly gives its parts random names and writes attributes in the
 * order of its tasks; here names are numbered and attributes sorted. A shadow around text, which
 * printing and most programs leave out, becomes a stroke under it.
 * @param {string} svg
 * @param {string} stem
 */
export function steadySvg(svg, stem) {
  return withNumberedNames(svg, stem)
    .replace(/\sclass="[^"]*"/g, "")
    .replace(
      /text-shadow: (rgb\([^)]*\))[^;"]*;/g,
      (_, colour) => `paint-order: stroke; stroke: ${colour}; ${HALO}`,
    )
    .replace(
      /<([\w:]+)((?:\s[\w:-]+="[^"]*")+)(\s?\/?>)/g,
      (_, tag, attributes, end) => `<${tag}${sorted(attributes)}${end}`,
    );
}

/**
 * @param {string} svg
 * @param {string} stem
 */
function withNumberedNames(svg, stem) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const [, id] of svg.matchAll(/\sid="([^"]+)"/g))
    if (!names.has(id)) names.set(id, `${stem}-${names.size}`);
  return svg
    .replace(/(\sid=")([^"]+)"/g, (_, start, id) => `${start}${names.get(id)}"`)
    .replace(/url\((?:&quot;|["']?)#([^)"'&]+)(?:&quot;|["']?)\)/g, (whole, id) =>
      names.has(id) ? `url(#${names.get(id)})` : whole,
    )
    .replace(/((?:xlink:)?href=")#([^"]+)"/g, (whole, start, id) =>
      names.has(id) ? `${start}#${names.get(id)}"` : whole,
    );
}

/** @param {string} attributes */
function sorted(attributes) {
  return (attributes.match(/\s[\w:-]+="[^"]*"/g) ?? []).sort().join("");
}

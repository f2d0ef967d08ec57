/** Pictures of plotly figures: SVG that is the same for the same figure, and PNG. */

/** Draw a figure as SVG text; its text stays text. */
export async function svgOf({data, layout, width, height}, stem) {
  const url = await window.Plotly.toImage({data, layout}, {format: "svg", width, height});
  return steadySvg(withDrawnCells(decodeURIComponent(url.slice(url.indexOf(",") + 1)), data), stem);
}

/** Draw a figure as the bytes of a PNG, `scale` times as fine as its measures. */
export async function pngOf({data, layout, width, height}, scale) {
  const url = await window.Plotly.toImage({data, layout}, {format: "png", width, height, scale});
  return Uint8Array.from(atob(url.slice(url.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
}

/** Plotly paints the cells of a heatmap as pixels; here they become paths, one for each colour. */
export function withDrawnCells(svg, data) {
  const painted = data.filter(
    ({type, z}) => type === "heatmap" && z?.some((row) => row.some((value) => value !== null)),
  );
  const images = svg.match(/<image\b[^>]*\/>/g) ?? [];
  if (images.length !== painted.length) return svg;
  return images.reduce(
    (text, image, number) => text.replace(image, () => cellPaths(image, painted[number])),
    svg,
  );
}

function cellPaths(image, {z, colorscale, zmin = 0, zmax = 0, opacity = 1, xgap = 0, ygap = 0}) {
  const [left, top, width, height] = ["x", "y", "width", "height"].map((name) =>
    Number(new RegExp(`\\s${name}="([^"]+)"`).exec(image)[1]),
  );
  const [stepX, stepY] = [width / z[0].length, height / z.length];
  const byColour = new Map();
  z.forEach((row, down) =>
    row.forEach((value, across) => {
      if (value === null || value === undefined) return;
      const colour = colourAt(colorscale, zmax > zmin ? (value - zmin) / (zmax - zmin) : 0);
      const at = [left + across * stepX + xgap / 2, top + down * stepY + ygap / 2].map(short);
      const path = `M${at[0]},${at[1]}h${short(stepX - xgap)}v${short(stepY - ygap)}h${short(xgap - stepX)}z`;
      byColour.set(colour, (byColour.get(colour) ?? "") + path);
    }),
  );
  const paths = [...byColour].map(
    ([colour, path]) => `<path d="${path}" style="fill: ${colour}; stroke: none;"/>`,
  );
  return `<g style="opacity: ${opacity};">${paths.join("")}</g>`;
}

/** The colour of a share of a scale of steps: that of the last stop at or before it. */
function colourAt(colorscale, share) {
  return colorscale.findLast(([stop]) => stop <= Math.max(0, share) + 1e-9)[1];
}

function short(number) {
  return Number(number.toFixed(2));
}

/**
 * Plotly names parts of a drawing by chance and writes attributes in the order of its tasks; here names are
 * numbered and attributes sorted, so that equal pictures are equal bytes. A shadow around text, which
 * printing and most programs leave out, becomes a stroke under it.
 */
export function steadySvg(svg, stem) {
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
    )
    .replace(/\sclass="[^"]*"/g, "")
    .replace(
      /text-shadow: (rgb\([^)]*\))[^;"]*;/g,
      "paint-order: stroke; stroke: $1; stroke-width: 3px; stroke-linejoin: round;",
    )
    .replace(
      /<([\w:]+)((?:\s[\w:-]+="[^"]*")+)(\s?\/?>)/g,
      (_, tag, attributes, end) => `<${tag}${sorted(attributes)}${end}`,
    );
}

function sorted(attributes) {
  return attributes
    .match(/\s[\w:-]+="[^"]*"/g)
    .sort()
    .join("");
}

/**
 * What the atlas's charts never use of plotly.js's own parts, by their place in its sources: no chart
 * has a mode bar, a legend, a colour bar, shapes or selections of plotly's, or a street map.
 */
import {readFile} from "node:fs/promises";
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";

import {paced} from "./plotly_paced.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const SOURCES = /[\\/]plotly\.js[\\/]src[\\/](.+)\.js$/;
const D3 = /[\\/]@plotly[\\/]d3[\\/]d3\.js$/;
const TEXT = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"`;
/** A description: one text, or a list of texts that are joined. */
const NOTE = new RegExp(
  String.raw`\bdescription:\s*(?:(?:${TEXT})(?=\s*[,}])|\[(?:[^\]'"\`]|${TEXT})*\]\.join\([^)]*\)(?=\s*[,}])),?`,
  "g",
);
/** Components without parts, which plotly passes over. */
const COMPONENTS = [
  "updatemenus",
  "sliders",
  "rangeselector",
  "rangeslider",
  "images",
  "annotations3d",
  "grid",
  "selections",
  "shapes",
  "colorbar",
  "legend",
  "modebar",
];
/** Modules of plotly's that others call, by what they export. */
const MODULES = {
  ...Object.fromEntries(COMPONENTS.map((name) => [`components/${name}/index`, component(name)])),
  "components/selections/index": component(
    "selections",
    "prepSelect, clearOutline, selectOnClick, clearSelectionsCache",
  ),
  "components/modebar/index":
    component("modebar", "manage") + defaults("modebar", '{orientation: "h"}'),
  "components/shapes/index": component("shapes") + defaults("shapes", "[]"),
  "components/legend/defaults": "module.exports = () => {};",
  "components/legend/draw": "module.exports = () => {};",
  "components/shapes/draw": functions("eraseActiveShape"),
  "components/shapes/draw_newshape/attributes": "exports.newshape = exports.activeshape = {};",
  "components/selections/draw_newselection/attributes":
    "exports.newselection = exports.activeselection = {};",
  "fonts/ploticon": "",
  "plots/command": "",
  "plot_api/validate": "module.exports = () => {};",
  "plot_api/template_api": "",
};
/** Packages: names of countries, other projections than Mercator, the lasso, an old promise. */
const PACKAGES = /^(country-iso-search|d3-geo-projection|polybooljs|native-promise-only)$/;
/**
 * Packages of which plotly takes a few functions: these from their ES modules, of which esbuild
 * leaves out the rest. Mercator is the only projection of the atlas.
 */
const NARROWED = {
  "d3-geo": 'export {geoBounds, geoDistance, geoMercator, geoPath} from "d3-geo";',
  "d3-format": 'export {format, formatLocale} from "d3-format";',
  "d3-time-format": 'export {timeFormat, timeFormatLocale, utcFormat} from "d3-time-format";',
  "topojson-client": 'export {feature} from "topojson-client";',
  "@turf/area": 'export {area} from "@turf/area";',
  "@turf/centroid": 'export {centroid} from "@turf/centroid";',
  "@turf/meta": 'export {coordAll} from "@turf/meta";',
  // Colours as templates write them: hexadecimal, rgb() and hsl().
  culori: `
    import {modeHsl, modeLrgb, modeRgb, useMode} from "culori/fn";
    for (const mode of [modeRgb, modeHsl, modeLrgb]) useMode(mode);
    export {converter, formatHex, formatRgb, wcagContrast, wcagLuminance} from "culori/fn";
  `,
};
const NARROWED_NAMES = new RegExp(`^(${Object.keys(NARROWED).join("|")})$`);
/** Parts of d3 that plotly does not call, each from its first line to that of the next part. */
const UNUSED_D3 = [
  ["d3.geom.hull = function", "d3.interpolateRgb ="],
  ["d3.layout = {};", "d3.scale = {};"],
  ["d3.svg.brush = function", "d3.text ="],
];

/**
 * Leave out what attributes say about themselves, as plotly's own files do.
 * @param {string} source
 */
function withoutNotes(source) {
  return source.replace(NOTE, "");
}

/**
 * Leave out a part of a source.
 * @param {string} source
 * @param {string[]} part its first words, and those after it
 */
function without(source, [first, next]) {
  const [start, end] = [source.indexOf(first), source.indexOf(next)];
  if (start < 0 || end < start) throw new Error(`d3 has no part from ${first} to ${next}`);
  return source.slice(0, start) + source.slice(end);
}

/** @param {string} names */
function functions(names) {
  return `module.exports = {${names.replaceAll(/\w+/g, "$&() {}")}};`;
}

/**
 * @param {string} name
 * @param {string} names of its functions
 */
function component(name, names = "") {
  const called = functions(names).slice("module.exports = {".length);
  return `module.exports = {moduleType: "component", name: "${name}", ${called}`;
}

/**
 * What plotly asks a layout for, though it is not used.
 * @param {string} name
 * @param {string} value
 */
function defaults(name, value) {
  return `module.exports.supplyLayoutDefaults = (_, layout) => { layout.${name} = ${value}; };`;
}

/** An esbuild plugin that replaces what is not used. */
export const WITHOUT_UNUSED = {
  name: "without-unused",
  setup({onResolve, onLoad}) {
    onResolve({filter: PACKAGES}, ({path}) => ({path, namespace: "unused"}));
    onLoad({filter: /.*/, namespace: "unused"}, () => ({
      contents: "module.exports = {COUNTRIES: [], createLookup: () => () => undefined};",
    }));
    onLoad({filter: SOURCES, namespace: "file"}, async ({path}) => {
      const name = SOURCES.exec(path)[1].replaceAll("\\", "/");
      return {contents: MODULES[name] ?? paced(name, withoutNotes(await readFile(path, "utf8")))};
    });
    onLoad({filter: D3, namespace: "file"}, async ({path}) => ({
      contents: UNUSED_D3.reduce(without, await readFile(path, "utf8")),
    }));
    onResolve({filter: NARROWED_NAMES}, ({path, kind}) =>
      kind === "require-call" ? {path, namespace: "narrowed"} : undefined,
    );
    onLoad({filter: /.*/, namespace: "narrowed"}, ({path}) => ({
      contents: NARROWED[path],
      resolveDir: HERE,
    }));
  },
};

/**
 * Join plotly.js with esbuild: `node plotly.mjs OUT`. It has the traces that `plotly.cjs` lists, and
 * not what the atlas's charts never use of plotly.js's own parts.
 */
import {build} from "esbuild";

import lock from "./package-lock.json" with {type: "json"};

const {version} = lock.packages["node_modules/plotly.js"];
const BANNER = `/**
* plotly.js v${version}
* Copyright 2012-2026, Plotly, Inc.
* Licensed under the MIT license; with the trace types of the JJJ Atlas
*/`;
/** Packages: names of countries, other projections than Mercator, the lasso, an old promise. */
const UNUSED_PACKAGES = /^(country-iso-search|d3-geo-projection|polybooljs|native-promise-only)$/;
/** Components that no template of the atlas has. */
const UNUSED_COMPONENTS =
  /^\.\/components\/(updatemenus|sliders|rangeselector|rangeslider|images|annotations3d|grid)$/;

/** An esbuild plugin that replaces what is not used; plotly passes over a component without parts. */
const WITHOUT_UNUSED = {
  name: "without-unused",
  setup({onResolve, onLoad}) {
    for (const filter of [UNUSED_PACKAGES, UNUSED_COMPONENTS])
      onResolve({filter}, ({path}) => ({path: path.split("/").at(-1), namespace: "unused"}));
    onLoad({filter: /.*/, namespace: "unused"}, ({path: name}) => ({
      contents: `module.exports = {
        moduleType: "component", name: ${JSON.stringify(name)},
        COUNTRIES: [], createLookup: () => () => undefined,
      };`,
    }));
  },
};

const [outfile] = process.argv.slice(2);
await build({
  entryPoints: ["plotly.cjs"],
  outfile,
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "Plotly",
  target: "es2018",
  define: {global: "window", "define.amd": "false"},
  loader: {".css": "empty"}, // only street maps need it
  legalComments: "eof",
  banner: {js: BANNER},
  tsconfigRaw: {}, // tsconfig.json is for the type checker
  plugins: [WITHOUT_UNUSED],
  logLevel: "error",
});

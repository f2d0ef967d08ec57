/**
 * Join plotly.js with esbuild: `node plotly.mjs OUT`. `plotly.js` draws maps, which the first tab
 * shows; `plotly-charts.js` adds all other charts and the annotations of exported pictures. Both
 * lack what no chart of the atlas uses.
 *
 * `plotly.js` runs in steps, for which a page may wait in between (`window.plotlySteps`), since all
 * at once they take a slow phone half a second. The last of them sets `window.Plotly`.
 */
import {writeFile} from "node:fs/promises";
import {dirname, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";

import {build} from "esbuild";

import lock from "./package-lock.json" with {type: "json"};
import {WITHOUT_UNUSED} from "./plotly_unused.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const {version} = lock.packages["node_modules/plotly.js"];
const BANNER = `/**
* plotly.js v${version}
* Copyright 2012-2026, Plotly, Inc.
* Licensed under the MIT license; with the trace types of the JJJ Atlas
*/`;
const BASE = {
  absWorkingDir: HERE,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2018",
  define: {global: "window", "define.amd": "false"},
  loader: {".css": "empty"}, // only street maps need it
  legalComments: "eof",
  banner: {js: BANNER},
  tsconfigRaw: {}, // tsconfig.json is for the type checker
  logLevel: "error",
  write: false,
};
/** Modules that the steps before the last run, each with what it needs: of about equal work. */
const STEPS = [
  "@plotly/d3",
  "d3-geo",
  "plotly.js/src/lib/index.js",
  "plotly.js/src/components/drawing/index.js",
  "plotly.js/src/plots/cartesian/axes.js",
  "plotly.js/src/plots/plots.js",
  "plotly.js/src/components/fx/index.js",
  "plotly.js/src/plot_api/plot_api.js",
];
/** What plotly's core registers by itself and no map has. */
const OF_CHARTS = /^\.\/(traces\/scatter|components\/(annotations|errorbars))$/;

/** An esbuild plugin that leaves to `plotly-charts.js` what is of charts. */
const ONLY_MAPS = {
  name: "only-maps",
  setup({onResolve, onLoad}) {
    onResolve({filter: OF_CHARTS}, ({path, importer}) =>
      importer.endsWith("core.js") ? {path, namespace: "later"} : undefined,
    );
    onLoad({filter: /.*/, namespace: "later"}, ({path}) => ({
      contents: `module.exports = {moduleType: "component", name: "later:${path}"};`,
    }));
  },
};

/**
 * An esbuild plugin that takes modules from `plotly.js`.
 * @param {Set<string>} names of its modules
 * @param {Set<string>} taken gets those that are used
 */
function fromMaps(names, taken) {
  const asked = Symbol("asked");
  return {
    name: "from-maps",
    setup({onResolve, onLoad, resolve}) {
      onResolve({filter: /./}, async ({path, kind, importer, resolveDir, pluginData}) => {
        if (kind === "entry-point" || pluginData === asked) return undefined;
        const found = await resolve(path, {kind, importer, resolveDir, pluginData: asked});
        const name = relative(HERE, found.path).replaceAll("\\", "/");
        if (!names.has(name)) return undefined;
        taken.add(name);
        return {path: name, namespace: "maps"};
      });
      onLoad({filter: /.*/, namespace: "maps"}, ({path}) => ({
        contents: `module.exports = window.plotlyModules[${JSON.stringify(path)}]();`,
      }));
    },
  };
}

/**
 * The entry of `plotly.js`: the modules that it gives away, and its steps.
 * @param {Iterable<string>} given
 */
function mapsEntry(given) {
  const modules = [...given].map((name) => `${JSON.stringify(name)}: () => require("./${name}")`);
  const steps = STEPS.map((name) => `() => require(${JSON.stringify(name)})`);
  return [
    `window.plotlyModules = {${modules.join(", ")}};`,
    `window.plotlySteps = [${steps.join(", ")}, () => {`,
    '  window.Plotly = require("./plotly.cjs");',
    "}];",
  ].join("\n");
}

/** @param {Iterable<string>} given */
function joinMaps(given) {
  const stdin = {contents: mapsEntry(given), resolveDir: HERE};
  return build({...BASE, stdin, metafile: true, plugins: [ONLY_MAPS, WITHOUT_UNUSED]});
}

const [outFolder] = process.argv.slice(2);
const {metafile} = await joinMaps([]);
const taken = new Set();
const charts = await build({
  ...BASE,
  entryPoints: ["plotly_charts.cjs"],
  plugins: [WITHOUT_UNUSED, fromMaps(new Set(Object.keys(metafile.inputs)), taken)],
});
const maps = await joinMaps([...taken].sort());
for (const [name, {outputFiles}] of Object.entries({"plotly.js": maps, "plotly-charts.js": charts}))
  await writeFile(join(resolve(outFolder), name), outputFiles[0].contents);

/**
 * Join the page's modules into classic scripts with esbuild: `node build.mjs OUT`.
 *
 * A browser loads no ES module from a disk, so each script is an IIFE. The page's script holds what
 * the first tab needs and what two parts share; it gives those modules to the parts in
 * `window.atlasModules`. A part (another tab, the exports, the search) puts itself into
 * `window.atlasParts`. `opening.js` goes into the page's head. `engine.js` holds the pure modules
 * for Python, `tables.js` those that it makes the page's tables with, `own.js` those that match the
 * names in a reader's tables, `own-worker.js` what reads them in the browser.
 */
import {readFile, writeFile} from "node:fs/promises";
import {basename, dirname, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";

import {build} from "esbuild";

import registry from "../registry.json" with {type: "json"};

const HERE = dirname(fileURLToPath(import.meta.url));
const PAGE = "shell/main.js";
const [, ...LATER_TABS] = Object.keys(registry.tabs);
/**
 * By name, the module that exports the part as `PART`: every tab but the first, and what is opened
 * on request.
 */
const PARTS = {
  ...Object.fromEntries(LATER_TABS.map((tab) => [tab, `tabs/${tab}/tab.js`])),
  export: "exports/dom/part.js",
  find: "find/dom/part.js",
  colophon: "shell/colophon.js",
  own: "own/dom/part.js",
};
const BASE = {
  absWorkingDir: HERE,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  tsconfigRaw: {}, // ours is for the type checker
  logLevel: "error",
};
const SCRIPT = {...BASE, sourcemap: true, sourcesContent: true};

/** List the modules of this folder that an entry reaches, as paths relative to it. */
async function reached(entry) {
  const {metafile} = await build({
    ...BASE,
    entryPoints: [entry],
    metafile: true,
    plugins: [WORKERS_PLUGIN],
    write: false,
  });
  return Object.keys(metafile.inputs).filter((path) => !/^node_modules|^workers:/.test(path));
}

/** An esbuild plugin that takes the page's modules from `window.atlasModules`. */
function fromPage(modules) {
  return {
    name: "from-page",
    setup({onResolve, onLoad}) {
      onResolve({filter: /^\./}, ({path, resolveDir, kind}) => {
        if (kind === "entry-point") return undefined;
        const name = relative(HERE, resolve(resolveDir, path));
        return modules.has(name) ? {path: name, namespace: "page"} : undefined;
      });
      onLoad({filter: /.*/, namespace: "page"}, ({path}) => ({
        contents: `module.exports = window.atlasModules[${JSON.stringify(path)}];`,
      }));
    },
  };
}

/** An esbuild plugin that gives `atlas:tabs`: by tab of the registry, its model and templates. */
const TABS_PLUGIN = {
  name: "tabs",
  setup({onResolve, onLoad}) {
    onResolve({filter: /^atlas:tabs$/}, ({path}) => ({path, namespace: "tabs"}));
    onLoad({filter: /.*/, namespace: "tabs"}, () => ({contents: tabModels(), resolveDir: HERE}));
  },
};

/**
 * An esbuild plugin that gives `worker:<module>`: the script of a worker as a text, since a page on
 * a disk may load none from a file.
 */
const WORKERS_PLUGIN = {
  name: "workers",
  setup({onResolve, onLoad}) {
    onResolve({filter: /^worker:/}, ({path}) => ({path: path.slice(7), namespace: "workers"}));
    onLoad({filter: /.*/, namespace: "workers"}, async ({path}) => {
      const {outputFiles} = await build({...BASE, entryPoints: [path], write: false});
      return {contents: outputFiles[0].text, loader: "text"};
    });
  },
};

/**
 * An esbuild plugin that gives style sheets the icons of Lucide (ISC) as `lucide:<name>`, without
 * what a mask does not need.
 */
const ICONS_PLUGIN = {
  name: "icons",
  setup({onResolve, onLoad}) {
    onResolve({filter: /^lucide:/}, ({path}) => ({
      path: `${path.slice(7)}.svg`,
      namespace: "icons",
    }));
    onLoad({filter: /.*/, namespace: "icons"}, async ({path}) => {
      const file = join(HERE, "node_modules/lucide-static/icons", path);
      const contents = (await readFile(file, "utf8"))
        .replace(/<!--.*?-->/s, "")
        .replace(/ class="[^"]*"| (?:width|height)="24"/g, "")
        .replace(/\s+/g, " ")
        .replace(/> <| \/?>/g, (gap) => gap.replace(" ", ""))
        .trim();
      return {contents, loader: "dataurl"};
    });
  },
};

function tabModels() {
  const tabs = Object.keys(registry.tabs);
  return [
    ...tabs.map((tab) => `import {MODEL as ${tab}} from "./tabs/${tab}/model.js";`),
    ...tabs.map((tab) => `import {templates as ${tab}Of} from "./templates/${tab}.js";`),
    `export const TABS = {${tabs.join(", ")}};`,
    `export const TEMPLATES = {${tabs.map((tab) => `${tab}: ${tab}Of`).join(", ")}};`,
  ].join("\n");
}

async function joinPage(handed) {
  const names = [...handed].sort();
  const imports = names.map((name, place) => `import * as module${place} from "./${name}";`);
  const entries = names.map((name, place) => `${JSON.stringify(name)}: module${place}`);
  const contents = [
    ...imports,
    `import {startAtlas} from "./${PAGE}";`,
    `window.atlasModules = {${entries.join(", ")}};`,
    "window.atlasParts = new Map();",
    "startAtlas();",
  ].join("\n");
  await write("script.js", {...SCRIPT, stdin: {contents, resolveDir: HERE, sourcefile: "page.js"}});
}

async function joinPart(name, entry, handed) {
  const contents = [
    `import {PART} from "./${entry}";`,
    `window.atlasParts.set(${JSON.stringify(name)}, PART);`,
  ].join("\n");
  const stdin = {contents, resolveDir: HERE, sourcefile: `${name}.js`};
  await write(`script-${name}.js`, {...SCRIPT, stdin, plugins: [WORKERS_PLUGIN, fromPage(handed)]});
}

/**
 * The modules that the page's script must hand over: its own that a part imports, and those that
 * two parts share.
 */
async function sharedModules() {
  const ofPage = new Set(await reached(PAGE));
  const ofParts = await Promise.all(Object.values(PARTS).map(reached));
  const counts = new Map();
  for (const name of ofParts.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set(
    [...counts].filter(([name, count]) => ofPage.has(name) || count > 1).map(([name]) => name),
  );
}

/**
 * Build one file, and write it and its map into the folder of the call; source maps name sources
 * as seen from `dist/`.
 */
async function write(name, options) {
  const {outputFiles} = await build({...options, write: false, outfile: join(HERE, "dist", name)});
  await Promise.all(
    outputFiles.map(({path, contents}) =>
      writeFile(join(resolve(outFolder), basename(path)), contents),
    ),
  );
}

const [outFolder] = process.argv.slice(2);
const handed = await sharedModules();
await Promise.all([
  joinPage(handed),
  ...Object.entries(PARTS).map(([name, entry]) => joinPart(name, entry, handed)),
  write("engine.js", {
    ...BASE,
    entryPoints: ["engine.js"],
    globalName: "atlas",
    target: "es2020",
    plugins: [TABS_PLUGIN],
  }),
  write("story.js", {...BASE, entryPoints: ["pages/dom/story.js"]}),
  write("opening.js", {...BASE, entryPoints: ["shell/opening.js"]}),
  write("own.js", {
    ...BASE,
    entryPoints: ["own/engine.js"],
    globalName: "atlas",
    target: "es2020",
  }),
  write("tables.js", {
    ...BASE,
    entryPoints: ["tables/engine.js"],
    globalName: "atlas",
    target: "es2020",
  }),
  write("own-worker.js", {...BASE, entryPoints: ["own/worker/worker.js"]}),
  write("style.css", {...BASE, entryPoints: ["style.css"], plugins: [ICONS_PLUGIN]}),
]);

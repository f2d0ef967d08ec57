/**
 * A zip of a chart or of a whole tab: rows, dictionary, sources, pictures, a README that explains
 * each file, and the same for programs.
 *
 * @import {Scene} from "../core/types.js"
 * @import {Tools} from "./file.js"
 * @import {ExportModel} from "./model.js"
 * @import {Bytes, PackedFile} from "./zip.js"
 */
import {fileStem} from "../core/link.js";
import {message} from "../core/messages.js";
import {citationsOf} from "./cite.js";
import {formatsOf} from "./formats.js";
import {geojsonOf} from "./geojson.js";
import {packageOf} from "./package.js";
import {aboutPairs, columnsCsv, csvOf, sourcesCsv} from "./tables.js";
import {zipOf} from "./zip.js";

const README = "README.txt";
const PACKAGE = "datapackage.json";
const RULE = "=".repeat(72);
const ZIP_PNG_SCALE = 2;

/**
 * Pack one chart.
 * @param {ExportModel} model
 * @param {Scene} scene
 * @param {Tools} tools
 */
export async function chartBundle(model, scene, tools) {
  await tools.step?.(0, 1);
  return packed([model], model.title, await chartFiles(model, scene, tools), tools);
}

/**
 * Pack the charts of a whole tab, each in a folder.
 * @param {ExportModel[]} models
 * @param {string} title
 * @param {Scene} scene
 * @param {Tools} tools
 */
export async function tabBundle(models, title, scene, tools) {
  const files = [];
  for (const [done, model] of models.entries()) {
    await tools.step?.(done, models.length);
    for (const {name, content} of await chartFiles(model, scene, tools))
      files.push({name: `${model.chart}/${name}`, content});
  }
  return packed(models, title, files, tools);
}

/**
 * @param {ExportModel[]} models
 * @param {string} title
 * @param {PackedFile[]} files
 * @param {Tools} tools
 * @returns {Promise<Bytes>}
 */
function packed(models, title, files, {deflate, drawings}) {
  const names = [README, PACKAGE, ...files.map(({name}) => name)];
  const readme = {name: README, content: readmeOf(models, names, Boolean(drawings))};
  const described = {name: PACKAGE, content: packageOf(models, title, [readme, ...files])};
  return zipOf([readme, described, ...files], models[0].build.date, deflate);
}

/**
 * @param {ExportModel} model
 * @param {Scene} scene
 * @param {Tools} tools
 * @returns {Promise<PackedFile[]>}
 */
async function chartFiles(model, scene, {polygons, drawings}) {
  const files = [
    {name: "data.csv", content: csvOf(model)},
    {name: "columns.csv", content: columnsCsv(model)},
    {name: "sources.csv", content: sourcesCsv(model)},
  ];
  if (formatsOf(model.view.tab, model.chart).includes("geojson"))
    files.push({name: "data.geojson", content: geojsonOf(model, scene.lookup, polygons)});
  if (!drawings) return files;
  return [
    ...files,
    {name: "picture.svg", content: await drawings.svg(model, scene)},
    {name: "picture.png", content: await drawings.png(model, scene, ZIP_PNG_SCALE)},
  ];
}

/**
 * @param {ExportModel[]} models
 * @param {string[]} names of all files
 * @param {boolean} isDrawn
 */
function readmeOf(models, names, isDrawn) {
  const {lang} = models[0].view;
  /** @param {string} key */
  const say = (key) => message(`export.readme.${key}`, lang);
  const files = names.map((name) => `${name}: ${say(fileKey(name))}`);
  const parts = [
    ...models.map(chartWords),
    `${say("files")}\n${files.join("\n")}`,
    ...(isDrawn ? [] : [say("undrawn")]),
    say("keys"),
    say("absent"),
  ];
  return `${parts.join("\n\n")}\n`;
}

/**
 * What a chart is, and how to cite it.
 * @param {ExportModel} model
 */
function chartWords(model) {
  const {chart, view, title} = model;
  const {lang} = view;
  return [
    `${message(`chart.${chart}`, lang)}: ${title}`,
    RULE,
    "",
    ...aboutPairs(model).map(([name, text]) => `${name}: ${text}`),
    "",
    citationsOf({...model, lang, name: fileStem(chart, view)}).apa,
  ].join("\n");
}

/**
 * The message of a file, by its name inside its folder.
 * @param {string} name
 */
function fileKey(name) {
  return name
    .slice(name.lastIndexOf("/") + 1)
    .replace(".", "_")
    .toLowerCase();
}

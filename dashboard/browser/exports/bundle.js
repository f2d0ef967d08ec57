/** A zip of a chart or of a whole tab: rows, dictionary, sources, pictures, and a README that says what is what. */
import {zipOf} from "./zip.js";
import {citationsOf} from "./cite.js";
import {formatsOf} from "./formats.js";
import {geojsonOf} from "./geojson.js";
import {aboutPairs, columnsCsv, csvOf, sourcesCsv} from "./tables.js";
import {message} from "../core/messages.js";
import {fileStem} from "../core/link.js";

const ZIP_PNG_SCALE = 2;

/** Pack the charts of a whole tab, each in a folder, or one chart; `step(done, total)` is told how far it is. */
export async function bundleOf(models, {scene, polygons, drawings, isWhole}, step) {
  const files = [];
  for (const [done, model] of models.entries()) {
    await step(done, models.length);
    const folder = isWhole ? `${model.chart}/` : "";
    files.push(
      ...(await chartFiles(model, scene, polygons, drawings)).map(({name, content}) => ({
        name: folder + name,
        content,
      })),
    );
  }
  const names = ["README.txt", ...files.map(({name}) => name)];
  return zipOf(
    [{name: "README.txt", content: readmeOf(models, names)}, ...files],
    models[0].build.date,
  );
}

async function chartFiles(model, scene, polygons, drawings) {
  const isOfPlaces = formatsOf(model.view.tab, model.chart).includes("geojson");
  return [
    {name: "data.csv", content: csvOf(model)},
    {name: "columns.csv", content: columnsCsv(model)},
    {name: "sources.csv", content: sourcesCsv(model)},
    ...(isOfPlaces
      ? [{name: "data.geojson", content: geojsonOf(model, scene.lookup, polygons)}]
      : []),
    {name: "picture.svg", content: await drawings.svg(model, scene)},
    {name: "picture.png", content: await drawings.png(model, scene, ZIP_PNG_SCALE)},
  ];
}

function readmeOf(models, names) {
  const {
    view: {lang},
  } = models[0];
  const say = (key) => message(`export.readme.${key}`, lang);
  const parts = models.map((model) =>
    [
      `${message(`chart.${model.chart}`, lang)}: ${model.title}`,
      "=".repeat(72),
      "",
      ...aboutPairs(model).map(([what, text]) => `${what}: ${text}`),
      "",
      citationsOf({...model, lang, name: fileStem(model.chart, model.view)}).apa,
    ].join("\n"),
  );
  const about = names.map((name) => `${name}: ${message(`export.readme.${fileKey(name)}`, lang)}`);
  return `${[...parts, `${say("files")}\n${about.join("\n")}`, say("keys"), say("absent")].join("\n\n")}\n`;
}

/** The message of a file, by its name inside its folder. */
function fileKey(name) {
  return name.split("/").at(-1).replace(".", "_").toLowerCase();
}

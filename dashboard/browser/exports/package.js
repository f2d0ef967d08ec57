/**
 * The description of an archive as a Data Package (Frictionless Data): its version, build, date,
 * terms and sources, and the size and SHA-256 of each file.
 *
 * @import {ExportModel} from "./model.js"
 * @import {PackedFile} from "./zip.js"
 */
import {sha256} from "@noble/hashes/sha2.js";
import {bytesToHex} from "@noble/hashes/utils.js";

import {fileStem, placeOf} from "../core/link.js";
import {termsOfAll} from "./terms.js";

const MEDIA_TYPES = /** @type {Record<string, string>} */ ({
  txt: "text/plain",
  csv: "text/csv",
  geojson: "application/geo+json",
  svg: "image/svg+xml",
  png: "image/png",
});
const SOURCES_FILE = "sources.csv";

/**
 * Describe the files of one chart, or of the charts of a tab.
 * @param {ExportModel[]} models
 * @param {string} title
 * @param {PackedFile[]} files
 */
export function packageOf(models, title, files) {
  const [{view, chart, build, link}] = models;
  const terms = termsOfAll(models);
  const content = {
    profile: "data-package",
    name: fileStem(models.length > 1 ? "tab" : chart, view).toLowerCase(),
    title,
    version: versionOf(build),
    id: build.id,
    created: `${build.date}T00:00:00Z`,
    ...(placeOf(link) === "web" ? {homepage: link} : {}),
    licenses: files
      .filter(({name}) => name.endsWith(SOURCES_FILE))
      .map(({name}) => ({title: terms, path: name})),
    sources: sourcesOfAll(models),
    resources: files.map(resourceOf),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/**
 * A calendar version, as the data package of the build has it.
 * @param {{id: string, date: string}} build
 */
function versionOf({id, date}) {
  return `${date.split("-").map(Number).join(".")}+${id}`;
}

/**
 * The sources of all charts, each once.
 * @param {ExportModel[]} models
 */
function sourcesOfAll(models) {
  const byId = new Map(models.flatMap(({sources}) => sources.map((source) => [source.id, source])));
  return [...byId.values()].map(({title, publisher, url}) => ({
    title: [title, publisher].filter(Boolean).join(", "),
    ...(url ? {path: url} : {}),
  }));
}

/** @param {PackedFile} file */
function resourceOf({name, content}) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const format = name.slice(name.lastIndexOf(".") + 1);
  return {
    name: name.replace(/[^a-z0-9._-]/gi, "-").toLowerCase(),
    path: name,
    format,
    mediatype: MEDIA_TYPES[format],
    // Where it is not said, readers guess, and take the sign that joins sources for a separator.
    ...(format === "csv" ? {dialect: {delimiter: ","}} : {}),
    bytes: bytes.length,
    hash: `sha256:${bytesToHex(sha256(bytes))}`,
  };
}

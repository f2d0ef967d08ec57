/**
 * How to cite a view: APA, BibTeX and CSL-JSON, with the build's date and the view's address.
 *
 * @import {Lang} from "../core/types.js"
 *
 * @typedef {object} Work what is cited
 * @property {string} title
 * @property {{id: string, date: string}} build
 * @property {string} link left out unless it leads to the web
 * @property {Lang} lang
 * @property {string} name of its files, without an ending
 *
 * @typedef {{apa: string, bibtex: string, csl: string}} Citations
 */
import {crc32} from "./zip.js";

const WEB = /^https?:\/\//;
const AUTHOR = "JJJ Atlas";
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** @type {Record<string, string>} */
const TEX_SIGNS = {
  "\\": "\\textbackslash{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/**
 * Cite a view in every form.
 * @param {Work} work
 * @returns {Citations}
 */
export function citationsOf(work) {
  const key = citationKey(work);
  return {apa: apa(work), bibtex: bibtex(work, key), csl: csl(work, key)};
}

/**
 * The key of a citation in a bibliography. Its name may be cut, so it ends in the link's check sum.
 * @param {Work} work
 */
function citationKey({name, link, build}) {
  const sum = crc32(new TextEncoder().encode(link)).toString(16).padStart(8, "0");
  return `${name}-${sum}-${build.id}`;
}

/**
 * APA, 7th edition: a web page of a group author.
 * @param {Work} work
 */
function apa({title, build, link}) {
  const [year, month, day] = build.date.split("-").map(Number);
  const date = `${year}, ${MONTHS[month - 1]} ${day}`;
  return `${AUTHOR}. (${date}). ${title} (Build ${build.id}) [Interactive map and data].${WEB.test(link) ? ` ${link}` : ""}`;
}

/**
 * @param {Work} work
 * @param {string} key
 */
function bibtex({title, build, link}, key) {
  const [year, month] = build.date.split("-");
  return [
    `@misc{${key},`,
    `  author = {{${AUTHOR}}},`,
    `  title = {{${texOf(title)}}},`,
    `  year = {${year}},`,
    `  month = {${Number(month)}},`,
    `  version = {${build.id}},`,
    `  note = {Build ${build.id} of ${build.date}},`,
    ...(WEB.test(link) ? [`  url = {${link.replaceAll("{", "%7B").replaceAll("}", "%7D")}}`] : []),
    "}",
  ].join("\n");
}

/** @param {string} text */
function texOf(text) {
  return text.replace(/[\\&%$#_{}~^]/g, (sign) => TEX_SIGNS[sign]);
}

/**
 * @param {Work} work
 * @param {string} key
 */
function csl({title, build, link, lang}, key) {
  const entry = {
    id: key,
    type: "webpage",
    title,
    author: [{literal: AUTHOR}],
    issued: {"date-parts": [build.date.split("-").map(Number)]},
    version: build.id,
    language: lang === "zh" ? "zh-CN" : "en-GB",
    ...(WEB.test(link) ? {URL: link} : {}),
  };
  return JSON.stringify([entry], null, 2);
}

/**
 * The HTML that shows one chart of a view in another page.
 * @param {{title: string, link: string, chart: string}} framed
 */
export function embedCode({title, link, chart}) {
  const address = `${link}&embed=${chart}`
    .replaceAll("&", "&amp;")
    .replaceAll('"', "%22")
    .replaceAll("<", "%3C");
  const name = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const frame = 'width="100%" height="720" loading="lazy" style="border: 0"';
  return `<iframe src="${address}" title="${name}" ${frame}></iframe>`;
}

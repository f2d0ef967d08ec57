/** How to cite a view: APA, BibTeX and CSL-JSON, with the build's date and the view's address. */
import {crc32} from "./zip.js";

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
 * Cite a view in every form: `{apa, bibtex, csl}`; `work` has title, build (`{id, date}`), link, lang, and
 * `name`, that of its files without an ending.
 */
export function citationsOf(work) {
  const key = citationKey(work);
  return {apa: apa(work), bibtex: bibtex(work, key), csl: csl(work, key)};
}

/** What a bibliography keys a citation by: its name may be cut, so the link's check sum stands behind it. */
function citationKey({name, link, build}) {
  const sum = crc32(new TextEncoder().encode(link)).toString(16).padStart(8, "0");
  return `${name}-${sum}-${build.id}`;
}

/** APA, 7th edition: a web page of a group author. */
function apa({title, build, link}) {
  const [year, month, day] = build.date.split("-").map(Number);
  return `${AUTHOR}. (${year}, ${MONTHS[month - 1]} ${day}). ${title} (Build ${build.id}) [Interactive map and data]. ${link}`;
}

function bibtex({title, build, link}, key) {
  const [year, month] = build.date.split("-");
  const tex = (text) => text.replace(/[\\&%$#_{}~^]/g, (sign) => TEX_SIGNS[sign]);
  return [
    `@misc{${key},`,
    `  author = {{${AUTHOR}}},`,
    `  title = {{${tex(title)}}},`,
    `  year = {${year}},`,
    `  month = {${Number(month)}},`,
    `  version = {${build.id}},`,
    `  note = {Build ${build.id} of ${build.date}},`,
    `  url = {${link.replaceAll("{", "%7B").replaceAll("}", "%7D")}}`,
    "}",
  ].join("\n");
}

function csl({title, build, link, lang}, key) {
  return JSON.stringify(
    [
      {
        id: key,
        type: "webpage",
        title,
        author: [{literal: AUTHOR}],
        issued: {"date-parts": [build.date.split("-").map(Number)]},
        version: build.id,
        language: lang === "zh" ? "zh-CN" : "en-GB",
        URL: link,
      },
    ],
    null,
    2,
  );
}

/** The code that shows one chart of a view in another page. */
export function embedCode({title, link, chart}) {
  const address = `${link}&embed=${chart}`
    .replaceAll("&", "&amp;")
    .replaceAll('"', "%22")
    .replaceAll("<", "%3C");
  const name = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return `<iframe src="${address}" title="${name}" width="100%" height="720" loading="lazy" style="border: 0"></iframe>`;
}

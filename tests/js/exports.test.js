import assert from "node:assert/strict";
import {test} from "node:test";
import {inflateRawSync} from "node:zlib";

import {fromFragment, toFragment, UNARRANGED} from "../../dashboard/browser/tabs/data/arrange.js";
import {crc32, zipOf} from "../../dashboard/browser/exports/zip.js";
import {citationsOf, embedCode} from "../../dashboard/browser/exports/cite.js";
import {formatsOf} from "../../dashboard/browser/exports/formats.js";
import {geojsonOf, polygonsOf} from "../../dashboard/browser/exports/geojson.js";
import {deflate} from "../../dashboard/browser/exports/dom/deflate.js";
import {steadySvg} from "../../dashboard/browser/exports/dom/image.js";
import {legendWords, pictureLayout} from "../../dashboard/browser/exports/picture.js";
import {quotedSources, sourceIndex, sourceRuns} from "../../dashboard/browser/exports/sources.js";
import {csvOf, workbookOf} from "../../dashboard/browser/exports/tables.js";
import {columnLetters} from "../../dashboard/browser/exports/xlsx.js";
import {escapeXml} from "../../dashboard/browser/exports/xml.js";
import {rowSources} from "../../dashboard/browser/core/row_sources.js";
import {TAB_CHARTS} from "../../dashboard/browser/core/registry.js";
import {viewOf} from "./small.js";

const COLOURS = {ink: "#000001", muted: "#000002"};
const MODEL = {
  chart: "map",
  view: viewOf("industries=robotics"),
  title: "Robots",
  subtitle: "Role",
  filter: "Shown: Robots",
  legend: ['<span style="color:#000">■</span> Lead&nbsp;&nbsp;&nbsp;<span>■</span> A &amp; B'],
  rows: [
    {adcode: "110000", level: "province", name_en: "Beijing", value: 1.5, is_faded: false, year: 2024, note: "=1+1", source: "A; B", url: "https://a.example; "},
    {adcode: "133100", level: "city", name_en: "Xiong'an", value: null, is_faded: true, year: null, note: "", source: "A", url: "https://a.example"},
  ],
  columns: ["adcode", "level", "name_en", "value", "is_faded", "year", "note", "source", "url"].map((name) => ({name, about: `${name} means`})),
  sources: [{title: "A", publisher: "House", published: "2024", url: "https://a.example", count: 2}, {title: "B", publisher: "", published: "", url: "", count: 1}],
  borders: "Borders: C",
  terms: "Terms",
  build: {id: "abc123", date: "2026-11-25"},
  link: "https://atlas.example/?industries=robotics&lang=en&theme=light",
};
const LOOKUP = {tables: {
  regions: {id: ["110000", "133100"], label_lon: [116.4, null], label_lat: [40.2, null], lon: [1, 115.9], lat: [1, 39.05]},
  sites: {name_en: ["Port"], lon: [118.5], lat: [39.2]},
}};

/** Read a zip from its central directory, as any reader does. */
function unzip(bytes) {
  const data = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  assert.equal(data.getUint32(end, true), 0x06054b50);
  const files = new Map();
  let at = data.getUint32(end + 16, true);
  for (let count = data.getUint16(end + 10, true); count > 0; count -= 1) {
    assert.equal(data.getUint32(at, true), 0x02014b50);
    const [method, crc, packed, size] = [data.getUint16(at + 10, true), data.getUint32(at + 16, true), data.getUint32(at + 20, true), data.getUint32(at + 24, true)];
    const nameLength = data.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = data.getUint32(at + 42, true);
    const start = local + 30 + data.getUint16(local + 26, true) + data.getUint16(local + 28, true);
    const body = bytes.subarray(start, start + packed);
    const content = method === 8 ? inflateRawSync(body) : body;
    assert.equal(content.length, size);
    assert.equal(crc32(content), crc);
    files.set(name, Buffer.from(content).toString("utf8"));
    at += 46 + nameLength;
  }
  return files;
}

test("the check sum is that of the standard", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
  assert.equal(crc32(new Uint8Array()), 0);
});

test("what is zipped comes out again, small or large, and equal files are equal bytes", async () => {
  const files = [{name: "a.txt", content: "雄安"}, {name: "empty", content: ""}, {name: "b/large.bin", content: new Uint8Array(100_000)}];
  const packed = await zipOf(files, "2026-11-25", deflate);
  assert.ok(packed.length < 2000);
  assert.deepEqual([...unzip(packed)].map(([name, text]) => [name, text.length]), [["a.txt", 2], ["empty", 0], ["b/large.bin", 100_000]]);
  assert.deepEqual(await zipOf(files, "2026-11-25", deflate), packed);
});

test("a workbook has typed cells, heads, a table on each sheet, and no formula", async () => {
  const files = unzip(await workbookOf([MODEL], "Robots & more", deflate));
  const sheet = files.get("xl/worksheets/sheet1.xml");
  assert.ok(sheet.includes('<c r="D2"><v>1.5</v></c>'));
  assert.ok(sheet.includes('<c r="E3" t="b"><v>1</v></c>'));
  assert.ok(sheet.includes('t="inlineStr"><is><t xml:space="preserve">110000</t></is></c>'));
  assert.ok(sheet.includes(">=1+1</t>") && !sheet.includes("<f>"));
  assert.ok(!sheet.includes('r="D3"'), "an absent value is no cell");
  assert.ok(sheet.includes('state="frozen"'));
  assert.ok(files.get("xl/tables/table1.xml").includes('ref="A1:I3"'));
  assert.equal([...files.keys()].filter((name) => name.startsWith("xl/worksheets/sheet")).length, 4);
  assert.ok(files.get("docProps/core.xml").includes("Robots &amp; more"));
});

test("a workbook keeps to the limits of its kind", async () => {
  const rows = [{long: "x".repeat(40_000), code: "_x0041_", far: `https://a.example/${"y".repeat(3000)}`}];
  const columns = ["long", "code", "far"].map((name) => ({name, about: ""}));
  const files = unzip(await workbookOf([{...MODEL, rows, columns}], "T", deflate));
  const sheet = files.get("xl/worksheets/sheet1.xml");
  assert.ok(sheet.includes(`${"x".repeat(32_766)}…</t>`));
  assert.ok(sheet.includes(">_x005F_x0041_</t>"));
  assert.ok(!sheet.includes("<hyperlink "));
});

test("columns are lettered as spreadsheets do", () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnLetters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

test("each row of a CSV carries what it was taken from, and no formula", () => {
  const [heads, first, second] = csvOf(MODEL).replace("\ufeff", "").split("\r\n");
  assert.ok(heads.startsWith("adcode,level") && heads.endsWith("export_title,export_filter,export_legend,export_borders,export_terms,export_build,export_date,export_url"));
  assert.ok(first.includes(",'=1+1,") && first.endsWith(`■ Lead; ■ A & B,Borders: C,Terms,abc123,2026-11-25,${MODEL.link}`));
  assert.ok(second.startsWith("133100,city,Xiong'an,,true,,,A,"));
});

test("GeoJSON stands places at their label points, sites at their own, and says what it is", () => {
  const rows = [...MODEL.rows, {adcode: "130200", level: "site", name_en: "Port"}, {adcode: null, level: "city", name_en: "Elsewhere"}];
  const {features, atlas} = JSON.parse(geojsonOf({...MODEL, rows}, LOOKUP));
  assert.deepEqual(features.map(({geometry}) => geometry?.coordinates), [[116.4, 40.2], [115.9, 39.05], [118.5, 39.2], undefined]);
  assert.equal(features[0].id, "110000");
  assert.equal(features[1].properties.value, null);
  assert.equal(atlas.link, MODEL.link);
  assert.equal(atlas.columns.value, "value means");
  assert.deepEqual(atlas.sources.map(({title}) => title), ["A", "B"]);
});

test("rows that share a place have no id of their own", () => {
  const {features} = JSON.parse(geojsonOf({...MODEL, rows: [MODEL.rows[0], MODEL.rows[0]]}, LOOKUP));
  assert.ok(features.every((feature) => !("id" in feature)));
});

test("borders that may be given away turn as the standard of GeoJSON has them", () => {
  const ring = [[0, 0], [0, 1], [1, 1], [0, 0]];
  const borders = {regions: {features: [
    {id: "110000", geometry: {type: "Polygon", coordinates: [ring]}}, {id: "133100", geometry: {type: "MultiPolygon", coordinates: [[ring]]}},
  ]}};
  const polygons = polygonsOf(borders);
  assert.deepEqual(polygons.get("110000").coordinates[0], [...ring].reverse());
  assert.deepEqual(polygons.get("133100").coordinates[0][0], [...ring].reverse());
  const [feature] = JSON.parse(geojsonOf(MODEL, LOOKUP, polygons)).features;
  assert.equal(feature.geometry.type, "Polygon");
  assert.deepEqual([feature.properties.label_lon, feature.properties.label_lat], [116.4, 40.2]);
});

test("names that plotly gives by chance are numbered, references with them", () => {
  const drawing = (name) => `<svg class="main-svg ${name}"><defs id="defs-${name}"/><clipPath id="clip${name}xy"/><g clip-path="url(#clip${name}xy)"/><use xlink:href="#clip${name}xy"/></svg>`;
  assert.equal(steadySvg(drawing("a1b2c3"), "map"), steadySvg(drawing("d4e5f6"), "map"));
  assert.equal(steadySvg(drawing("a1b2c3"), "map"), '<svg><defs id="map-0"/><clipPath id="map-1"/><g clip-path="url(#map-1)"/><use xlink:href="#map-1"/></svg>');
  assert.equal(steadySvg("<rect width=\"1\" fill='x' style=\"a\"/>", "m"), "<rect width=\"1\" fill='x' style=\"a\"/>");
  assert.equal(steadySvg('<rect y="2" x="1"/>', "m"), '<rect x="1" y="2"/>');
});

test("a shadow around text becomes a stroke under it", () => {
  const text = steadySvg('<text style="fill: red; text-shadow: rgb(1, 2, 3) 1px 0px 1px, rgb(1, 2, 3) 0px 1px; white-space: pre;">a</text>', "m");
  assert.equal(text, '<text style="fill: red; paint-order: stroke; stroke: rgb(1, 2, 3); stroke-width: 3px; stroke-linejoin: round; white-space: pre;">a</text>');
});

test("citations name title, build, date and address, whatever the title holds", () => {
  const work = {title: "R&D {50 %}", build: MODEL.build, link: MODEL.link, lang: "zh", name: "jjj-atlas-map-city-robotics"};
  const {apa, bibtex, csl} = citationsOf(work);
  const [entry] = JSON.parse(csl);
  assert.equal(apa, `JJJ Atlas. (2026, November 25). R&D {50 %} (Build abc123) [Interactive map and data]. ${MODEL.link}`);
  assert.ok(bibtex.startsWith(`@misc{${entry.id},\n`) && bibtex.includes("title = {{R\\&D \\{50 \\%\\}}},"));
  assert.deepEqual([entry.title, entry.URL, entry.issued["date-parts"], entry.language], ["R&D {50 %}", MODEL.link, [[2026, 11, 25]], "zh-CN"]);
});

test("the key of a citation names its view and its build", () => {
  const idOf = (change) => JSON.parse(citationsOf({title: "T", build: MODEL.build, link: MODEL.link, lang: "en", name: "jjj-atlas-map-city-robotics", ...change}).csl)[0].id;
  assert.match(idOf({}), /^jjj-atlas-map-city-robotics-[0-9a-f]{8}-abc123$/);
  assert.equal(idOf({}), idOf({title: "Another"}));
  const others = [{link: `${MODEL.link}&region=130200`}, {name: "jjj-atlas-ranking-city-robotics"}, {build: {id: "def456", date: "2026-11-26"}}];
  assert.equal(new Set([idOf({}), ...others.map(idOf)]).size, 4);
});

test("the code of a frame cannot be broken out of", () => {
  const code = embedCode({title: 'A "quoted" <b>', link: MODEL.link, chart: "map"});
  assert.ok(code.includes('title="A &quot;quoted&quot; &lt;b>"'));
  assert.ok(code.includes('src="https://atlas.example/?industries=robotics&amp;lang=en&amp;theme=light&amp;embed=map"'));
});

test("a title with a semicolon inside stays one source, and who has a publisher goes first", () => {
  const tables = {sources: {id: ["y", "b"], title: ["Yearbook; data of 2019", "B"], publisher: ["P", null], url: [null, "https://b.example"], published: ["2020", null]}};
  const rows = [{source_id: "b; y", source: "B; Yearbook; data of 2019"}, {source_id: "b", source: "B"}, {source: "A table"}, {source_id: "", source: ""}, {}];
  const found = quotedSources(rows, sourceIndex(tables));
  assert.deepEqual(found.map(({title, url, count}) => [title, url, count]), [["Yearbook; data of 2019", "", 1], ["B", "https://b.example", 2], ["A table", "", 1]]);
});

test("two sources of one title stay two, each with its own address", () => {
  const sources = {id: ["1", "2"], title: ["A", "A"], publisher: ["P", "P"], url: ["https://1.example", "https://2.example"], published: ["2024", "2025"]};
  const rows = [{...rowSources(sources, [1, 0, 1])}, {...rowSources(sources, [1])}];
  const found = quotedSources(rows, sourceIndex({sources}));
  assert.deepEqual(found.map(({url, published, count}) => [url, published, count]), [["https://2.example", "2025", 2], ["https://1.example", "2024", 1]]);
});

test("the Data tab's sources, records by id, are found the same way", () => {
  const index = sourceIndex({data: {sources: {s1: {title: "A", publisher: "P", url: "https://1.example", published: "2024"}}}}, "data");
  assert.deepEqual(quotedSources([{source_id: "s1", source: "A"}], index), [{id: "s1", title: "A", publisher: "P", url: "https://1.example", published: "2024", count: 1}]);
});

test("eight sources are named and linked, the others counted", () => {
  const sources = Array.from({length: 10}, (_, number) => ({title: `S${number}`, url: number ? "" : "https://s.example"}));
  const runs = sourceRuns(sources, "en", 8);
  assert.equal(runs.map(({text}) => text).join(""), "Sources: S0; S1; S2; S3; S4; S5; S6; S7, and 2 more (named in the data files)");
  assert.equal(runs.find(({text}) => text === "S0").url, "https://s.example");
  assert.deepEqual(sourceRuns([], "en", 8), []);
});

test("a picture makes room for every line it carries and puts none over the chart or its ticks", () => {
  const words = {title: "Where <b> is named", subtitle: "Role", filter: "Shown: all", legend: ["a", "b"], foot: [[{text: "Sources: "}, {text: "A", url: "https://example.org/?a=1&b=2"}], [{text: "Borders"}]]};
  const room = {height: 300, left: 50, right: 10, top: 0, bottom: 24};
  const {layout, width, height} = pictureLayout({layout: {paper_bgcolor: "#fff"}}, words, room, COLOURS);
  assert.equal(layout.paper_bgcolor, "#fff");
  assert.deepEqual([layout.width, layout.height], [width, height]);
  assert.equal(height - layout.margin.t - layout.margin.b, 300);
  assert.deepEqual(layout.annotations.map(({text}) => text), [
    "<b>Where &lt;b&gt; is named</b>", "Role", "Shown: all", "a", "b", 'Sources: <a href="https://example.org/?a=1&b=2">A</a>', "Borders",
  ]);
  for (const {y, yshift} of layout.annotations) {
    if (y === 1) assert.ok(yshift > 0 && yshift <= layout.margin.t);
    else assert.ok(yshift <= -12 - room.bottom && -yshift < layout.margin.b);
  }
});

test("a chart alone has the room of its ticks and no words", () => {
  const {layout, width} = pictureLayout({layout: {}}, {legend: [], foot: []}, {height: 100, left: 40, right: 0, top: 20}, COLOURS, 400);
  assert.equal(width, 400);
  assert.deepEqual([layout.annotations.length, layout.margin.t, layout.margin.l, layout.margin.b], [0, 28, 48, 8]);
});

test("an address that is no web address is no link in a picture", () => {
  const words = {title: "T", subtitle: "", filter: "", legend: [], foot: [[{text: "A", url: "javascript:alert(1)"}]]};
  const {layout} = pictureLayout({layout: {}}, words, {height: 1, left: 0, right: 0, top: 0}, COLOURS);
  assert.equal(layout.annotations.at(-1).text, "A");
});

test("a legend in words loses its colours, not its meaning", () => {
  assert.equal(legendWords(MODEL.legend[0]), "■ Lead; ■ A & B");
});

test("text is never markup", () => {
  assert.equal(escapeXml("<img onerror='x'>\u0000\u0008\ud800&\""), "&lt;img onerror=&#39;x&#39;&gt;&amp;&quot;");
});

test("every chart has every format that suits it", () => {
  const all = ["png", "svg", "pdf", "html", "csv", "xlsx", "geojson", "zip"];
  for (const [tab, charts] of Object.entries(TAB_CHARTS)) {
    for (const chart of charts) {
      const missing = all.filter((format) => !formatsOf(tab, chart).includes(format));
      assert.deepEqual(missing, missing.length ? ["geojson"] : []);
    }
    assert.ok(formatsOf(tab, "tab").includes("pdf"));
  }
  assert.ok(formatsOf("focus", "map").includes("geojson"));
  assert.ok(!formatsOf("plan", "plan").includes("geojson"));
});

test("a search that a link brings can be drawn: no control characters, no half of a character", () => {
  assert.equal(fromFragment("#find=a%00b%1Bc%0Ad%7Fe").search, "abcde");
  assert.equal(fromFragment(`#find=${encodeURIComponent(`${"x".repeat(199)}😀y`)}`).search, `${"x".repeat(199)}😀`);
});

test("an arrangement survives its own link; anything else is as first shown", () => {
  const arranged = {search: "雄安 & co", isNarrowed: true, onlyDiffer: true, sort: "year", isDescending: true};
  assert.deepEqual(fromFragment(toFragment(arranged)), arranged);
  assert.equal(toFragment(UNARRANGED), "");
  for (const odd of ["", "#", "#%E4", "#find", "#sort=&only=no", "#=&&"]) assert.deepEqual(fromFragment(odd), UNARRANGED);
});

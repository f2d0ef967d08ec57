/** Exports of rows: zip, workbook, CSV, GeoJSON and JSON. */
import assert from "node:assert/strict";
import {createHash} from "node:crypto";
import {test} from "node:test";
import {inflateRawSync} from "node:zlib";
import {chartBundle} from "../../dashboard/browser/exports/bundle.js";
import {deflate} from "../../dashboard/browser/exports/dom/deflate.js";
import {geojsonOf, polygonsOf} from "../../dashboard/browser/exports/geojson.js";
import {jsonOf} from "../../dashboard/browser/exports/json.js";
import {sheetRows} from "../../dashboard/browser/exports/sheet_rows.js";
import {csvOf, workbookOf} from "../../dashboard/browser/exports/tables.js";
import {columnLetters} from "../../dashboard/browser/exports/xlsx.js";
import {crc32, zipOf} from "../../dashboard/browser/exports/zip.js";
import {LOOKUP, MODEL} from "./exports_small.js";

/** Read a zip from its central directory, as any reader does. */
function unzip(bytes) {
  const data = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  assert.equal(data.getUint32(end, true), 0x06054b50);
  const files = new Map();
  let at = data.getUint32(end + 16, true);
  for (let count = data.getUint16(end + 10, true); count > 0; count -= 1) {
    assert.equal(data.getUint32(at, true), 0x02014b50);
    const [method, crc, packed, size] = [
      data.getUint16(at + 10, true),
      data.getUint32(at + 16, true),
      data.getUint32(at + 20, true),
      data.getUint32(at + 24, true),
    ];
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

test("what is zipped comes out again, and equal files are equal bytes", async () => {
  const files = [
    {name: "a.txt", content: "雄安"},
    {name: "empty", content: ""},
    {name: "b/large.bin", content: new Uint8Array(100_000)},
  ];
  const packed = await zipOf(files, "2026-11-25", deflate);
  assert.ok(packed.length < 2000);
  assert.deepEqual(
    [...unzip(packed)].map(([name, text]) => [name, text.length]),
    [
      ["a.txt", 2],
      ["empty", 0],
      ["b/large.bin", 100_000],
    ],
  );
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
  assert.equal(
    [...files.keys()].filter((name) => name.startsWith("xl/worksheets/sheet")).length,
    4,
  );
  assert.ok(files.get("docProps/core.xml").includes("Robots &amp; more"));
});

test("a workbook keeps to the limits of its kind", async () => {
  const rows = [
    {long: "x".repeat(40_000), code: "_x0041_", far: `https://a.example/${"y".repeat(3000)}`},
  ];
  const columns = ["long", "code", "far"].map((name) => ({name, about: ""}));
  const files = unzip(await workbookOf([{...MODEL, rows, columns}], "T", deflate));
  const sheet = files.get("xl/worksheets/sheet1.xml");
  assert.ok(sheet.includes(`${"x".repeat(32_766)}…</t>`));
  assert.ok(sheet.includes(">_x005F_x0041_</t>"));
  assert.ok(!sheet.includes("<hyperlink "));
});

test("columns are lettered as spreadsheets do", () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnLetters), [
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
  ]);
});

test("each row of a CSV carries what it was taken from, and no formula", () => {
  const [heads, first, second] = csvOf(MODEL).replace("\ufeff", "").split("\r\n");
  assert.ok(
    heads.startsWith("adcode,level") &&
      heads.endsWith(
        "export_title,export_filter,export_legend,export_borders,export_terms," +
          "export_build,export_date,export_url",
      ),
  );
  assert.ok(
    first.includes(",'=1+1,") &&
      first.endsWith(`"■ Lead; ■ A & B",Borders: C,Terms,abc123,2026-11-25,${MODEL.link}`),
  );
  assert.ok(second.startsWith("133100,city,Xiong'an,,true,,,A,"));
});

test("GeoJSON stands places at their label points, sites at their own, and says what it is", () => {
  const rows = [
    ...MODEL.rows,
    {adcode: "130200", level: "site", name_en: "Port"},
    {adcode: null, level: "city", name_en: "Elsewhere"},
  ];
  const {features, atlas} = JSON.parse(geojsonOf({...MODEL, rows}, LOOKUP));
  assert.deepEqual(
    features.map(({geometry}) => geometry?.coordinates),
    [[116.4, 40.2], [115.9, 39.05], [118.5, 39.2], undefined],
  );
  assert.equal(features[0].id, "110000");
  assert.equal(features[1].properties.value, null);
  assert.equal(atlas.link, MODEL.link);
  assert.match(atlas.borders, /^Boundaries: /, "a chart without a map stands on label points too");
  assert.equal(atlas.columns.value, "value means");
  assert.deepEqual(
    atlas.sources.map(({title}) => title),
    ["A", "B"],
  );
});

test("rows that share a place have no id of their own", () => {
  const {features} = JSON.parse(
    geojsonOf({...MODEL, rows: [MODEL.rows[0], MODEL.rows[0]]}, LOOKUP),
  );
  assert.ok(features.every((feature) => !("id" in feature)));
});

test("borders that may be given away turn as the standard of GeoJSON has them", () => {
  const ring = [
    [0, 0],
    [0, 1],
    [1, 1],
    [0, 0],
  ];
  const borders = {
    regions: {
      features: [
        {id: "110000", geometry: {type: "Polygon", coordinates: [ring]}},
        {id: "133100", geometry: {type: "MultiPolygon", coordinates: [[ring]]}},
      ],
    },
  };
  const polygons = polygonsOf(borders);
  assert.deepEqual(polygons.get("110000").coordinates[0], [...ring].reverse());
  assert.deepEqual(polygons.get("133100").coordinates[0][0], [...ring].reverse());
  const [feature] = JSON.parse(geojsonOf(MODEL, LOOKUP, polygons)).features;
  assert.equal(feature.geometry.type, "Polygon");
  assert.deepEqual([feature.properties.label_lon, feature.properties.label_lat], [116.4, 40.2]);
});

test("a zip has pictures only if something draws them, and its README explains it", async () => {
  const scene = {lookup: LOOKUP};
  const drawings = {svg: async () => "<svg/>", png: async () => new Uint8Array([1])};
  const drawn = unzip(await chartBundle(MODEL, scene, {deflate, drawings}));
  const tables = [
    ...["README.txt", "datapackage.json"],
    ...["data.csv", "columns.csv", "sources.csv", "data.geojson"],
  ];
  assert.deepEqual([...drawn.keys()], [...tables, "picture.svg", "picture.png"]);
  assert.ok(!drawn.get("README.txt").includes("pictures are missing"));
  const bare = unzip(await chartBundle(MODEL, scene, {deflate}));
  assert.deepEqual([...bare.keys()], tables);
  assert.ok(bare.get("README.txt").includes("No pictures: "));
});

test("a zip says its version, build, date and terms, and hashes every file", async () => {
  const link = `${MODEL.link}&industries=a`;
  const packed = unzip(await chartBundle({...MODEL, link}, {lookup: LOOKUP}, {deflate}));
  const described = JSON.parse(packed.get("datapackage.json"));
  assert.deepEqual(
    [described.version, described.id, described.created, described.homepage],
    ["2026.11.25+abc123", "abc123", "2026-11-25T00:00:00Z", link],
  );
  assert.deepEqual(described.licenses, [{title: "Terms", path: "sources.csv"}]);
  assert.deepEqual(described.sources, [
    {title: "A, House", path: "https://a.example"},
    {title: "B"},
  ]);
  const hashed = described.resources.map(({path, bytes, hash}) => [path, bytes, hash]);
  packed.delete("datapackage.json");
  assert.deepEqual(
    hashed,
    [...packed].map(([name, text]) => [
      name,
      Buffer.byteLength(text),
      `sha256:${createHash("sha256").update(text).digest("hex")}`,
    ]),
  );
});

test("files say why others cannot open their link, and name no borders without a map", () => {
  const model = {...MODEL, borders: "", link: "?lang=en", linkNote: "No address"};
  const [heads, first] = csvOf(model).replace("\ufeff", "").split("\r\n");
  assert.ok(heads.endsWith("export_date,export_url_note,export_url"));
  assert.ok(first.endsWith(",No address,?lang=en") && !heads.includes("export_borders"));
  assert.equal(JSON.parse(jsonOf(model)).link_note, "No address");
  const {link_note: note, borders} = JSON.parse(geojsonOf(model, LOOKUP)).atlas;
  assert.deepEqual([note, borders.slice(0, 11)], ["No address", "Boundaries:"]);
});

test("JSON has the words of a chart, its rows, and what its columns mean", () => {
  const content = JSON.parse(jsonOf(MODEL));
  assert.deepEqual(content.rows, MODEL.rows);
  assert.equal(content.columns.value, "value means");
  assert.deepEqual(content.legend, ["■ Lead; ■ A & B"]);
  assert.deepEqual(
    content.sources.map(({title, quoted_by_rows: count}) => [title, count]),
    [
      ["A", 2],
      ["B", 1],
    ],
  );
  assert.deepEqual([content.title, content.link], [MODEL.title, MODEL.link]);
});

test("the sheet of a tab that lists no table prints none", () => {
  const {rows, heads} = sheetRows({[MODEL.chart]: MODEL}, {...MODEL.view, tab: "another"});
  assert.deepEqual({rows, heads}, {rows: [], heads: []});
});

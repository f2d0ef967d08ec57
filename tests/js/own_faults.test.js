import assert from "node:assert/strict";
import test from "node:test";

import {strToU8, zipSync} from "../../dashboard/browser/node_modules/fflate/esm/index.mjs";
import {wholeText} from "../../dashboard/browser/own/worker/decode.js";
import {requireSmall} from "../../dashboard/browser/own/worker/read_workbook.js";
import {counted, opened, valuesOf} from "./own_small.js";

const fault = (kind) => (error) => error.kind === kind;

/** An XLSX workbook: by sheet, its rows as XML cells. */
function workbook(sheets, more = {}) {
  const names = Object.keys(sheets);
  const each = (make) => names.map((name, at) => make(name, at + 1)).join("");
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const files = {
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(
      (name, id) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`,
    )}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each(
      (_, id) =>
        `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
    )}</Relationships>`,
  };
  for (const [at, name] of names.entries())
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `${head}<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`;
  const packed = Object.entries({...files, ...more}).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(packed));
}

const text = (at, words) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const ROWS = [
  `<row r="1">${text("A1", "地区")}${text("B1", "数值")}</row>`,
  `<row r="2">${text("A2", "东城区")}<c r="B2"><v>5</v></c></row>`,
  // A formula has its last result; one without a result has no value.
  `<row r="3"><c r="A3"><v>110101</v></c><c r="B3"><f>1+1</f><v>2</v></c></row>`,
].join("");

test("a workbook is read, and a formula has its last result", async () => {
  assert.deepEqual(valuesOf(await counted(workbook({one: ROWS}))), {110101: 7});
});

test("a workbook of forty sheets asks which; empty sheets are not offered", async () => {
  const names = Array.from({length: 40}, (_, at) => `sheet ${at}`);
  const sheets = Object.fromEntries(names.map((name) => [name, ROWS]));
  const {work, sheets: offered, head} = await opened(workbook({...sheets, empty: ""}));
  assert.deepEqual([offered.length, head], [40, null]);
  assert.equal(work.choose("sheet 7").count, 2);
});

test("a ZIP that would fill the memory is refused before it is unpacked", async () => {
  const bomb = workbook({one: ROWS}, {"xl/media/zeros.xml": "0".repeat(1_000_000)});
  // The directory says 3 GB of the file of zeros.
  const at = bomb.findLastIndex(
    (_, place) => bomb[place] === 0x50 && bomb[place + 1] === 0x4b && bomb[place + 2] === 1,
  );
  new DataView(bomb.buffer).setUint32(at + 24, 3e9, true);
  await assert.rejects(opened(bomb), fault("unpacked"));
});

test("a ZIP that is larger than its directory says is refused as well", () => {
  const bomb = workbook({one: ROWS}, {"xl/media/zeros.xml": "0".repeat(1_000_000)});
  const at = bomb.findLastIndex(
    (_, place) => bomb[place] === 0x50 && bomb[place + 1] === 0x4b && bomb[place + 2] === 1,
  );
  new DataView(bomb.buffer).setUint32(at + 24, 10, true);
  assert.throws(() => requireSmall(bomb, 500_000), fault("unpacked"));
  requireSmall(workbook({one: ROWS}), 500_000);
});

for (const [name, kind, content] of [
  ["ten megabytes of noise", "noise", noise(10_000_000)],
  ["text that is neither UTF-8 nor GB18030", "noise", new Uint8Array([0x61, 0xff, 0x2c, 0xff])],
  ["nothing", "empty", ""],
  ["a header alone", "empty", "adcode,value\n"],
  ["a ZIP that is no workbook", "workbook", zipSync({a: strToU8("b")})],
  ["a ZIP that is cut", "workbook", workbook({one: ROWS}).slice(0, 200)],
  ["a workbook without rows", "empty", workbook({one: ""})],
  ["JSON that is cut", "json", '{"type": "FeatureCollection", "feat'],
  ["JSON of something else", "geojson", '{"a": 1}'],
  ["GeoJSON without features", "empty", '{"features": []}'],
])
  test(`refused with its reason: ${name}`, async () => {
    await assert.rejects(opened(content), fault(kind));
  });

test("a file of 2 GB is refused without reading it", async () => {
  const file = new File(["adcode,value\n110101,5\n"], "t.csv");
  Object.defineProperty(file, "size", {value: 2e9});
  await assert.rejects(opened(file), (error) => {
    assert.deepEqual(error.values, {size: 2000, most: 300});
    return error.kind === "large";
  });
});

test("text that breaks off in a character is damaged, not shortened", async () => {
  const start = new TextEncoder().encode("adcode,name\n110101,东");
  await assert.rejects(opened(start.slice(0, -1)), fault("damaged"));
  const long = new TextEncoder().encode(`adcode,name\n${"110101,东\n".repeat(40_000)}`);
  const cut = new Uint8Array([...long, 0xe4]);
  await assert.rejects(opened(cut), fault("damaged"));
});

test("rows that run together behind a quote that does not close are reported as bad", async () => {
  const rows = 'adcode,note,value\n110101,"a"b,1\n110101,"c",2\n110101,d,3\n';
  const {report} = await counted(rows);
  assert.deepEqual([report.placed, report.bad, report.faults], [1, 1, {width: 1}]);
});

test("a list whose first letters beyond the plain ones come late is read in its encoding", async () => {
  const plain = new TextEncoder().encode(
    `adcode,note,value\n${"110101,a plain note,1\n".repeat(20_000)}`,
  );
  const late = new Uint8Array([
    ...plain,
    ...new TextEncoder().encode("110101,"),
    0xb6,
    0xab,
    0x2c,
    0x32,
  ]);
  assert.deepEqual(valuesOf(await counted(late)), {110101: 20_002});
});

test("corrections that a spreadsheet saved in GB18030 are read as they are", async () => {
  const saved = new Uint8Array([0xb6, 0xab, 0xb3, 0xc7, 0x2c, 0x31]);
  assert.equal(await wholeText(new File([saved], "corrections.csv")), "东城,1");
});

/** Bytes that look random, the same each time. */
function noise(length) {
  const bytes = new Uint8Array(length);
  let seed = 1;
  for (let at = 0; at < length; at += 1) {
    seed = (seed * 48271) % 2147483647;
    bytes[at] = seed & 0xff;
  }
  return bytes;
}

import assert from "node:assert/strict";
import {test} from "node:test";

import {tablePicture} from "../../dashboard/browser/tabs/data/pictures.js";
import {dataLookup, wholeViewOf} from "./small.js";

const LOOKUP = dataLookup();

test("a picture has the first rows and the number of those left out", () => {
  const view = wholeViewOf("tab=data&table=observations&lang=zh");
  const picture = tablePicture(LOOKUP, view, [1, 0, ...Array(40).fill(2)]);
  assert.deepEqual(picture.heads, ["地区", "数值", "来源"]);
  assert.deepEqual(
    picture.cells.map((column) => column.slice(0, 2)),
    [
      ["北京市", "北京市（可信度低）（其他值）"],
      ["32.5微克/立方米", "33微克/立方米"],
      ["公报", "年鉴"],
    ],
  );
  assert.deepEqual(
    picture.cells.map((column) => column.length),
    [30, 30, 30],
  );
  assert.equal(picture.more, 12);
});

test("a picture leaves a hidden field empty", () => {
  const cells = (query) =>
    tablePicture(LOOKUP, wholeViewOf(`tab=data&table=relocations${query}`), [0]).cells;
  assert.deepEqual(cells(""), [["A school"], ["Haidian (Beijing)"], ["education, health"]]);
  assert.deepEqual(cells("&recalled=hide"), [["A school"], [""], ["education, health"]]);
});

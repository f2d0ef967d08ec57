/** Which page without a script a thing has, and the cells of tables that link to them. */
import assert from "node:assert/strict";
import {test} from "node:test";
import {
  industryPage,
  organisationPage,
  pageOfCell,
  placePage,
} from "../../dashboard/browser/core/page_of.js";
import {readableTable} from "../../dashboard/browser/core/table.js";
import {smallLookup, viewOf} from "./small.js";

const LOOKUP = smallLookup();
const {regions, industries} = LOOKUP.tables;
const [REGION, INDUSTRY] = [regions.id[0], industries.id[0]];

test("only what stands in the tables has a page", () => {
  assert.equal(placePage(LOOKUP, REGION), `place/${REGION}/`);
  assert.equal(industryPage(LOOKUP, INDUSTRY), `industry/${INDUSTRY}/`);
  // The nation, a reader's own place, a group.
  for (const id of ["156000", "my-town", "", undefined]) assert.equal(placePage(LOOKUP, id), "");
  assert.equal(industryPage(LOOKUP, "not-there"), "");
});

test("a group, and a move that is unverified or whose destination is, have none", () => {
  const page = (change) => {
    const moves = {
      id: ["bank"],
      is_group: [false],
      is_recalled: [false],
      recalled: [[]],
      ...change,
    };
    return organisationPage(
      smallLookup((tables) => Object.assign(tables, {xiongan: {moves}})),
      0,
    );
  };
  assert.equal(page({}), "organisation/bank/");
  assert.equal(page({recalled: [["opened_year"]]}), "organisation/bank/");
  assert.equal(page({is_group: [true]}), "");
  assert.equal(page({is_recalled: [true]}), "");
  assert.equal(page({recalled: [["destination_region_id"]]}), "");
});

test("a cell links what it names, not what stands in it", () => {
  const place = {adcode: REGION, name_en: regions.name_en[0], name_zh: regions.name_zh[0]};
  const figure = {...place, name_en: "GDP", name_zh: "地区生产总值"};
  assert.equal(pageOfCell(LOOKUP, place, "name"), `place/${REGION}/`);
  assert.equal(pageOfCell(LOOKUP, figure, "name"), "");
  assert.equal(pageOfCell(LOOKUP, place, "value"), "");
  const move = {
    relocation_id: "bank",
    row_type: "single",
    verification: "seen",
    recalled_fields: "",
    from_adcode: "999999",
    adcode: REGION,
  };
  assert.equal(pageOfCell(LOOKUP, move, "name"), "organisation/bank/");
  assert.equal(pageOfCell(LOOKUP, {...move, row_type: "group"}, "name"), "");
  assert.equal(pageOfCell(LOOKUP, move, "to"), `place/${REGION}/`);
  assert.equal(pageOfCell(LOOKUP, move, "from"), "");
  const cell = {...place, industry_id: INDUSTRY, industry_en: "A", industry_zh: "甲", value: 1};
  const {lines} = readableTable(LOOKUP, viewOf("?lang=zh"), [cell]);
  assert.deepEqual(
    lines[0].map(({text, page}) => [text, page]),
    [
      [place.name_zh, `place/${REGION}/`],
      ["甲", `industry/${INDUSTRY}/`],
      ["1", undefined],
    ],
  );
});

/** Small tables for tests of a reader's own data: two counties side by side, and their city. */
import {makeWork} from "../../dashboard/browser/own/worker/work.js";

/** A degree wide and high, as steps in millionths of a degree. */
function square(west, south) {
  const side = 1e6;
  return [[[west * side, south * side, side, 0, 0, side, -side, 0, 0, -side]]];
}

export const TABLES = {
  regions: {
    id: ["110000", "130000", "130100", "110101", "130105", "130902", "z-park"],
    level: ["province", "province", "city", "county", "county", "county", "zone"],
    parent: ["", "", "130000", "110000", "130100", "130900", "130105"],
    city: ["110000", "", "130100", "110000", "130100", "130900", "130100"],
    province: ["110000", "130000", "130000", "110000", "130000", "130000", "130000"],
  },
  aliases: {
    region: ["110101", "110101", "130105", "130902", "130100", "110101", "z-park"],
    alias: ["东城区", "Dongcheng", "新华区", "新华区", "石家庄市", "110101", "Park Zone"],
    kind: ["official", "english", "official", "official", "official", "code", "english"],
    match: ["exact", "exact", "exact", "exact", "exact", "exact", "exact"],
    from: [null, null, null, null, null, null, null],
    to: [null, null, null, null, null, null, null],
    is_generic: [false, false, true, true, false, false, false],
  },
  industries: {
    id: ["robotics"],
    name_en: ["Robotics"],
    name_zh: ["机器人"],
    short_en: ["Robots"],
    short_zh: ["机器人"],
    pinyin: ["jiqiren"],
    codes: ["3491"],
  },
  borders: {110101: square(116, 39), 130105: square(117, 39)},
};

const nothing = () => {};

/** Open a file with new work; gives the work and what was opened. */
export async function opened(content, name = "t.csv") {
  const work = makeWork(TABLES);
  const file = content instanceof Blob ? content : new File([content], name);
  return {work, ...(await work.open(file, nothing))};
}

/** Open, place and count a file as its columns are recognised; `more` changes the plan. */
export async function counted(content, more = {}, corrections = {}) {
  const {work, head} = await opened(content);
  const {roles} = head;
  const plan = {
    ...roles,
    place: roles.lon ? [] : roles.place,
    fixedYear: roles.year ? null : 2024,
    combine: roles.value ? "sum" : "count",
    system: "wgs84",
    ...more,
  };
  const {matches} = work.place(plan, nothing);
  return {head, matches, ...work.count(plan, corrections, nothing)};
}

/** The cells as a value by region. */
export function valuesOf({cells}) {
  return Object.fromEntries(cells.region_id.map((id, row) => [id, cells.value[row]]));
}

import assert from "node:assert/strict";
import {test} from "node:test";

import {shapesOf} from "../../dashboard/browser/core/small_map.js";
import {hasYearMaps, mappedYears} from "../../dashboard/browser/tabs/integration/mapped_years.js";

const SQUARE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

test("shapes fill their box, north is up", () => {
  const features = [
    {id: "a", geometry: {type: "Polygon", coordinates: [SQUARE]}},
    {id: "b", geometry: {type: "MultiPolygon", coordinates: [[SQUARE], [SQUARE]]}},
  ];
  const {box, paths} = shapesOf({features});
  assert.equal(box, "0 -60 60 60");
  assert.equal(paths.get("a"), "M0 0L60 0L60 -60L0 0Z");
  assert.equal(paths.get("b"), paths.get("a").repeat(2));
});

test("at most twelve years are mapped, the first and the last among them", () => {
  const years = Array.from({length: 15}, (_, place) => 2010 + place);
  const mapped = mappedYears(years);
  assert.equal(new Set(mapped).size, 12);
  assert.deepEqual([mapped[0], mapped.at(-1)], [2010, 2024]);
  assert.deepEqual(mappedYears([2018, 2020]), [2018, 2020]);
});

test("a single year, or another level, has no small maps", () => {
  const isShown = (maps, isAtLevel, years) => hasYearMaps({maps}, {isAtLevel, years});
  assert.ok(isShown("years", true, [2018, 2020]));
  assert.ok(!isShown("one", true, [2018, 2020]));
  assert.ok(!isShown("years", false, [2018, 2020]));
  assert.ok(!isShown("years", true, [2020]));
});

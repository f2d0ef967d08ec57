import assert from "node:assert/strict";
import test from "node:test";
import {toQuery} from "../../dashboard/browser/core/view.js";
import {groupFinds} from "../../dashboard/browser/find/group.js";
import {changeToShow} from "../../dashboard/browser/find/open.js";
import {smallLookup, viewOf} from "./small.js";

const LOOKUP = smallLookup();

function opened(query, opens) {
  const view = viewOf(query);
  return toQuery({...view, ...changeToShow(LOOKUP, view, opens)});
}

for (const [what, query, opens, shown] of [
  [
    "a city is chosen in the tab in view",
    "tab=xiongan&lang=zh",
    {region: "130600"},
    "tab=xiongan&region=130600&lang=zh",
  ],
  [
    "a tab without regions gives way",
    "tab=plan&theme=dark",
    {region: "130600"},
    "region=130600&theme=dark",
  ],
  [
    "a site that no source named by the month brings all sources back",
    "asof=2023-12",
    {tab: "focus", set: {site: "plant"}},
    "site=plant",
  ],
  [
    "a site that was named keeps the month",
    "asof=2024-12",
    {tab: "focus", set: {site: "plant"}},
    "site=plant&asof=2024-12",
  ],
  [
    "an organisation that cannot be looked up yet brings all sources back",
    "asof=2024-12",
    {tab: "xiongan", set: {organisation: "alpha-hq"}},
    "tab=xiongan&organisation=alpha-hq",
  ],
  ["a county is shown on its own level", "", {region: "110108"}, "level=county&region=110108"],
  [
    "a city is shown where only provinces were",
    "level=province",
    {region: "130600"},
    "region=130600",
  ],
  [
    "a province is outlined on any level",
    "level=county",
    {region: "130000"},
    "level=county&region=130000",
  ],
  [
    "a tab of cities shows the city of a county",
    "tab=integration&level=province",
    {region: "110108"},
    "tab=integration&region=110108",
  ],
  [
    "an industry is alone, in all roles",
    "tab=data&industries=steel&roles=lead",
    {tab: "focus", set: {industries: ["robotics"], roles: ["lead", "core", "support"]}},
    "industries=robotics",
  ],
  [
    "the plan's industries are spelled as the default",
    "industries=steel",
    {tab: "focus", set: {industries: ["robotics", "chips"]}},
    "",
  ],
  [
    "a layer joins those in view",
    "",
    {tab: "focus", include: {layers: ["sites"]}},
    "layers=cities,sites",
  ],
  [
    "a site shows with one of its industries",
    "industries=steel",
    {tab: "focus", include: {industries: ["robotics", "steel"]}},
    "industries=steel",
  ],
  [
    "or with all of them where none was chosen",
    "industries=software",
    {tab: "focus", include: {industries: ["robotics", "steel"]}},
    "industries=robotics,steel",
  ],
  [
    "a level that has no values gives way",
    "level=county",
    {tab: "integration", levels: ["city", "province"]},
    "tab=integration",
  ],
]) {
  test(what, () => assert.equal(opened(query, opens), shown));
}

test("finds stand by kind, the kind of the best first, five of each", () => {
  const index = {kind: [0, 0, 0, 0, 0, 0, 3]};
  const finds = [6, 5, 0, 1, 2, 3, 4].map((row) => ({row}));
  assert.deepEqual(groupFinds(index, finds), [
    {kind: 3, count: 1, rows: [6]},
    {kind: 0, count: 6, rows: [5, 0, 1, 2, 3]},
  ]);
});

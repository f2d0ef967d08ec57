import assert from "node:assert/strict";
import {test} from "node:test";
import {chosenIndustries} from "../../dashboard/browser/core/view.js";
import {industriesWith} from "../../dashboard/browser/shell/industry_menu.js";
import {KNOWN, viewOf} from "./small.js";

const {
  plan,
  values: {industries},
} = KNOWN;
const other = industries.find((id) => !plan.includes(id));

test("hiding one of the plan's leaves the others", () => {
  const left = industriesWith(viewOf(""), KNOWN, plan[0], false);
  assert.deepEqual(chosenIndustries({industries: left}, KNOWN), plan.slice(1));
});

test("adding it again is the plan's own choice", () => {
  const view = {...viewOf(""), industries: industriesWith(viewOf(""), KNOWN, plan[0], false)};
  assert.deepEqual(industriesWith(view, KNOWN, plan[0], true), []);
});

test("adding another spells the choice out", () => {
  const added = industriesWith(viewOf(""), KNOWN, other, true);
  assert.deepEqual(
    chosenIndustries({industries: added}, KNOWN),
    industries.filter((id) => plan.includes(id) || id === other),
  );
});

test("hiding one of all leaves the rest", () => {
  const left = industriesWith(viewOf("industries=all"), KNOWN, other, false);
  assert.deepEqual(
    chosenIndustries({industries: left}, KNOWN),
    industries.filter((id) => id !== other),
  );
});

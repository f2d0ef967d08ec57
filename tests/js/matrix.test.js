/** How the matrix is arranged for a choice, and the colours of its cells. */
import assert from "node:assert/strict";
import {test} from "node:test";
import {blend, contrast, readableOn} from "../../dashboard/browser/core/contrast.js";
import {arrangeMatrix, strongestLeaf} from "../../dashboard/browser/tabs/focus/arrange_matrix.js";
import {matrixPaints} from "../../dashboard/browser/tabs/focus/matrix_paints.js";
import {selectMatrix} from "../../dashboard/browser/tabs/focus/select_matrix.js";
import {smallLookup, wholeViewOf} from "./small.js";

const LOOKUP = smallLookup();

function arranged(query, opened = []) {
  const view = wholeViewOf(query);
  return arrangeMatrix(LOOKUP, view, selectMatrix(LOOKUP, view), new Set(opened));
}

/** The columns as `group: industries`, folded ones in brackets. */
function columnsOf(query, opened) {
  return arranged(query, opened).columns.map(({group, leaves, isFolded}) =>
    isFolded ? `(${group}: ${leaves})` : `${group}: ${leaves}`,
  );
}

test("places that name a chosen industry come first, each part in the order of the table", () => {
  // Chips: only Baoding (row 1) and the zone (row 3) have a role.
  const {rows, matched} = arranged("industries=chips");
  assert.deepEqual([rows, matched], [[1, 3, 0, 2], 2]);
  assert.deepEqual(arranged("industries=robotics").rows, [0, 1, 2, 3]);
  assert.equal(arranged("industries=robotics").matched, 4);
});

test("at county level only what matches is a row, and the chosen place", () => {
  const view = wholeViewOf("level=county&industries=steel");
  const names = selectMatrix(LOOKUP, view).rows;
  assert.ok(names.length > 2);
  assert.deepEqual(arranged("level=county&industries=steel").rows, []);
  const {rows, matched} = arranged("level=county&industries=steel&region=130629");
  assert.deepEqual([rows.map((row) => names[row]), matched], [["130629"], 0]);
});

test("groups without a chosen industry are folded, unless the reader opened them", () => {
  assert.deepEqual(columnsOf("industries=robotics"), [
    "g-equip: 0",
    "g-equip: 1",
    "g-health: 2",
    "(g-ict: 3,4)",
  ]);
  assert.deepEqual(columnsOf("industries=software", ["g-equip"]), [
    "g-equip: 0",
    "g-equip: 1",
    "g-health: 2",
    "g-ict: 3",
    "g-ict: 4",
  ]);
  const chosen = arranged("industries=robotics").columns.map(({isChosen}) => isChosen);
  assert.deepEqual(chosen, [true, false, false, false]);
});

test("a folded group shows its strongest role", () => {
  assert.equal(strongestLeaf([6, 0, 2, 3, 5], {leaves: [2, 3, 4]}), 4);
  assert.equal(strongestLeaf([6, 0, 0, 0, 0], {leaves: [2, 3]}), 2);
});

test("contrast and blending are those of WCAG and of paint", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.ok(Math.abs(contrast("#5a6675", "#ffffff") - 5.846) < 0.001);
  assert.equal(blend("#000000", "#ffffff", 0.25), "#bfbfbf");
  assert.equal(readableOn("#ffffff", ["#cccccc", "#111111", "#000000"]), "#111111");
  assert.equal(readableOn("#808080", ["#777777", "#888888"]), "#777777");
});

const THEMES = {
  light: {
    panel: "#ffffff",
    ink: "#1b2430",
    muted: "#5a6675",
    none: "#e9ebee",
    lead: "#0b3c5d",
    core: "#2f86b5",
    support: "#a6d3e8",
    "faded-lead": "#8c8477",
    "faded-core": "#b3aca0",
    "faded-support": "#d3cfc7",
    "on-lead": "#ffffff",
    "on-core": "#0d1117",
    "on-support": "#1b2430",
  },
  dark: {
    panel: "#161b22",
    ink: "#e8edf2",
    muted: "#9aa7b4",
    none: "#2a3038",
    lead: "#d6f0ff",
    core: "#5cb3de",
    support: "#2b5f82",
    "faded-lead": "#b8b0a2",
    "faded-core": "#878073",
    "faded-support": "#5a564e",
    "on-lead": "#0d1117",
    "on-core": "#0d1117",
    "on-support": "#e8edf2",
  },
};

test("every letter of the matrix has a contrast of 4.5, on pale cells too", () => {
  for (const [theme, colours] of Object.entries(THEMES)) {
    const {full, pale} = matrixPaints(colours);
    for (const {fill, letter} of [...full, ...pale])
      assert.ok(contrast(fill, letter) >= 4.5, `${theme}: ${letter} on ${fill}`);
    assert.equal(full[6].fill, colours.lead);
    assert.notEqual(pale[6].fill, full[6].fill);
  }
});

/**
 * The story's sentences and named values from the tables of a build: JSON in, JSON out.
 *
 * Takes `{tables, messages, queries}`, of which it needs no queries. Writes `lines` and `values`,
 * each value with its `name`.
 */
import {makeFacts} from "../../dashboard/browser/pages/facts.js";
import {LEAD, STEPS} from "../../dashboard/browser/pages/story_lines.js";
import {storyValues} from "../../dashboard/browser/pages/story_values.js";
import {readInput, rowsOf} from "./models.mjs";

const {lookup} = readInput();
const given = {rowsOf: rowsOf(lookup), bordersOf: () => ({}), address: ""};
const values = storyValues(makeFacts(lookup, given));
process.stdout.write(
  JSON.stringify({
    lines: [...LEAD, ...STEPS.flatMap(({lines}) => lines)],
    values: Object.entries(values).map(([name, value]) => ({name, ...value})),
  }),
);

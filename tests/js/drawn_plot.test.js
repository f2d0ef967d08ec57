import assert from "node:assert/strict";
import {test} from "node:test";
import {withoutEmpty} from "../../dashboard/browser/charts/drawn_plot.js";

const TRACES = [
  {type: "choropleth", locations: ["110000"], meta: {name: "regions"}},
  {type: "choropleth", locations: [], meta: {name: "chosen"}},
  {type: "scattergeo", lon: [], meta: {name: "sites"}},
  {type: "scattergeo", lon: [115.9], meta: {name: "places"}},
];

test("a trace with nothing to show is left out", () => {
  assert.deepEqual(
    withoutEmpty(TRACES).map(({meta}) => meta.name),
    ["regions", "places"],
  );
});

test("a trace bears its name, and is no other when one before it comes or goes", () => {
  const more = TRACES.map((trace) =>
    trace.meta.name === "chosen" ? {...trace, locations: ["130000"]} : trace,
  );
  const uid = (traces) => withoutEmpty(traces).find(({meta}) => meta.name === "places").uid;
  assert.equal(uid(TRACES), uid(more));
});

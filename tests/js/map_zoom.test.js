import assert from "node:assert/strict";
import {test} from "node:test";
import {
  dragged,
  fingersAt,
  mercatorOf,
  pinched,
  placeAt,
  zoomedAt,
} from "../../dashboard/browser/core/map_zoom.js";

// A map of 400 × 300 pixels that shows 1 radian in 1000 pixels, its centre in its middle.
const WHOLE = {
  scale: 1,
  least: 1,
  center: {lon: 0, lat: 0},
  whole: {lon: 0, lat: 0},
  middlePx: [200, 150],
  pxPerRad: 1000,
  sizePx: [400, 300],
};
const fingers = (x, y, spread) => ({at: [x, y], spread});

/** Where a place is drawn after a gesture. */
function pixelsOf(place, {scale, center}) {
  const [world, middle] = [mercatorOf(place), mercatorOf(center)];
  return [0, 1].map(
    (axis) => WHOLE.middlePx[axis] + (world[axis] - middle[axis]) * WHOLE.pxPerRad * scale,
  );
}

function near(found, wanted, within = 1e-6) {
  for (const [place, value] of found.entries())
    assert.ok(Math.abs(value - wanted[place]) < within, `${found} is not ${wanted}`);
}

test("a place on Mercator's plane is where tables of it say", () => {
  near(mercatorOf({lon: 180, lat: 85.0511287798}), [Math.PI, -Math.PI]);
  const {lon, lat} = placeAt(mercatorOf({lon: 116.4, lat: 39.9}));
  near([lon, lat], [116.4, 39.9]);
});

test("fingers twice as far apart zoom by two around the place between them", () => {
  const shown = pinched(WHOLE, fingers(300, 100, 80), fingers(300, 100, 160));
  assert.equal(shown.scale, 2);
  near(pixelsOf(placeAt([0.1, -0.05]), shown), [300, 100]);
});

test("the place goes along when both fingers move", () => {
  const zoomed = {...WHOLE, scale: 4, pxPerRad: 4000};
  const shown = pinched(zoomed, fingers(200, 150, 80), fingers(260, 120, 80));
  assert.equal(shown.scale, 4);
  near(pixelsOf({lon: 0, lat: 0}, shown), [260, 120]);
});

test("the whole map is the least that can be seen, and it stays where it is", () => {
  const shown = pinched(WHOLE, fingers(200, 150, 160), fingers(390, 10, 40));
  assert.equal(shown.scale, 1);
  near([shown.center.lon, shown.center.lat], [0, 0]);
});

test("the map cannot be pushed out of its frame", () => {
  const zoomed = {...WHOLE, scale: 2, pxPerRad: 2000};
  const shown = pinched(zoomed, fingers(10, 10, 80), fingers(9000, 10, 80));
  // Half of the whole width is 0.2 radians; at twice the scale the centre can go half of that.
  near([mercatorOf(shown.center)[0]], [-0.1]);
});

test("a drag of the whole map moves nothing, one of a part at most to its edge", () => {
  const {center} = dragged(WHOLE, [200, 150], [20, 290]);
  near([center.lon, center.lat], [0, 0]);
  const zoomed = {...WHOLE, scale: 2, pxPerRad: 2000};
  near(pixelsOf({lon: 0, lat: 0}, dragged(zoomed, [200, 150], [230, 140])), [230, 140]);
  near([mercatorOf(dragged(zoomed, [10, 10], [9000, 10]).center)[0]], [-0.1]);
});

test("a map that opens on a part can be zoomed out to the whole, and no further", () => {
  // At scale 1 it shows 0.4 of 1.6 radians, around a centre beside that of the whole.
  const part = {...WHOLE, least: 0.25, center: placeAt([0.3, 0]), whole: placeAt([0.1, 0])};
  const out = zoomedAt(part, [200, 150], 0.01);
  assert.equal(out.scale, 0.25);
  near([out.center.lon, out.center.lat], [placeAt([0.1, 0]).lon, 0]);
  const moved = dragged(part, [0, 0], [100, 0]);
  near([mercatorOf(moved.center)[0]], [0.2]);
});

test("the wheel keeps the place under the pointer", () => {
  const shown = zoomedAt(WHOLE, [300, 100], 2);
  near(pixelsOf(placeAt([0.1, -0.05]), shown), [300, 100]);
});

test("there is a nearest zoom", () => {
  assert.equal(pinched(WHOLE, fingers(200, 150, 1), fingers(200, 150, 400)).scale, 40);
});

test("fingers are measured from the map's corner, and are never in one place", () => {
  const touches = [
    {clientX: 10, clientY: 50},
    {clientX: 40, clientY: 90},
  ];
  assert.deepEqual(fingersAt(touches, {left: 5, top: 20}), {at: [20, 50], spread: 50});
  assert.equal(fingersAt([touches[0], touches[0]], {left: 0, top: 0}).spread, 1);
});

/** Where an arrow key leads: on the map to the neighbour across the border, in a table to the next cell. */

/** By arrow key, a step east and north, in units of the direction. */
export const WALK_ARROWS = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
// A neighbour further off the direction than 75 degrees lies in another one.
const SPREAD = Math.tan((75 * Math.PI) / 180);
// Being beside the direction counts twice as much as being far along it; so walks reach every region.
const SIDEWAYS = 2;
const DEGREE = Math.PI / 180;

/** The row of the region that shares a border with this one and lies in the direction of an arrow; null: none does. */
export function neighbourToward({tables: {regions, neighbours}}, level, row, arrow) {
  const [east, north] = WALK_ARROWS[arrow];
  const {label_lon: lon, label_lat: lat} = regions;
  const shrink = Math.cos(lat[row] * DEGREE);
  let found = null;
  let least = Infinity;
  for (const other of neighbours[level][regions.id[row]] ?? []) {
    const x = (lon[other] - lon[row]) * shrink;
    const y = lat[other] - lat[row];
    const along = x * east + y * north;
    const beside = Math.abs(x * north - y * east);
    const cost = along + SIDEWAYS * beside;
    if (along > 0 && beside <= SPREAD * along && cost < least) {
      least = cost;
      found = other;
    }
  }
  return found;
}

/** The cell that a key leads to from `[row, column]`; -1 is a head. Home and End stay in the row, with Ctrl they do not. */
export function cellToward([row, column], {key, ctrlKey}, {rows, columns}) {
  const [east, north] = WALK_ARROWS[key] ?? [0, 0];
  const within = (place, count) => Math.min(Math.max(place, -1), count - 1);
  if (key === "Home") return [ctrlKey ? 0 : row, 0];
  if (key === "End") return [ctrlKey ? rows - 1 : row, columns - 1];
  const next = [within(row - north, rows), within(column + east, columns)];
  return next[0] < 0 && next[1] < 0 ? [row, column] : next; // the corner has no head
}

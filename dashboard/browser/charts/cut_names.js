/**
 * Names that the edge of the map would cut, or that buttons or the locator cover, are not shown: half
 * a name can read as another.
 */

/** A line box is taller than its letters; so much of it on each side is air. */
const AIR_PX = 2;
const COVERS = ".zoom, .locator rect";

/**
 * Show the names that are whole in the map's element; hide the others.
 * @param {any} plot the element of plotly's map, drawn
 */
export function hideCutNames(plot) {
  const frame = plot.getBoundingClientRect();
  const names = [...plot.querySelectorAll(".scattergeo text")];
  const covers = [...plot.parentElement.querySelectorAll(COVERS)].map((node) =>
    node.getBoundingClientRect(),
  );
  const whole = names.map((name) => {
    const box = name.getBoundingClientRect();
    return isWithin(box, frame) && !covers.some((cover) => meets(box, cover));
  });
  names.forEach((name, place) => {
    name.style.visibility = whole[place] ? "" : "hidden";
  });
}

/**
 * @param {DOMRect} box
 * @param {DOMRect} frame
 */
function isWithin({left, right, top, bottom}, frame) {
  return (
    left >= frame.left &&
    right <= frame.right &&
    top + AIR_PX >= frame.top &&
    bottom - AIR_PX <= frame.bottom
  );
}

/**
 * @param {DOMRect} box
 * @param {DOMRect} cover
 */
function meets(box, cover) {
  return (
    box.left < cover.right &&
    cover.left < box.right &&
    box.top + AIR_PX < cover.bottom &&
    cover.top < box.bottom - AIR_PX
  );
}

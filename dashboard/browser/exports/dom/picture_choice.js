/**
 * The size of a picture, and a look at it before it is saved.
 *
 * @import {Menu} from "./menu_parts.js"
 * @import {Size} from "../sized.js"
 *
 * @typedef {{name: string, own: Size}} SizeChoice `name`: of a size, `own`, or empty: as drawn
 */
import {byId, element} from "../../charts/dom.js";
import {message, reasonOf} from "../../core/messages.js";
import {WHOLE_TAB} from "../formats.js";
import {ownSize, SIDE_MAX_PX, SIDE_MIN_PX, SIZES} from "../sized.js";
import {svgAddress} from "./image.js";

/** By name of a size, its message. */
const NAMES = {
  "": "export.size.drawn",
  wide: "export.size.wide",
  square: "export.size.square",
  a4: "export.size.paper",
  own: "export.size.own",
};
/** @type {SizeChoice} */
export const FIRST_CHOICE = {name: "", own: {width: 1200, height: 675}};

/**
 * The size in pixels that is chosen; none: as the chart is drawn.
 * @param {SizeChoice} choice
 * @returns {Size | undefined}
 */
export function chosenSize({name, own}) {
  return name === "own" ? own : Reflect.get(SIZES, name);
}

/**
 * The choice of a size, with the fields of an own one.
 * @param {Menu} menu
 */
export function sizeChoice(menu) {
  const {lang} = menu.page.store.view();
  const select = element(
    "select",
    {
      id: "export-size",
      "aria-label": message("export.size", lang),
      onchange: () => {
        menu.size = {...menu.size, name: select.value};
        fields.hidden = select.value !== "own";
        showPreview(menu);
      },
    },
    Object.entries(NAMES).map(([value, key]) =>
      element("option", {value, selected: value === menu.size.name}, message(key, lang)),
    ),
  );
  const fields = ownFields(menu);
  return element("div", {class: "row export-size"}, select, fields);
}

/** @param {Menu} menu */
function ownFields(menu) {
  const {lang} = menu.page.store.view();
  const {own, name} = menu.size;
  const read = () => {
    const size = ownSize(width.value, height.value);
    if (!size) return;
    menu.size = {name: "own", own: size};
    [width.value, height.value] = [String(size.width), String(size.height)];
    showPreview(menu);
  };
  /** @type {(id: string, value: number, label: string) => HTMLInputElement} */
  const side = (id, value, label) =>
    element("input", {
      id,
      type: "number",
      min: SIDE_MIN_PX,
      max: SIDE_MAX_PX,
      value,
      "aria-label": label,
      onchange: read,
    });
  const width = side("export-width", own.width, message("export.size.width", lang));
  const height = side("export-height", own.height, message("export.size.height", lang));
  return element("span", {class: "own-size", hidden: name !== "own"}, width, " × ", height, " px");
}

/**
 * The place of the preview, whose height stays.
 * @param {Menu} menu
 */
export function previewPlace({chart, page}) {
  const label = message("export.preview", page.store.view().lang);
  return element("div", {
    id: "export-preview",
    role: "img",
    "aria-label": label,
    hidden: chart === WHOLE_TAB,
  });
}

/**
 * Draw the preview, unless another choice was made meanwhile.
 * @param {Menu} menu
 */
export async function showPreview(menu) {
  const {page, exporter, chart, size} = menu;
  const place = byId("export-preview");
  if (place.hidden || exporter.obstacle(chart)) return;
  place.setAttribute("aria-busy", "true");
  try {
    const svg = await exporter.preview(chart, chosenSize(size));
    if (menu.chart !== chart || menu.size !== size) return;
    const image = element("img", {src: svgAddress(svg), alt: ""});
    place.replaceChildren(image);
  } catch (error) {
    const {lang} = page.store.view();
    const values = {file: `${chart}.svg`, reason: reasonOf(error)};
    place.replaceChildren(message("export.failed", lang, values));
  } finally {
    place.removeAttribute("aria-busy");
  }
}

/**
 * The drawings of a view, each made once: a file, an archive and a page to print may use the same.
 *
 * @import {Scene} from "../../core/types.js"
 * @import {Drawings} from "../file.js"
 * @import {ExportModel} from "../model.js"
 * @import {Size} from "../sized.js"
 */
import {withMetadata} from "../metadata.js";
import {wordedFigure} from "../model.js";
import {sizedFigure} from "../sized.js";
import {withFont} from "./font.js";
import {pngOf, svgOf} from "./image.js";

/**
 * Make the drawings of a page; those of the view last drawn are kept.
 * @returns {Drawings}
 */
export function makeDrawings() {
  const kept = {view: "", drawings: new Map()};
  return {
    svg: (model, scene, size) =>
      once(kept, model, `svg ${nameOf(size)}`, async () => {
        const svg = await svgOf(figureIn(model, scene, size), model.chart);
        return withMetadata(withFont(svg), model);
      }),
    png: (model, scene, scale, size) =>
      once(kept, model, `png ${scale} ${nameOf(size)}`, () => {
        const figure = figureIn(model, scene, size);
        return pngOf(figure, scale / figure.enlarged);
      }),
  };
}

/** @param {Size} [size] */
function nameOf(size) {
  return size ? `${size.width}x${size.height}` : "";
}

/**
 * The figure in a size; without one, as large as its chart asks for.
 * @param {ExportModel} model
 * @param {Scene} scene
 * @param {Size} [size]
 */
function figureIn(model, scene, size) {
  return size ? sizedFigure(model, scene, size) : {...wordedFigure(model, scene), enlarged: 1};
}

/**
 * A view and a build have one picture of a chart, whatever it is for.
 * @template T
 * @param {{view: string, drawings: Map<string, Promise<any>>}} kept
 * @param {ExportModel} model
 * @param {string} kind
 * @param {() => Promise<T>} draw
 * @returns {Promise<T>}
 */
function once(kept, {link, chart}, kind, draw) {
  const [view] = link.split("#");
  if (view !== kept.view) kept.drawings.clear();
  kept.view = view;
  const key = [chart, kind, link].join(" ");
  const drawing = kept.drawings.get(key) ?? draw();
  kept.drawings.set(key, drawing);
  drawing.catch(() => kept.drawings.delete(key));
  return drawing;
}

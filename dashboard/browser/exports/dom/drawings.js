/**
 * The drawings of a view, each made once: a file, an archive and a page to print may use the same.
 *
 * @import {Drawings} from "../file.js"
 * @import {ExportModel} from "../model.js"
 */
import {wordedFigure} from "../model.js";
import {pngOf, svgOf} from "./image.js";

/**
 * Make the drawings of a page; those of the view last drawn are kept.
 * @returns {Drawings}
 */
export function makeDrawings() {
  const kept = {view: "", drawings: new Map()};
  return {
    svg: (model, scene) =>
      once(kept, model, "svg", () => svgOf(wordedFigure(model, scene), model.chart)),
    png: (model, scene, scale) =>
      once(kept, model, `png ${scale}`, () => pngOf(wordedFigure(model, scene), scale)),
  };
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

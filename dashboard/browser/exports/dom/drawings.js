/** The drawings of a view, each made once: a file, an archive and a page to print may want the same. */
import {pngOf, svgOf} from "./image.js";
import {wordedFigure} from "../model.js";

/** Make a keeper of drawings; it keeps those of the view last drawn. */
export function makeDrawings() {
  const kept = new Map();
  let keptView = "";

  /** A view and a build have one picture of a chart, whatever it is for. */
  function once(model, kind, draw) {
    const [view] = model.link.split("#");
    if (view !== keptView) kept.clear();
    keptView = view;
    const key = [model.chart, kind, model.link].join(" ");
    if (!kept.has(key)) {
      const drawing = draw();
      drawing.catch(() => kept.delete(key));
      kept.set(key, drawing);
    }
    return kept.get(key);
  }

  return {
    svg: (model, scene) => once(model, "svg", () => svgOf(wordedFigure(model, scene), model.chart)),
    png: (model, scene, scale) =>
      once(model, `png ${scale}`, () => pngOf(wordedFigure(model, scene), scale)),
  };
}

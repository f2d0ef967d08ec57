/**
 * Paints the cells of the matrix on a canvas. A choice moves rows and folds columns; plotly would
 * need 18 ms for that, a canvas 3.
 *
 * @typedef {object} CellsPicture
 * @property {number} rows
 * @property {number} columns
 * @property {(row: number, column: number) => {fill: string, letter: string, text: string}} cell
 * @property {number} ruleBelow rows above a dividing line; 0: there is none
 * @property {string} ruleColour
 * @property {unknown[]} source what the cells are made of, compared by identity
 * @property {string} font
 */

/** Devices refuse larger canvases. */
const AREA_MAX_PX = 12_000_000;
const GAP_PX = 1;
const TEXT_PX = 13;

/**
 * Paint the cells anew.
 * @param {HTMLCanvasElement} canvas
 * @param {CellsPicture} picture
 * @param {{pitchPx: number, rowPx: number}} sizes
 */
export function paintCells(canvas, picture, {pitchPx, rowPx}) {
  const [width, height] = [picture.columns * pitchPx, picture.rows * rowPx];
  const context = sized(canvas, width, height);
  context.font = `${TEXT_PX}px ${picture.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (let row = 0; row < picture.rows; row += 1) {
    for (let column = 0; column < picture.columns; column += 1) {
      const {fill, letter, text} = picture.cell(row, column);
      const [left, top] = [column * pitchPx, row * rowPx];
      context.fillStyle = fill;
      context.fillRect(left, top, pitchPx - GAP_PX, rowPx - GAP_PX);
      if (text) {
        context.fillStyle = letter;
        context.fillText(text, left + pitchPx / 2, top + rowPx / 2);
      }
    }
  }
  if (picture.ruleBelow > 0 && picture.ruleBelow < picture.rows) {
    context.fillStyle = picture.ruleColour;
    context.fillRect(0, picture.ruleBelow * rowPx - GAP_PX, width, GAP_PX);
  }
}

/**
 * An empty canvas as sharp as the screen, as far as its area allows.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width
 * @param {number} height
 */
function sized(canvas, width, height) {
  const area = Math.max(width * height, 1);
  const scale = Math.min(window.devicePixelRatio, Math.sqrt(AREA_MAX_PX / area));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  Object.assign(canvas.style, {width: `${width}px`, height: `${height}px`});
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.scale(scale, scale);
  return context;
}

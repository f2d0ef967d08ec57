/**
 * The worker that draws the weights, so that the page answers meanwhile.
 *
 * @import {DrawnOf} from "./draws.js"
 */
import {draw} from "./draws.js";

/** @type {any} */
const scope = globalThis;

scope.onmessage = (/** @type {{data: {number: number, given: [DrawnOf]}}} */ {data}) => {
  scope.postMessage({number: data.number, answer: draw(data.given[0])});
};

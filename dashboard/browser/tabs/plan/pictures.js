/**
 * The statements of the plan as a picture: a table of what was judged.
 *
 * @import {PictureParts, Scene, View} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";
import {tableParts} from "../../core/picture_parts.js";
import {pictureColumns} from "./rows.js";

export const TABLE_SIZES = {widths: [6, 2, 3, 8], headPx: 36, leastPx: 30};

/**
 * @param {View} view
 * @param {Scene} scene
 * @returns {PictureParts}
 */
function tablePicture(view, scene) {
  const template = `plan.plan.${scene.mode(view)}`;
  const columns = pictureColumns(scene.lookup, view);
  const table = tableParts(scene, template, columns, TABLE_SIZES);
  return {...table, subtitle: message("plan.picture.sub", view.lang)};
}

export const PICTURES = {plan: tablePicture};

/** The Structure tab without its page: selections, words, rows, pictures and cards. */
import {describe} from "./describe.js";
import {pointed} from "./hover.js";
import {emptyLevels} from "./levels.js";
import {PICTURES} from "./pictures.js";
import {ROWS} from "./rows.js";
import {select} from "./select_all.js";

export const MODEL = {select, describe, rows: ROWS, pictures: PICTURES, pointed, emptyLevels};

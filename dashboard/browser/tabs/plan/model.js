/**
 * The Plan tab without its page: selections, words, rows and pictures.
 *
 * @import {TabModel} from "../../core/types.js"
 */
import {describe} from "./describe.js";
import {PICTURES} from "./pictures.js";
import {ROWS} from "./rows.js";
import {select} from "./select.js";

/** Nothing on the tab has a hover card. */
const pointed = () => ({});

/** @type {TabModel} */
export const MODEL = {select, describe, rows: ROWS, pictures: PICTURES, pointed};

/** The places that the atlas itself speaks of, by adcode; data/adcodes.py has them for Python. */

export const BEIJING = "110000";
export const TIANJIN = "120000";
export const HEBEI = "130000";
export const XIONGAN = "133100";

/** Sizes that the page and its pictures share. */

// Names to point at are at least 24 pixels high (WCAG 2.5.8), and so are their rows.
export const CELL_ROW_PX = 24;
export const BAR_ROW_PX = 24;

/** Which pages there are, besides those of places, industries and organisations. */

/** Kinds of which there is one page. */
export const STORY = "story";
export const CHANGES = "changes";
/** The key of the page of the region as a whole. */
export const REGION = "jjj";

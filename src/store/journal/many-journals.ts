// How many journals are many.

/** Packing begins with so many journals: fewer are read as fast as one. */
export const MANY_JOURNALS = 16;

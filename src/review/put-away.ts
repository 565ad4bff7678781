// The ways in which a review is put away, and what it is then; the store carries them out.
export const waysAway = {archive: {done: 'archived'}, delete: {done: 'deleted'}} as const;
export type WayAway = keyof typeof waysAway;

/** A review that is put away, or is to be: which way, where its folder is, and what it is called. */
export type PutAway = {way: WayAway; folder: string; reference: string};

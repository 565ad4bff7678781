// How half-written texts that wait are marked and counted, wherever they are in sight.
export const DRAFT = '✎';

/** `✎ 1 draft`, `✎ 2 drafts`. */
export const draftsInWords = (count: number): string => `${DRAFT} ${count === 1 ? '1 draft' : `${count} drafts`}`;

// How half-written texts that wait are counted, wherever they are in sight.

/** `✎ 1 draft`, `✎ 2 drafts`. */
export const draftsInWords = (count: number): string => `✎ ${count === 1 ? '1 draft' : `${count} drafts`}`;

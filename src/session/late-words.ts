// Words that come into a review which is closed already, and what is said once its export is written again for them.

/** `written` into the folder that was named; `beside` where none was. */
export const exportsBehind = {
  text: {
    written: 'Saved; the review is closed, and its export is written again.',
    beside: 'Saved; the review is closed: x exports it.',
  },
  reason: {
    written: 'Closed meanwhile by the other terminal; your reason is in the record, too.',
    beside: 'Closed meanwhile by the other terminal; your reason is in the record: x exports it.',
  },
} as const;

export type LateWords = keyof typeof exportsBehind;

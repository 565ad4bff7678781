// The lines that a comment file may begin with, for its reader and its writer.
export const headLines = ['incident', 'question'] as const;

/** A reference as it stands in such a line: one word. */
export const referenceWord = (reference: string): string => reference.trim().replace(/\s+/g, '-');

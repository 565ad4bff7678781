// What help texts are made of, so that a terminal, the man page and the documentation can each show them their own way.

/**
 * A paragraph, names with what each is, or commands to copy. Texts are Markdown with nothing but `code` and links whose
 * paths begin at the root of the project.
 */
export type Part = string | {rows: readonly (readonly [name: string, about: string])[]} | {examples: readonly string[]};

/** As a terminal shows it: code without its backticks, of a link its words and behind them where it leads. */
export const plainly = (text: string): string =>
  text.replace(/\[([^\]]+)\]\(([^)#]+)[^)]*\)/g, '$1 ($2)').replaceAll('`', '');

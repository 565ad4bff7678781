// Headings of a document as people write them: with `#`, underlined, or a line in bold by itself.

/** `level`: from 1; 7 for a line in bold, or a bare one. `length`: of its lines. `isBare`: nothing but its words tells it. */
export type Heading = {level: number; text: string; length: number; isBare?: true};

/** `at`: the line on which it stands. */
export type PlacedHeading = Heading & {at: number};

export function headingAt(lines: readonly string[], at: number): Heading | undefined {
  const line = lines[at] ?? '';
  if (line.length > 300) return undefined;
  const [, signs, text] = /^ {0,3}(#{1,6})\s+(.+)$/.exec(line) ?? [];
  if (signs && text) return {level: signs.length, text: bare(text.replace(/\s#+\s*$/, '')), length: 1};
  const under = lines[at + 1] ?? '';
  const isAlone = at === 0 || (lines[at - 1] ?? '').trim() === '';
  if (isAlone && /^\S/.test(line) && !/^(?:[-*+>|]\s|\|)/.test(line)) {
    if (/^={3,}\s*$/.test(under)) return {level: 1, text: bare(line), length: 2};
    if (/^-{3,}\s*$/.test(under)) return {level: 2, text: bare(line), length: 2};
  }
  const bold = /^ {0,3}(\*\*|__)([^*_]+)\1:?\s*$/.exec(line)?.[2];
  return bold === undefined ? undefined : {level: 7, text: bare(bold), length: 1};
}

/** The lines between two fences, which are code, and the fences; one that is never closed is none. */
export function codeIn(lines: readonly string[]): ReadonlySet<number> {
  const code = new Set<number>();
  let open: {at: number; sign: string} | undefined;
  for (const [at, line] of lines.entries()) {
    const [, sign, behind = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line.slice(0, 300)) ?? [];
    if (sign === undefined) continue;
    if (!open) open = {at, sign};
    else if (sign.startsWith(open.sign) && behind.trim() === '') {
      for (let each = open.at; each <= at; each += 1) code.add(each);
      open = undefined;
    }
  }
  return code;
}

const bare = (text: string): string => withoutEmphasis(text).replace(/:\s*$/, '').trim();

/** Without the signs of bold text that stand in pairs. */
export const withoutEmphasis = (text: string): string =>
  text.includes('**') || text.includes('__') ? text.replace(/(\*\*|__)(?=\S)([^*_]+?)\1/g, '$2') : text;

// Goes through the head of a line from its beginning, a piece at a time.

export type Scanner = {
  /** What this matches here, which is passed; the pattern is sticky. */
  take(pattern: RegExp): RegExpExecArray | undefined;
  /** Whether this matches here, which is not passed. */
  sees(pattern: RegExp): boolean;
  /** Passes what it reads; where it answers nothing, all is as before. */
  attempt<T>(read: () => T | undefined): T | undefined;
  rest(): string;
};

/** No time and no day is longer: what stands further in is words, and no pattern runs over them. */
export const LONGEST_HEAD = 300;

export function scannerOf(text: string): Scanner {
  const head = text.slice(0, LONGEST_HEAD);
  let place = 0;
  return {
    take(pattern) {
      pattern.lastIndex = place;
      const found = pattern.exec(head);
      if (!found) return undefined;
      place += found[0].length;
      return found;
    },
    sees(pattern) {
      pattern.lastIndex = place;
      return pattern.test(head);
    },
    attempt(read) {
      const before = place;
      const found = read();
      if (found === undefined) place = before;
      return found;
    },
    rest: () => text.slice(place),
  };
}

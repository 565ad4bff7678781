// Keys that stand more than once in one object of a JSON text: every reader takes another of their values.

/** Strings, and what opens, closes and joins; all else of a JSON text tells nothing of its keys. */
const parts = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/** The first key that one object has twice, as it reads; undefined where none is. The text is valid JSON. */
export function keyTwice(text: string): string | undefined {
  // Lists hold no keys of their own, so each has a set that stays empty.
  const around: Set<string>[] = [];
  let last = '';
  for (const [part] of text.matchAll(parts)) {
    if (part === '{' || part === '[') around.push(new Set());
    else if (part === '}' || part === ']') around.pop();
    else if (part === ':') {
      const key = String(JSON.parse(last));
      const keys = around.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    } else last = part;
  }
  return undefined;
}

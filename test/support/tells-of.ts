// Whether a text gives somebody away.

/** As a word of its own, since the letters of a machine called `vm` stand in many a random id. */
export function tellsOf(text: string, name: string): boolean {
  const literally = name.replace(/[^a-z0-9]/gi, '\\$&');
  return new RegExp(`(?<![a-z0-9])${literally}(?![a-z0-9])`, 'i').test(text);
}

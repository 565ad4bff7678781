// Which of the known names somebody may have meant.

/** Up to three of `names`, the likest first: those that hold the typed text, then those that few letters tell apart. */
export function nearest(typed: string, names: string[]): string[] {
  const wanted = typed.toLowerCase();
  const ranked = names.map((name) => {
    const known = name.toLowerCase();
    return {name, distance: known.includes(wanted) ? 0 : lettersApart(wanted, known)};
  });
  return ranked
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({name}) => name);
}

/** Levenshtein's distance: letters to add, drop or swap for another. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const swapped = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(swapped, (next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

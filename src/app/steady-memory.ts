// Keeps the memory of a long meeting small: what each page leaves behind is taken away soon, not once there is much of it.

/**
 * Other versions of Node may not know these words, and would say so over the page. Each page makes some hundred
 * kilobytes that live a moment too long for a generation that may grow: left alone, a meeting of two thousand notes
 * takes 220 MB for 20 that are in use, and what was taken is never given back.
 */
const known: readonly number[] = [20, 22, 24];
export const words = ['--semi-space-growth-factor=1', '--heap-growing-percent=60'];

/** Once the first page is painted: until then nothing is worth taking away. */
export function keepMemorySteady(): void {
  if (!known.includes(Number(process.versions.node.split('.')[0]))) return;
  // Node 20 has this only since 20.16.
  const v8 = process.getBuiltinModule?.('node:v8');
  for (const word of v8 ? words : []) v8?.setFlagsFromString(word);
}

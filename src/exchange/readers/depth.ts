// How deep data from outside may nest: a limit that is checked without nesting as deep oneself.
/** Deepest nesting of an imported file. */
const DEEPEST = 20;

export function nestsDeeper(value: unknown, levels = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => nestsDeeper(inner, levels - 1));
}

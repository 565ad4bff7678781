// Waiting for a condition, never for a time.
import {PATIENCE} from '../../support/patience.js';

/** Resolves when `holds` does; rejects with its name when patience is at its end. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

// Waiting for a condition, never for a time.

/** Resolves when `holds` does; rejects with its name after `limit` milliseconds. */
export async function until(what: string, holds: () => boolean, limit = 15_000): Promise<void> {
  const end = performance.now() + limit;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

// Waiting for something no longer than anybody waits.

/** What comes of `work`, or `late` where that takes longer than `patience` (ms). */
export async function within<T, Late>(work: Promise<T>, patience: number, late: Late): Promise<T | Late> {
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<Late>((resolve) => {
    timer = setTimeout(() => resolve(late), patience);
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    clearTimeout(timer);
  }
}

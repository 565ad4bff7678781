// Waiting for something no longer than anybody waits: the one way to, with whatever is said where it takes longer.

/** What comes of `work`, or `late` where that takes longer than `patience` (ms). `work` goes on; it rejects as it does. */
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

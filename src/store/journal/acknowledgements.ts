// Who waits for which entries to be on the disk.
export class Acknowledgements {
  #waiting: {upTo: number; resolve: () => void; reject: (error: unknown) => void}[] = [];

  /** Resolves when so many entries are saved, rejects when they are given up. */
  of(upTo: number): Promise<void> {
    return new Promise((resolve, reject) => this.#waiting.push({upTo, resolve, reject}));
  }

  saved(upTo: number): void {
    const done = this.#waiting.filter((waiting) => waiting.upTo <= upTo);
    this.#waiting = this.#waiting.filter((waiting) => waiting.upTo > upTo);
    for (const {resolve} of done) resolve();
  }

  giveUp(error: unknown): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const {reject} of waiting) reject(error);
  }
}

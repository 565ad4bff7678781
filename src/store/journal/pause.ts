// A wait between two attempts that can be cut short, and with it all that come.
export class Pause {
  #isOver = false;
  #wake: () => void = () => undefined;

  /** Resolves after so many milliseconds, or at once where no more is waited. */
  of(delay: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#isOver ? 0 : delay);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  end(): void {
    this.#isOver = true;
    this.#wake();
  }
}

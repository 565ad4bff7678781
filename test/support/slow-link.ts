// A slow line between a program and its terminal: bytes come later and one after the other, in parts, and all of them
// come. Whatever was written waits on the way, as in the buffers of a remote login.
export type Link = {
  /** Milliseconds from one end to the other. */
  delay: number;
  /** What it takes in each direction; without an end where it is left out. */
  bytesPerSecond?: number;
};

/** Bytes that arrive together, as one packet. */
const TOGETHER = 48;

export class SlowLink {
  readonly #link: Link;
  readonly #deliver: (part: string) => void;
  #freeAt = 0;
  #onTheWay = 0;

  constructor(link: Link, deliver: (part: string) => void) {
    this.#link = link;
    this.#deliver = deliver;
  }

  /** Bytes that were given to it and have not arrived. */
  get onTheWay(): number {
    return this.#onTheWay;
  }

  send(text: string): void {
    const {delay, bytesPerSecond = Number.POSITIVE_INFINITY} = this.#link;
    for (const part of text.match(new RegExp(`[^]{1,${TOGETHER}}`, 'gu')) ?? []) {
      const bytes = Buffer.byteLength(part);
      const now = performance.now();
      this.#freeAt = Math.max(now, this.#freeAt) + (bytes / bytesPerSecond) * 1000;
      this.#onTheWay += bytes;
      setTimeout(
        () => {
          this.#onTheWay -= bytes;
          this.#deliver(part);
        },
        Math.ceil(this.#freeAt - now + delay),
      );
    }
  }
}

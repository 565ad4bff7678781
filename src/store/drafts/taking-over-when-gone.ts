// What terminals of this role leave half written that end once this one is open: taken over as soon as they are gone.
import type {Presence} from '../../review/review-state.js';
import type {Writer} from '../presence/own-presence.js';
import {leftByOthers} from './adoption.js';
import type {Drafts} from './drafts.js';
import {type Found, isSame} from './drafts-file.js';

type Options = Writer & {
  /** The id of the review. */
  review: string;
  drafts: Drafts;
  /** Called before the next key with what was taken over, by place. */
  onLeft: (texts: ReadonlyMap<string, string>) => void;
};

/** A terminal whose window was closed has ended by then (ms). */
const ENDS_WITHIN = 400;

/**
 * So long (ms) a terminal of this role that was opened before this one has the first go: both would have it at once.
 */
const OLDER_FIRST = 2_500;

export class TakingOverWhenGone {
  /** Who of this role is at work. */
  #atWork: ReadonlySet<string> = new Set();
  /** At first, since one that was at work when this one was opened may be ending. */
  #mayBeLeft = true;
  /** When what was left was seen first (ms), by path. */
  readonly #seenAt = new Map<string, number>();
  #isLooking = false;
  #isOver = false;

  constructor(private readonly options: Options) {}

  /** Asks the disk only where somebody went since it was asked last, or is about to. */
  look(others: readonly Presence[]): void {
    const before = this.#atWork;
    if (others.length === 0 && before.size === 0 && !this.#mayBeLeft) return;
    const here = others.filter(({doing, role}) => doing !== 'away' && role === this.options.role);
    this.#atWork = new Set(here.map(({writer}) => writer));
    this.#mayBeLeft ||= [...before].some((writer) => !this.#atWork.has(writer));
    this.#lookAgain();
  }

  end(): void {
    this.#isOver = true;
  }

  /** One at a time: a disk that gives no answer keeps a thread for each. */
  #lookAgain(): void {
    if (!this.#mayBeLeft || this.#isLooking || this.#isOver) return;
    this.#isLooking = true;
    // Whoever goes during this look is looked for by the next one.
    this.#mayBeLeft = false;
    void this.#adopt()
      .catch(() => true)
      .then((mayBeLeft) => {
        this.#isLooking = false;
        this.#mayBeLeft ||= mayBeLeft;
        setTimeout(() => this.#lookAgain(), ENDS_WITHIN).unref();
      });
  }

  /**
   * A place where a text is begun keeps it, and what was left for it stands beside it. Whether anybody but those at
   * work left, or may leave yet, what is not here.
   */
  async #adopt(): Promise<boolean> {
    const {drafts, writer} = this.options;
    const {left, others} = await leftByOthers(new Set([...this.#atWork, writer]), this.options);
    const fresh = left.filter((found) => !drafts.taken.has(found));
    const own = fresh.filter((found) => this.#isFirst(found));
    if (own.length > 0) await drafts.inTurn(() => this.#take(own));
    const isSettled = await drafts.settle(left);
    return others > 0 || own.length < fresh.length || !isSettled;
  }

  /** Those of them that nobody else, such as one that was opened just now, has taken meanwhile. */
  async #take(own: readonly Found[]): Promise<void> {
    const {drafts, writer, onLeft} = this.options;
    const {left} = await leftByOthers(new Set([...this.#atWork, writer]), this.options);
    const there = left.filter((found) => own.some((one) => isSame(one, found)));
    if (there.length === 0 || this.#isOver) return;
    onLeft(drafts.join(there));
    await drafts.settle(left);
  }

  #isFirst({path}: Found): boolean {
    const now = performance.now();
    const seenAt = this.#seenAt.get(path) ?? now;
    this.#seenAt.set(path, seenAt);
    const isOldest = [...this.#atWork].every((writer) => writer > this.options.writer);
    return isOldest || now - seenAt >= OLDER_FIRST;
  }
}

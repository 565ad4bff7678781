// Keeps one review in step with its server, beside the journals and never in their way: sends what is on the disk
// here, takes in what others sent, says who is here; while the server is away it goes on trying.
import type {Sharing} from '../../review/review-state.js';
import type {Disk} from '../disk/disk.js';
import {shortReason} from '../disk/failure.js';
import type {Journal} from '../journal/journal.js';
import type {News} from '../journal/progress.js';
import type {HereFile} from '../presence/here-file.js';
import {StoreError} from '../types.js';
import {reachedAgain} from './address.js';
import {type Connection, connect, ServerError} from './connection.js';
import {InStep} from './in-step.js';
import {Outbox} from './outbox.js';
import {ReceivedLines} from './received-lines.js';
import {Sealing} from './sealing.js';
import {ServedReview} from './served-review.js';
import type {ShareFile} from './share-file.js';

export type RelayOptions = {
  disk: Disk;
  /** The review's. */
  folder: string;
  share: ShareFile;
  /** That of this process, where it has one: what it holds counts once it is on the disk. */
  journal?: Journal;
  /** Whether what others wrote goes out as well, where the server knows none of its writer's. */
  sendsAll?: boolean;
  /** Milliseconds since 1970, as the meeting goes by them. */
  now: () => number;
  /** Called with what others wrote, once: it is being kept on the disk as well. */
  onNews: (news: News) => void;
  /** Called with who is on the review elsewhere, and with all processes of this machine that say so. */
  onHere: (others: readonly HereFile[]) => void;
  /** Called when `sharing` or `notices` is another. */
  onChange: () => void;
  /** Called with what the server's clock says now, about, each time it was asked (milliseconds since 1970). */
  onClock: (there: number) => void;
};

/** Between two attempts to reach a server that is away (ms). */
const FIRST_RETRY = 500;
const LAST_RETRY = 10_000;
/** What waits for no longer is on its way (ms). */
const ON_ITS_WAY = 1_500;

export class Relay {
  readonly #sealing: Sealing;
  readonly #outbox: Outbox;
  readonly #received: ReceivedLines;
  readonly #inStep: InStep;
  readonly #leaves = new AbortController();
  #connection: Connection | undefined;
  #running: Promise<void> | undefined;
  #hasAnswered = false;
  #awaySince: number | null = null;
  #stopped: string | null = null;
  #lastAnswer: number;
  #told = '';
  #isLeaving = false;
  #unkept = 0;
  #telling: NodeJS.Timeout | undefined;

  constructor(private readonly options: RelayOptions) {
    this.#sealing = new Sealing(options.share);
    this.#outbox = new Outbox(options);
    this.#received = new ReceivedLines(options);
    this.#lastAnswer = options.now();
    this.#inStep = new InStep({
      ...options,
      sealing: this.#sealing,
      outbox: this.#outbox,
      received: this.#received,
      onAnswer: () => this.#answered(),
    });
  }

  /** Whether the server has answered, or failed to: before that nothing can be said of it. */
  get isKnown(): boolean {
    return this.#hasAnswered || this.#awaySince !== null || this.#stopped !== null;
  }

  /** As in `ReviewState`. */
  get sharing(): Sharing {
    // On the way out nothing is on its way any more.
    const late = this.#isLeaving ? Number.POSITIVE_INFINITY : performance.now() - ON_ITS_WAY;
    const notShared = this.#outbox.countSince(late);
    return {notShared, awaySince: this.#awaySince, stopped: this.#stopped ?? this.#inStep.stopped};
  }

  /** What was refused on either side, one sentence each. */
  get notices(): string[] {
    return [...this.#sealing.notices, ...this.#outbox.notices];
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Something was written on this machine. */
  poke(): void {
    // The server may hang over something else: that this waits is told meanwhile.
    this.#outbox.lookAtOwn();
    this.#tell();
    this.#inStep.poke();
  }

  /** What this process is doing, for the others; the latest word counts. */
  say(fact: HereFile): void {
    this.#inStep.say(fact);
  }

  /** One last round for what is on the disk by now, for no longer than `within` (ms); then nothing comes or goes. */
  async close(within: number): Promise<void> {
    const isConnected = this.#connection !== undefined;
    const late = setTimeout(() => void this.#connection?.end(), within);
    // Also where there is no connection: one may be coming about in this moment, or a wait for the next attempt.
    this.#inStep.leave();
    this.#isLeaving = true;
    if (!isConnected) this.#leaves.abort();
    await this.#running;
    clearTimeout(late);
    clearTimeout(this.#telling);
    await this.#outbox.look();
    await this.#received.close();
  }

  /**
   * Brings both sides in step once; gives how many lines that came are in no file of this machine. Rejects with a
   * ServerError where that came to no end within so long (ms).
   */
  async once(within: number): Promise<number> {
    const late = setTimeout(() => {
      this.#leaves.abort();
      void this.#connection?.end();
    }, within);
    try {
      await this.#connected((served) => this.#inStep.once(served));
    } catch (error) {
      this.#fail(error);
      throw error;
    } finally {
      clearTimeout(late);
      this.#unkept = await this.#received.close();
    }
    return this.#unkept;
  }

  async #run(): Promise<void> {
    let delay = FIRST_RETRY;
    while (!this.#isLeaving) {
      try {
        // A server that takes nothing, and lets everybody in, is not asked twice a second.
        await this.#connected((served) =>
          this.#inStep.stay(served, () => {
            delay = FIRST_RETRY;
          }),
        );
      } catch (error) {
        this.#fail(error);
      }
      if (!this.#isLeaving) await this.#goOnWithout(delay * (0.75 + Math.random() / 2));
      delay = Math.min(delay * 2, LAST_RETRY);
    }
  }

  async #connected(use: (served: ServedReview) => Promise<void>): Promise<void> {
    const {share} = this.options;
    const reached = reachedAgain(share, process.env);
    const connection = await connect(reached, {
      signal: this.#leaves.signal,
      onHeard: (heard) => this.#inStep.hear(heard),
      onLost: () => this.#inStep.lose(),
    });
    this.#connection = connection;
    try {
      const served = new ServedReview(connection, share.review);
      await this.#inStep.meet(served);
      await use(served);
    } finally {
      this.#connection = undefined;
      await connection.end();
      await this.#outbox.keepWhatIsThere();
    }
  }

  /** What is written meanwhile is counted, so that the screen can say how much waits. */
  async #goOnWithout(delay: number): Promise<void> {
    const until = performance.now() + delay;
    while (!this.#isLeaving && performance.now() < until) {
      await this.#outbox.look();
      this.#tell();
      await this.#inStep.nextPoke(until - performance.now());
    }
  }

  #answered(): void {
    this.#lastAnswer = this.options.now();
    this.#hasAnswered = true;
    this.#awaySince = null;
    this.#stopped = null;
    this.#tell();
  }

  #fail(error: unknown): void {
    if (this.#isLeaving) return;
    this.#awaySince ??= this.#lastAnswer;
    this.#stopped = whyStopped(error);
    this.#tell();
  }

  /** Once what is on its way would have arrived, it is another state. */
  #tell(): void {
    if (this.#outbox.count > 0) {
      this.#telling ??= setTimeout(() => {
        this.#telling = undefined;
        this.#tell();
      }, ON_ITS_WAY + 50).unref();
    }
    const told = JSON.stringify([this.isKnown, this.sharing, this.notices]);
    if (told === this.#told) return;
    this.#told = told;
    this.options.onChange();
  }
}

/** Null where waiting is enough. Whatever it is, the meeting goes on, and another attempt is made. */
function whyStopped(error: unknown): string | null {
  if (error instanceof ServerError) return error.isAway ? null : error.message;
  if (error instanceof StoreError) return error.message;
  return `What is shared could not be kept in step (${shortReason(error)}): it is tried again.`;
}

// One connection's work for a review: meets the server, sends, takes in, says who is here, and waits for the next cause.
import type {HereFile} from '../presence/here-file.js';
import {type Heard, ServerError, takenOff} from './connection.js';
import type {Outbox} from './outbox.js';
import type {ReceivedLines} from './received-lines.js';
import type {RelayOptions} from './relay.js';
import {TABLES} from './schema.js';
import {newsIn, type Opened, type Sealing} from './sealing.js';
import {NOT_ALLOWED, sendLines} from './sending.js';
import type {OnServer, SealedLine, ServedReview} from './served-review.js';

type Options = RelayOptions & {
  sealing: Sealing;
  outbox: Outbox;
  received: ReceivedLines;
  /** Called when the server has answered. */
  onAnswer: () => void;
};

/** Between two looks for what no notification told of (ms), while something goes on and after a while without. */
const LOOK_EVERY = 5_000;
const LOOK_WHEN_IDLE = 20_000;
const IDLE_AFTER = 20_000;
/** Between two words on what this process is doing (ms). */
const SAY_EVERY = 3_000;

const newerTables =
  'The tables on the server are of a newer debrief: what others write is shown, and what you write waits until debrief ' +
  'is updated here.';

export class InStep {
  /** Why nothing goes out from here until a person does something, as one sentence. */
  stopped: string | null = null;
  #isPoked = false;
  #hinted = new Set<'line' | 'here' | 'share'>();
  #isLost = false;
  #isLeaving = false;
  #wake: () => void = () => undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  /** When it last asked who is here. */
  #metAt = Number.NEGATIVE_INFINITY;
  #lastNews = performance.now();
  #wanted: HereFile | undefined;
  #said: HereFile | undefined;
  #saidAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: Options) {}

  poke(): void {
    this.#isPoked = true;
    this.#wake();
  }

  say(fact: HereFile): void {
    this.#wanted = fact;
    this.#wake();
  }

  hear({kind, isOwn}: Heard): void {
    if (kind !== 'line' && kind !== 'here' && kind !== 'share') return;
    if (isOwn && kind !== 'share') return;
    this.#hinted.add(kind);
    this.#wake();
  }

  lose(): void {
    this.#isLost = true;
    this.#wake();
  }

  /** The round that is next is the last. */
  leave(): void {
    this.#isLeaving = true;
    this.#wake();
  }

  /** What both sides have: asked anew on each connection, since a server that was restored may have forgotten. */
  async meet(served: ServedReview): Promise<void> {
    const {outbox} = this.options;
    this.#isLost = false;
    this.#hinted = new Set(['line', 'here']);
    // Said again: over this connection nobody has heard it.
    this.#wanted ??= this.#said;
    this.#saidAt = Number.NEGATIVE_INFINITY;
    await served.listen();
    await this.#readKeys(served);
    const onServer = await served.coverage();
    await outbox.beginAgain(await served.linesThere(onServer));
    // What is here is nowhere else yet: it goes first.
    await this.#send(served);
    await this.#fetch(served, onServer);
  }

  async once(served: ServedReview): Promise<void> {
    await this.#send(served);
    await this.#takeSince(served);
  }

  /** Until the connection is lost, which is an error, or the last round was had; `onRound` is called after each. */
  async stay(served: ServedReview, onRound: () => void): Promise<void> {
    while (!this.#isLost) {
      const isLast = this.#isLeaving;
      await this.#round(served);
      onRound();
      if (isLast) return;
      await this.#nextCause();
    }
    throw new ServerError('The connection was lost.', '', true);
  }

  /** Resolves with the next word from this machine, or after so many milliseconds. */
  nextPoke(delay: number): Promise<void> {
    return this.#isPoked || this.#isLeaving ? this.#noPoke() : this.#waitFor(delay).then(() => this.#noPoke());
  }

  async #noPoke(): Promise<void> {
    this.#isPoked = false;
  }

  async #readKeys(served: ServedReview): Promise<void> {
    const {share, sealing} = this.options;
    this.#hinted.delete('share');
    const version = await served.version();
    let keys = await served.keys();
    if (keys.length === 0 && (await served.isRemoved())) {
      this.stopped = takenOff;
      this.options.onAnswer();
      return;
    }
    if (share.isOwner && version <= TABLES) {
      const missing = sealing.missingFrom(keys);
      for (const {number, sealed} of missing) await served.addKey(number, sealed);
      if (missing.length > 0) keys = await served.keys();
    }
    sealing.learn(keys);
    this.stopped = version > TABLES ? newerTables : (sealing.whyStopped(keys) ?? null);
    // Else what is sent next tells: one that answers and takes nothing is away all the same.
    if (this.stopped !== null) this.options.onAnswer();
  }

  get #canWrite(): boolean {
    return this.stopped === null && this.options.sealing.canWrite;
  }

  /** Everything that is not on this machine, a line that is missing in the middle as well. */
  async #fetch(served: ServedReview, onServer: readonly OnServer[]): Promise<void> {
    const {outbox} = this.options;
    let places = onServer.flatMap(({writer, newest}) => {
      const number = outbox.upToHere(writer);
      return number < newest ? [{writer, number}] : [];
    });
    while (places.length > 0) {
      const {lines, writer} = await served.linesAfter(places);
      this.#takeIn(lines);
      const last = lines.at(-1);
      places = last ? [{writer: last.writer, number: last.number}, ...places.slice(writer + 1)] : [];
    }
  }

  async #round(served: ServedReview): Promise<void> {
    const {outbox, onHere, sealing, journal} = this.options;
    if (this.#hinted.has('share')) await this.#readKeys(served);
    this.#isPoked = false;
    await outbox.look();
    await this.#send(served);
    if (this.#hinted.has('line') || performance.now() >= this.#nextLook) {
      await this.#takeSince(served);
      // Not with each line: who is here says so, and only of whom the server has lost is nothing heard.
      if (performance.now() >= this.#metAt + LOOK_EVERY) this.#hinted.add('here');
    }
    await this.#sayHere(served);
    if (!this.#hinted.delete('here')) return;
    this.#metAt = performance.now();
    onHere(sealing.hereIn(await served.here(), journal?.writer));
  }

  get #nextLook(): number {
    const isIdle = performance.now() - this.#lastNews > IDLE_AFTER;
    return this.#lookedAt + (isIdle ? LOOK_WHEN_IDLE : LOOK_EVERY);
  }

  async #takeSince(served: ServedReview): Promise<void> {
    this.#hinted.delete('line');
    this.#lookedAt = performance.now();
    const {lines, now} = await served.since();
    const took = performance.now() - this.#lookedAt;
    this.options.onClock(now + took / 2);
    this.#takeIn(lines);
    this.options.onAnswer();
  }

  async #send(served: ServedReview): Promise<void> {
    const {outbox, sealing} = this.options;
    while (this.#canWrite && outbox.count > 0) {
      const answer = await sendLines(served, outbox, sealing, outbox.batch);
      if (answer.keys) this.#hinted.add('share');
      this.stopped = answer.stopped;
      if (answer.stopped !== null) return;
      this.options.onAnswer();
      this.#lastNews = performance.now();
    }
  }

  #takeIn(lines: readonly SealedLine[]): void {
    const {outbox, sealing, received, onNews} = this.options;
    const opened: Opened[] = [];
    for (const line of lines) {
      outbox.isThere(line);
      const found = outbox.hasHere(line) ? undefined : sealing.open(line);
      if (!found) continue;
      outbox.isHere(line);
      opened.push(found);
    }
    if (opened.length === 0) return;
    this.#lastNews = performance.now();
    received.add(opened);
    onNews(newsIn(opened));
  }

  /** At most one word every few seconds: whoever types, rests and types is typing meanwhile. */
  async #sayHere(served: ServedReview): Promise<void> {
    const fact = this.#wanted;
    if (!fact || !this.#canWrite) return;
    if (fact.doing !== 'away' && !this.#isLeaving && performance.now() < this.#saidAt + SAY_EVERY) return;
    const {writer, ...says} = fact;
    try {
      await served.say(writer, this.options.sealing.sealHere(JSON.stringify(says), writer));
    } catch (error) {
      if (!(error instanceof ServerError) || error.sqlState !== NOT_ALLOWED) throw error;
      this.stopped = error.message;
      return;
    }
    this.#saidAt = performance.now();
    this.#said = fact;
    if (this.#wanted === fact) this.#wanted = undefined;
  }

  async #nextCause(): Promise<void> {
    if (this.#isPoked || this.#isLost || this.#isLeaving || this.#hinted.size > 0) return;
    const next = this.#wanted && this.#canWrite ? Math.min(this.#nextLook, this.#saidAt + SAY_EVERY) : this.#nextLook;
    await this.#waitFor(next - performance.now());
  }

  #waitFor(delay: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#wake(), Math.max(0, delay)).unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

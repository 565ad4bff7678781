// A review of this machine that is shared, as its open store sees it: kept in step while it is open, or once at its end.
import type {Sharing} from '../../review/review-state.js';
import {shortReason} from '../disk/failure.js';
import {within} from '../disk/within.js';
import type {HereFile} from '../presence/here-file.js';
import {isOpenHere} from '../presence/who-is-on.js';
import {newestOf} from './keys.js';
import type {Relay, RelayOptions} from './relay.js';
import type {ServerClock} from './server-clock.js';
import {readShare, type ShareFile} from './share-file.js';

type Options = Omit<RelayOptions, 'share' | 'onClock'> & {
  clock: ServerClock;
  /** False for a process that makes its changes and ends. */
  watch: boolean;
};

/** By then the first frame is there, which must not wait for what reads a server (ms). */
const BEHIND_THE_FRAME = 50;
/** How long the way out waits for a server (ms): what it does not take then goes there the next time. */
const AT_THE_END = 1_500;
/** How long a command that ends waits for one that it has to reach first (ms). */
const AT_ONCE = 3_000;

export class SharedHere {
  #relay: Relay | undefined;
  #why: string | undefined;
  #said: HereFile | undefined;
  #hasEnded = false;

  private constructor(
    private readonly options: Options,
    private readonly share: ShareFile | undefined,
  ) {}

  /** Undefined for one that is not shared any more. */
  static async of(options: Options): Promise<SharedHere | undefined> {
    try {
      const share = await readShare(options.disk, options.folder);
      return share?.isOn ? new SharedHere(options, share) : undefined;
    } catch (error) {
      // The meeting goes on, on this machine.
      const shared = new SharedHere(options, undefined);
      shared.#why = (error as Error).message;
      return shared;
    }
  }

  /** Why nothing can be changed here, as one sentence. */
  get readOnly(): string | null {
    return this.share && newestOf(this.share.secrets).mode === 'read'
      ? 'You joined with a code for reading: ask whoever shared the review for one to write with.'
      : null;
  }

  /** Null before anything is known of it. */
  get sharing(): Sharing | null {
    if (this.#why !== undefined) return {notShared: 0, awaySince: null, stopped: this.#why};
    return this.#relay?.isKnown ? this.#relay.sharing : null;
  }

  get notices(): string[] {
    return [...(this.#relay?.notices ?? []), ...this.options.clock.notices];
  }

  /** Behind the first frame, which waits for no server. `said`: what this process says of itself. */
  begin(said: HereFile | undefined): void {
    this.#said ??= said;
    setTimeout(() => {
      // Such as after an update, which may have taken the rest of the program away.
      this.#start().catch((error) => {
        this.#why = `What is shared could not be kept in step (${shortReason(error)}): open the review again.`;
        this.options.onChange();
      });
    }, BEHIND_THE_FRAME).unref();
  }

  poke(): void {
    this.#relay?.poke();
  }

  say(fact: HereFile): void {
    this.#said = fact;
    this.#relay?.say(fact);
  }

  async end(): Promise<void> {
    this.#hasEnded = true;
    await this.#relay?.close(AT_THE_END);
    const {folder, now, watch, journal} = this.options;
    // Also a terminal that was left before it could reach the server.
    const isDone = watch && (this.#relay !== undefined || journal?.entries.length === 0);
    // A terminal that has it open sends what is on the disk.
    if (isDone || !this.share || (await isOpenHere(folder, now()))) return;
    const {journal: _, ...options} = this.options;
    const relay = await this.#made(options, this.share);
    // What it could not do is told once all is closed.
    this.#relay = relay;
    await within(relay.once(AT_ONCE), AT_ONCE + 500, undefined).catch(() => undefined);
  }

  async #start(): Promise<void> {
    if (!this.share || this.#hasEnded) return;
    const relay = await this.#made(this.options, this.share);
    if (this.#hasEnded) return;
    this.#relay = relay;
    if (this.#said) relay.say(this.#said);
    relay.start();
  }

  async #made(options: Omit<RelayOptions, 'share' | 'onClock'>, share: ShareFile): Promise<Relay> {
    const {Relay} = await import('./relay.js');
    const {clock, onChange} = this.options;
    return new Relay({...options, share, onClock: (there) => clock.measured(there) && onChange()});
  }
}

// Who else is on a review: read from the small files that live processes keep, checked against the machine's own list.
import {hostname} from 'node:os';
import {join} from 'node:path';
import type {Presence} from '../../review/review-state.js';
import {HOUR, MINUTE} from '../../review/units.js';
import {readText} from '../disk/disk.js';
import {isMissing} from '../disk/failure.js';
import {fewAtOnce} from '../disk/few-files.js';
import {stampOf} from '../disk/file-names.js';
import {removeOlder} from '../disk/left-overs.js';
import type {FileNames} from '../journal/reader.js';
import {isThere, LONGEST_MEETING} from './at-work.js';
import {HERE, type HereFile, hereName, readHere} from './here-file.js';
import type {Writer} from './own-presence.js';

/** Whoever went away longer ago than this (ms) belongs to another sitting. */
const SITTING = HOUR;
/** Clocks of two machines may differ by so much (ms); what is later than that was told by a clock since set back. */
const SKEW = MINUTE;

type OthersOptions = Writer & {
  /** When the newest change of this writer was made, in milliseconds since 1970. */
  lastChangeOf: (writer: string) => number | undefined;
};

/** `seen`: when this process last found the other one alive; `isMet`: whether it ever did, on this machine. */
type Known = HereFile & {seen: number; isMet: boolean; isElsewhere?: true};

export class Others {
  readonly #folder: string;
  readonly #known = new Map<string, Known>();
  /** Newest first. */
  list: readonly Presence[] = [];

  constructor(private readonly options: OthersOptions) {
    this.#folder = join(options.folder, 'journal');
  }

  /** Reads the files of these names, or all there are; whether the list is another one now. */
  async read(names: FileNames): Promise<boolean> {
    const own = hereName(this.options.writer);
    const isMeant = (name: string) => name.endsWith(HERE) && name !== own;
    const files = (names === 'all' ? await this.#worthReading() : [...names]).filter(isMeant);
    await fewAtOnce(files, (name) => this.#readOne(name));
    return this.glance();
  }

  /** Nothing is heard of other machines any more. */
  forgetElsewhere(): boolean {
    for (const [name, {isElsewhere}] of this.#known) if (isElsewhere) this.#known.delete(name);
    return this.glance();
  }

  /** Who is on the review on other machines, as a server tells it: what a file beside the journals says counts more. */
  hearElsewhere(said: readonly HereFile[]): boolean {
    const names = new Set(said.map(({writer}) => hereName(writer)));
    for (const [name, known] of this.#known) if (known.isElsewhere && !names.has(name)) this.#goes(known);
    for (const fact of said) {
      const name = hereName(fact.writer);
      const known = this.#known.get(name);
      if (known && !known.isElsewhere) continue;
      this.#known.set(name, {
        ...fact,
        seen: Math.max(fact.at, known?.seen ?? fact.at),
        isMet: false,
        isElsewhere: true,
      });
    }
    return this.glance();
  }

  /** Whether the list is another one now; asks no disk, since it is called every second. */
  glance(): boolean {
    if (this.#known.size === 0 && this.list.length === 0) return false;
    const now = this.options.now();
    for (const known of this.#known.values()) {
      if (known.doing === 'away') continue;
      // Whom this process has met, no restart has ended since, however far the clock jumps.
      const at = known.isMet ? now : known.at;
      if (!isThere({...known, at}, now)) this.#goes(known);
      else if (known.host === hostname()) Object.assign(known, {seen: now, isMet: true});
    }
    const list = this.#listAt(now);
    if (JSON.stringify(list) === JSON.stringify(this.list)) return false;
    this.list = list;
    return true;
  }

  /** Whether anybody is there now. */
  get isSomebodyHere(): boolean {
    return [...this.#known.values()].some(({doing}) => doing !== 'away');
  }

  /** When somebody was last known to be there, before `until` (ms); another machine is awake while this one sleeps. */
  lastSign(until = Number.POSITIVE_INFINITY): number {
    const signs = [...this.#known.values()].map(({doing, host, at}) =>
      doing !== 'away' && host !== hostname() ? until - 1 : at,
    );
    return Math.max(Number.NEGATIVE_INFINITY, ...signs.filter((at) => at < until));
  }

  /**
   * Takes away the files of those who went: of this machine once nobody needs their last word, of others after a day.
   * What says nothing whole for so long was left by a kill in the moment of its first word.
   */
  async removeOld(): Promise<void> {
    const {disk, now} = this.options;
    const then = now();
    const needless = [...this.#known.values()].filter((known) => this.#isNeedless(known, then));
    for (const {writer} of needless) await disk.remove(join(this.#folder, hereName(writer))).catch(() => undefined);
    const isAway = (name: string) => this.#known.get(name)?.doing === 'away';
    await removeOlder(disk, this.#folder, then - LONGEST_MEETING, isAway);
    const own = hereName(this.options.writer);
    const saysNothing = (name: string) => name.endsWith(HERE) && name !== own && !this.#known.has(name);
    await removeOlder(disk, this.#folder, then - SITTING, saysNothing);
  }

  /** Whoever is back has told of itself since; whoever left in an earlier sitting is in nobody's list. */
  #isNeedless(known: Known, now: number): boolean {
    if (known.doing !== 'away' || known.host !== hostname()) return false;
    return this.#isBack(known) || !isOfThisSitting(known, now);
  }

  /** Whoever went away has said its last word: of a long sitting with many restarts only the living are read again. */
  async #worthReading(): Promise<string[]> {
    const there = await this.options.disk.list(this.#folder).catch(() => undefined);
    // A folder that is gone for a while says nothing of who is there.
    if (!there) return [];
    for (const [name, {isElsewhere}] of this.#known) {
      if (!isElsewhere && !there.includes(name)) this.#known.delete(name);
    }
    return there.filter((name) => this.#known.get(name)?.doing !== 'away');
  }

  async #readOne(name: string): Promise<void> {
    try {
      const fact = readHere(name, await readText(this.options.disk, join(this.#folder, name)));
      const {seen, isMet = false} = this.#known.get(name) ?? {};
      if (fact) this.#known.set(name, {...fact, seen: Math.max(fact.at, seen ?? fact.at), isMet});
    } catch (error) {
      // What cannot be read for now leaves what was known.
      if (isMissing(error)) this.#known.delete(name);
    }
  }

  /** It ended without a word: it was there at least until the last that is known of it. */
  #goes(known: Known): void {
    known.at = Math.max(known.at, known.seen, this.options.lastChangeOf(known.writer) ?? known.at);
    known.doing = 'away';
  }

  #listAt(now: number): Presence[] {
    return [...this.#known.values()]
      .filter((known) => known.doing !== 'away' || (isOfThisSitting(known, now) && !this.#isBack(known)))
      .map(({writer, role, by, doing, at, isElsewhere}) => ({
        ...{writer, role, by, doing, since: at},
        ...(isElsewhere ? {isElsewhere} : {}),
      }))
      .sort((a, b) => b.since - a.since || (a.writer < b.writer ? 1 : -1));
  }

  /**
   * Whether the same person opened the review again since, or the same process did in another role: writers are called
   * after the moment they began.
   */
  #isBack(known: Known): boolean {
    const {role, by, at, host, pid} = known;
    const {writer, role: ownRole, by: ownBy} = this.options;
    const left = stampOf(at);
    if (role === ownRole && by === ownBy && writer > left) return true;
    const later = [...this.#known.values()].filter((other) => other !== known && other.writer > left);
    const isSame = (other: Known) => other.role === role && other.by === by;
    return later.some((other) => isSame(other) || (other.host === host && other.pid === pid));
  }
}

const isOfThisSitting = ({at}: Known, now: number): boolean => now - at < SITTING && at - now < SKEW;

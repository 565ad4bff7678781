// What a review's keys make of lines and of words on who is here: sealed on the way out, opened or refused on the way in.
import {isObject} from '../../review/changes/shape.js';
import {counted} from '../../review/text.js';
import {objectIn} from '../disk/json.js';
import type {Place} from '../journal/coverage.js';
import {readLine} from '../journal/entry.js';
import type {News} from '../journal/progress.js';
import {type HereFile, hereName, readHere} from '../presence/here-file.js';
import {newCode} from './connection.js';
import {Key, newestOf, SECRET, type Secret} from './keys.js';
import type {SaidHere, SealedLine, SharedKey} from './served-review.js';
import type {ShareFile} from './share-file.js';

/** A line that was opened: its text is that of a journal, without the line end. */
export type Opened = Place & {text: string};

/** Of whoever says to be here, in characters: their program may be another. */
const LONGEST_NAME = 80;

export class Sealing {
  readonly #review: string;
  readonly #keys = new Map<number, Key>();
  readonly #secrets: readonly Secret[];
  #newest: Key;
  readonly #refused = new Set<string>();

  constructor({review, secrets}: Pick<ShareFile, 'review' | 'secrets'>) {
    this.#review = review;
    this.#secrets = secrets;
    for (const secret of secrets) this.#keys.set(secret.number, new Key(secret));
    this.#newest = newestOf([...this.#keys.values()]);
  }

  get canWrite(): boolean {
    return this.#newest.canWrite;
  }

  get notices(): string[] {
    const {size} = this.#refused;
    return size === 0
      ? []
      : [
          `${counted(size, 'line')} on the server ${size === 1 ? 'was' : 'were'} not sealed with this review’s code: left out.`,
        ];
  }

  /** The keys that the server does not know, as it takes them: for who shared the review. */
  missingFrom(keys: readonly SharedKey[]): {number: number; sealed: Buffer}[] {
    const known = new Set(keys.map(({number}) => number));
    const mine = this.#secrets.filter(({number, mode}) => mode === 'full' && !known.has(number));
    return mine.sort((a, b) => a.number - b.number).map(({number}) => ({number, sealed: this.#ring(number)}));
  }

  /** Who has the newest code reads what was sealed with the ones before. */
  learn(keys: readonly SharedKey[]): void {
    for (const {number, sealed} of keys) {
      const text = this.#keys.get(number)?.open(sealed, this.#placeOfKey(number));
      for (const earlier of text === undefined ? [] : ringIn(text)) {
        if (!this.#keys.has(earlier.number)) this.#keys.set(earlier.number, new Key(earlier));
      }
    }
  }

  /** Why nothing more goes out from here, as one sentence. */
  whyStopped(keys: readonly SharedKey[]): string | undefined {
    if (keys.length === 0) return forgotten;
    const newest = Math.max(...keys.map(({number}) => number));
    if (newest < this.#newest.number) return forgotten;
    const own = keys.find(({number}) => number === newest);
    const isOurs = own !== undefined && this.#newest.open(own.sealed, this.#placeOfKey(newest)) !== undefined;
    return newest > this.#newest.number || !isOurs ? newCode : undefined;
  }

  seal({writer, number, text}: Opened): SealedLine {
    const place = {review: this.#review, kind: 'line', writer, number} as const;
    return {writer, number, key: this.#newest.number, sealed: this.#newest.seal(text, place)};
  }

  /** Undefined, and counted, for what nobody with the review's code sealed as this line. */
  open({writer, number, key, sealed}: SealedLine): Opened | undefined {
    const text = this.#keys.get(key)?.open(sealed, {review: this.#review, kind: 'line', writer, number});
    const line = text === undefined || text.includes('\n') ? undefined : readLine(text);
    const place = line?.kind === 'entry' ? line.entry : line?.kind === 'unknown' ? line : undefined;
    if (text !== undefined && place?.writer === writer && place.number === number) return {writer, number, text};
    // Of a key that is not known here, another sentence tells.
    if (this.#keys.has(key)) this.#refused.add(`${writer} ${number}`);
    return undefined;
  }

  sealHere(text: string, writer: string): Buffer {
    return this.#newest.seal(text, this.#placeOfHere(writer));
  }

  /** What processes of other machines say, as their files would say it here; `own` is left out. */
  hereIn(said: readonly SaidHere[], own: string | undefined): HereFile[] {
    return said.flatMap(({writer, sealed, isThere, saidAt}) => {
      if (writer === own) return [];
      // Under the newest key alone: whoever has only earlier ones is out.
      const text = this.#newest.open(sealed, this.#placeOfHere(writer));
      const value = text === undefined ? undefined : objectIn(text);
      const fact = value && readHere(hereName(writer), JSON.stringify({...value, w: writer}));
      if (!fact) return [];
      const gone = isThere || fact.doing === 'away' ? {} : ({doing: 'away', at: saidAt} as const);
      // Two machines may have one name: numbers of processes are looked up for this one alone.
      return [{...fact, ...gone, by: fact.by.slice(0, LONGEST_NAME), host: `elsewhere: ${fact.host}`}];
    });
  }

  #ring(number: number): Buffer {
    const earlier = [...this.#keys.values()].filter((key) => key.number < number).map((key) => key.forReaders());
    const ring = earlier.map((each) => ({number: each.number, secret: each.secret.toString('base64url')}));
    const key = this.#keys.get(number);
    if (!key) throw new Error(`There is no key ${number}.`);
    return key.seal(JSON.stringify({ring}), this.#placeOfKey(number));
  }

  #placeOfHere = (writer: string) =>
    ({review: this.#review, kind: 'here', writer, number: this.#newest.number}) as const;

  #placeOfKey = (number: number) => ({review: this.#review, kind: 'share', writer: '', number}) as const;
}

const forgotten =
  'The server has forgotten that the review is shared: whoever shared it brings it back by opening it there.';

/** What lines that were opened say to the fold. */
export function newsIn(opened: readonly Opened[]): News {
  const news: News = {entries: [], unknown: []};
  for (const {text} of opened) {
    const line = readLine(text);
    if (line.kind === 'entry') news.entries.push(line.entry);
    else if (line.kind === 'unknown') news.unknown.push(line);
  }
  return news;
}

function ringIn(text: string): Secret[] {
  const ring = objectIn(text)?.ring;
  if (!Array.isArray(ring)) return [];
  return ring.flatMap((each) => {
    const {number, secret} = isObject(each) ? each : {};
    if (!Number.isSafeInteger(number) || typeof secret !== 'string') return [];
    const bytes = Buffer.from(secret, 'base64url');
    return bytes.length === SECRET ? [{number: number as number, mode: 'read' as const, secret: bytes}] : [];
  });
}

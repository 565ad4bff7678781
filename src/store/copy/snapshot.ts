// review.json, the readable copy: lowdb holds it, and this adapter reads and replaces the file whole.
import {isUtf8} from 'node:buffer';
import {createHash} from 'node:crypto';
import {basename, join} from 'node:path';
import type {Adapter} from 'lowdb';
import {shapedCovers, shapedGaps, shapedReview} from '../../review/changes/index.js';
import {withTimesRead} from '../../review/edited-times.js';
import type {Review} from '../../review/types.js';
import {decodeText} from '../disk/decode-text.js';
import {type Disk, isSame, readBytes, type Seen} from '../disk/disk.js';
import {exchange} from '../disk/exchange.js';
import {ifMissing} from '../disk/failure.js';
import {objectIn} from '../disk/json.js';
import type {NotText} from '../disk/not-text.js';
import {type Basis, shapedBasis} from '../journal/basis.js';
import type {CoverageFields} from '../journal/coverage.js';
import {FORMAT} from '../journal/entry.js';
import {Replaced} from './replaced.js';
import {isAsSealed, sealed} from './sealed.js';

/** `basis`: only in a copy that is as debrief wrote it, where one can go on from it; earlier versions wrote none. */
export type Snapshot = CoverageFields & {format: number; sha256: string; review: Review; basis?: Basis | undefined};

export const SNAPSHOT = 'review.json';

/**
 * What the file turned out to be. `edited`: it parses, but its sum does not fit; `asWritten` is the review in it,
 * unchecked but for its times, of which those without a zone were read in `timesIn`; null where there were none.
 */
export type SnapshotRead =
  | {kind: 'none' | 'newer'}
  | {kind: 'damaged'; encoding?: NotText | undefined}
  | {kind: 'sound'; snapshot: Snapshot}
  | {kind: 'edited'; snapshot: Snapshot; asWritten: unknown; timesIn: string | null};

export const sumOf = (review: unknown): string => createHash('sha256').update(JSON.stringify(review)).digest('hex');

/** Throws where the file is there and cannot be read. */
export async function readSnapshot(
  disk: Disk,
  folder: string,
  known: Review | null = null,
  name = SNAPSHOT,
): Promise<SnapshotRead> {
  const bytes = await readBytes(disk, join(folder, name)).catch(ifMissing(undefined));
  return bytes === undefined ? {kind: 'none'} : understood(bytes, known);
}

/** In no encoding but those that all files are read in: letters of another would be adopted as what they are not. */
function textOrWhy(bytes: Uint8Array): string | NotText {
  if (isUtf8(bytes) && !bytes.includes(0)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  const read = decodeText(bytes);
  return 'text' in read ? read.text : read;
}

/**
 * A copy that is as it was sealed, or says just what is `known`, needs no other sum: making one for the first time
 * takes Node longer than all other reading.
 */
function understood(bytes: Uint8Array, known: Review | null): SnapshotRead {
  const read = textOrWhy(bytes);
  if (typeof read !== 'string') return {kind: 'damaged', encoding: read};
  const value = objectIn(read);
  if (!value || !Number.isSafeInteger(value.format)) return {kind: 'damaged'};
  const format = value.format as number;
  if (format > FORMAT) return {kind: 'newer'};
  const covers = shapedCovers(value.covers);
  const gaps = shapedGaps(value.gaps ?? {});
  if (covers && gaps && known && JSON.stringify(value.review) === JSON.stringify(known)) {
    return {kind: 'sound', snapshot: {format, covers, gaps, sha256: String(value.sha256), review: known}};
  }
  if (!covers || !gaps) return {kind: 'damaged'};
  const review = shapedReview(value.review);
  if (review && Object.hasOwn(value, 'seal') && isAsSealed(bytes)) {
    const basis = shapedBasis(value.basis);
    return {kind: 'sound', snapshot: {format, covers, gaps, sha256: String(value.sha256), review, basis}};
  }
  const sha256 = sumOf(value.review);
  if (review && value.sha256 === sha256) return {kind: 'sound', snapshot: {format, covers, gaps, sha256, review}};
  const {review: asWritten, zone: timesIn} = withTimesRead(value.review, known?.zone);
  const edited = shapedReview(asWritten);
  if (!edited) return {kind: 'damaged'};
  return {kind: 'edited', snapshot: {format, covers, gaps, sha256, review: edited}, asWritten, timesIn};
}

/**
 * lowdb's way to the file. It knows what it last wrote and keeps for a while what it replaced, so that nobody's edit is
 * lost unread.
 */
export class SnapshotAdapter implements Adapter<Snapshot | null> {
  #written: Seen | undefined;
  /** As the file was when it was last looked at. */
  #found: Seen | undefined;
  readonly replaced: Replaced;

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
  ) {
    this.replaced = new Replaced(disk, folder, SNAPSHOT);
  }

  async read(): Promise<Snapshot | null> {
    const found = await readSnapshot(this.disk, this.folder);
    return found.kind === 'sound' ? found.snapshot : null;
  }

  async write(snapshot: Snapshot | null): Promise<void> {
    if (!snapshot) return;
    const path = join(this.folder, SNAPSHOT);
    const {facts, aside} = await exchange(this.disk, path, sealed(snapshot));
    this.#written = facts ?? undefined;
    if (aside) this.replaced.add(basename(aside), this.#found);
  }

  /** Whether the file is still the one that this process wrote last. */
  async standing(): Promise<'own' | 'another' | 'gone'> {
    const facts = await this.disk.facts(join(this.folder, SNAPSHOT)).catch(ifMissing(undefined));
    this.#found = facts;
    if (!facts) return 'gone';
    return this.#written && isSame(facts, this.#written) ? 'own' : 'another';
  }
}

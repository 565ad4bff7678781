// Packs the journals of processes long gone into one file: written whole and synced before any of them is taken away.
import {join} from 'node:path';
import {closing, type Disk, isSame, readText, writeAll} from '../disk/disk.js';
import {fewAtOnce} from '../disk/few-files.js';
import {temporaryName, uniqueName} from '../disk/file-names.js';
import {hereName, readHere} from '../presence/here-file.js';
import {endsLine, FORMAT, headerLine} from './entry.js';
import {
  isJournal,
  isPacked,
  isReceived,
  journalName,
  nameBeforeTaking,
  packedName,
  stemOf,
  takenName,
} from './journal-names.js';
import {isLongGone} from './long-gone.js';
import {MANY_JOURNALS} from './many-journals.js';
import {type Packable, packableIn} from './packable.js';

export type PackingOptions = {
  disk: Disk;
  /** The review's. */
  folder: string;
  now: () => number;
};

/** A packed file that is so many times larger than what is packed now is not written again for it. */
const MUCH_LARGER = 4;

/**
 * Where there are many, brings the journals that nobody writes to any more into one; what was left half done is put
 * back first. Any number may do so at once: a file goes only when all of it is on the disk in another, and each entry
 * counts once however often it is there. Errors are the disk's; whatever they interrupt, nothing is lost.
 */
export async function packJournals({disk, folder, now}: PackingOptions): Promise<void> {
  const place = join(folder, 'journal');
  const names = await putBack(disk, place, await disk.list(place), now());
  for (const received of [false, true]) {
    const alike = names.filter((name) => isReceived(name) === received);
    await packThose({disk, folder, now}, alike, received);
  }
}

async function packThose({disk, folder, now}: PackingOptions, names: readonly string[], received: boolean) {
  const place = join(folder, 'journal');
  const journals = names.filter((name) => isJournal(name) && !isPacked(name)).sort();
  if (journals.length < MANY_JOURNALS) return;
  const packable = async (all: readonly string[]) =>
    (await fewAtOnce(all, (name) => packableAt(disk, place, name, now()))).filter((journal) => journal !== undefined);
  const old = await packable(journals);
  if (old.length < MANY_JOURNALS) return;
  const sources = [...old, ...worthPackingAgain(await packable(names.filter(isPacked).sort()), old)];
  await write(disk, place, sources, now(), received);
  await fewAtOnce(sources, (source) => takeAway(disk, place, source, now()).catch(() => undefined));
}

/** What is in a journal that nobody writes to any more; undefined where it must stay as it is. */
async function packableAt(disk: Disk, place: string, name: string, now: number): Promise<Packable | undefined> {
  try {
    const found = await closing(disk.openToRead(join(place, name)), async (file) => {
      const facts = await file.facts();
      if (facts.kind !== 'file') return undefined;
      const bytes = await file.read(0, facts.size);
      return bytes.length === facts.size ? packableIn(name, bytes, facts) : undefined;
    });
    if (!found) return undefined;
    const said = hereName(stemOf(name));
    const here = found.hasLeft ? undefined : readHere(said, await readText(disk, join(place, said)).catch(() => ''));
    return isLongGone({...found, ...found.facts, here}, now) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The smallest first, as long as they are not much larger than what they would be written again for. */
function worthPackingAgain(packed: readonly Packable[], old: readonly Packable[]): Packable[] {
  let size = old.reduce((sum, {facts}) => sum + facts.size, 0);
  const worth: Packable[] = [];
  for (const each of packed.toSorted((one, other) => one.facts.size - other.facts.size)) {
    if (each.facts.size > MUCH_LARGER * size) break;
    size += each.facts.size;
    worth.push(each);
  }
  return worth;
}

/** On the disk, whole, under its name, and dated as the newest of them: nothing in the review has changed. */
async function write(
  disk: Disk,
  place: string,
  sources: readonly Packable[],
  now: number,
  received: boolean,
): Promise<void> {
  const name = packedName(now, received);
  const temporary = join(place, temporaryName(name, now));
  const ends = new Map<string, number>();
  for (const source of sources) {
    for (const [writer, number] of source.newest) ends.set(writer, Math.max(number, ends.get(writer) ?? 0));
  }
  const lines = new Set(sources.flatMap((source) => source.lines));
  // It says who wrote each entry, and nothing of who packed them.
  const header = headerLine({format: FORMAT, writer: stemOf(name), by: 'debrief', at: 0});
  const text = `${header}${[...lines].map((line) => `${line}\n`).join('')}${endsLine(Object.fromEntries(ends))}`;
  try {
    await closing(disk.create(temporary), async (file) => {
      await writeAll(file, Buffer.from(text));
      const newest = sources.reduce((at, {facts}) => Math.max(at, facts.changedAt), 0);
      await file.setChangedAt(newest).catch(() => undefined);
      await file.datasync();
    });
    await disk.rename(temporary, join(place, name));
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(place);
}

/**
 * Under another name first: a process that is there after all finds its file gone before it calls a change saved, and
 * what it wrote until then is seen here and put back.
 */
async function takeAway(disk: Disk, place: string, {name, facts}: Packable, now: number): Promise<void> {
  const taken = join(place, takenName(name, now));
  await disk.rename(join(place, name), taken);
  // Opened: on a network mount the facts of a name may be old.
  const left = await closing(disk.openToRead(taken), (file) => file.facts());
  if (isSame(left, facts)) await disk.remove(taken);
  else await disk.rename(taken, join(place, name));
}

/** Journals whose packer was ended over them are journals again. Gives the names that there are then. */
async function putBack(disk: Disk, place: string, names: readonly string[], now: number): Promise<string[]> {
  const there = new Set(names);
  for (const name of names) {
    const before = nameBeforeTaking(name);
    if (before === undefined) continue;
    // Somebody may have brought one back from a copy of the folder: neither may take the place of the other.
    const back = there.has(before) ? journalName(uniqueName(now)) : before;
    await disk.rename(join(place, name), join(place, back)).catch(() => undefined);
    there.delete(name);
    there.add(back);
  }
  return [...there];
}

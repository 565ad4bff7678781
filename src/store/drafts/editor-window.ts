// The file of an editor whose command is back and whose window is open still: looked at until it is saved, each time.
import {dirname} from 'node:path';
import {DAY} from '../../review/units.js';
import {type Disk, isSame, type Seen} from '../disk/disk.js';
import {shortPath} from '../shelf/home.js';
import {watchedHere} from './editor-folder.js';
import {textFrom} from './editor-text.js';

/** `given`: what the window had last; `trouble`: what it saved is no text, in a sentence. */
export type Written = {given: string; text: string} | {trouble: string};

/** The path of the text that the window saves, the place of the draft that it is for, and what of it was taken. */
export type EditWindow = {path: string; place: string; given: string};

/** A window that an earlier sitting left open: what comes of it is told from then on. */
export type OpenWindow = {place: string; listen(onWritten: (written: Written) => void): void};

/** Twice as long as this passes at most until a text that was saved is here (ms). */
const EVERY = 250;

/** An editor may take the file away for a moment while it saves; so often in a row, it is gone. */
const GONE = 40;

type Watch = {
  disk: Disk;
  path: string;
  given: string;
  /** Told of each text that was saved, once. */
  onWritten: (written: Written) => void;
  /** Remembers that so much of it was taken; tried again where it is not true yet. */
  remember: (text: string) => Promise<boolean>;
};

/** Looks at the file for as long as this process runs, the file is there and somebody saves it within a day. */
export function watchWindow({disk, path, onWritten, remember, given: begun}: Watch): void {
  let given = begun;
  let remembered = begun;
  let taken: Seen | undefined;
  let seen: Seen | undefined;
  let missing = 0;
  let idleSince = performance.now();
  watchedHere.add(dirname(path));

  async function look(): Promise<boolean> {
    if (remembered !== given && (await remember(given).catch(() => false))) remembered = given;
    const facts = await disk.facts(path).catch(() => undefined);
    missing = facts ? 0 : missing + 1;
    if (!facts) return missing < GONE;
    // What is written at this moment is read once it is whole.
    const isWhole = seen !== undefined && isSame(facts, seen);
    seen = facts;
    if (!isWhole || (taken && isSame(facts, taken))) return performance.now() - idleSince < DAY;
    await take();
    taken = facts;
    return true;
  }

  async function take(): Promise<void> {
    const read = await textFrom(path);
    if ('why' in read) {
      idleSince = performance.now();
      // The path last: it is long, and nothing is to be read behind it.
      onWritten({trouble: `What was saved in the editor was not taken: it ${read.why}. It is in ${shortPath(path)}.`});
      return;
    }
    if (read.text === given || read.text.trim() === '') return;
    idleSince = performance.now();
    const before = given;
    given = read.text;
    onWritten({given: before, text: given});
  }

  const next = () => {
    const timer = setTimeout(async () => {
      const goesOn = await look().catch(() => true);
      if (goesOn) next();
      else watchedHere.delete(dirname(path));
    }, EVERY);
    timer.unref();
  };
  next();
}

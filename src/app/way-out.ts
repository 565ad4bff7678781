// The way out of a terminal: everything goes to the disk, no longer than anybody waits, and what did not is told.
import {waitsInWords} from '../screens/frame/sharing.js';
import {shown} from '../screens/frame/signs-shown.js';
import {NO_ANSWER} from '../store/disk/slow.js';
import type {Terminal} from './terminal.js';

/** Longest wait for the disk on the way out, in ms: whoever sent a signal may send a harder one. */
const PATIENCE = 3000;
/** How often it is asked meanwhile whether the disk is known to be silent (ms). */
const OFTEN = 100;
/** Longest wait for an export that is under way, and for a disk that is known to be silent (ms). */
const MOMENT = 1000;

/** `left`: how many changes are not on the disk; `isLate`: nothing more was waited for. */
type Closed = {left: number; isLate: boolean};

/**
 * Says on standard error what is not on the disk, why, and where it is; else what of it waits for the others. Answers
 * whether all of it is on the disk.
 */
export async function putOnDisk(terminal: Terminal, home: string): Promise<boolean> {
  const {left, isLate} = await closeWithin(terminal, PATIENCE);
  const isUnkept = terminal.isUnkept();
  if (left > 0) say(await notSaved(left, terminal, home));
  else if (isLate && !isUnkept) say(`the disk of ${home} gave no answer in time: nothing was left unsaved.`);
  if (isUnkept) say(`the answers of the new review could not be kept in ${home}.`);
  const unexported = await terminal.unexported(MOMENT);
  if (unexported !== null) say(unexported);
  const waits = left === 0 ? waitingForOthers(terminal) : null;
  if (waits !== null) say(waits);
  return left === 0 && !isUnkept && unexported === null;
}

const say = (what: string) => process.stderr.write(`debrief: ${shown(what)}\n`);

/** What others do not have yet is safe here; a screen that only shows the meeting has nothing to say of it. */
function waitingForOthers(terminal: Terminal): string | null {
  const {state, role} = terminal.getModel();
  return state?.sharing && role !== 'watch' ? waitsInWords(state.sharing) : null;
}

/** Whether the disk is known to be silent: it gives no answer. */
function isSilent(terminal: Terminal): boolean {
  const save = terminal.getModel().state?.save;
  return save?.kind === 'unsaved' && save.why === NO_ANSWER;
}

/** How it stands once all is done, once the disk is known to be silent, or once patience ends, unlike `within`. */
async function closeWithin(terminal: Terminal, patience: number): Promise<Closed> {
  const began = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Closed>((resolve) => {
    timer = setInterval(() => {
      const waited = performance.now() - began;
      const isOver = waited > patience || (waited > MOMENT && isSilent(terminal));
      if (isOver) resolve({left: terminal.unsaved(), isLate: true});
    }, OFTEN);
  });
  try {
    return await Promise.race([terminal.close().then((left) => ({left, isLate: false})), late]);
  } finally {
    clearInterval(timer);
  }
}

/** What was left unsaved, why, and where it is now. */
async function notSaved(left: number, terminal: Terminal, home: string): Promise<string> {
  const save = terminal.getModel().state?.save;
  const why = save && 'why' in save ? ` (${save.why})` : '';
  const kept = await terminal.rescue();
  if (!kept) {
    const what = left === 1 ? 'one change or draft' : `${left} changes or drafts`;
    return `${what} could not be saved in ${home}${why}, nor anywhere else: the disk takes nothing.`;
  }
  const what = [counted(kept.changes, 'change'), counted(kept.drafts, 'draft')].filter(Boolean).join(' and ');
  const where = `all is in ${kept.file}, and comes back when the review is opened`;
  return `${what} could not be saved in ${home}${why}; ${where}.`;
}

const counted = (count: number, what: string): string =>
  count === 0 ? '' : count === 1 ? `one ${what}` : `${count} ${what}s`;

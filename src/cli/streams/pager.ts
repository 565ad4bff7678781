// Output at a terminal that is longer than its window: shown by the pager that the user has, as git shows its own.
import {asksFor, asksForJson} from '../json/asked.js';
import {isAtTerminal, whyNoPage} from './has-terminal.js';

let isOff = false;

/** What is read aloud is not halted: who listens goes back in what was said. */
export const goWithoutPager = (): void => {
  isOff = true;
};

/**
 * Whether a pager has shown it; whoever has seen enough may have left it early. One that is not there or fails at once has
 * shown nothing.
 */
export function isPaged(text: string): boolean {
  // To ask what the output is loads what a short answer has no use for.
  if (text.length < FITS_ANYWHERE) return false;
  const wish = wished(process.argv.slice(2), process.env);
  if (wish === undefined || !isAtTerminal(1) || fits(text, process.stdout)) return false;
  // As a module of its own it takes longer to load than a note to save; a Node without this does without a pager.
  const spawnSync = process.getBuiltinModule?.('node:child_process').spawnSync;
  if (!spawnSync) return false;
  // Ctrl+C is for the pager, which stops a search or the loading of a text with it.
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  const began = performance.now();
  try {
    const {pid, status, signal} = spawnSync(wish.command, {
      shell: wish.isChosen,
      input: text,
      stdio: ['pipe', 'inherit', 'inherit'],
      // A text that fits is left at once, and what was read stays to be seen.
      env: {LESS: 'FRX', LV: '-c', ...process.env},
    });
    if (pid === 0 || status === NOT_FOUND || status === NOT_RUN) return false;
    const isLeft = status === 0 || status === INTERRUPTED || signal === 'SIGINT';
    return isLeft || performance.now() - began > GLANCE;
  } finally {
    process.off('SIGINT', ignore);
  }
}

/** Nobody has a window for fewer characters. */
const FITS_ANYWHERE = 40;

/** What a shell ends with where there is no such program, or one that cannot be run. */
const [NOT_FOUND, NOT_RUN] = [127, 126];
/** And after Ctrl+C, by which somebody left. */
const INTERRUPTED = 130;
/** A pager that failed sooner has shown nothing that anybody could have read (ms). */
const GLANCE = 2000;

type Wish = {command: string; isChosen: boolean};

/** The pager that is wanted; undefined where none is. */
function wished(argv: readonly string[], env: NodeJS.ProcessEnv): Wish | undefined {
  const isAloud = isOff || asksFor('screen-reader', argv) || env.INK_SCREEN_READER === 'true';
  if (isAloud || asksForJson(argv) || asksFor('no-pager', argv) || whyNoPage(env) !== undefined) return undefined;
  const chosen = (env.DEBRIEF_PAGER ?? env.PAGER)?.trim();
  if (chosen === '' || chosen === 'cat') return undefined;
  if (chosen !== undefined) return {command: chosen, isChosen: true};
  return {command: process.platform === 'win32' ? 'more.com' : 'less', isChosen: false};
}

/** The shell's prompt takes the last row. In doubt it does not fit: a pager that has all on one page leaves at once. */
function fits(text: string, {columns, rows}: {columns?: number; rows?: number}): boolean {
  if (!columns || !rows) return true;
  const lines = text.replace(/\n$/, '').split('\n');
  const rowsOf = (line: string) => Math.max(1, Math.ceil((line.length + wide(line)) / columns));
  return lines.reduce((sum, line) => sum + rowsOf(line), 0) < rows;
}

/** How many characters may take two columns. */
const wide = (line: string): number => line.match(/[\u1100-\uffff]/g)?.length ?? 0;

// A real terminal with a person at it: press, type and paste, and wait until the screen shows what it should.
import {existsSync} from 'node:fs';
import {constants} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {keyBytes} from './key-bytes.js';
import {PATIENCE} from './patience.js';
import {type Link, SlowLink} from './slow-link.js';
import type {TempHome} from './temp-home.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

export type OpenTerminal = {
  /** What to run; debrief itself where it is left out. */
  program?: string;
  args?: string[];
  /** The place whose environment the program gets. */
  home?: TempHome;
  /** Laid over the environment; `undefined` takes a variable away. */
  env?: Record<string, string | undefined>;
  cwd?: string;
  columns?: number;
  rows?: number;
  /** What this terminal answers when it is asked for its background's colour; null where it knows no such question. */
  background?: string | null;
  /** Whether it draws signs that Chinese, Japanese and Korean fonts have in two columns so: lines, arrows, dashes. */
  wideSigns?: boolean;
  /** Whether it tells keys apart by the protocol of kitty. */
  kittyKeys?: boolean;
  /** Whether it answers nothing that it is asked. */
  isSilent?: boolean;
  /** The line between this terminal and the program, where it is a slow one. */
  link?: Link;
  /** How long to wait for what should be seen, in milliseconds; `PATIENCE` unless told otherwise. */
  patience?: number;
};

export type Exit = {
  /** Null where a signal ended the program. */
  code: number | null;
  signal: string | null;
};

export type Modes = {
  alternateScreen: boolean;
  bracketedPaste: boolean;
  cursorShown: boolean;
  /** Whether a full line goes on in the next one, as it does in every fresh terminal. */
  autowrap: boolean;
  mouse: boolean;
  /** What the window's title says. */
  title: string;
};

/** How a terminal is before a program begins, and must be after it. */
export const asItWas: Modes = {
  alternateScreen: false,
  bracketedPaste: false,
  cursorShown: true,
  autowrap: true,
  mouse: false,
  title: 'as it was',
};

/** The Node that runs debrief in tests: the project's own, else the one that runs this. */
export const nodeBinary = (): string => {
  const own = join(project, 'node_modules', '.bin', 'node');
  return existsSync(own) ? own : process.execPath;
};

/** The title can be laid aside and put back, as in most terminals. */
const windowOptions = {pushTitle: true, popTitle: true};

const open = new Set<Terminal>();

/** Opens a terminal and starts the program in it. End it with `close()`, or all at once with `closeTerminals()`. */
export async function openTerminal(options: OpenTerminal = {}): Promise<Terminal> {
  const me = new Terminal(options);
  open.add(me);
  return me;
}

/** Ends every program that is still running: for `afterEach`. */
export async function closeTerminals(): Promise<void> {
  await Promise.all([...open].map((me) => me.close()));
}

/**
 * Waits until no open terminal says that it is saving: what a screen shows is painted while it is on its way to the
 * disk, and only then is it what another process reads.
 */
export async function allSaved(): Promise<void> {
  const saves = (me: Terminal) => !me.ended && / saving *$/.test(me.screen()[0] ?? '');
  await Promise.all([...open].map((me) => me.until('say that all is saved', () => !saves(me))));
}

/** No person presses the key after Esc sooner (ms); sooner means Alt to every program. */
const REST_AFTER_ESC = 150;

/** Nor the key after Enter (ms): a line, an Enter and more text in one read is a paste. */
const REST_AFTER_ENTER = 15;

/** Between two letters that are keys one looks at the screen (ms); sooner they are of a sentence. */
const LOOKS_AFTER_LETTER = 450;
/** What is written as the page is painted, and after it once more by Ink, as it begins to read keys. */
const MARKS_PASTES = /\x1b\[\?2004h/g;
const TAKES_SCREEN = '\x1b[?69l';
/** Ink may never come (ms). */
const READS_KEYS_BY = 3000;

/**
 * How long a key waits for the program's answer to one of them (ms): a busy machine may hand over both keys at once.
 */
const ANSWER = 1_000;

export class Terminal {
  readonly #pty: IPty;
  readonly #emulator: xterm.Terminal;
  readonly #patience: number;
  readonly #watchers = new Set<() => void>();
  #letterAt = Number.NEGATIVE_INFINITY;
  #answeredAt = Number.NEGATIVE_INFINITY;
  #cursorShown = true;
  #title = '';
  #rest = {since: 0, atLeast: 0};
  #writtenAt = 0;
  #written = '';
  #down: SlowLink | undefined;
  #up: SlowLink | undefined;
  #exit: Exit | undefined;

  constructor(options: OpenTerminal) {
    const {columns = 80, rows = 24, args = [], patience = PATIENCE, background = '0000/0000/0000'} = options;
    this.#patience = patience;
    this.#emulator = new xterm.Terminal({cols: columns, rows, scrollback: 1000, allowProposedApi: true, windowOptions});
    this.#emulator.onTitleChange((title) => {
      this.#title = title;
    });
    this.#emulator.write(`\x1b]2;${asItWas.title}\x07`);
    if (options.wideSigns) drawWideSigns(this.#emulator);
    if (options.kittyKeys) {
      this.#emulator.parser.registerCsiHandler({prefix: '?', final: 'u'}, () => {
        this.send('\x1b[?0u');
        return true;
      });
    }
    this.#watchCursor();
    this.#emulator.parser.registerOscHandler(11, (asked) => {
      if (asked === '?' && background !== null) this.send(`\x1b]11;rgb:${background}\x1b\\`);
      return true;
    });
    const [file, ...before] = options.program ? [options.program] : [nodeBinary(), join(project, 'bin', 'debrief.cjs')];
    const env = environment(options);
    this.#pty = spawn(file, [...before, ...args], {
      // The library lays this name over the environment's TERM.
      name: env.TERM ?? 'xterm-256color',
      cols: columns,
      rows,
      cwd: options.cwd ?? options.home?.root ?? project,
      env,
    });
    this.#pty.onData((bytes) => {
      this.#writtenAt = performance.now();
      if (this.#letterAt > this.#answeredAt) this.#answeredAt = this.#writtenAt;
      this.#written += bytes;
      this.#toScreen(bytes);
    });
    if (options.link) {
      this.#down = new SlowLink(options.link, (part) => this.#draw(part));
      this.#up = new SlowLink(options.link, (part) => this.#give(part));
    }
    this.#pty.onExit(({exitCode, signal}) => {
      const exit = signal ? {code: null, signal: signalName(signal)} : {code: exitCode, signal: null};
      const ended = () => {
        // What it wrote last may still be on its way.
        if (this.onTheWay > 0) return void setTimeout(ended, 5);
        this.#emulator.write('', () => {
          this.#exit = exit;
          open.delete(this);
          this.#tell();
        });
      };
      ended();
    });
    // A terminal answers when it is asked where its cursor is or what it can do.
    if (!options.isSilent) this.#emulator.onData((answer) => this.send(answer));
  }

  /** Whether the program has ended. */
  get ended(): boolean {
    return this.#exit !== undefined;
  }

  /** All that the program has written so far, escape sequences and all. */
  get written(): string {
    return this.#written;
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** How long ago (ms) the program can have read the last letter: on a busy machine as late as it answers. */
  get #sinceLetter(): number {
    const after = this.#letterAt < this.#answeredAt ? this.#answeredAt : this.#letterAt;
    return this.#letterAt === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : performance.now() - after;
  }

  /** Presses keys, one after the other: a character, or a name as `keyBytes` knows them. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      const isLetter = key === 'space' || key.length === 1;
      while (isLetter && this.#sinceLetter < LOOKS_AFTER_LETTER) await pause(5);
      await this.#restAfterKey();
      this.#letterAt = isLetter ? performance.now() : Number.NEGATIVE_INFINITY;
      this.send(keyBytes(key, this.#emulator.modes.applicationCursorKeysMode));
      if (key === 'esc') this.#restsFor(REST_AFTER_ESC);
      else if (key === 'enter') this.#restsFor(REST_AFTER_ENTER);
    }
  }

  /**
   * Types a text, a line end being the Enter key. A line goes out at once, as from fast fingers over a slow line; with
   * a `gap` (ms) one character follows the other at that distance.
   */
  async type(text: string, {gap}: {gap?: number} = {}): Promise<void> {
    for (const line of text.replaceAll('\n', '\r').match(/[^\r]*\r|[^\r]+/g) ?? []) {
      await this.#restAfterKey();
      if (gap === undefined) this.send(line);
      else await this.#typeSlowly(line, gap);
      if (line.endsWith('\r')) this.#restsFor(REST_AFTER_ENTER);
    }
  }

  /** Pastes as xterm does: line ends become carriage returns, with marks around where the program asked for them. */
  async paste(text: string): Promise<void> {
    await this.#restAfterKey();
    const pasted = text.replace(/\r?\n/g, '\r');
    this.send(this.#emulator.modes.bracketedPasteMode ? `\x1b[200~${pasted}\x1b[201~` : pasted);
  }

  /** Sends bytes as they are: a buffer, too, which the package takes and does not declare. */
  send(bytes: string | Buffer): void {
    if (this.#up && typeof bytes === 'string') this.#up.send(bytes);
    else this.#give(bytes);
  }

  /** Bytes that the program has written and that have not come to the screen, over a slow line. */
  get onTheWay(): number {
    return this.#down?.onTheWay ?? 0;
  }

  #give(bytes: string | Buffer): void {
    if (!this.#exit && bytes !== '') this.#pty.write(bytes as string);
  }

  #toScreen(bytes: string): void {
    if (this.#down) this.#down.send(bytes);
    else this.#draw(bytes);
  }

  #draw(bytes: string): void {
    this.#emulator.write(bytes, () => this.#tell());
  }

  /** Puts bytes on the screen that the program knows nothing of, as another program in the same terminal does. */
  shows(bytes: string): void {
    this.#emulator.write(bytes, () => this.#tell());
  }

  /** Waits until the screen shows it; fails with a picture of the screen. A text may not span rows, a pattern may. */
  async sees(what: string | RegExp): Promise<void> {
    await this.#until(`see ${named(what)}`, () => this.#holds(what), this.sees);
  }

  /** Waits until the screen no longer shows it; says nothing about what may appear later. */
  async seesNot(what: string | RegExp): Promise<void> {
    await this.#until(`be rid of ${named(what)}`, () => !this.#holds(what), this.seesNot);
  }

  /** Waits for anything that can be read off this terminal, named in words for the failure. */
  async until(what: string, holds: (me: Terminal) => boolean): Promise<void> {
    await this.#until(what, () => holds(this), this.until);
  }

  /** The rows that can be seen now, blanks at their ends left out. */
  screen(): string[] {
    const {active} = this.#emulator.buffer;
    return Array.from({length: this.#emulator.rows}, (_, row) =>
      textOf(active, active.baseY + row, this.#emulator.cols),
    );
  }

  /** The rows that show something in a colour. */
  coloured(): string[] {
    const {active} = this.#emulator.buffer;
    return this.screen().filter((_, row) => {
      const line = active.getLine(active.baseY + row);
      const cells = Array.from({length: this.#emulator.cols}, (_, column) => line?.getCell(column));
      return cells.some((cell) => cell && !(cell.isFgDefault() && cell.isBgDefault()));
    });
  }

  /** The texts that are underlined, from the top on. */
  underlined(): string[] {
    const {active} = this.#emulator.buffer;
    return this.screen().flatMap((_, row) => {
      const line = active.getLine(active.baseY + row);
      const cells = Array.from({length: this.#emulator.cols}, (_cell, column) => line?.getCell(column));
      const marked = cells.map((cell) => (cell?.isUnderline() ? cell.getChars() || ' ' : '\n')).join('');
      return marked.split(/\n+/).filter(Boolean);
    });
  }

  /** The ANSI colours, by number, in which this text shows where it stands first; -1 is the terminal's own. */
  coloursOf(text: string): number[] {
    const {active} = this.#emulator.buffer;
    const row = this.screen().findIndex((shown) => shown.includes(text));
    const from = this.screen()[row]?.indexOf(text) ?? 0;
    const line = active.getLine(active.baseY + row);
    // Every character of the text takes one column, and so does whatever stands before it.
    const cells = Array.from({length: row < 0 ? 0 : text.length}, (_, at) => line?.getCell(from + at));
    return [...new Set(cells.map((cell) => (cell?.isFgPalette() ? cell.getFgColor() : -1)))];
  }

  /** The numbers of the colours behind the row that holds this text, from edge to edge; -1 is the terminal's own. */
  groundsOf(text: string): number[] {
    const {active} = this.#emulator.buffer;
    const row = this.screen().findIndex((shown) => shown.includes(text));
    const line = active.getLine(active.baseY + row);
    const cells = Array.from({length: row < 0 ? 0 : this.#emulator.cols}, (_, column) => line?.getCell(column));
    return [...new Set(cells.map((cell) => (cell?.isBgPalette() ? cell.getBgColor() : -1)))];
  }

  /** What the shell's own screen holds, with what scrolled off its top; blank rows at its end left out. */
  mainScreen(): string[] {
    const {normal} = this.#emulator.buffer;
    const rows = Array.from({length: normal.length}, (_, row) => textOf(normal, row, this.#emulator.cols));
    return rows.slice(0, rows.findLastIndex((row) => row !== '') + 1);
  }

  /** Where the cursor stands, counted from 0 as in `screen()`. */
  cursor(): {column: number; row: number; shown: boolean} {
    const {cursorX, cursorY} = this.#emulator.buffer.active;
    return {column: cursorX, row: cursorY, shown: this.#cursorShown};
  }

  modes(): Modes {
    const {bracketedPasteMode, wraparoundMode, mouseTrackingMode} = this.#emulator.modes;
    return {
      alternateScreen: this.#emulator.buffer.active.type === 'alternate',
      bracketedPaste: bracketedPasteMode,
      cursorShown: this.#cursorShown,
      autowrap: wraparoundMode,
      mouse: mouseTrackingMode !== 'none',
      title: this.#title,
    };
  }

  resize(columns: number, rows: number): void {
    this.#emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals = 'SIGTERM'): void {
    if (!this.#exit) this.#pty.kill(signal);
  }

  /** Reads nothing of what the program writes any more, as a connection that hangs. */
  looksAway(): void {
    this.#pty.pause();
  }

  /** Shuts the window, as its close button does: the program loses its terminal and gets the hang-up signal. */
  hangUp(): void {
    (this.#pty as IPty & {destroy(): void}).destroy();
  }

  /** Waits until the program has ended by itself or by a signal, and everything it wrote is on the screen. */
  async exited(): Promise<Exit> {
    await this.#until('see the program end', () => this.#exit !== undefined, this.exited);
    return this.#exit ?? {code: null, signal: null};
  }

  /** Ends the program, however it is. */
  async close(): Promise<void> {
    this.kill('SIGKILL');
    await this.exited();
    this.#emulator.dispose();
  }

  #holds(what: string | RegExp): boolean {
    const rows = this.screen();
    // A blank at the end of a row may be there or not: it looks the same.
    return typeof what === 'string' ? rows.some((row) => `${row} `.includes(what)) : what.test(rows.join('\n'));
  }

  /** Looks again after everything that the program writes, so that it takes no longer than the program does. */
  #until(wish: string, holds: () => boolean, asked: (...of: never[]) => unknown): Promise<void> {
    const failure = new Error();
    // The failure points at the line of the test, not in here.
    Error.captureStackTrace(failure, asked);
    return new Promise((resolve, reject) => {
      const settle = (how: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        how();
      };
      const fail = (why: string) => {
        failure.message = `Could not ${wish}: ${why}\n${this.#picture()}`;
        settle(() => reject(failure));
      };
      const look = () => {
        if (holds()) settle(resolve);
        else if (this.#exit) fail(`the program ended (${this.#exit.signal ?? this.#exit.code}).`);
      };
      const timer = setTimeout(() => fail(`not within ${this.#patience} ms.`), this.#patience);
      this.#watchers.add(look);
      look();
    });
  }

  #tell(): void {
    for (const look of [...this.#watchers]) look();
  }

  #picture(): string {
    const {column, row, shown} = this.cursor();
    const edge = '─'.repeat(this.#emulator.cols);
    const body = this.screen().map((text) => `│${text}`);
    return [`┌${edge}`, ...body, `└${edge}`, `cursor at ${column},${row}${shown ? '' : ', hidden'}`].join('\n');
  }

  #watchCursor(): void {
    const remember = (shown: boolean) => (params: (number | number[])[]) => {
      if (params.includes(25)) this.#cursorShown = shown;
      return false;
    };
    this.#emulator.parser.registerCsiHandler({prefix: '?', final: 'h'}, remember(true));
    this.#emulator.parser.registerCsiHandler({prefix: '?', final: 'l'}, remember(false));
    // A reset of the terminal, as ‘reset’ asks for it, whole or soft.
    const afresh = () => {
      this.#cursorShown = true;
      return false;
    };
    this.#emulator.parser.registerEscHandler({final: 'c'}, afresh);
    this.#emulator.parser.registerCsiHandler({intermediates: '!', final: 'p'}, afresh);
  }

  async #typeSlowly(keys: string, gap: number): Promise<void> {
    for (const {segment} of new Intl.Segmenter().segment(keys)) {
      this.send(segment);
      await pause(gap);
    }
  }

  #restsFor(atLeast: number): void {
    this.#rest = {since: performance.now(), atLeast};
  }

  /** A page stands before Ink reads keys, and whoever presses one has looked at it first; `send` does not wait. */
  async #looksAtThePage(): Promise<void> {
    const by = performance.now() + READS_KEYS_BY;
    const reads = () => !this.#written.includes(TAKES_SCREEN) || (this.#written.match(MARKS_PASTES)?.length ?? 0) > 1;
    while (!this.#exit && !reads() && performance.now() < by) await pause(5);
  }

  async #restAfterKey(): Promise<void> {
    await this.#looksAtThePage();
    const {since, atLeast} = this.#rest;
    if (atLeast === 0) return;
    const passed = () => performance.now() - since;
    while (!this.#exit && (passed() < atLeast || (this.#writtenAt < since && passed() < ANSWER))) await pause(5);
    this.#rest = {since: 0, atLeast: 0};
  }
}

/** Those of ours that Unicode calls ambiguous. */
const wideSign = /[\u00b7\u00d7\u2013-\u2026\u2190-\u2193\u2500-\u254b\u2580-\u258f\u2591-\u25cf]/;

function drawWideSigns({unicode}: xterm.Terminal): void {
  const wcwidth = (code: number) => (wideSign.test(String.fromCodePoint(code)) ? 2 : 1);
  unicode.register({version: 'wide signs', wcwidth, charProperties: (code) => wcwidth(code) << 1});
  unicode.activeVersion = 'wide signs';
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const named = (what: string | RegExp) => (typeof what === 'string' ? `"${what}"` : String(what));

/** Behind the last column an emulator that was made narrower still keeps what nobody can see. */
const textOf = (buffer: xterm.IBuffer, row: number, columns: number) =>
  buffer.getLine(row)?.translateToString(true, 0, columns).trimEnd() ?? '';

function signalName(number: number): string {
  const known = Object.entries(constants.signals).find(([, value]) => value === number);
  return known ? known[0] : String(number);
}

/** What would make a program behave as in a test run or in a continuous integration instead of at a desk. */
const notAtADesk =
  /^(CI|CI_.*|CONTINUOUS_INTEGRATION|NO_COLOR|FORCE_COLOR|NODE_ENV|NODE_OPTIONS|VISUAL|EDITOR|COLUMNS|LINES|TEST|VITEST.*|DEBRIEF_.*)$/;

function environment({home, env}: OpenTerminal): Record<string, string> {
  const inherited = Object.entries(process.env).filter(([name]) => !notAtADesk.test(name));
  const desk = {TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8'};
  const all = {...Object.fromEntries(inherited), ...desk, ...home?.env, ...env};
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

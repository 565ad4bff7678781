// Starts the screen of this terminal, and leaves the terminal clean on every way out.
import {type Instance, render} from 'ink';
import {asShown, showAscii, shown} from '../screens/frame/signs-shown.js';
import {NO_ANSWER} from '../store/disk/slow.js';
import {App} from './App.js';
import {createPaintAloud} from './aloud/paint-aloud.js';
import {handsFor} from './hands.js';
import {createKeySignals, type KeySignals} from './key-signals.js';
import {createColours} from './paint/background.js';
import {createPaint, type PaintOptions} from './paint/paint.js';
import type {Services, Start} from './services.js';
import {keepMemorySteady} from './steady-memory.js';
import {createTerminal, type Terminal} from './terminal.js';

/** What a shell expects of a program whose terminal is gone. */
const HUNG_UP = 129;
/** Signals that end the program, and the exit codes that shells expect for them. */
const endings: Partial<Record<NodeJS.Signals, number>> = {SIGTERM: 143, SIGHUP: HUNG_UP, SIGINT: 130};

/** Longest wait for the disk on the way out, in ms: whoever sent a signal may send a harder one. */
const PATIENCE = 3000;
/** How often it is looked meanwhile whether an answer can be hoped for (ms). */
const OFTEN = 100;
/** Longest wait there for an export that is under way, and for a disk that was silent before (ms). */
const MOMENT = 1000;

/** Resolves with the exit code when the person has left; rejects with what went wrong, once the terminal is clean. */
export async function runApp(start: Start, services: Services): Promise<number> {
  const {readAloud} = services;
  if (services.ascii) showAscii(await ourTexts());
  const painted = !readAloud && process.env.DEBRIEF_PAINT !== 'off';
  const terminal = createTerminal(services);
  // What cannot be opened is said on the normal screen: nothing has been drawn yet.
  await terminal.begin(start);

  let screen: Instance | undefined;
  const drawWhole = () => {
    screen?.clear();
    paint.wipe();
  };
  const colours = createColours({
    env: process.env,
    depth: process.stdout.getColorDepth?.() ?? 1,
    preferred: services.background,
    write: services.writeNow,
    onChange: terminal.redraw,
  });
  const options: PaintOptions = {
    painted,
    palette: colours.palette,
    now: services.now,
    model() {
      terminal.settle();
      return readAloud ? terminal.getModel() : asShown(terminal.getModel());
    },
    takeText: terminal.takeText,
    mouse: services.mouse,
    onWheel: terminal.turnWheel,
    onAnswer: colours.hear,
    writeNow: services.writeNow,
    onResize: drawWhole,
  };
  const aloud = readAloud ? createPaintAloud(options) : null;
  const paint = aloud ?? createPaint(options);
  const release = () => colours.answered().then(paint.release);
  if (painted || aloud) terminal.paintWith(paint.painter);
  if (aloud) terminal.subscribe(aloud.look);
  // The first frame waits for no answer: it has colours that can be read on any background.
  if (!readAloud) colours.ask();
  // Stopped from outside, nobody could hand the terminal over: what the shell made of it is undone on the way back.
  const goesOn = () => {
    if (!paint.takeAgain()) return;
    process.kill(process.pid, 'SIGWINCH');
    drawWhole();
    terminal.redraw();
  };
  if (process.platform !== 'win32') process.on('SIGCONT', goesOn);
  const signals = createKeySignals(() => terminal.press([{name: 'ctrl+z'}]));

  const ended = new Promise<number>((resolve, reject) => {
    listenForEnd(signals, resolve, reject);
    screen = render(
      <App
        terminal={terminal}
        palette={colours.palette}
        painted={painted}
        aloud={readAloud}
        onDraw={paint.onDraw}
        onReady={(suspend) =>
          terminal.attach(handsFor(suspend, {...paint, release}, signals, {leave: () => resolve(0), redraw: drawWhole}))
        }
      />,
      {
        stdout: paint.stdout,
        stdin: paint.stdin,
        alternateScreen: !readAloud,
        isScreenReaderEnabled: false,
        incrementalRendering: true,
        interactive: true,
        exitOnCtrlC: false,
        patchConsole: false,
        maxFps: 60,
        onRender: paint.onRender,
        kittyKeyboard: {mode: 'auto'},
      },
    );
    screen.waitUntilExit().catch(reject);
    setTimeout(keepMemorySteady, 1_000).unref();
  });

  let code = 0;
  try {
    code = await ended;
  } finally {
    process.off('SIGCONT', goesOn);
    takeDown(screen);
    await colours.answered();
    paint.leave();
    const left = await closeWithin(terminal, PATIENCE);
    if (left > 0) {
      process.stderr.write(`debrief: ${shown(await notSaved(left, terminal, services.home))}\n`);
      code = code || 1;
    }
    if (terminal.isUnkept()) {
      process.stderr.write(`debrief: the answers of the new review could not be kept in ${services.home}.\n`);
      code = code || 1;
    }
    const unexported = await terminal.unexported(MOMENT);
    if (unexported !== null) {
      process.stderr.write(`debrief: ${shown(unexported)}\n`);
      code = code || 1;
    }
  }
  return code;
}

function listenForEnd(signals: KeySignals, resolve: (code: number) => void, reject: (error: unknown) => void): void {
  for (const [signal, code] of Object.entries(endings)) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !signals.areGiven) resolve(code);
    });
  }
  process.on('uncaughtException', reject).on('unhandledRejection', reject);
  // A terminal that is gone answers every write and every change of its modes with an error, and its input ends.
  const hungUp = () => resolve(HUNG_UP);
  process.stdin.on('end', hungUp).on('error', hungUp);
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
}

/** The words of the agendas that come with the program; loaded only where they are looked for. */
async function ourTexts(): Promise<ReadonlySet<string>> {
  const {builtInAgendas} = await import('../review/agendas/index.js');
  const questions = builtInAgendas.flatMap(({stages}) => stages.flatMap((stage) => stage.questions));
  return new Set(questions.flatMap(({text, prompts}) => [text, ...prompts]));
}

/** A page that cannot even be taken down must keep neither the terminal nor what waits for the disk. */
function takeDown(screen: Instance | undefined): void {
  try {
    screen?.unmount();
  } catch {
    // What made the page fail is being told already.
  }
}

/** Whether it is known that the disk gives no answer. */
function isSilent(terminal: Terminal): boolean {
  const save = terminal.getModel().state?.save;
  return save?.kind === 'unsaved' && save.why === NO_ANSWER;
}

/** How many changes are not on the disk when it is done, when the disk is known to be silent, or when patience ends. */
async function closeWithin(terminal: Terminal, patience: number): Promise<number> {
  const began = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<number>((resolve) => {
    timer = setInterval(() => {
      const waited = performance.now() - began;
      if (waited > patience || (waited > MOMENT && isSilent(terminal))) resolve(terminal.unsaved());
    }, OFTEN);
  });
  const left = await Promise.race([terminal.close(), late]);
  clearInterval(timer);
  return left;
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
  return `${what} could not be saved in ${home}${why}; all is in ${kept.file}, and comes back when the review is opened.`;
}

const counted = (count: number, what: string): string =>
  count === 0 ? '' : count === 1 ? `one ${what}` : `${count} ${what}s`;

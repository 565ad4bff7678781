// Starts the screen of this terminal, and leaves the terminal clean on every way out.
import {type Instance, render, type SuspendTerminal} from 'ink';
import type {Size} from '../screens/frame/layout.js';
import {CLOCK_ROW} from '../screens/frame/layout.js';
import {ansi, type Palette} from '../screens/frame/theme.js';
import {App} from './App.js';
import type {Hands} from './desk.js';
import {type Canvas, createCanvas, type Overlay, type OverlayPart} from './paint/canvas.js';
import {createKeyboard, type Keyboard} from './paint/keyboard.js';
import {type Drawn, overlayFor} from './paint/overlay.js';
import type {Services, Start} from './services.js';
import {createTerminal, type Terminal} from './terminal.js';

/** What a shell expects of a program whose terminal is gone. */
const HUNG_UP = 129;
/** Signals that end the program, and the exit codes that shells expect for them. */
const endings: Partial<Record<NodeJS.Signals, number>> = {SIGTERM: 143, SIGHUP: HUNG_UP, SIGINT: 130};

/** Longest wait for the disk on the way out, in ms: whoever sent a signal may send a harder one. */
const PATIENCE = 3000;

/** Resolves with the exit code when the person has left; rejects with what went wrong, once the terminal is clean. */
export async function runApp(start: Start, services: Services): Promise<number> {
  const readAloud = process.env.INK_SCREEN_READER === 'true';
  const painted = !readAloud && process.env.DEBRIEF_PAINT !== 'off';
  const palette = paletteFor(process.env);
  const terminal = createTerminal(services);
  // What cannot be opened is said on the normal screen: nothing has been drawn yet.
  await terminal.begin(start);

  let drawn: Drawn | null = null;
  // Ink may write a frame some milliseconds after it was made, or leave it out for the next: until then the rows that
  // it leaves empty are not, and nothing may be painted over them.
  let coming: Drawn | null = null;
  const onFrame = () => {
    drawn = coming;
  };
  const overlay = (part: OverlayPart): Overlay => {
    if (!drawn || !painted) return {rows: new Map(), cursor: null};
    terminal.settle();
    const [view, frame, now] = [terminal.getView(), terminal.getFrame(), services.now()];
    return overlayFor({drawn, view, frame, now, palette}, part);
  };
  const canvas = createCanvas(process.stdout, overlay, onFrame, services.writeNow);
  const keyboard = createKeyboard(process.stdin, terminal.takeText);
  if (painted) {
    terminal.paintWith({
      paint: canvas.refresh,
      typeAhead: canvas.typeAhead,
      seconds: ({column, tone, textAt}, now) => canvas.cells(CLOCK_ROW, column, ansi(palette, tone, textAt(now))),
    });
  }
  process.on('SIGTSTP', () => terminal.press([{name: 'ctrl+z'}]));

  let screen: Instance | undefined;
  const drawWhole = () => {
    screen?.clear();
    canvas.wipe();
  };
  const ended = new Promise<number>((resolve, reject) => {
    listenForEnd(resolve, reject);
    screen = render(
      <App
        terminal={terminal}
        home={services.home}
        palette={palette}
        painted={painted}
        onDraw={(next) => {
          // Terminals keep, move or drop rows each in their own way when their size changes: none is relied upon.
          if (coming && !isSameSize(coming.size, next.size)) drawWhole();
          coming = next;
          keyboard.oneAtATime(next.searching);
        }}
        onReady={(suspend) => terminal.attach(handsFor({suspend, keyboard, canvas, resolve, redraw: drawWhole}))}
      />,
      {
        stdout: readAloud ? process.stdout : canvas.stdout,
        stdin: keyboard.stdin,
        alternateScreen: true,
        incrementalRendering: true,
        interactive: true,
        exitOnCtrlC: false,
        patchConsole: false,
        maxFps: 60,
        onRender() {
          // A frame that looks like the one before is not written.
          if (drawn === coming) return;
          onFrame();
          canvas.refresh('all');
        },
        kittyKeyboard: {mode: 'auto'},
      },
    );
    screen.waitUntilExit().catch(reject);
  });

  let code = 0;
  try {
    code = await ended;
  } finally {
    takeDown(screen);
    canvas.leave();
    keyboard.stop();
    const left = await closeWithin(terminal, PATIENCE);
    if (left > 0) {
      process.stderr.write(`debrief: ${await notSaved(left, terminal, services.home)}\n`);
      code = code || 1;
    }
  }
  return code;
}

const isSameSize = (one: Size, two: Size): boolean => one.columns === two.columns && one.rows === two.rows;

function listenForEnd(resolve: (code: number) => void, reject: (error: unknown) => void): void {
  for (const [signal, code] of Object.entries(endings)) process.on(signal, () => resolve(code));
  process.on('uncaughtException', reject).on('unhandledRejection', reject);
  // A terminal that is gone answers every write and every change of its modes with an error, and its input ends.
  const hungUp = () => resolve(HUNG_UP);
  process.stdin.on('end', hungUp).on('error', hungUp);
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
}

/** A page that cannot even be taken down must keep neither the terminal nor what waits for the disk. */
function takeDown(screen: Instance | undefined): void {
  try {
    screen?.unmount();
  } catch {
    // What made the page fail is being told already.
  }
}

/** How many changes are not on the disk when it is done, or when patience ends. */
async function closeWithin(terminal: Terminal, patience: number): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<number>((resolve) => {
    timer = setTimeout(() => resolve(terminal.unsaved()), patience);
  });
  const left = await Promise.race([terminal.close(), late]);
  clearTimeout(timer);
  return left;
}

async function notSaved(left: number, terminal: Terminal, home: string): Promise<string> {
  const what = left === 1 ? 'one change' : `${left} changes`;
  const file = await terminal.rescue();
  return file
    ? `${what} could not be saved in ${home}; everything of this sitting is in ${file}: put it into the review's journal folder to have it back.`
    : `${what} could not be saved in ${home}, nor anywhere else: the disk takes nothing.`;
}

/** NO_COLOR takes the colours; a terminal without styles takes bold and dim as well. */
function paletteFor(env: NodeJS.ProcessEnv): Palette {
  if (env.TERM === 'dumb' || env.FORCE_COLOR === '0') return 'bare';
  return env.NO_COLOR ? 'plain' : 'colour';
}

type Grip = {
  suspend: SuspendTerminal;
  keyboard: Keyboard;
  canvas: Canvas;
  resolve: (code: number) => void;
  redraw: () => void;
};

function handsFor({suspend, keyboard, canvas, resolve, redraw}: Grip): Hands {
  let away = false;
  /**
   * Nothing is read until the keyboard gives single keys again: one Ctrl+D among lines would end the input for good. A
   * screen that is handed over already stays so: Ctrl+Z may come twice in one read.
   */
  const handOver = async (work: () => Promise<void>) => {
    if (away) return;
    away = true;
    try {
      await suspend(async () => {
        await keyboard.release();
        await work();
      });
    } finally {
      away = false;
      keyboard.take();
    }
  };
  const stop = () =>
    handOver(async () => {
      process.kill(process.pid, 'SIGSTOP');
      // The signal takes hold a moment later; what comes next belongs to the time after `fg`.
      await new Promise((later) => setTimeout(later, 50));
    });
  return {
    leave: () => resolve(0),
    suspend: () => void stop(),
    redraw,
    bell: canvas.bell,
    handOver,
  };
}

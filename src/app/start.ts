// Starts the screen of this terminal, and leaves the terminal clean on every way out.
import type {Instance} from 'ink';
import type {Size} from '../screens/frame/layout.js';
import {asShown, showAscii} from '../screens/frame/signs-shown.js';
import {withRoom} from '../screens/frame/too-small.js';
import {keysFor} from '../session/keys/table.js';
import {createPaintAloud} from './aloud/paint-aloud.js';
import {createDrawing} from './drawing.js';
import {listenForEnd} from './ends.js';
import {handsFor} from './hands.js';
import {createKeySignals} from './key-signals.js';
import {type Colours, createColours} from './paint/background.js';
import {paintPages} from './paint/pages.js';
import {createPaint, type Paint, type PaintOptions} from './paint/paint.js';
import {createSignWidth, type SignWidth} from './paint/sign-width.js';
import {createFlow, type Flow} from './paint/slow-line.js';
import type {Services, Start} from './services.js';
import {keepMemorySteady} from './steady-memory.js';
import {createTerminal, type Terminal} from './terminal.js';
import {putOnDisk} from './way-out.js';

export {wrongInKeys} from './own-keys.js';

/**
 * Compiled code that is kept once V8 has been told to work in another way is refused at the next start: by then it is
 * kept (ms; `BEGUN` in src/compiled.cjs).
 */
const AFTER_COMPILED_CODE = 4_000;

/** What has the keys once it is loaded, which takes as long as all the rest of the way to the first page. */
export type LoadInk = () => Promise<Pick<typeof import('./App.js'), 'drawApp'>>;

/** Resolves with the exit code when the person has left; rejects with what went wrong, once the terminal is clean. */
export async function runApp(start: Start, services: Services, loadInk: LoadInk): Promise<number> {
  const {readAloud} = services;
  if (services.ascii) showAscii(await ourTexts());
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
  const signs = createSignWidth(async () => {
    showAscii(await ourTexts());
    drawWhole();
    terminal.redraw();
  });
  const flow = createFlow();
  const paint = paintOn(terminal, services, {colours, signs, flow}, drawWhole);
  const answered = () => Promise.all([colours.answered(), signs.answered(), flow.answered()]);
  // The first page waits for no answer: it has colours that can be read on any background.
  if (!readAloud) colours.ask();
  // Stopped from outside, nobody could hand the terminal over: what the shell made of it is undone on the way back.
  const goesOn = () => {
    if (!paint.takeAgain()) return;
    process.kill(process.pid, 'SIGWINCH');
    drawWhole();
    terminal.redraw();
  };
  if (process.platform !== 'win32') process.on('SIGCONT', goesOn);
  // Only Ink can hand the terminal over: a signal that comes before waits for it.
  let isAttached = () => {};
  const attached = new Promise<void>((resolve) => {
    isAttached = resolve;
  });
  const signals = createKeySignals(() => {
    void attached.then(() => terminal.press([{name: keysFor('suspend')[0] ?? ''}]));
  });

  const inkDraws = isLeftToInk(services);
  const drawingFor = createDrawing({
    terminal,
    palette: colours.palette,
    painted: !inkDraws,
  });
  // What is heard needs no room, and no page.
  const showIn = (size: Size) => (readAloud ? terminal.resize(withRoom(size)) : paint.page(drawingFor(size)));
  let hasEnded = false;
  let stopPainting = () => {};
  const ended = new Promise<number>((resolve, reject) => {
    listenForEnd(signals, resolve, reject);
    if (!inkDraws) stopPainting = paintPages({paint: showIn, forget: paint.forget, onError: reject}, terminal);
    void loadInk()
      .then(({drawApp}) => {
        if (hasEnded) return;
        screen = drawApp(
          {
            terminal,
            pages: inkDraws ? {terminal, drawingFor, onDraw: paint.onDraw} : null,
            onReady(suspend) {
              terminal.attach(
                handsFor(suspend, {...paint, answered}, signals, {leave: () => resolve(0), redraw: drawWhole}),
              );
              isAttached();
            },
          },
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
        setTimeout(keepMemorySteady, AFTER_COMPILED_CODE).unref();
      })
      .catch(reject);
  });

  let code = 0;
  try {
    code = await ended;
  } finally {
    hasEnded = true;
    stopPainting();
    process.off('SIGCONT', goesOn);
    // Ink gives the keys back as it ends, and what came then would be typed into the shell.
    await answered();
    takeDown(screen);
    paint.leave();
    if (!(await putOnDisk(terminal, services.home))) code = code || 1;
  }
  return code;
}

/** With DEBRIEF_PAINT=off every page is Ink's, should a terminal show one wrongly, and so that a test can compare both. */
const isLeftToInk = ({readAloud}: Services): boolean => !readAloud && process.env.DEBRIEF_PAINT === 'off';

/** What is painted past Ink, or said in its place; the terminal paints by it from then on. */
function paintOn(
  terminal: Terminal,
  services: Services,
  {colours, signs, flow}: {colours: Colours; signs: SignWidth; flow: Flow},
  onResize: () => void,
): Paint {
  const {readAloud, ascii, now, mouse, title, writeNow} = services;
  const painted = !isLeftToInk(services);
  const options: PaintOptions = {
    painted,
    palette: colours.palette,
    now,
    model() {
      terminal.settle();
      return readAloud ? terminal.getModel() : asShown(terminal.getModel());
    },
    takeText: terminal.takeText,
    mouse,
    title,
    onWheel: terminal.turnWheel,
    onAnswer(answer) {
      colours.hear(answer);
      signs.hear(answer);
      flow.hear(answer);
    },
    flow,
    asks: () => flow.question + (ascii ? '' : signs.question),
    writeNow,
    onResize,
    onScreen: terminal.redraw,
  };
  if (!readAloud) {
    const paint = createPaint(options);
    if (painted) terminal.paintWith(paint.painter);
    return paint;
  }
  const aloud = createPaintAloud(options);
  terminal.paintWith(aloud.painter);
  terminal.subscribe(aloud.look);
  return aloud;
}

/** The words of the agendas that come with the program; loaded only where they are looked for. */
async function ourTexts(): Promise<ReadonlySet<string>> {
  const {builtInAgendas} = await import('../review/agendas/index.js');
  const {askedBy} = await import('../review/agenda.js');
  const questions = builtInAgendas.flatMap(({stages}) => stages.flatMap((stage) => stage.questions));
  return new Set(questions.flatMap((question) => [...askedBy(question).map(({text}) => text), ...question.prompts]));
}

/** A page that cannot even be taken down must keep neither the terminal nor what waits for the disk. */
function takeDown(screen: Instance | undefined): void {
  try {
    screen?.unmount();
  } catch {
    // What made the page fail is being told already.
  }
}

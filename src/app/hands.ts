// What only the terminal itself can do: leave, give itself to another program for a while, ring its bell.
import type {SuspendTerminal} from 'ink';
import type {Hands} from './effects.js';
import type {KeySignals} from './key-signals.js';
import type {Paint} from './paint/paint.js';

export function handsFor(
  suspend: SuspendTerminal,
  paint: Paint & {answered(): Promise<unknown>},
  signals: KeySignals,
  own: Pick<Hands, 'leave' | 'redraw'>,
): Hands {
  let before: Promise<void> = Promise.resolve();
  /**
   * Nothing is read until the keyboard gives single keys again: one Ctrl+D among lines would end the input for good.
   * The keyboard is back before the page is, so that a key pressed at its sight is none of those that were dropped.
   */
  const giveTerminal = (work: () => Promise<void>, back: () => void): Promise<void> => {
    const giveAway = async () => {
      await paint.release();
      try {
        await work();
      } finally {
        // Nobody was told of a new size meanwhile but whoever had the terminal.
        if (process.platform !== 'win32') process.kill(process.pid, 'SIGWINCH');
        await paint.take();
        back();
      }
    };
    // Ink gives the keys back before anything else: an answer that came then would be typed into what reads next.
    const mine = before.then(paint.answered).then(() => suspend(giveAway));
    before = mine.catch(() => undefined);
    return mine;
  };
  const stop = (back: () => void) =>
    giveTerminal(async () => {
      process.kill(process.pid, 'SIGSTOP');
      // The signal takes hold a moment later; what comes next belongs to the time after `fg`.
      await new Promise((later) => setTimeout(later, 50));
    }, back);
  const handOver = (work: () => Promise<void>, back: () => void) =>
    giveTerminal(
      async () => {
        signals.give();
        await work();
      },
      () => {
        signals.take();
        back();
      },
    );
  return {...own, suspend: stop, bell: paint.bell, sendUnseen: paint.sendUnseen, handOver};
}

// What ends the program from outside: a signal, a mistake of its own, a terminal that is gone.
import type {KeySignals} from './key-signals.js';

/** What a shell expects of a program whose terminal is gone. */
const HUNG_UP = 129;
/** Signals that end the program, and the exit codes that shells expect for them. */
const endings: Partial<Record<NodeJS.Signals, number>> = {SIGTERM: 143, SIGHUP: HUNG_UP, SIGINT: 130};

/** Ends with an exit code, or with what went wrong; Ctrl+C in a program that has the terminal is for that one alone. */
export function listenForEnd(
  signals: KeySignals,
  resolve: (code: number) => void,
  reject: (error: unknown) => void,
): void {
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

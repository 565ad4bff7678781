// What a program's first screen shows, read off a terminal emulator once, so that the stopwatch knows what to wait for.
import xterm from '@xterm/headless';
import {start} from './program.js';

/** Longer than any pause within a first frame, and than it takes to keep a program's compiled code (ms). */
const SETTLED = 4000;

/**
 * The text at the end of the last row of the first screen; starting the program also warms its caches.
 * @param {string[]} command
 * @param {{columns?: number, rows?: number, env: Record<string, string>, cwd: string}} options
 */
export async function lastWords(command, options) {
  const {columns = 80, rows = 24} = options;
  const program = start(command, options);
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
  await new Promise((resolve) => emulator.write(program.written(), resolve));
  const {active} = emulator.buffer;
  const texts = Array.from(
    {length: rows},
    (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
  );
  await program.stop();
  const last = texts.findLast((text) => text.trim() !== '')?.trim() ?? '';
  const words = last.slice(-16);
  if (words === '') throw new Error(`${command.join(' ')} drew nothing.`);
  return words;
}

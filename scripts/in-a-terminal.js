// A program in a real terminal of 80x24, gone through step by step: what is to be seen there, and what is sent then.
import {spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** Longest wait for the end (ms); npm ci on a busy machine takes most of it. */
const PATIENCE = 300_000;

const [cols, rows] = [80, 24];

/**
 * Runs it with `steps`, pairs of what the screen must show (a text, or a function of the screen as one text) and what
 * is sent then. Resolves with all that was written; throws where a step does not come, or where the program ends with
 * another code than 0.
 */
export function inATerminal(program, args, options, steps) {
  return new Promise((fulfil, reject) => {
    const emulator = new xterm.Terminal({cols, rows, allowProposedApi: true});
    const terminal = spawn(program, args, {...options, name: 'xterm-256color', cols, rows});
    const late = setTimeout(() => terminal.kill('SIGKILL'), PATIENCE);
    const waiting = [...steps];
    let written = '';
    const look = () => {
      const [wanted, answer] = waiting[0] ?? [];
      const screen = screenOf(emulator);
      if (wanted === undefined || !(typeof wanted === 'string' ? screen.includes(wanted) : wanted(screen))) return;
      waiting.shift();
      terminal.write(answer);
    };
    terminal.onData((data) => {
      written += data;
      emulator.write(data, look);
    });
    terminal.onExit(({exitCode, signal}) => {
      clearTimeout(late);
      if (waiting.length === 0 && exitCode === 0 && !signal) fulfil(written);
      else
        reject(new Error(`${program} ended (${exitCode}, ${signal}) before ${waiting[0]?.[0] ?? 'that'}:\n${written}`));
    });
  });
}

function screenOf({buffer: {active}}) {
  const lines = Array.from(
    {length: rows},
    (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
  );
  return lines.join('\n');
}

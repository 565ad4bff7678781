// Asking for a text at the terminal, with the question on standard error so that standard output stays the answer.
import {createInterface} from 'node:readline/promises';
import {setTimeout as silence} from 'node:timers/promises';

/** Milliseconds without another line after which a paste is taken to be whole. */
export const PASTE_GAP = 30;

let asked = 0;
/** Whether somebody is being asked for a line: what takes long then is nobody's fault. */
export const isAsked = (): boolean => asked > 0;

/** One line, or all the lines of a paste; undefined where the person left with Ctrl+C or Ctrl+D. */
export async function askLine(prompt: string): Promise<string | undefined> {
  const {stdin: input, stderr: output} = process;
  const lines = createInterface({input, output, terminal: true, historySize: 0});
  const left = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
  const pasted: string[] = [];
  asked += 1;
  lines.on('line', (line) => pasted.push(line));
  try {
    const first = await Promise.race([lines.question(prompt).catch(() => undefined), left]);
    if (first === undefined) return undefined;
    // What stayed unread of a paste would go to the shell, as commands.
    for (let seen = -1; seen !== pasted.length; ) {
      seen = pasted.length;
      await silence(PASTE_GAP);
    }
    return [first, ...pasted, lines.line].join('\n');
  } finally {
    asked -= 1;
    lines.close();
  }
}

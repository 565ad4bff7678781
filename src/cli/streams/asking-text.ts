// Asking for a text of several lines at the terminal, and for a last yes before something is done with it.
import {createInterface, emitKeypressEvents, type Key} from 'node:readline';
import {setTimeout as silence} from 'node:timers/promises';
import {PASTE_GAP} from './asking.js';
import {note} from './printing.js';
import {terminalInput} from './terminal-input.js';

/**
 * All that is typed until an empty line or Ctrl+D; an empty line within a paste belongs to the text. Undefined where
 * the person left with Ctrl+C.
 */
export async function askText(prompt: string): Promise<string | undefined> {
  const {input, stop} = terminalInput(process.stdin);
  const {stderr: output} = process;
  emitKeypressEvents(input);
  const lines = createInterface({input, output, terminal: true, historySize: 0, prompt: ''});
  // Once this program has the keys: what is typed sooner the terminal would show by itself, and show twice.
  note(prompt);
  const typed: string[] = [];
  let leave: (_: string | undefined, key: Key) => void = () => undefined;
  try {
    return await new Promise<string | undefined>((resolve) => {
      const end = () => resolve([...typed, lines.line].join('\n'));
      lines.on('line', (line) => {
        typed.push(line);
        const seen = typed.length;
        // What stayed unread of a paste would answer the next question.
        if (line === '') void silence(PASTE_GAP).then(() => typed.length === seen && lines.line === '' && end());
      });
      lines.on('SIGINT', () => resolve(undefined));
      lines.on('close', end);
      // At an empty line Ctrl+D closes by itself; behind a text it is the end of the text all the same.
      leave = (_, key) => {
        if (key.ctrl && key.name === 'd' && lines.line !== '') end();
      };
      input.on('keypress', leave);
    });
  } finally {
    input.off('keypress', leave);
    lines.close();
    stop();
  }
}

/** Enter by itself, and nothing that comes along with other keys or a paste. */
const isYes = (keys: string): boolean => /^[\r\n]$/.test(keys);

/** Esc, Ctrl+C or Ctrl+D, also behind other keys. */
const isNo = (keys: string): boolean => /[\u0003\u0004]|\u001b$/.test(keys);

/** Letters, or a paste of them; no key that only moves something. */
const isText = (keys: string): boolean => /^[^\u0000-\u001f\u007f]/.test(keys) && keys.trim() !== '';

/** Enter is yes; Esc, Ctrl+C and Ctrl+D are no; any other key answers nothing, and words are told to be lost once. */
export function askEnter(question: string): Promise<boolean> {
  const {stdin: input} = process;
  input.setRawMode(true);
  note(question);
  let isTold = false;
  return new Promise<boolean>((resolve) => {
    const settle = (yes: boolean) => {
      input.off('data', hear);
      input.off('end', leave);
      input.setRawMode(false);
      input.pause();
      resolve(yes);
    };
    const leave = () => settle(false);
    const hear = (bytes: Buffer | string) => {
      const keys = String(bytes);
      if (isYes(keys) || isNo(keys)) return settle(isYes(keys));
      if (isText(keys) && !isTold) note(`What is typed here goes nowhere. ${question}`);
      isTold ||= isText(keys);
    };
    input.on('data', hear);
    input.on('end', leave);
    input.resume();
  });
}

// What a person types at a prompt, without what the terminal answers meanwhile, and in whatever encoding it sends.
import {PassThrough} from 'node:stream';
import {createInputParts, type Part} from '../../app/paint/input-parts.js';
import {createByteReader} from '../../app/paint/typed-bytes.js';

export type TerminalInput = {
  /** What a line editor reads in place of the terminal. */
  input: PassThrough & {setRawMode(on: boolean): void};
  stop(): void;
};

const textOf = (part: Part): string => {
  if ('typed' in part) return part.typed;
  if ('pasted' in part) return part.pasted;
  return 'key' in part ? part.key : '';
};

export function terminalInput(source: NodeJS.ReadStream): TerminalInput {
  const bytes = createByteReader();
  const parts = createInputParts();
  const input = Object.assign(new PassThrough(), {setRawMode: (on: boolean) => void source.setRawMode(on)});
  let untilWhole: NodeJS.Timeout | undefined;
  let untilLetter: NodeJS.Timeout | undefined;

  const pass = (found: Part[]) => {
    const text = found.map(textOf).join('');
    if (text !== '') input.write(text);
    const {heldUntil} = parts;
    if (heldUntil === null) return;
    const wait = Math.max(1, heldUntil - performance.now());
    untilWhole = setTimeout(() => pass(parts.release(performance.now())), wait);
  };
  const stopWaiting = () => {
    clearTimeout(untilWhole);
    clearTimeout(untilLetter);
  };
  const take = (chunk: Buffer | string) => {
    stopWaiting();
    pass(parts.take(typeof chunk === 'string' ? chunk : bytes.read(chunk), performance.now()));
    if (bytes.waits === null) return;
    untilLetter = setTimeout(() => {
      clearTimeout(untilWhole);
      pass(parts.take(bytes.release(), performance.now()));
    }, bytes.waits);
  };
  const end = () => void input.end();
  source.on('data', take).on('end', end);
  return {
    input,
    stop() {
      stopWaiting();
      source.off('data', take).off('end', end);
      source.pause();
    },
  };
}

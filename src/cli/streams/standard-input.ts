// Text that comes through a pipe.
import {textOf} from '../../store/disk/decode-text.js';
import {UsageError} from '../usage-error.js';

const LONGEST = 10_000_000;

/**
 * Everything on standard input, as text; `taken` as `textOf` has it. Throws a StoreError where it is in an encoding that
 * is not read.
 */
export async function standardInput(taken?: string): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
    if (length > LONGEST) throw new UsageError('the text in the pipe is longer than 10 MB; send it in parts.');
  }
  return textOf(Buffer.concat(parts), 'the text in the pipe', taken);
}

// Text that comes through a pipe.
import {UsageError} from '../usage-error.js';

const LONGEST = 10_000_000;

/** Everything on standard input, as UTF-8 text. */
export async function standardInput(): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
    if (length > LONGEST) throw new UsageError('the text in the pipe is longer than 10 MB; send it in parts.');
  }
  return Buffer.concat(parts).toString('utf8');
}

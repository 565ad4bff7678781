// Writing to the terminal of the screen without waiting for it: one that nobody reads holds up no key, save or signal.
import {writeSync} from 'node:fs';
import type {WriteStream} from 'node:tty';

/** What lies below Node's stream for a terminal; nothing of it is promised, so that all may be missing. */
type Below = {_handle?: {fd?: number; setBlocking?(blocks: boolean): unknown}};

/** The terminal that Node has opened once more for itself; what the shell shares with us stays as it was. */
function ownDescriptor(stream: WriteStream & Below): number | undefined {
  const fd = stream.isTTY ? stream._handle?.fd : undefined;
  return fd !== undefined && fd > 2 ? fd : undefined;
}

/** What the terminal does not take at once waits in Node's streams from here on; before, the whole program waited. */
export function waitForNoTerminal(): void {
  for (const stream of [process.stdout, process.stderr] as (WriteStream & Below)[]) {
    if (ownDescriptor(stream) !== undefined) stream._handle?.setBlocking?.(false);
  }
}

let descriptor: number | undefined;

/** Past the stream's bookkeeping, for what is painted often; behind whatever waits in the stream. */
export function toTerminal(text: string): void {
  const {stdout} = process;
  // It stays the same one, and asking for it costs as much as writing.
  descriptor ??= ownDescriptor(stdout) ?? stdout.fd;
  let written = 0;
  try {
    if (stdout.writableLength === 0) written = writeSync(descriptor, text);
    if (written === Buffer.byteLength(text)) return;
  } catch {
    // A terminal that is not ready to take it at this moment gets it through the stream, which waits.
  }
  stdout.write(Buffer.from(text).subarray(written));
}

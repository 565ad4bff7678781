// The seal of review.json: a sum of all that is before it, by which a copy is known to be as debrief wrote it.
import {crcOf} from '../journal/crc32.js';

const SEAL = ',\n  "seal": ';

/** These fields as a file, with the seal as its last field; `indent`: 0 where nobody reads it. */
export function sealed(fields: object, indent = 2): string {
  const body = JSON.stringify(fields, null, indent).slice(0, -'}'.length).trimEnd();
  return `${body}${SEAL}${crcOf(Buffer.from(body))}\n}\n`;
}

/** Whether nobody has changed a letter since. */
export function isAsSealed(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = all.lastIndexOf(SEAL);
  return at !== -1 && all.toString('utf8', at + SEAL.length) === `${crcOf(all.subarray(0, at))}\n}\n`;
}

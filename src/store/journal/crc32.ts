// The checksum of a journal's lines: Node has one in zlib, which takes longer to load than a note to save.
const POLYNOMIAL = 0xedb88320;

/** From so many bytes on, loading Node's own is the shorter way. */
const MANY = 65_536;

// Signed numbers throughout: V8 keeps those within a register, and a short run is over before it has compiled the loop.
const table = new Int32Array(256);
let remainder = 1;
for (let bit = 128; bit > 0; bit >>= 1) {
  remainder = (remainder >>> 1) ^ (remainder & 1 ? POLYNOMIAL : 0);
  for (let low = 0; low < 256; low += 2 * bit) table[low + bit] = (table[low] as number) ^ remainder;
}

/** CRC-32 (ISO 3309, as in zip and PNG) of the text's UTF-8 bytes. */
export const crc32 = (text: string): number => crcOfBytes(Buffer.from(text), 0);

/** The same of bytes, behind those of which `before` is the sum. */
export function crcOf(bytes: Uint8Array, before = 0): number {
  // Older versions of Node have neither.
  const quick = bytes.length < MANY ? undefined : process.getBuiltinModule?.('node:zlib').crc32;
  return quick ? quick(bytes, before) : crcOfBytes(bytes, before);
}

function crcOfBytes(bytes: Uint8Array, before: number): number {
  const {length} = bytes;
  let crc = ~before;
  // By index: an iterator would take three times as long.
  for (let at = 0; at < length; at += 1) {
    crc = (table[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

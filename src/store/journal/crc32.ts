// The checksum of a journal's lines: Node has one in zlib, which takes longer to load than a note to save.
const POLYNOMIAL = 0xedb88320;

// Signed numbers throughout: V8 keeps those within a register, and a short run is over before it has compiled the loop.
const table = new Int32Array(256);
let remainder = 1;
for (let bit = 128; bit > 0; bit >>= 1) {
  remainder = (remainder >>> 1) ^ (remainder & 1 ? POLYNOMIAL : 0);
  for (let low = 0; low < 256; low += 2 * bit) table[low + bit] = (table[low] as number) ^ remainder;
}

/** CRC-32 (ISO 3309, as in zip and PNG) of the text's UTF-8 bytes. */
export function crc32(text: string): number {
  const bytes = Buffer.from(text);
  const {length} = bytes;
  let crc = -1;
  // By index: an iterator would take three times as long.
  for (let at = 0; at < length; at += 1) {
    crc = (table[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

// The checksum of a journal's lines: Node has one in zlib, which takes longer to load than a note to save.

const POLYNOMIAL = 0xedb88320;

const table = Uint32Array.from({length: 256}, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? POLYNOMIAL ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

/** CRC-32 (ISO 3309, as in zip and PNG) of the text's UTF-8 bytes. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  const bytes = Buffer.from(text);
  // By index, because an iterator is slow until it has been compiled, which a short run never sees.
  for (let at = 0; at < bytes.length; at += 1) crc = (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

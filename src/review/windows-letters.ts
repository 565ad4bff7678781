// What Windows-1252 has where Latin-1 has control characters: quotation marks, dashes, the euro and some letters.

/** From 0x80 on; five bytes are nothing in it. The decoder of Node 20 leaves all of them the control characters. */
export const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** `binary`: bytes as Latin-1 reads them; answers the text that they are in Windows-1252, on any Node. */
export const asWindowsLetters = (binary: string): string =>
  binary.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);

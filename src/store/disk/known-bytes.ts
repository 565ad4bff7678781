// Files that are no text, told by their first bytes, so that whoever brought one hears what it is.

/** What a file of each begins with; `within` is looked for behind that. */
const kinds: readonly {is: string; begins: string; within?: RegExp}[] = [
  {is: 'a PDF file', begins: '%PDF-'},
  {is: 'a Word document', begins: 'PK\u0003\u0004', within: /word\//},
  {is: 'an Excel workbook', begins: 'PK\u0003\u0004', within: /xl\//},
  {is: 'a PowerPoint presentation', begins: 'PK\u0003\u0004', within: /ppt\//},
  {is: 'an OpenDocument file', begins: 'PK\u0003\u0004', within: /mimetypeapplication\/vnd\.oasis/},
  {is: 'a ZIP archive', begins: 'PK\u0003\u0004'},
  {is: 'an empty ZIP archive', begins: 'PK\u0005\u0006'},
  {is: 'an old Word, Excel or Outlook file', begins: '\u00d0\u00cf\u0011\u00e0'},
  {is: 'a gzip archive', begins: '\u001f\u008b'},
  {is: 'a bzip2 archive', begins: 'BZh'},
  {is: 'an xz archive', begins: '\u00fd7zXZ'},
  {is: 'a Zstandard archive', begins: '(\u00b5/\u00fd'},
  {is: 'a 7-Zip archive', begins: '7z\u00bc\u00af'},
  {is: 'a RAR archive', begins: 'Rar!\u001a'},
  {is: 'a PNG picture', begins: '\u0089PNG'},
  {is: 'a JPEG picture', begins: '\u00ff\u00d8\u00ff'},
  {is: 'a GIF picture', begins: 'GIF8'},
  {is: 'a WebP picture', begins: 'RIFF', within: /^.{4}.{4}WEBP/s},
  {is: 'a video', begins: '', within: /^.{4}ftyp/s},
  {is: 'a SQLite database', begins: 'SQLite format 3\u0000'},
];

/** A clause such as `a PDF file`. `text`: what the bytes are as UTF-8, which may begin as a few of these do. */
export function knownBytes(bytes: Uint8Array, text: string | undefined): string | undefined {
  const binary = Buffer.from(bytes.subarray(0, 100_000)).toString('latin1');
  const isText = text !== undefined && !/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 1024));
  // Only this tells by itself.
  if (isText) return /^%PDF-\d\.\d\s/.test(binary) ? 'a PDF file' : undefined;
  return kinds.find(({begins, within}) => binary.startsWith(begins) && (within?.test(binary) ?? true))?.is;
}

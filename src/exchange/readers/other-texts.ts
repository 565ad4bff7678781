// What a text is that is no JSON document: named by how it begins, so that whoever brought it knows what was found.

const firstLines = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 4);

function isMail(head: string): boolean {
  const lines = head.split('\n');
  const names = lines.filter((line) => /^(From|To|Subject|Date|Received|Message-ID|Delivered-To):\s/i.test(line));
  return names.length >= 2 && lines.every((line) => /^([!-9;-~]+:|\s)/.test(line));
}

function isJsonLines(text: string): boolean {
  const lines = firstLines(text);
  // The last one may have been cut.
  const whole = lines.length > 2 ? lines.slice(0, -1) : lines;
  return lines.length > 1 && whole.every((line) => /^[[{]/.test(line.trim()) && isJson(line));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Fields by name, two at least; comments and items of lists between them. */
function isYaml(lines: string[]): boolean {
  const isField = (line: string) => /^\s*(- )?["']?[\w .-]+["']?:(\s|$)/.test(line);
  return lines.filter(isField).length > 1 && lines.every((line) => isField(line) || /^\s*(- \S|#)/.test(line));
}

/** Every line has the same number of this sign, one at least. */
function isTable(lines: string[], sign: RegExp): boolean {
  const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(sign).length);
  return lines.length > 1 && (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0]);
}

/** `isMade`: a program makes it, and nobody writes it by hand, as a comment for instance. */
type Kind = {is: string; fits: (text: string) => boolean; isMade?: true};

/** In the order in which they are tried; the first that fits names the text. */
const kinds: readonly Kind[] = [
  {
    is: 'an HTML page',
    fits: (text) => /^(<!--.*?-->\s*)?<(!doctype html|html|head|body)[\s>]/is.test(text),
    isMade: true,
  },
  {is: 'HTML', fits: (text) => /^<(div|table|p|h[1-6]|ul|span)[\s>]/i.test(text)},
  {is: 'XML', fits: (text) => /^<\?xml|^<[a-z][\w:.-]*(\s[^<>]*)?>/i.test(text)},
  {is: 'an RTF document', fits: (text) => text.startsWith('{\\rtf'), isMade: true},
  {is: 'a calendar (iCalendar)', fits: (text) => text.startsWith('BEGIN:VCALENDAR'), isMade: true},
  {is: 'a contact (vCard)', fits: (text) => text.startsWith('BEGIN:VCARD'), isMade: true},
  {is: 'a saved e-mail', fits: (text) => isMail(text.split('\n\n')[0] ?? ''), isMade: true},
  {is: 'JSON Lines, one document a line', fits: isJsonLines, isMade: true},
  {is: 'JSON with comments', fits: (text) => /^(\/\/|\/\*)|^[{[]\s*(\/\/|\/\*)/.test(text)},
  {is: 'an INI or TOML file', fits: (text) => /^\[[^\]{}",]+\]\s*\n\s*[\w.-]+\s*=/.test(text)},
  {is: 'Markdown', fits: (text) => /^---\n[\s\S]*?\n---\n+\S|^(#{2,6} \S|\|.*\||```)|\*\*\S[^*\n]*\*\*/m.test(text)},
  {is: 'YAML', fits: (text) => /^(---\n|%YAML)/.test(text) || isYaml(firstLines(text))},
  {is: 'Markdown', fits: (text) => /^(# \S|[*+-] (\[[ x]\] )?\S|> \S)|^=+$|\[[^\]\n]+\]\([^)\n]+\)/m.test(text)},
  {is: 'a log', fits: (text) => firstLines(text).every((line) => /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(line))},
  {is: 'a table (CSV)', fits: (text) => [/,(?! )/, /;/, /\t/].some((sign) => isTable(firstLines(text), sign))},
];

/** Characters that are looked at: enough to tell, and few enough for any pattern on any text. */
const LOOKED_AT = 4000;

const begun = (text: string): string => text.trimStart().slice(0, LOOKED_AT).replaceAll('\r\n', '\n').trim();

/** A clause such as `Markdown`; undefined where it may be broken JSON. */
export function textInWords(text: string): string | undefined {
  const known = kinds.find(({fits}) => fits(begun(text)));
  if (known) return known.is;
  return /^[[{"]/.test(begun(text)) ? undefined : 'plain text';
}

/** The same of what only a program writes; undefined for all that a person may have written. */
export const madeTextInWords = (text: string): string | undefined =>
  kinds.find(({fits, isMade}) => isMade && fits(begun(text)))?.is;

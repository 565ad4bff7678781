// A calendar (RFC 5545) as text, for every calendar to read: no line longer than it may be, no name that ends its line.
import {generateIcsCalendar, type IcsCalendar} from 'ts-ics';
import {cleanLine} from '../../review/text.js';

const PRODUCT = '-//debrief//incident review//EN';

/** In bytes, without its end. */
const LONGEST_LINE = 75;

/** Lines are folded anew: the library counts characters, and cuts those in two that take two of its units. */
export const calendarText = (
  calendar: Omit<IcsCalendar, 'version' | 'prodId'>,
  options?: Parameters<typeof generateIcsCalendar>[1],
): string =>
  generateIcsCalendar({version: '2.0', prodId: PRODUCT, ...calendar}, options)
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map(folded)
    .join('\r\n');

/** A name as a parameter: in quotes, since a comma or a colon would end it; its own as RFC 6868 has them. */
export const calendarName = (name: string): string =>
  `"${cleanLine(name).replaceAll('^', '^^').replaceAll('"', "^'")}"`;

function folded(line: string): string {
  const lines = [''];
  let bytes = 0;
  for (const character of line) {
    const more = bytesOf(character.codePointAt(0) ?? 0);
    if (bytes + more > LONGEST_LINE) {
      lines.push(' ');
      bytes = 1;
    }
    lines.push(`${lines.pop()}${character}`);
    bytes += more;
  }
  return lines.join('\r\n');
}

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

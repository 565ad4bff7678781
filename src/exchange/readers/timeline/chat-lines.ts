// A chat with the time and the name before each message: `[10:31] name: text`, `10:31 <name> text`, or as a phone exports it.

import {timeAtHead} from '../../../review/times-told/written-time.js';
import {bullet, markIn} from './lines.js';
import {isReactions} from './noise.js';
import {bareRow, onlyTold, type Read, type Row, type Told} from './rows.js';
import type {TimelineWords} from './words.js';

const speaker = /^(?:<[@+ ]?([^<>\n]{1,60})>|(?:@|~\s?)?(\p{L}[\p{L}\p{N}._ '’()-]{0,40}):(?= |$))\s*/u;

/** As a phone exports a chat: `[20/11/2026, 10:30:15] name: text`, `20/11/2026, 10:30 - name: text`. */
const ofPhone = /^(?:\[(?=[^\]]{1,40}\] )|(?=[^[\]-]{1,40} - ))\d{1,2}[/.]\d{1,2}[/.](?:\d\d)?\d\d, \d{1,2}:\d\d/;

/** How many of the lines with a time must name somebody, and how many such lines there are at least. */
const MOST_OF = 0.6;
const FEWEST = 2;

/**
 * Undefined where it is no chat: there, most lines with a time name who speaks, and somebody speaks twice, or each is as a
 * phone exports it.
 */
export function readChatLines(lines: readonly string[], first: number, words: TimelineWords): Read | undefined {
  const told: Told[] = [];
  const names: string[] = [];
  let [last, timed, phoned]: [Row | undefined, number, number] = [undefined, 0, 0];
  let isListed = false;
  for (const [index, written] of lines.entries()) {
    // Before some of its lines a phone says that they go from left to right.
    const line = written.replace(/^\u200e/, '');
    const signs = bullet.exec(line)?.[0] ?? '';
    const found = timeAtHead(line.slice(signs.length));
    const mark = found ? undefined : markIn(first + index, line, false, words);
    if (found) {
      timed += 1;
      isListed = signs.trim() !== '';
      if (ofPhone.test(line)) phoned += 1;
      const [said = '', bracketed, named] = speaker.exec(found.rest) ?? [];
      const name = words.kindNamed(named ?? '') ? undefined : (bracketed ?? named);
      if (name !== undefined) names.push(name);
      const text = name === undefined ? found.rest : found.rest.slice(said.length);
      last = {...bareRow(first + index, found.when, text), actor: name?.trim() ?? ''};
      told.push(last);
    } else if (mark) {
      told.push(mark);
      last = undefined;
    } else if (isReactions(line)) {
      told.push({...bareRow(first + index, null, line.trim()), isNoise: true});
    } else if (line.trim() !== '') {
      if (last && !(isListed && signs.trim() !== '')) last.text = `${last.text}\n${line.trimEnd()}`;
      else told.push(bareRow(first + index, null, line.slice(signs.length).trim()));
    }
  }
  const isSpoken = names.length > 0 && names.length >= timed * MOST_OF;
  const isChat = isSpoken && (phoned === timed || (names.length >= FEWEST && new Set(names).size < names.length));
  return isChat ? onlyTold(told) : undefined;
}

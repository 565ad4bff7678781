// A chat that was copied from its window: the name and the time on a line of their own, the message beneath.

import type {Written} from '../../../review/times-told/when.js';
import {timeAtHead} from '../../../review/times-told/written-time.js';
import {HOUR} from '../../../review/units.js';
import {HALF_A_DAY} from './day-by-day.js';
import {markBetween} from './lines.js';
import {isReactions} from './noise.js';
import {bareRow, onlyTold, type Read, type Row, type Told} from './rows.js';
import type {TimelineWords} from './words.js';

type Head = {name: string | undefined; when: Written};

const FEWEST = 2;
const LONGEST_HEAD = 100;

const time = '(?:\\d[\\d/.-]{5,9},? )?\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[AP]M)?';
const nameThenTime = new RegExp(
  `^(\\S(?:[^\\n]{0,58}\\S)?)\\s+(?:[—–-]\\s+)?(?:(?:today|yesterday) at )?[\\[(]?(${time})[\\])]?$`,
  'i',
);
const timeThenName = new RegExp(`^[\\[(](${time})[\\])] (\\p{L}[^:\\n]{0,59})$`, 'iu');
const timeAlone = new RegExp(`^[\\[(]?(${time})[\\])]?$`, 'i');

/** A name has a few words, and none behind which a sentence goes on with a time. */
const isName = (words: string): boolean =>
  /^\p{L}/u.test(words) &&
  words.split(' ').length <= 5 &&
  !/\b(?:at|by|to|until|since|from|around|about|is)$/i.test(words);

/** The line on which somebody, or the same one again, begins to speak; `under` is the line beneath it. */
function headAt(line: string, under: string): (Head & {length: number}) | undefined {
  const text = line.trim();
  if (text.length > LONGEST_HEAD || text === '') return undefined;
  const [, before, at] = nameThenTime.exec(text) ?? [];
  if (before && at && isName(before)) return headOf(before, at, 1);
  const [, first, behind] = timeThenName.exec(text) ?? [];
  if (first && behind && isName(behind)) return headOf(behind, first, 1);
  const alone = timeAlone.exec(text)?.[1];
  if (alone) return headOf(undefined, alone, 1);
  const below = /^\s/.test(under) ? timeAlone.exec(under.trim())?.[1] : undefined;
  return below && isName(text) ? headOf(text, below, 2) : undefined;
}

function headOf(name: string | undefined, time: string, length: number) {
  const when = timeAtHead(time)?.when;
  return when && {name: name?.replace(/\s*APP$/, ''), when, length};
}

/** A further message has its time without `PM`. */
function inTheSameHalf({name, when}: Head, before: Written | undefined): Written {
  const isLater =
    name === undefined && before && 'time' in before && 'time' in when && before.time - when.time >= HALF_A_DAY - HOUR;
  const time = isLater ? when.time + HALF_A_DAY : 0;
  return isLater && when.time < HALF_A_DAY && time >= before.time ? {...when, time} : when;
}

/** Undefined where it is none: there, few lines have a time and words, and each name has a message beneath. */
export function readChatPaste(lines: readonly string[], first: number, words: TimelineWords): Read | undefined {
  const told: Told[] = [];
  let [name, heads, timed] = ['', 0, 0];
  let last: Row | undefined;
  let before: Written | undefined;
  const close = () => {
    if (!last) return true;
    last.text = last.text.trim();
    if (last.text === '') return false;
    told.push(last);
    last = undefined;
    return true;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const head = headAt(line, lines[at + 1] ?? '');
    const mark = head ? undefined : markBetween(lines, at, first, words);
    if (head) {
      if (!close()) return undefined;
      if (head.name !== undefined) heads += 1;
      name = head.name ?? name;
      before = inTheSameHalf(head, before);
      last = {...bareRow(first + at, before, ''), actor: name};
      at += head.length - 1;
    } else if (mark) {
      if (!close()) return undefined;
      told.push(mark);
    } else if (isReactions(line)) {
      told.push({...bareRow(first + at, null, line.trim()), isNoise: true});
    } else if (line.trim() !== '') {
      if (timeAtHead(line)) timed += 1;
      if (last) last.text += `\n${line.trimEnd()}`;
      else told.push(bareRow(first + at, null, line.trim()));
    }
  }
  return close() && heads >= FEWEST && timed < heads ? onlyTold(told) : undefined;
}

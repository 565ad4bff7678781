// What waits for the end of the meeting, beside the page: ideas and slots, topics, open questions, comments, who is here.
import {momentInWords} from '../../review/timeline.js';
import type {Review} from '../../review/types.js';
import {type CloseList, destinations} from '../../review/vocabulary.js';
import type {Screen} from '../../session/screen.js';
import {type HereTold, hereInWords} from '../frame/here.js';
import {type Span, widthOf, within} from '../frame/spans.js';
import {type WaitingRow, waitingIn} from '../meeting/waiting.js';
import type {RowContext} from '../rows/index.js';
import {withRolesInWords} from '../rows/roles-beside.js';
import {airy} from './airy.js';

/** `worksOn`, `lists`: what the page lists itself. */
type WaitingTold = HereTold & Pick<RowContext, 'roles'> & {worksOn: Screen['worksOn']; lists: readonly CloseList[]};

/** A heading and the texts below it; `more`: how many others there are, for which no rail has room. */
type Block = {title: string; texts: readonly string[]; more: number};

/** Its heading, and a line that counts the rest. */
const LEAST_OF_A_LIST = 2;

/** What each text hangs behind. */
const MARK = ' · ';

/** Columns at the edge of the terminal that stay empty. */
const MARGIN = 1;

/** Lines of one text at most, from the most that there may be room for. */
const linesOfAText = [4, 2, 1];

/** The lines in so many columns: shorter texts, then fewer of the longest list, where `height` has no room for all. */
export function waitingRail(told: WaitingTold, columns: number, height: number): Span[][] {
  const blocks = [
    ...waitingIn(told.review)
      .filter(({worksOn, list}) => !(worksOn && worksOn === told.worksOn) && !(list && told.lists.includes(list)))
      .map(({title, rows}): Block => {
        const texts = rows.slice(0, height).map((row) => withRolesInWords(wordsOf(row, told.review), told));
        return {title, texts, more: rows.length - texts.length};
      }),
    {title: 'Here', texts: hereInWords(told), more: 0},
  ];
  const areAll = blocks.every(({more}) => more === 0);
  for (const most of areAll ? linesOfAText : []) {
    const lines = airy(blocks.map((block) => drawn(block, columns, most)));
    if (lines.length <= height) return lines;
  }
  return fewer(blocks, columns, height);
}

const drawn = ({title, texts}: Block, columns: number, most: number): Span[][] => [
  [{text: ` ${title}`}],
  ...texts.flatMap((text) =>
    within(text, columns - widthOf(MARK) - MARGIN, most).map((line, index): Span[] => [
      {text: `${index === 0 ? MARK : ' '.repeat(widthOf(MARK))}${line}`, tone: 'quiet'},
    ]),
  ),
];

/** The end of the longest list goes, line by line, and what went of each is counted. */
function fewer(blocks: readonly Block[], columns: number, height: number): Span[][] {
  const whole = blocks.map((block) => drawn(block, columns, 1));
  const kept = whole.map(({length}) => length);
  const lengthOf = () => kept.reduce((sum, lines) => sum + lines, 0) + kept.length - 1;
  while (lengthOf() > height) {
    const longest = kept.indexOf(Math.max(...kept));
    if ((kept[longest] ?? 0) <= LEAST_OF_A_LIST) break;
    kept[longest] = (kept[longest] ?? 0) - 1;
  }
  const shown = blocks.map(({more}, index) => {
    const lines = whole[index] ?? [];
    const room = kept[index] ?? 0;
    if (room >= lines.length && more === 0) return lines;
    const count: Span[] = [{text: `   ${lines.length - room + 1 + more} more`, tone: 'quiet'}];
    return [...lines.slice(0, room - 1), count];
  });
  return airy(shown).slice(0, height);
}

function wordsOf(row: WaitingRow, review: Review): string {
  if (row.kind === 'moment') return momentInWords(review, row.moment);
  if (row.kind === 'action') return row.action.title;
  if (row.kind === 'note') return row.note.text;
  if (row.kind === 'comment') return row.comment.text;
  const {text, destination} = row.topic;
  return destination === null ? text : `${text} → ${destinations[destination].name}`;
}

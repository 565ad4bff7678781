// The rows above the dock in which follow-up questions are chosen by a letter, and then stand.
import {allFollowUps, type FollowUp} from '../../guidance/follow-ups.js';
import type {Lists} from '../../guidance/lists.js';
import type {Model} from '../../session/model.js';
import {dockLabel} from './dock.js';
import type {Size} from './layout.js';
import {cutText, hanging, type Span, widthOf} from './spans.js';

type Told = Pick<Model, 'view' | 'lists'>;

const CHOOSING = 'What was just said, or goes on here?';
const after = ({heard}: FollowUp): string => `After ${heard}`;

/** Between two columns of letters, and columns of one at least. */
const GAP = 2;
const NARROWEST = 26;

/** A label and what stands below it, in so many rows at most; none where nothing is chosen. */
export function followUpRows({view: {followUp}, lists}: Told, {columns}: Size, most: number): Span[][] {
  if (followUp === null || most < 2) return [];
  if (followUp === 'choosing') {
    const label = dockLabel(CHOOSING, [], 'a letter · Esc leaves', columns);
    return [
      label,
      ...(lists ? inColumns(lists, columns, most - 1) : [[{text: '  One moment …', tone: 'quiet' as const}]]),
    ];
  }
  const asked = followUp.ask.flatMap((question) => hanging('  ', question, columns, 'strong'));
  return [dockLabel(after(followUp), [], 'until the next key', columns), ...asked].slice(0, most);
}

/** Down the first column, then the next; what has no room is counted. */
function inColumns(lists: Lists, columns: number, most: number): Span[][] {
  const all = allFollowUps(lists['follow-ups']);
  const room = columns - GAP;
  const widest = Math.max(0, ...all.map(({heard}) => widthOf(heard))) + widthOf('x ') + GAP;
  const count = Math.max(1, Math.floor(room / Math.min(widest, Math.max(NARROWEST, Math.floor(room / 2)))));
  const cell = Math.floor(room / count);
  const rows = Math.min(most, Math.ceil(all.length / count));
  const hidden = all.length - rows * count;
  const shown = hidden > 0 ? all.slice(0, rows * count - 1) : all;
  const cells = shown.map(({letter, heard}): Span[] => {
    const words = cutText(heard, cell - GAP - widthOf('x '));
    const rest = ' '.repeat(Math.max(0, cell - widthOf(words) - widthOf('x ')));
    return [{text: letter, tone: 'key'}, {text: ` ${words}${rest}`}];
  });
  if (hidden > 0) cells.push([{text: `and ${hidden + 1} more letters`, tone: 'quiet'}]);
  return Array.from({length: rows}, (_, row) => [
    {text: ' '.repeat(GAP)},
    ...cells.filter((__, index) => index % rows === row).flat(),
  ]);
}

/** The same in words, for whoever has the page read aloud. */
export function followUpAloud({view: {followUp}, lists}: Told): string {
  if (followUp === null) return '';
  if (followUp !== 'choosing') return `${after(followUp)}: ${followUp.ask.join(' ')}`;
  if (!lists) return CHOOSING;
  const letters = allFollowUps(lists['follow-ups']).map(({letter, heard}) => `${letter}, ${heard}`);
  return `${CHOOSING} ${letters.join('; ')}. Esc leaves.`;
}

// What fills a page between header and dock: the screen's picture, what it is drawn from, and the rows it has.
import {type Model, notUnderWay, situationOf} from '../../session/model.js';
import {filterOf, placeOf, type Row, rowsOf, selectedIn} from '../../session/rows.js';
import {screenNamed} from '../../session/screen.js';
import type {Situation} from '../../session/situation.js';
import type {View} from '../../session/view.js';
import {screens} from '../registry.js';
import {rolesKnown} from '../rows/roles-beside.js';
import {coachRows} from './coach-rows.js';
import {dockHeight} from './dock-rows.js';
import {followUpRows} from './follow-up-rows.js';
import {keyLines, messageLines} from './footer.js';
import {hintsFor, type KeyHint} from './footer-keys.js';
import {keyRows, layoutOf, mostMessageRows, mostRowsAboveDock, pageIn, type Size, type Taken} from './layout.js';
import type {LineOfRow} from './list-window.js';
import type {Message} from './message.js';
import {messagesOf} from './messages.js';
import type {Picture, PictureProps} from './record.js';

/** `hints` and `messages`: what stands below it, which decides how much room it has. */
export type Body = {picture: Picture; taken: Taken; props: PictureProps; hints: KeyHint[]; messages: Message[]};

const noneSaving: ReadonlySet<string> = new Set();

/**
 * `painted`: clock and typed text are painted over rows that stay empty. `aloud`: words in place of signs, and nothing
 * that comes and goes, such as what is being saved.
 */
export function bodyOf(model: Model, now: number, size: Size, painted: boolean, aloud = false): Body {
  const {view, state} = model;
  // The room sees one thing, large; whoever listens has no use for columns.
  const {columns} = aloud || view.screen === screens.shared ? size : pageIn(size);
  const situation = situationOf(model, screens, {now, freshId: ''});
  const {picture, look} = screenNamed(screens, view.screen);
  const rows = rowsOf(situation);
  const selected = selectedIn(rows, situation);
  const hints = hintsFor(situation, selected);
  const messages = messagesOf({...model, ...notUnderWay(model), screens, now});
  const taken = rowsTaken({hints, messages}, size, model);
  const saving = (aloud ? null : state?.saving) ?? noneSaving;
  const context = {
    columns,
    review: situation.review,
    saving,
    ...(view.rolesBeside &&
      situation.review && {
        roles: rolesKnown(situation.review.people, situation.lists?.['words-as-names']),
      }),
    ...(view.filter !== null && {sought: [filterOf(view)]}),
    ...look?.(situation),
    ...(listWaits(situation) && {waits: true}),
    ...(aloud && {aloud}),
  };
  const selectedId = selected?.id;
  const height = layoutOf(size, taken).bodyRows;
  const props = {situation, rows, selectedId, top: topOf(rows, view), context, columns, height, painted, aloud};
  return {picture, taken, props, hints, messages};
}

/** Rows that dock, message and keys take from the body. */
function rowsTaken({hints, messages}: Pick<Body, 'hints' | 'messages'>, size: Size, model: Model): Taken {
  const {columns} = size;
  const dock = dockHeight(model.view, pageIn(size));
  const keys = keyLines(hints, columns, keyRows(size)).length;
  const above = mostRowsAboveDock(size, {dock, keys});
  const followUp = followUpRows(model, pageIn(size), above).length;
  const coach = coachRows(model.view, pageIn(size), above - followUp).length;
  const most = mostMessageRows(size, {coach, followUp, dock, keys});
  return {coach, followUp, dock, message: messageLines(messages, columns, most).length, keys};
}

/** A field has the keys, or a question; but in the search and in a form ↑ and ↓ go through the list all the same. */
const listWaits = ({view: {dialog}}: Situation): boolean =>
  dialog?.kind === 'confirm' || (dialog !== null && dialog.asks.what !== 'search' && dialog.asks.what !== 'new');

/** Where the list was scrolled to, while that row is in it. */
function topOf(rows: readonly Row[], {scrolled, screen}: View): LineOfRow | null {
  if (scrolled?.screen !== screen) return null;
  const row = placeOf(rows, scrolled.id);
  return row === -1 ? null : {row, line: scrolled.line};
}

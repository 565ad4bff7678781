// Open actions of all reviews, those overdue first, and what becomes of each.
import {ageInWords, isOverdue, type LeftAction, type OfReview} from '../../review/afterwards.js';
import {dueInWords} from '../../review/days.js';
import type {Instant} from '../../review/types.js';
import type {KeyName} from '../../session/keys/table.js';
import {hint, type Row, section} from '../../session/rows.js';
import type {Outcome, Situation} from '../../session/situation.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {leftKey, leftKeys, rowIdOf, settled} from './keys.js';

type Left = OfReview<LeftAction>;

const actionKey = (name: KeyName, help: string, short: string, run: (left: Left, situation: Situation) => Outcome) =>
  leftKey({name, help, short}, {among: ({actions}) => actions, run});

const asking =
  (part: 'due' | 'reason') =>
  ({id, title, review}: Left): Outcome => ({
    asks: {what: 'settling', part, folder: review.folder, id, title, zone: review.zone ?? undefined},
  });

export const afterwards: ScreenRecord = {
  title: 'Actions of all reviews',
  heading: 'Actions of all reviews',
  intro: ({
    home: {
      afterwards: {actions},
    },
  }) => (actions.length === 0 ? '' : 'What meetings have left to do, those that are closed as well.'),
  rows({home: {afterwards: left}, now}) {
    const {actions} = left;
    if (actions.length === 0) return [hint('No action is open.')];
    const overdue = actions.filter((action) => isOverdue(action, now));
    const dated = actions.filter((action) => action.due !== null && !overdue.includes(action));
    const others = actions.filter(({due}) => due === null);
    const rows = (of: readonly Left[]) => of.map((action) => actionRow(action, now));
    return [
      ...section('Overdue', rows(overdue)),
      ...section('To come', rows(dated)),
      ...section('Without a day', rows(others)),
    ];
  },
  keys: leftKeys(
    actionKey('done', 'the action is done', 'done', (left, situation) =>
      settled(left, {does: 'done', back: false}, situation),
    ),
    actionKey('due', 'due by another day: 2026-12-01, 1 dec, fri, eom, 2w', 'by', asking('due')),
    actionKey('not-now', 'let the action go: not now, because…', 'not now', asking('reason')),
  ),
  picture: Intro,
};

/** What is to be done and by when stay in sight where rows have one line. */
function actionRow(left: Left, now: Instant): Row {
  const {title, owner, due, review} = left;
  return {
    kind: 'choice',
    id: rowIdOf(left),
    name: title,
    text: [review.reference, owner || 'no owner', ageInWords(left, now)].join(' · '),
    note: due === null ? '' : dueInWords(due, now, review.zone ?? undefined),
  };
}

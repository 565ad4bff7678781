// What is still open before a review is closed: a row each, from which one goes there.
import {questionWith} from '../../review/closing.js';
import {type LeftOpenKind, leftOpen} from '../../review/left-open.js';
import type {Review} from '../../review/types.js';
import type {CloseList} from '../../review/vocabulary.js';
import {type Row, section} from '../../session/rows.js';
import {type InReview, type Outcome, select} from '../../session/situation.js';
import {changeFact} from '../facts/facts.js';
import {openScreen} from '../keys/everywhere.js';
import {lookAt} from '../meeting/looking-on.js';
import type {ScreenName} from '../registry.js';
import {isRowOf, stillOpenRow} from '../rows/still-open.js';

export const stillOpenRows = (review: Review): Row[] =>
  section('Still open: Enter goes there', leftOpen(review).map(stillOpenRow));

type Going = (situation: InReview, id: string) => Outcome;

/** A screen that lies over the meeting's, with the row selected. */
const onScreen =
  (name: ScreenName): Going =>
  (situation, id) => {
    const {view = situation.view} = openScreen(name)(situation);
    return {view: select(view, name, id)};
  };

/** The question of the close that goes through this list; a note-taker's field rests, so that keys act on the row. */
const atList =
  (list: CloseList): Going =>
  (situation, id) => {
    const question = questionWith(situation.review, list);
    if (!question) return {};
    const there = lookAt(situation, question.id);
    return {view: {...select(there, there.screen, id), keepsField: false}};
  };

const goes: Record<LeftOpenKind, Going> = {
  musts: onScreen('overview'),
  questions: onScreen('overview'),
  ideas: atList('actions'),
  actions: atList('actions'),
  topics: atList('parked'),
  openQuestions: atList('read-back'),
  takeaways: onScreen('facts'),
  thanks: atList('thanks'),
  // A fact is given where it is missed: its field opens at once, and leaving it leads to the row again.
  recording: changeFact,
  resolved: changeFact,
  incident: atList('checklist'),
};

/** Goes to what this row names; undefined where it names nothing that is open. */
export function goToOpen(situation: InReview, id: string): Outcome | undefined {
  const left = leftOpen(situation.review).find(({kind}) => isRowOf(kind, id));
  if (!left) return undefined;
  const gone = goes[left.kind](situation, left.ids[0] ?? '');
  return gone.asks ? gone : {...gone, view: {...(gone.view ?? situation.view), wentFrom: id}};
}

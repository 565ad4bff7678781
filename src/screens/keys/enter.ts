// Enter acts on what is selected, the same on every list of a review: what it does with a row of which kind.
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {type Deed, type Deeds, rowKey} from '../../session/keys/row-keys.js';
import type {Row} from '../../session/rows.js';
import type {InReview} from '../../session/situation.js';
import {choose} from '../actions/commands.js';
import {canChange, changeFact, isChosen} from '../facts/facts.js';
import {addPerson, tickItem} from '../facts/people.js';
import {tickPoint, tickShort} from '../meeting/points.js';
import {saveDraft} from '../meeting/unsettled-drafts.js';
import {entersNote, noteAt, writeHere} from '../meeting/writing.js';
import {canGoTo, goTo} from '../overview/commands.js';
import {addDetail} from '../parking/commands.js';
import {settle, settleShort} from '../prepare/concerns.js';
import {lookedAt, lookedAtShort} from '../timeline/commands.js';
import {rewording} from './reword.js';

/** The kinds of rows that can be selected in lists of a review; a choice is opened on the home screen, a topic picked. */
type Selected = Exclude<Row['kind'], 'heading' | 'hint' | 'stage' | 'stage-minutes' | 'choice' | 'pick'>;

const entering: {readonly [Kind in Selected]: Deed<Kind>} = {
  note: {short: 'reword', run: rewording.note.run},
  comment: {short: 'note on it', run: ({comment}, situation) => noteAt(situation, comment.questionId)},
  topic: {short: 'where', run: addDetail},
  action: {
    short: ({action: {status}}) => (status === 'chosen' || status === 'done' ? 'change' : 'choose'),
    run: choose,
  },
  moment: {short: lookedAtShort, run: lookedAt},
  person: {short: 'change', run: rewording.person.run},
  check: {short: ({item}) => (item.done ? 'not done' : 'tick'), run: tickItem},
  concern: {short: settleShort, run: settle},
  // Words are never lost: a draft that turns up once the review is closed is saved all the same.
  draft: {
    short: ({draft}) => (draft.theirs ? 'save' : 'open'),
    can: () => true,
    run: ({draft}, situation) => saveDraft(situation, draft),
  },
  question: {short: (_row, {role}) => (role === 'facilitator' ? 'go' : 'look'), can: canGoTo, run: goTo},
  point: {short: tickShort, run: tickPoint},
  detail: {
    short: ({id}, {review}) => (isChosen(review, id) ? 'choose' : 'change'),
    can: ({id}, situation) => canChange(situation, id),
    run: ({id}, situation) => changeFact(situation, id),
  },
  do: {short: 'add', run: addPerson},
};

/** Where notes are written, and at each item of the close, Enter writes one as long as nothing is selected. */
const nothingSelected = ({screen}: InReview) => {
  const {worksOn} = screen;
  if (entersNote(screen)) return {short: 'note', run: writeHere};
  return worksOn === 'topics'
    ? `Nothing is parked; ${keyCalled('park')} parks a topic.`
    : 'There is nothing to choose here yet.';
};

/** `also`: kinds of rows that this list has to itself, or that have a box to tick in it. */
export const enterKeyWith = (help: string, also: Deeds): Binding =>
  rowKey({name: 'enter', help, group: 'change', inClosed: true}, {...entering, ...also}, nothingSelected);

export const enterKey: Binding = enterKeyWith('change, choose, tick or go to what is selected; else write a note', {});

// Everything that a text field can ask for. An ask that is missing here does not compile.
import {findQuestion} from '../../review/agenda.js';
import {freePlace, placeFromEditor, readPlace} from '../../review/draft-places.js';
import type {Review} from '../../review/types.js';
import {emptyField, type Field} from '../field/field.js';
import {isElsewhere, questionElsewhere} from '../in-view.js';
import type {Outcome, Situation} from '../situation.js';
import type {Asks, View, WriteDialog} from '../view.js';
import {account} from './account.js';
import {action} from './action.js';
import {type Ask, type AskOf, draftPlace} from './ask.js';
import {closing} from './closing.js';
import {notNow, slotReason} from './decided-idea.js';
import {isNoteInstead, savedWithoutIt} from './gone.js';
import {idea} from './idea.js';
import {incidentTime} from './incident-time.js';
import {minutes} from './minutes.js';
import {moment} from './moment.js';
import {noteQuestion} from './move-note.js';
import {newReview} from './new-review.js';
import {note} from './note.js';
import {nudge, nudgeReply} from './nudge.js';
import {overOthers} from './over-others.js';
import {topic, topicDetail} from './parked-topic.js';
import {person} from './person.js';
import {pulse} from './pulse.js';
import {question, questionText, skipReason} from './question.js';
import {review} from './review.js';
import {role} from './role.js';
import {search} from './search.js';
import {setAside} from './set-aside.js';
import {settling} from './settling.js';
import {takeaway} from './takeaway.js';

const asked: {[What in Asks['what']]: AskOf<What>} = {
  note,
  'note-question': noteQuestion,
  topic,
  'topic-detail': topicDetail,
  idea,
  moment,
  action,
  'slot-reason': slotReason,
  'not-now': notNow,
  closing,
  question,
  'question-text': questionText,
  'skip-reason': skipReason,
  person,
  role,
  nudge,
  'nudge-reply': nudgeReply,
  pulse,
  'set-aside': setAside,
  review,
  takeaway,
  account,
  'incident-time': incidentTime,
  minutes,
  settling,
  new: newReview,
  search,
};

/** What is said and done of these asks; whatever belongs to one kind of them is given the asks of that kind. */
export const askOf = <A extends Asks>(asks: A): Ask<A> => asked[asks.what] as unknown as Ask<A>;

export const isManyLines = (asks: Asks): boolean => askOf(asks).manyLines ?? false;

/** The outcome of `Enter`. No ask is given words for a thing that is gone: they would be saved where nobody looks. */
export function save(situation: Situation, asks: Asks, typed: string): Outcome {
  const ask = askOf(asks);
  const {review} = situation;
  const instead = review ? savedWithoutIt({...situation, review}, asks, ask, typed) : undefined;
  return instead ?? overOthers(situation, asks, typed, standing(asks, situation)) ?? ask.save(situation, asks, typed);
}

type Told = Pick<Situation, 'review' | 'view' | 'drafts'>;

/** What a field starts from where no draft was kept. */
export const startOf = (asks: Asks, told: Pick<Told, 'review' | 'view'>): string =>
  askOf(asks).start?.(asks, told) ?? '';

/** What is there to be changed: a proposal that a field opens with is not. */
export const standing = (asks: Asks, told: Pick<Told, 'review' | 'view'>): string =>
  askOf(asks).stands?.(asks, told) ?? startOf(asks, told);

/** Whether a half-written text is kept; of a fact, leaving the field gives the old value back. */
export const keepsDraft = (asks: Asks): boolean => {
  const {parts} = partsOf(draftPlace(asks));
  return askOf(asks).draft?.at(parts) !== undefined;
};

/** Whether Esc would keep a draft of this field: something is typed there that was not there before. */
export const wouldKeep = ({asks, field}: WriteDialog, told: Pick<Told, 'review' | 'view'>): boolean =>
  keepsDraft(asks) && field.text.trim() !== '' && field.text !== startOf(asks, told);

/** Where texts for these asks are kept: of a fact, only what an editor saved once its field was left. */
export const keptPlace = (asks: Asks): string =>
  keepsDraft(asks) ? draftPlace(asks) : placeFromEditor(draftPlace(asks));

/** The asks that a draft was kept for; undefined where its place is none of a text's. */
export function asksAt(place: string): Asks | undefined {
  const {what, parts, another} = partsOf(place);
  const asks = isAsked(what) ? asked[what].draft?.at(parts) : undefined;
  return asks && {...asks, ...(another !== undefined && {another})};
}

/** The words that saving makes of a half-written text. */
export const draftWords = (asks: Asks, text: string): string => (askOf(asks).draft?.words?.(text) ?? text).trim();

/** Whether the review has such words as a note, because what they were written to is gone. */
export const isKeptAsNote = (review: Review, asks: Asks, words: string): boolean =>
  isNoteInstead(review, asks, askOf(asks), words);

const isAsked = (what: string): what is Asks['what'] => Object.hasOwn(asked, what);

function partsOf(kept: string) {
  const {place, another} = readPlace(kept);
  const [what = '', ...rest] = place.split(':');
  return {what, parts: rest.join(':').split('/'), another};
}

/** Whether the field for these asks would open with what was half written for it. */
export const hasDraft = (asks: Asks, {drafts}: Pick<Told, 'drafts'>): boolean => Boolean(drafts.get(keptPlace(asks)));

/** The asks of one more text for the same, whose field opens empty: what waits for these stays where it is. */
export const asksBeside = (asks: Asks, drafts: Told['drafts']): Asks =>
  asksAt(freePlace(drafts, draftPlace(asks))) ?? asks;

/** The field for these asks, with its draft or else with the text that is to be changed. */
export function fieldFor(asks: Asks, told: Told): Field {
  const text = told.drafts.get(keptPlace(asks)) || startOf(asks, told);
  return text === '' ? emptyField : {text, cursor: askOf(asks).cursor?.(asks, text) ?? text.length};
}

/**
 * The view with the field open. Whatever a note-taker writes in between, the note's own field opens again behind it.
 */
export function writing(asks: Asks, told: Told): View {
  const goesOn = keepsDraft(asks) && hasDraft(asks, told);
  const dialog: WriteDialog = {
    kind: 'write',
    asks,
    field: fieldFor(asks, told),
    saving: false,
    ...(goesOn && {goesOn}),
    ...(!askOf(asks).isOneMore(asks) && {stood: standing(asks, told)}),
  };
  return {...told.view, message: null, keepsField: true, dialog};
}

/**
 * The question that a text belongs to which was begun on it, where it is not the one that shows, or none does; of words
 * that are there, also where it is not the meeting's.
 */
export function elsewhere(
  {asks, field}: WriteDialog,
  review: Review | null,
  view: View,
  shown: 'one' | 'all',
): string | undefined {
  if (!review || !isManyLines(asks) || !('questionId' in asks)) return undefined;
  const isNamed = shown === 'all' || (field.text !== '' && isElsewhere(review, view));
  return isNamed ? findQuestion(review, asks.questionId)?.text : questionElsewhere(review, view, asks.questionId);
}

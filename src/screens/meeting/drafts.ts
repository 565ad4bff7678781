// Half-written texts wait in sight, and one key goes through them.
import {findQuestion, stageOf} from '../../review/agenda.js';
import {quoted} from '../../review/changes/words.js';
import {nextDraft, waitingDrafts} from '../../session/drafts.js';
import {elsewhereInWords} from '../../session/drafts-elsewhere.js';
import type {Binding} from '../../session/keys/binding.js';
import {listsAllNotes} from '../../session/notes-shown.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {draftsInWords} from '../frame/drafts-mark.js';
import {type Message, type ToldOfReview, wayTo} from '../frame/message.js';
import {lookAt} from './looking-on.js';

/**
 * The next draft in its field. A note-taker looks at its question, but not from where all notes are; the facilitator's
 * meeting stays where it is.
 */
function openNext(situation: InReview): Outcome {
  const {review, view, role, screen} = situation;
  const waiting = waitingDrafts(situation);
  const taken = elsewhereInWords(situation);
  const isThrough = waiting.length === 0 || waiting.at(-1)?.place === view.draftAt;
  if (taken && isThrough) return {view: say({...view, draftAt: null}, taken)};
  const draft = nextDraft(waiting, review, view);
  if (!draft) return {view: say(view, 'No draft is waiting.')};
  if (draft.comesBack && !isAskedFor(review)) {
    const when = review.status === 'closed' ? 'it was closed with nothing left open, and needs none.' : draft.comesBack;
    return {view: say({...view, draftAt: draft.place}, `Half a ${draft.noun}, ${quoted(draft.text)}: ${when}`)};
  }
  const looksAt = role === 'note-taker' && !listsAllNotes(screen);
  const question = looksAt ? findQuestion(review, draft.questionId ?? '') : undefined;
  const there = question ? lookAt(situation, question.id) : view;
  return {view: {...there, draftAt: draft.place}, asks: draft.asks};
}

/**
 * What the close asks for would end the review by its Enter: it is gone on with where that is what people are at, and
 * beside the reason that somebody else gave. A review that was closed with nothing left open has none in its record.
 */
const isAskedFor = ({status, closedBecause, ...review}: InReview['review']): boolean =>
  status === 'closed'
    ? closedBecause !== undefined
    : stageOf({status, ...review}, review.open?.questionId ?? '')?.kind === 'close';

export const draftsKey: Binding = {
  name: 'drafts',
  help: 'go through my drafts',
  group: 'write',
  inClosed: true,
  run: openNext,
};

/** As long as any waits, and nothing else tells of them. */
export function draftsMessage(told: ToldOfReview): Message[] {
  const {view, drafts, state} = told;
  if (view.message?.about === 'the drafts') return [];
  const waiting = waitingDrafts({review: state.review, view, drafts});
  const count = waiting.length;
  if (count === 0) return [];
  const reminds = `drafts ${waiting.map(({place}) => place).join(' ')}`;
  const [waits, does] = count === 1 ? ['waits', 'opens it'] : ['wait', 'goes through them'];
  return [{text: `${draftsInWords(count)} ${waits} · ${wayTo(told, 'drafts')} ${does}`, tone: 'quiet', reminds}];
}

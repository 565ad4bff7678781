// The script of the tour through a sample meeting: what its coach says at each step, and when the step is done.
import {chosenActions, heldActions} from '../../review/actions.js';
import {openStage} from '../../review/agenda.js';
import type {Review} from '../../review/types.js';
import type {StageKind} from '../../review/vocabulary.js';
import {hintWhileTyped} from '../hints.js';
import {keyCalled} from '../keys/in-words.js';
import type {Model} from '../model.js';

/** `since`: the review as it was when the step began; `now`: as it is, in a terminal of this model. */
type Moment = {since: Review; now: Review; model: Model};

export type TourStep = {
  id: string;
  /** What to press, by the user’s own keys, and why: one sentence or two. */
  says: () => string;
  done: (moment: Moment) => boolean;
};

/** Who is at a later stage has no use for what is said of an earlier one. */
const order: readonly StageKind[] = ['opening', 'questions', 'actions', 'close'];

const isPast = (kind: StageKind, review: Review): boolean => {
  if (review.status === 'closed') return true;
  const stage = openStage(review);
  return stage !== undefined && order.indexOf(stage.kind) > order.indexOf(kind);
};

const grew =
  (of: (review: Review) => number) =>
  ({since, now}: Moment) =>
    of(now) > of(since);
const hasMoved = ({since, now}: Moment): boolean => since.open?.questionId !== now.open?.questionId;

/** Done by this deed, or by leaving the stage that it belongs to. */
const during =
  (kind: StageKind, done: TourStep['done']): TourStep['done'] =>
  (moment) =>
    isPast(kind, moment.now) || done(moment);

const hints = ({model}: Moment): boolean =>
  model.view.dialog?.kind === 'write' && hintWhileTyped(model.view.dialog, model) !== undefined;

export const tourSteps: readonly TourStep[] = [
  {
    id: 'begin',
    says: () =>
      `${keyCalled('begin')} begins the meeting and its clock. What is still open is named once: press ${keyCalled('begin')} again to begin all the same.`,
    done: ({now}) => now.status !== 'preparing',
  },
  {
    id: 'look',
    says: () =>
      `The page has the words for the room: read them out. ${keyCalled('next-question')} leads on, ${keyCalled('question-before')} back; nothing moves by itself.`,
    done: during('opening', hasMoved),
  },
  {
    id: 'stage',
    says: () =>
      `On to the questions: ${keyCalled('next-stage')} leaves the opening for the next stage, and Enter says yes.`,
    done: ({now}) => isPast('opening', now),
  },
  {
    id: 'note',
    says: () =>
      `${keyCalled('note')} opens a note. Write what somebody says, and Enter saves it. With “+ ” before it, it went well.`,
    done: during(
      'questions',
      grew(({notes}) => notes.length),
    ),
  },
  {
    id: 'park',
    says: () =>
      `A topic for another room? ${keyCalled('park')} parks it, with Enter: it is not lost, and the meeting goes on.`,
    done: during(
      'questions',
      grew(({parked}) => parked.length),
    ),
  },
  {
    id: 'time',
    says: () =>
      `The header counts stage, topic and meeting. Once a stage is over a line offers what ${keyCalled('more-minutes')} does at any time: five minutes more. Press ${keyCalled('more-minutes')}.`,
    done: during(
      'questions',
      grew(({clock}) => clock.moved.length),
    ),
  },
  {
    id: 'next',
    says: () =>
      `${keyCalled('next-question')} leads to the next question. At the end of a stage it asks once: press ${keyCalled('next-question')} again.`,
    done: during('questions', hasMoved),
  },
  {
    id: 'hint',
    says: () =>
      `Words that look for somebody at fault have a question beside them. Press ${keyCalled('note')} and type: They should have checked.`,
    done: during('questions', hints),
  },
  {
    id: 'hint-stays',
    says: () =>
      'The question in the line above your words is for you to ask. Enter saves them as they are, Esc keeps a draft.',
    done: during('questions', ({model}) => model.view.dialog === null),
  },
  {
    id: 'idea',
    says: () =>
      `Somebody has the fix already? ${keyCalled('hold-idea')} holds the idea until the actions stage, so that the learning goes on first.`,
    done: during(
      'questions',
      grew((review) => heldActions(review).length),
    ),
  },
  {
    id: 'actions',
    says: () =>
      `${keyCalled('next-stage')} goes on to the actions. It names what you must cover and have not; Enter goes all the same.`,
    done: ({now}) => isPast('questions', now),
  },
  {
    id: 'slot',
    says: () =>
      'With your idea selected (↑ ↓), Enter gives it a slot. Then say who owns it (a few letters), by when (fri, 2w) and what done looks like.',
    done: during('actions', ({now}) =>
      chosenActions(now).some(({ownerId, due, doneWhen}) => ownerId !== null && due !== null && doneWhen !== ''),
    ),
  },
  {
    id: 'close-stage',
    says: () =>
      `${keyCalled('next-question')} leads to the close, one small step at a time: what was learned, who hears it, where parked topics go, thanks.`,
    done: ({now}) => isPast('actions', now),
  },
  {
    id: 'close',
    says: () =>
      `Walk on with ${keyCalled('next-question')} to What’s left to do. There ${keyCalled('last-line')} selects the last line, and Enter closes; what is open may stay so with a reason.`,
    done: ({now}) => now.status === 'closed',
  },
  {
    id: 'export',
    says: () =>
      `${keyCalled('export')}, then Enter, writes the files: a report to send, a record to keep, the actions as a table.`,
    done: ({model}) => model.view.message?.text.startsWith('Wrote ') === true,
  },
  {
    id: 'end',
    says: () =>
      `That was a whole review. ${keyCalled('leave')} leaves, and nothing of it stays; debrief new begins one of your own.`,
    done: () => false,
  },
];

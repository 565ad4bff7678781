// The lines above the keys: what somebody asks of this terminal, what was just said, what it should know.
import {commentsMessage} from '../comments/message.js';
import {absenceMessage} from '../meeting/absence.js';
import {breakMessage} from '../meeting/break.js';
import {doubtfulTimesMessage} from '../meeting/doubtful-times.js';
import {draftsMessage} from '../meeting/drafts.js';
import {bothLeadMessage, keptMessage, offeredMessage} from '../meeting/handover.js';
import {hintMessage} from '../meeting/hint.js';
import {elsewhereMessage} from '../meeting/looking-on.js';
import {notBegunMessage} from '../meeting/not-begun.js';
import {answerMessage, nudgeMessage} from '../meeting/nudge.js';
import {overtimeMessage} from '../meeting/overtime.js';
import {reminderMessage} from '../meeting/reminders.js';
import {type Message, type Told, type ToldOfReview, wayTo} from './message.js';

/** A question or a text that somebody is at for a moment; the search has its own field for as long as it is open. */
const isAsked = ({view: {dialog}}: Told): boolean =>
  dialog !== null && (dialog.kind === 'confirm' || dialog.asks.what !== 'search');

/** How many messages stand below trouble, at most. */
const OTHERS = 2;

/**
 * Trouble first, whose rows nothing else can take. Then a nudge, which only the facilitator sees, or an offer, or what
 * came of a nudge; then the message of the moment, or else what this terminal should know.
 */
export function messagesOf(told: Told): Message[] {
  const {view, role, state} = told;
  if (role === 'watch') return [];
  const there = state && {...told, state};
  const trouble = there ? troubleOf(there) : [];
  const calls = there ? [...nudgeMessage(there), ...offeredMessage(there), ...answerMessage(there)] : [];
  const message = view.message?.untilKept ? null : view.message;
  const back = message?.undoes && {end: ` · ${wayTo(told, 'undo')} takes it back`};
  const isTold = trouble.some(({text}) => text === message?.text);
  // Keys that a sentence names are those of the question while one is asked.
  const isQuestion = view.dialog?.kind === 'confirm';
  const text = isQuestion ? (message?.undoes ?? message?.text) : message?.text;
  const said: Message[] =
    message && text && !isTold ? [{text, ...back, ...(message.tone !== 'plain' && {tone: message.tone})}] : [];
  // The facilitator is asked or typing for a moment; the note-taker's field is open all the time.
  if (isAsked(told) && role === 'facilitator') {
    const inBreak = there && isQuestion ? breakMessage(there) : [];
    return [...trouble, ...calls, ...[...said, ...inBreak].slice(0, OTHERS)];
  }
  // What was said stays until the next key, and must not hide that the time is up.
  const others = [...calls, ...said, ...(there ? [...standing(there).slice(0, 1), ...reminderMessage(there)] : [])];
  return [...trouble, ...others.slice(0, OTHERS)];
}

/** One of them: the gravest, the newest of the store's first, and how many there are besides. */
function troubleOf(told: ToldOfReview): Message[] {
  const {save, notices, sharing} = told.state;
  const all: Message[] = [
    ...(save.kind === 'read-only' ? [{text: save.why, tone: 'trouble' as const}] : []),
    ...behindMessage(told),
    ...(sharing?.stopped ? [{text: sharing.stopped, tone: 'quiet' as const}] : []),
    ...notices.toReversed().map((text): Message => ({text, tone: 'quiet'})),
  ];
  const [first, ...more] = all;
  if (!first) return [];
  return more.length === 0 ? [first] : [{...first, end: ` · ${more.length} more: debrief doctor says all`}];
}

/** The most pressing first. */
const standing = (told: ToldOfReview): Message[] => [
  ...bothLeadMessage(told),
  ...keptMessage(told),
  ...doubtfulTimesMessage(told),
  ...elsewhereMessage(told),
  ...absenceMessage(told),
  ...breakMessage(told),
  ...overtimeMessage(told),
  ...commentsMessage(told),
  ...draftsMessage(told),
  ...hintMessage(told),
  ...notBegunMessage(told),
];

/** Until an export has succeeded. */
function behindMessage(told: ToldOfReview): Message[] {
  if (!told.view.exportBehind || told.state.review.status !== 'closed') return [];
  return [
    {text: `The export in the folder is behind the review: ${wayTo(told, 'export')} writes it again.`, tone: 'trouble'},
  ];
}

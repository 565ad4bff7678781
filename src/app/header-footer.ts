// The words around the body: the title, the save mark, the message line and the keys of the moment.
import {findQuestion, openStage} from '../review/agenda.js';
import {MINUTES_MORE, stageThatCanGive} from '../review/clock.js';
import {liveComments} from '../review/comments.js';
import {timeOfDay} from '../screens/frame/clock-line.js';
import type {FooterMessage, KeyHint} from '../screens/frame/Footer.js';
import type {SaveMark} from '../screens/frame/Header.js';
import {footerKeys} from '../session/help.js';
import {isElsewhere, meetingsQuestion} from '../session/in-view.js';
import {openNudges} from '../session/nudges.js';
import type {View} from '../session/view.js';
import type {Presence, SaveStatus} from '../store/types.js';
import type {Frame} from './terminal.js';

export function titleOf({state, view}: Frame): string {
  if (view.screen === 'help') return 'debrief · every key';
  const review = state?.review;
  return review ? `${review.reference} · ${review.title}` : 'debrief';
}

/** Who else is there, then whether everything is on the disk. */
export function saveMark({state, role}: Frame): SaveMark | null {
  if (!state || role === 'watch') return null;
  const {text, trouble} = savedInWords(state.save);
  return {text: [othersInWords(state.others), text].filter(Boolean).join(' · '), trouble};
}

function savedInWords(save: SaveStatus): SaveMark {
  switch (save.kind) {
    case 'saved':
      return {text: 'saved', trouble: false};
    case 'saving':
      return {text: 'saving', trouble: false};
    case 'unsaved':
      return {text: `unsaved: ${save.count} · ${save.why}`, trouble: true};
    case 'read-only':
      return {text: 'read-only', trouble: true};
  }
}

/** `note-taker typing`, `2 note-takers`; who went away is named only where nobody else of the role is here. */
function othersInWords(others: readonly Presence[]): string {
  const roles = [...new Set(others.map(({role}) => role))];
  return roles.map((role) => roleInWords(others.filter((other) => other.role === role))).join(', ');
}

function roleInWords(others: Presence[]): string {
  const here = others.filter(({doing}) => doing !== 'away');
  const [first = others[0]] = here;
  if (!first) return '';
  if (here.length > 1) return `${here.length} ${first.role}s`;
  return here.length === 1 ? `${first.role} ${first.doing}` : `${first.role} away since ${timeOfDay(first.since)}`;
}

/**
 * What stands above the keys: a nudge first, which only the facilitator sees, or an offer; then the message of the
 * moment, or else what this terminal should know.
 */
export function footerMessages(frame: Frame): FooterMessage[] {
  const {view, role} = frame;
  if (role === 'watch') return [];
  const calls = [...nudgeLine(frame), ...offerLine(frame)];
  const {message} = view;
  const said: FooterMessage[] = message
    ? [{text: message.text, ...(message.tone === 'trouble' && {tone: 'trouble' as const})}]
    : [];
  // The facilitator is asked or typing for a moment; the note-taker's field is open all the time.
  if (view.dialog && role === 'facilitator') return [...calls, ...said];
  // What was said stays until the next key, and must not hide that the time is up.
  return [...calls, ...said, ...standingLines(frame).slice(0, 1)].slice(0, 2);
}

/** A note-taker is asked to take over, whatever else was just said. */
function offerLine({state, role, view}: Frame): FooterMessage[] {
  const offered = role === 'note-taker' && state?.review.handover?.taken === false;
  const keys = isTaken(view) ? 'Esc, then F,' : 'F';
  return offered ? [{text: `The meeting is offered to you: ${keys} takes it over.`, tone: 'key'}] : [];
}

function nudgeLine({state, role, view}: Frame): FooterMessage[] {
  const [first, ...more] = state && role === 'facilitator' ? openNudges(state.review) : [];
  if (!first) return [];
  const others = more.length > 0 ? ` (${more.length} more)` : '';
  const keys = isTaken(view) ? 'Esc, then m, answers' : 'm answers';
  return [{text: `From the note-taker: ${first.text}${others} · ${keys}`, tone: 'key'}];
}

/** Whether letters mean something else at this moment than they do in the meeting. */
const isTaken = ({dialog, screen}: View): boolean => dialog !== null || screen === 'search' || screen === 'help';

/** The most pressing first. */
function standingLines(frame: Frame): FooterMessage[] {
  const {state, view, role, overtime} = frame;
  if (!state) return [];
  const {review, save, notices} = state;
  const lines: FooterMessage[] = [];
  if (save.kind === 'read-only') lines.push({text: save.why, tone: 'trouble'});
  if (role === 'facilitator' && review.handover?.id === view.offerId && !review.handover?.taken) {
    lines.push({text: 'The meeting is offered to the other terminal: F keeps it here.', tone: 'quiet'});
  }
  if (role === 'note-taker' && isElsewhere(review, view)) {
    const meeting = findQuestion(review, meetingsQuestion(review) ?? '')?.text ?? '';
    const keys = view.dialog ? 'Esc, Esc' : 'Esc';
    lines.push({text: `The meeting is at another question · ${keys} goes there: ${meeting}`, tone: 'quiet'});
  }
  if (overtime && role === 'facilitator') lines.push({text: overtimeOffer(frame), tone: 'warm'});
  const fresh = liveComments(review).filter(({id}) => !view.seenComments.includes(id)).length;
  if (fresh > 0 && view.screen !== 'comments') {
    const what = fresh === 1 ? 'One comment' : `${fresh} comments`;
    lines.push({
      text: `${what} from outside the meeting · ${isTaken(view) ? 'Esc, then C,' : 'C'} shows them`,
      tone: 'key',
    });
  }
  const notice = notices.at(-1);
  if (notice) lines.push({text: notice, tone: 'quiet'});
  return lines;
}

function overtimeOffer({state, now}: Frame): string {
  const review = state?.review;
  const stage = review && openStage(review);
  if (!stage) return '';
  const giver = stageThatCanGive(review, stage.id, MINUTES_MORE, now);
  const from = giver ? ` from ${giver.title}` : '';
  return `Time is up here: + five minutes more${from} · p park the rest · → go on`;
}

const whileTyping: KeyHint[] = [
  {key: 'Enter', short: 'save'},
  {key: 'Esc', short: 'keep as a draft'},
  {key: 'Alt+Enter', short: 'new line'},
  {key: 'Ctrl+O', short: '$EDITOR'},
];

const takingNotes: KeyHint[] = [
  {key: 'Enter', short: 'save'},
  {key: 'Tab', short: 'next kind'},
  {key: '↑', short: 'last note'},
  {key: 'Alt+Enter', short: 'new line'},
  {key: 'Esc', short: 'other keys', always: true},
];

export function hintsFor({view: {dialog, screen}, state, role}: Pick<Frame, 'view' | 'state' | 'role'>): KeyHint[] {
  if (dialog?.kind === 'write') return role === 'note-taker' && dialog.asks.what === 'note' ? takingNotes : whileTyping;
  if (dialog?.kind === 'confirm')
    return [
      {key: 'Enter', short: 'yes'},
      {key: 'Esc', short: 'stay'},
    ];
  return footerKeys(screen, role, state?.review.status === 'closed');
}

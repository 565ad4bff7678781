// The words above and of the keys: what somebody asks of this terminal, what was just said, what it should know.
import {findQuestion, openStage} from '../../review/agenda.js';
import {MINUTES_MORE, stageThatCanGive} from '../../review/clock.js';
import {liveComments} from '../../review/comments.js';
import type {ReviewState} from '../../review/review-state.js';
import {openNudges} from '../../session/asks/nudge.js';
import {isElsewhere, meetingsQuestion} from '../../session/in-view.js';
import {bindingFor} from '../../session/keys/bindings.js';
import {keyName} from '../../session/keys/names.js';
import {footerKeys, type KeyHint} from '../../session/keys/sections.js';
import type {Model} from '../../session/model.js';
import {type Screens, screenNamed} from '../../session/screen.js';
import type {Tone} from './theme.js';

export type FooterMessage = {text: string; tone?: Tone};

/** What a footer is made from. */
export type Told = Pick<Model, 'role' | 'view' | 'state' | 'overtime'> & {screens: Screens; now: number};

type InReviewState = Told & {state: ReviewState};

/** A question or a text that somebody is at for a moment; the search has its own field for as long as it is open. */
const isAsked = ({view: {dialog}}: Told): boolean => dialog?.kind === 'confirm' || dialog?.asks.what !== 'search';

/**
 * What stands above the keys: a nudge first, which only the facilitator sees, or an offer; then the message of the
 * moment, or else what this terminal should know.
 */
export function footerMessages(told: Told): FooterMessage[] {
  const {view, role, state} = told;
  if (role === 'watch') return [];
  const there = state && {...told, state};
  const calls = there ? [...nudgeLine(there), ...offerLine(there)] : [];
  const {message} = view;
  const said: FooterMessage[] = message
    ? [{text: message.text, ...(message.tone === 'trouble' && {tone: 'trouble' as const})}]
    : [];
  // The facilitator is asked or typing for a moment; the note-taker's field is open all the time.
  if (view.dialog && isAsked(told) && role === 'facilitator') return [...calls, ...said];
  // What was said stays until the next key, and must not hide that the time is up.
  return [...calls, ...said, ...(there ? standingLines(there).slice(0, 1) : [])].slice(0, 2);
}

/** A note-taker is asked to take over, whatever else was just said. */
function offerLine(told: InReviewState): FooterMessage[] {
  const offered = told.role === 'note-taker' && told.state.review.handover?.taken === false;
  return offered ? [{text: `The meeting is offered to you: ${wayTo(told, 'F')} takes it over.`, tone: 'key'}] : [];
}

function nudgeLine(told: InReviewState): FooterMessage[] {
  const [first, ...more] = told.role === 'facilitator' ? openNudges(told.state.review) : [];
  if (!first) return [];
  const others = more.length > 0 ? ` (${more.length} more)` : '';
  return [{text: `From the note-taker: ${first.text}${others} · ${wayTo(told, 'm')} answers`, tone: 'key'}];
}

/** How the key is reached: where letters are text, or the screen has no such key, Esc comes first. */
function wayTo({screens, view, role}: Told, key: string): string {
  const isHere = bindingFor(screenNamed(screens, view.screen).keys, key, role) !== undefined;
  const direct = isHere && view.dialog === null && view.filter === null;
  return direct ? keyName(key) : `Esc, then ${keyName(key)},`;
}

/** The most pressing first. */
function standingLines(told: InReviewState): FooterMessage[] {
  const {state, view, role, overtime} = told;
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
  if (overtime && role === 'facilitator') lines.push({text: overtimeOffer(told), tone: 'warm'});
  const fresh = liveComments(review).filter(({id}) => !view.seenComments.includes(id)).length;
  if (fresh > 0 && screenNamed(told.screens, view.screen).worksOn !== 'comments') {
    const what = fresh === 1 ? 'One comment' : `${fresh} comments`;
    lines.push({text: `${what} from outside the meeting · ${wayTo(told, 'C')} shows them`, tone: 'key'});
  }
  const notice = notices.at(-1);
  if (notice) lines.push({text: notice, tone: 'quiet'});
  return lines;
}

function overtimeOffer({state: {review}, now}: InReviewState): string {
  const stage = openStage(review);
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

const whileAsked: KeyHint[] = [
  {key: 'Enter', short: 'yes'},
  {key: 'Esc', short: 'stay'},
];

export function hintsFor(told: Pick<Told, 'view' | 'state' | 'role' | 'screens'>): KeyHint[] {
  const {view, state, role, screens} = told;
  const {dialog, screen} = view;
  if (dialog?.kind === 'confirm') return whileAsked;
  if (dialog && dialog.asks.what !== 'search') {
    return role === 'note-taker' && dialog.asks.what === 'note' ? takingNotes : whileTyping;
  }
  const keys = footerKeys(screens, screen, role, state?.review.status === 'closed');
  // Letters are the word's while one is typed.
  if (view.filter === null) return keys;
  return [...keys.filter(({key}) => key.length > 1 && key !== 'Esc'), {key: 'Esc', short: 'all', always: true}];
}

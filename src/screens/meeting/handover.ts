// The facilitation passes from one terminal to the other: offered here, taken there.
import {haveChangedPlaces, isOnTheWay, takingOf} from '../../review/facilitation.js';
import {personWith} from '../../review/people.js';
import type {Presence} from '../../review/review-state.js';
import {beginningOf} from '../../review/text.js';
import type {Role} from '../../review/vocabulary.js';
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {type InReview, type Outcome, say, sayOfDisk} from '../../session/situation.js';
import {canReach, type Message, type ToldOfReview, wayTo} from '../frame/message.js';

/** Offers the facilitation to the other terminal, keeps it after all, or keeps it from another that has it as well. */
function offer(situation: InReview): Outcome {
  const {review, view, others, freshId} = situation;
  const {handover} = review;
  if (handover && !handover.taken && handover.id === view.offerId) {
    return {
      changes: [{type: 'facilitation-kept', id: handover.id}],
      view: say({...view, offerId: null}, 'You are still facilitating.'),
    };
  }
  if (isFacilitated(others)) return leadAlone(situation);
  return {
    changes: [{type: 'facilitation-offered', id: freshId}],
    view: say({...view, offerId: freshId}, 'Offered: F on the other terminal takes the meeting over.'),
  };
}

/**
 * Of two terminals that both facilitate, as after `debrief run` in both, the other takes the notes from now on. Where it
 * had taken the meeting over from a terminal that was gone, this is that one again, and so are the roles of the list;
 * not where this one took it over, nor where somebody has changed the roles of the list since.
 */
function leadAlone({review, view, unsaved, freshId}: InReview): Outcome {
  if (unsaved > 0) return {view: sayOfDisk(view, notSaved())};
  const taken = takingOf(review);
  const isTaker = taken !== null && view.ownTaking === taken;
  const rolesStay = isTaker || !haveChangedPlaces(review);
  const again = rolesStay ? undefined : personWith(review, 'note-taker')?.name;
  const says = 'You facilitate alone now: the other terminal takes the notes';
  return {
    view: say(
      {...view, facilitatesBy: freshId, ownTaking: freshId},
      `${says}${again ? `, and ${again} is the facilitator again` : ''}.`,
    ),
    changes: [{type: 'facilitation-taken', id: freshId, taker: freshId, follows: taken, rolesStay}],
  };
}

const notSaved = (): string =>
  `Not all your changes are on the disk yet; press ${keyCalled('hand-over')} once it says “saved”.`;

/**
 * Takes over what the facilitator offers, and what nobody facilitates any more. Where the list has no note-taker, it
 * says nothing of who sits here, and its facilitator stays.
 */
function take({review, view, unsaved, others, now, freshId}: InReview): Outcome {
  const {handover} = review;
  const isOffered = handover?.taken === false;
  if (!isOffered && isOnTheWay(review, others, now)) return {view: say(view, JUST_TAKEN)};
  if (!isOffered && isFacilitated(others)) return {view: say(view, NOT_OFFERED)};
  if (unsaved > 0) return {view: sayOfDisk(view, notSaved())};
  const id = isOffered ? handover.id : freshId;
  const rolesStay = personWith(review, 'note-taker') === undefined;
  return {
    view: {...view, facilitatesBy: freshId, ownTaking: freshId},
    changes: [{type: 'facilitation-taken', id, taker: freshId, follows: takingOf(review), rolesStay}],
    whenSaved: {view: (later) => later, effect: {kind: 'take-role', role: 'facilitator'}},
  };
}

/** It names the way for as long as a terminal that has ended still counts as here. */
const NOT_OFFERED = 'Another terminal facilitates now: F there offers it first. If that one is gone, use debrief run.';

const JUST_TAKEN = 'Another terminal facilitates now: it has just taken the meeting over.';

const isFacilitated = (others: readonly Presence[]): boolean =>
  others.some(({role, doing}) => role === 'facilitator' && doing !== 'away');

export const handoverKeys: readonly Binding[] = [
  {
    name: 'hand-over',
    help: 'hand the meeting over to the other terminal, or keep it',
    group: 'together',
    for: ['facilitator'],
    run: offer,
  },
  {
    name: 'hand-over',
    help: 'take over the meeting that is offered, or that nobody leads',
    group: 'together',
    for: ['note-taker'],
    run: take,
  },
];

/** A note-taker is asked to take over, whatever else was just said. */
export function offeredMessage(told: ToldOfReview): Message[] {
  const {review, others} = told.state;
  if (told.role !== 'note-taker' || !canReach(told, 'hand-over')) return [];
  if (review.handover?.taken === false) {
    return [{text: `The meeting is offered to you: ${wayTo(told, 'hand-over')} takes it over.`, tone: 'key'}];
  }
  const hasGone = others.some(({role}) => role === 'facilitator') && !isFacilitated(others);
  // Whoever has just taken it over is not among those who are here yet.
  return hasGone && review.status === 'running' && !isOnTheWay(review, others, told.now)
    ? [{text: `Nobody facilitates now: ${wayTo(told, 'hand-over')} takes the meeting over.`, tone: 'key'}]
    : [];
}

/** Two that lead at the same time would move the meeting against each other. */
export function bothLeadMessage(told: ToldOfReview): Message[] {
  const {role, view, state} = told;
  const isOffered = state.review.handover?.id === view.offerId && !state.review.handover?.taken;
  if (role !== 'facilitator' || isOffered || !isFacilitated(state.others) || !canReach(told, 'hand-over')) return [];
  return [
    {text: `Another terminal facilitates as well: ${wayTo(told, 'hand-over')} makes it take the notes.`, tone: 'warm'},
  ];
}

/** Whoever has offered it may keep it. */
export function keptMessage(told: ToldOfReview): Message[] {
  const {role, view, state} = told;
  const {review} = state;
  const isMine = role === 'facilitator' && review.handover?.id === view.offerId && !review.handover?.taken;
  if (!isMine || !canReach(told, 'hand-over')) return [];
  return [
    {text: `The meeting is offered to the other terminal: ${wayTo(told, 'hand-over')} keeps it here.`, tone: 'quiet'},
  ];
}

/** What is said to whoever takes this role. */
export const takenInWords: Readonly<Record<Role, string>> = {
  facilitator: 'You are facilitating now.',
  'note-taker': 'You are taking the notes now.',
};

/** What is said to whoever does not lead the meeting, since another terminal took it over. */
export const overtakenInWords = 'Another terminal facilitates now: you are taking the notes.';

/** Most characters of a name in it, so that it is one line of 80 columns. */
const MOST = 30;

/** What is said to whoever leads, where the list may have another as facilitator, since a terminal took over. */
export const listedInWords = (name: string): string =>
  `The list has ${beginningOf(name, MOST)} as facilitator: ${keyCalled('people')} changes that.`;

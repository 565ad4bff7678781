// Who facilitates, where the meeting was handed over or taken over: of several takings the one that counts.

import {personWith} from './people.js';
import type {Presence} from './review-state.js';
import type {Handover, InRoles, Instant, Review} from './types.js';
import {SECOND} from './units.js';

/** A terminal that takes over is among those that are here after so long (ms) at the most. */
const ARRIVES = 3 * SECOND;

/** The taking by which somebody facilitates, by its id; null where nobody has taken the meeting over yet. */
export const takingOf = ({handover}: Review): string | null => standing(handover)?.taker ?? null;

/** It stands while the meeting is offered again. Earlier versions named the offer alone. */
export function standing(handover: Handover | null): Pick<Handover, 'taker' | 'at' | 'former'> | null {
  const {id, taken, taker = taken ? id : undefined, at, former} = handover ?? {};
  return taker === undefined ? null : {taker, ...(at !== undefined && {at}), ...(former && {former})};
}

export const inRoles = (review: Review): InRoles => ({
  facilitator: personWith(review, 'facilitator')?.id ?? null,
  'note-taker': personWith(review, 'note-taker')?.id ?? null,
});

/** Whether facilitator and note-taker of the list stand as a taking left them that made them change places. */
export function haveChangedPlaces(review: Review): boolean {
  const former = review.handover?.former;
  const now = inRoles(review);
  return former !== undefined && now.facilitator === former['note-taker'] && now['note-taker'] === former.facilitator;
}

/**
 * Whom the list has as facilitator, or `nobody`, where that may well be another than who leads now: another terminal
 * took the meeting over and is gone, or this one did (`ownTaking`), by which two of the list changed places once more,
 * or none did where it has no note-taker.
 * Undefined where the list follows the terminals, as by an offer, or was changed since.
 */
export function maybeAnother(review: Review, ownTaking: string | null): string | undefined {
  const {handover} = review;
  const taken = takingOf(review);
  if (taken === null || handover === null) return undefined;
  const isAgain = handover.taken && handover.id === taken && handover.former === undefined;
  const isWithoutNoteTaker = personWith(review, 'note-taker') === undefined;
  const isLikely = ownTaking === taken ? isAgain || isWithoutNoteTaker : haveChangedPlaces(review);
  return isLikely ? (personWith(review, 'facilitator')?.name ?? 'nobody') : undefined;
}

/** Whether somebody took the meeting over so short a while ago that they are not among those who are here yet. */
export function isOnTheWay({handover}: Review, others: readonly Presence[], now: Instant): boolean {
  const at = handover?.taken ? handover.at : undefined;
  if (at === undefined || Math.abs(now - at) >= ARRIVES) return false;
  return !others.some(({role, since}) => role === 'facilitator' && since >= at);
}

// Reads a calendar file that invites to the meeting of a review: when it is, and which edition of it the file is.
import {convertIcsCalendar, type IcsEvent} from 'ts-ics';
import {zoneNamed, zoneOfThisMachine} from '../../review/days.js';
import type {Meeting} from '../../review/meeting-time.js';
import {cleanLine} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {MINUTE} from '../../review/units.js';
import {type Edition, meetingId, zoneProperty} from '../writers/invite/invitation.js';

export type Invitation = {meeting: Meeting; edition: Edition; text: string};

/** The newest of these files that is of this review; undefined where none is. */
export const newestInvitation = (
  texts: readonly string[],
  review: Pick<Review, 'id' | 'zone'>,
): Invitation | undefined =>
  texts
    .flatMap((text) => readInvitation(text, review) ?? [])
    .toSorted(({edition: one}, {edition: other}) => one.sequence - other.sequence || one.stamp - other.stamp)
    .at(-1);

function readInvitation(text: string, review: Pick<Review, 'id' | 'zone'>): Invitation | undefined {
  const event = eventIn(text, meetingId(review));
  const [start, end] = [event?.start?.date, event?.end?.date].map((date) => date?.getTime() ?? Number.NaN);
  const minutes = Math.round((Number(end) - Number(start)) / MINUTE);
  if (!event || start === undefined || !(minutes > 0)) return undefined;
  // A hand or another calendar may have taken it out.
  const named = zoneNamed(new RegExp(`^${zoneProperty}:(.+)$`, 'm').exec(text)?.[1] ?? '');
  return {
    meeting: {
      at: start,
      minutes,
      zone: named ?? review.zone ?? zoneOfThisMachine(),
      where: cleanLine(event.location ?? ''),
    },
    edition: {sequence: event.sequence ?? 0, stamp: event.stamp?.date.getTime() ?? 0},
    text,
  };
}

/** Anybody may have put any file there, and edited ours. */
function eventIn(text: string, uid: string): IcsEvent | undefined {
  if (!text.includes(uid)) return undefined;
  try {
    return convertIcsCalendar(undefined, text).events?.find((event) => event.uid === uid);
  } catch {
    return undefined;
  }
}

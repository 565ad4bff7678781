// The meeting as an event of a calendar (RFC 5545, RFC 5546): a later file with the same id moves it.
import type {IcsAttendee} from 'ts-ics';
import {whoShouldCome} from '../../../guidance/who-should-come.js';
import {waysToComment} from '../../../review/comments.js';
import {type Meeting, meetingEnd, meetingInWords} from '../../../review/meeting-time.js';
import {attendees, personWith} from '../../../review/people.js';
import {directivesSource, primeDirective} from '../../../review/prime-directive.js';
import {kindInWords} from '../../../review/review-kind.js';
import {capital, cleanLine} from '../../../review/text.js';
import type {Instant, Person, Review} from '../../../review/types.js';
import type {Source} from '../../source.js';
import {calendarName, calendarText} from '../calendar-text.js';
import {incidentNamed} from '../plain-text.js';
import {isLocal} from '../recording-page.js';
import {plannedStages} from './plan.js';

/** A calendar takes what has a higher number, else what was made later, for what is so. */
export type Edition = {sequence: number; stamp: Instant};

/** By this a calendar knows the meeting again. */
export const meetingId = ({id}: Pick<Review, 'id'>): string => `debrief-${id}-meeting`;

/** Where the event keeps in whose time it is told; its times themselves are in UTC. */
export const zoneProperty = 'X-DEBRIEF-ZONE';

type Reached = {person: Person; email: string};

/** `by`: the facilitator, whose invitation it is; undefined where nobody knows their address: then it invites nobody. */
export type Invited = {by: Reached | undefined; others: Reached[]; unreached: Person[]};

export function invited({review, handlesOf}: Pick<Source, 'review' | 'handlesOf'>): Invited {
  const coming = attendees(review);
  const reached = coming.flatMap((person) => {
    const {email} = handlesOf(person.name);
    return email === undefined ? [] : [{person, email}];
  });
  const leads = personWith(review, 'facilitator');
  const by = reached.find(({person}) => person.id === leads?.id);
  const unreached = coming.filter((person) => !reached.some((one) => one.person.id === person.id));
  return {by, others: by ? reached.filter((one) => one !== by) : [], unreached};
}

/**
 * Times are in UTC, which every calendar shows in its owner's time; a zone by name would need its rules beside it, which
 * nobody here has. With the facilitator's address it is a request that can be mailed and answered; an event that is
 * only published names no guests.
 */
export function invitation(source: Source, meeting: Meeting, {sequence, stamp}: Edition): string {
  const {review, lists} = source;
  const {by, others} = invited(source);
  const welcome = whoShouldCome(review, lists).flatMap(({need, people}) => (need === 'welcome' ? people : []));
  return calendarText(
    {
      method: by ? 'REQUEST' : 'PUBLISH',
      events: [
        {
          uid: meetingId(review),
          sequence,
          stamp: {date: new Date(stamp)},
          start: {date: new Date(meeting.at)},
          end: {date: new Date(meetingEnd(meeting))},
          summary: `${capital(kindInWords(review))} review: ${incidentNamed(review)}`,
          description: description(source, meeting),
          ...(meeting.where && {location: meeting.where}),
          status: 'CONFIRMED',
          nonStandard: {zone: meeting.zone},
          ...(by && {
            organizer: {email: by.email, name: calendarName(by.person.name)},
            attendees: [leading(by), ...others.map((one) => guest(one, welcome.includes(one.person)))],
          }),
        },
      ],
    },
    {nonStandard: {zone: {name: zoneProperty, generate: (zone) => ({value: String(zone)})}}},
  );
}

const leading = ({person, email}: Reached): IcsAttendee => ({
  email,
  name: calendarName(person.name),
  role: 'CHAIR',
  partstat: 'ACCEPTED',
});

const guest = ({person, email}: Reached, isOptional: boolean): IcsAttendee => ({
  email,
  name: calendarName(person.name),
  role: isOptional ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT',
  partstat: 'NEEDS-ACTION',
  rsvp: true,
});

function description({review}: Source, meeting: Meeting): string {
  const agenda = plannedStages(review, meeting.minutes).flatMap(({title, minutes, topics}) => [
    `- ${title} (${minutes} min)`,
    ...topics.map((topic) => `  - ${topic.text} (${topic.minutes} min)`),
  ]);
  const [inPrivate] = waysToComment(review);
  return [
    `${meetingInWords(meeting)} (${meeting.zone})`,
    'We look back to learn, and not to blame anyone.',
    `${primeDirective}\n${directivesSource}`,
    ['Agenda:', ...agenda].join('\n'),
    ...(review.recording && !isLocal(review.recording)
      ? [`The recording goes to: ${cleanLine(review.recording)}`]
      : []),
    inPrivate,
  ].join('\n\n');
}

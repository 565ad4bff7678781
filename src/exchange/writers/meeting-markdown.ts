// The meeting itself in Markdown: when, with whom and how much of it at the top, how the time went at the end.
import type {PhrasingContent, RootContent} from 'mdast';
import {minutesInAll, stageMinutes} from '../../guidance/how-it-went.js';
import {asidesStill, type ReadinessLists} from '../../guidance/readiness.js';
import {readClock, sum} from '../../review/clock.js';
import {coverageInWords} from '../../review/coverage.js';
import {attendees, nameAsPresent, personWith} from '../../review/people.js';
import {kindInWords} from '../../review/review-kind.js';
import {sittings} from '../../review/sittings.js';
import {capital} from '../../review/text.js';
import type {Instant, Review} from '../../review/types.js';
import {durationInWords} from '../../review/units.js';
import {concerns, type Role} from '../../review/vocabulary.js';
import {incidentLengthInWords, instantWritten} from '../../review/written-times.js';
import type {Source} from '../source.js';
import {minutesDrawing} from './drawings.js';
import {bullets, heading, item, listed, oneLine, paragraph, plain, strong, table} from './markdown.js';
import {instantInWords, spanInWords} from './times-in-words.js';

/** Every report says it first, and a report is known by it. */
export const AIM = 'The aim of this review is to learn, not to blame anyone.';

/** The title, and the meeting as whoever keeps it wants to know it; `more` stands behind that. */
export function summary({review, now, lists}: Source, more: Line[] = []): RootContent[] {
  const wasHeld = review.clock.startedAt !== null;
  return headed(review, [
    ...who(review, now),
    ['How far we came', wasHeld ? coverageInWords(review) : ''],
    ['Hands for “I learned something”', (review.pulses ?? []).map(({hands}) => hands).join(', then ')],
    ['Set aside before the meeting', asidesInWords(review, lists)],
    ['Recording', review.recording],
    ['Closed with something open', review.closedBecause ?? ''],
    ...more,
  ]);
}

/** The title, and what somebody who reads no further should know of the incident and of the meeting. */
export const inShort = ({review, now}: Source, more: Line[] = []): RootContent[] =>
  headed(review, [...who(review, now), ['Recording', review.recording], ...more]);

/** Left out where there is no text. */
export type Line = [label: string, text: string];

function who(review: Review, now: Instant): Line[] {
  const name = (role: Role) => {
    const person = personWith(review, role);
    return person ? nameAsPresent(person) : '';
  };
  const there = attendees(review)
    .filter(({role}) => role === null)
    .map(nameAsPresent);
  return [
    [capital(kindInWords(review)), incidentInWords(review)],
    ['Review', meetingInWords(review, now)],
    ['Times we met', sittingsInWords(review, now)],
    ['Facilitator', name('facilitator')],
    ['Note-taker', name('note-taker')],
    [review.clock.startedAt === null ? 'Invited' : 'Present', there.join(', ')],
  ];
}

/** `INC-7: Database outage` */
export const titleOf = ({reference, title}: Review): string => [reference, title].filter(Boolean).join(': ');

function headed(review: Review, lines: Line[]): RootContent[] {
  const known = lines.filter(([, text]) => text !== '');
  return [
    heading(1, titleOf(review)),
    paragraph(plain(AIM)),
    bullets(known.map(([label, text]) => item(strong(`${label}:`), plain(' '), ...addressOr(text)))),
  ];
}

/** An address is no link, and can still be copied as it is. */
export const addressOr = (text: string): PhrasingContent[] =>
  /^https?:\/\/[!-~]+$/i.test(text) ? [{type: 'inlineCode', value: text}] : oneLine(text);

const asidesInWords = (review: Review, lists: ReadinessLists): string =>
  asidesStill(review, lists)
    .map(({concern, reason}) => `${concerns[concern].name} (${reason})`)
    .join('; ');

/** `minor, 2026-12-01 14:00 UTC to 2026-12-01 14:47 UTC (47 min)` */
export function incidentInWords(review: Review): string {
  const {
    severity,
    incident: {startedAt, resolvedAt},
  } = review;
  if (startedAt === null) return severity;
  if (resolvedAt === null) return `${severity}, began ${givenInstant(startedAt, review)}`;
  const length = incidentLengthInWords(review.incident, review.zone);
  const words = length && ` (${length})`;
  return `${severity}, ${givenInstant(startedAt, review)} to ${givenInstant(resolvedAt, review)}${words}`;
}

const givenInstant = (text: string, review: Review): string => {
  const at = instantWritten(text, review.zone);
  return at === undefined ? text : instantInWords(at, review);
};

function meetingInWords(review: Review, now: Instant): string {
  const {startedAt} = review.clock;
  if (startedAt === null) return 'not held yet';
  const spent = durationInWords(readClock(review, now).meeting.spent);
  return `${instantInWords(startedAt, review)}, ${review.status === 'closed' ? spent : `${spent} so far`}`;
}

/** From when to when people sat together; of one sitting the line above says enough. */
function sittingsInWords(review: Review, now: Instant): string {
  const held = sittings(review, now);
  return held.length > 1 ? held.map((each) => spanInWords(each, review)).join('; ') : '';
}

/** Planned and spent minutes of every stage; nothing before the meeting began. */
export function timeSection(review: Review, now: Instant): RootContent[] {
  const stages = stageMinutes(review, now);
  if (stages.length === 0) return [];
  const all = [...stages, {title: 'Total', ...minutesInAll(review, now)}];
  const inMinutes = all.map(({title, planned, spent}) => [title, `${planned}`, `${spent}`, signed(spent - planned)]);
  const moved = movedMinutes(review).map(({stageId, minutes, fromStageId}) => {
    const title = (id: string) => review.agenda.stages.find((stage) => stage.id === id)?.title ?? id;
    const from = fromStageId ? `, taken from “${title(fromStageId)}”` : '';
    const count = Math.abs(minutes);
    const change = `${count} ${count === 1 ? 'minute' : 'minutes'} ${minutes < 0 ? 'fewer' : 'more'}`;
    return item(...oneLine(`${change} for “${title(stageId)}”${from}`));
  });
  return [
    heading(2, 'How the time went'),
    table(['Stage', 'Planned, min', 'Spent, min', 'Difference'], inMinutes, [null, 'right', 'right', 'right']),
    minutesDrawing(stages),
    ...listed(moved, paragraph(plain('Changed during the meeting:'))),
    ...(review.nextTime ? [paragraph(strong('To change next time:'), plain(' '), ...oneLine(review.nextTime))] : []),
  ];
}

/** Minutes as they moved in the end: what was taken back is none. */
function movedMinutes({clock}: Review): Review['clock']['moved'] {
  const isAlike = (one: Moved, other: Moved) => one.stageId === other.stageId && one.fromStageId === other.fromStageId;
  const firsts = clock.moved.filter((move, at) => clock.moved.findIndex((other) => isAlike(move, other)) === at);
  const net = firsts.map((move) => {
    const alike = clock.moved.filter((other) => isAlike(move, other));
    return {...move, minutes: sum(alike.map(({minutes}) => minutes))};
  });
  return net.filter(({minutes}) => minutes !== 0);
}

type Moved = Review['clock']['moved'][number];

const signed = (number: number): string => (number > 0 ? `+${number}` : `${number}`.replace('-', '−'));

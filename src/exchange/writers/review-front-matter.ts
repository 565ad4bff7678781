// The front matter of a review's Markdown: what other programs ask of it without reading on.
import {stringify} from 'yaml';
import {chosenActions} from '../../review/actions.js';
import {attendanceOf, attendees, personWith} from '../../review/people.js';
import {cleanLine} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {asIsoTime} from '../../review/written-times.js';
import type {Audience} from '../audiences.js';
import {dayOf} from './times-in-words.js';

const style = {lineWidth: 0, keepUndefined: false, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN'} as const;

/** One line, without the two characters that are none and that readers of YAML refuse. */
const lineOf = (text: string): string => cleanLine(text.replace(/[\ufffe\uffff]/g, ''));

/**
 * The fenced YAML with a line end; what the review does not know is left out. Every text is in quotes: whether `no`,
 * `12:30` or `2026-11-26` is a text without them depends on the YAML that somebody reads.
 */
export function frontMatter(review: Review, document: 'report' | 'record', audience: Audience): string {
  const line = (text: string | null | undefined) => lineOf(text ?? '') || undefined;
  const there = attendees(review);
  const early = there.filter((person) => attendanceOf(person) === 'left early');
  const fields = {
    title: line(review.title),
    document,
    audience,
    lang: line(review.agenda.language),
    incident_ref: line(review.reference),
    severity: review.severity,
    kind: review.kind ?? 'incident',
    security: review.security,
    incident_started: line(asIsoTime(review.incident.startedAt, review.zone)),
    incident_resolved: line(asIsoTime(review.incident.resolvedAt, review.zone)),
    review_date: review.clock.startedAt === null ? undefined : dayOf(review.clock.startedAt, review),
    status: review.status,
    facilitator: line(personWith(review, 'facilitator')?.name),
    note_taker: line(personWith(review, 'note-taker')?.name),
    attendees: there.length > 0 ? there.map(({name}) => lineOf(name)) : undefined,
    left_early: early.length > 0 ? early.map(({name}) => lineOf(name)) : undefined,
    agenda: line(review.agenda.id),
    recording: line(review.recording),
    actions_count: chosenActions(review).length,
    tags: review.incident.keywords.map(lineOf),
  };
  return `---\n${stringify(fields, style)}---\n`;
}

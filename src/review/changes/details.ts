// What happens to the details of a review: what is known of its incident, and where things of it go.
import {isZone} from '../days.js';
import type {Incident, Review} from '../types.js';
import {keysOf, type ReviewKind, reviewKinds, severities} from '../vocabulary.js';
import {incidentTimeInWords, isNoTime} from '../written-times.js';
import {differing, restored} from './items.js';
import {back, kind, moved, type Seen, type Undo} from './kind.js';
import {flag, line, listOf, maybe, object, oneOf, orNull, someOf, text} from './shape.js';
import {quoted} from './words.js';

const times = {startedAt: orNull(line), resolvedAt: orNull(line)};
export const incident = object<Incident>({...times, keywords: listOf(line)});
export const named = {reference: line, title: line, severity: oneOf(severities)};
export const filed = {folder: line, recording: line};
const marked = {kind: oneOf(keysOf(reviewKinds)), security: flag};
export const marks = {kind: maybe(marked.kind), security: maybe(marked.security)};
const told = {summary: text, impact: text};
export const accounts = {summary: maybe(told.summary), impact: maybe(told.impact)};
/** What is known of a review's incident, and where things of it go. */
export const factShapes = {...named, incident, ...filed, ...marks, ...accounts};
const zones = {zone: line, timelineZone: line};
const lesson = {nextTime: line};
const detailFields = {...named, ...filed, ...times, ...zones, ...marked, ...told, ...lesson};
type Details = {[Detail in keyof typeof detailFields]: ReturnType<(typeof detailFields)[Detail]>};

/** What a review says by saying nothing of it, as those of earlier versions do. */
const unsaid = {
  zone: '',
  timelineZone: '',
  kind: 'incident',
  security: false,
  nextTime: '',
  summary: '',
  impact: '',
} as const satisfies Partial<Details>;

/** Without what is as it would be unsaid. */
export function withoutUnsaid<Given extends {[Detail in keyof typeof unsaid]?: unknown}>(given: Given): Given {
  const said = {...given};
  for (const detail of keysOf(unsaid)) if (said[detail] === unsaid[detail]) delete said[detail];
  return said;
}

/** The details of a review side by side, its incident's times among them. */
const detailsOf = ({incident: {startedAt, resolvedAt}, ...review}: Review): Details & Omit<Review, 'incident'> => ({
  ...unsaid,
  ...review,
  startedAt,
  resolvedAt,
});

/** What each detail is called. */
const detailNames: Record<keyof typeof detailFields, string> = {
  reference: 'the reference',
  title: 'the title',
  severity: 'severity',
  folder: 'the incident folder',
  recording: 'where the recording goes',
  startedAt: 'when the incident began',
  resolvedAt: 'when it was resolved',
  zone: 'the time zone',
  timelineZone: 'the time zone of the timeline',
  kind: 'the kind',
  security: 'security incident',
  nextTime: 'what to change next time',
  summary: 'the summary',
  impact: 'the impact',
};

/** How the value of a detail is said where it is no quotation. */
const detailWords: {[Detail in keyof typeof detailFields]?: (value: string, zone: Review['zone']) => string} = {
  severity: (value) => value,
  zone: (value) => value,
  timelineZone: (value) => value,
  kind: (value) => reviewKinds[value as ReviewKind].name,
  startedAt: incidentTimeInWords,
  resolvedAt: incidentTimeInWords,
};

function detailInWords(review: Review, field: keyof typeof detailFields): string {
  const value = detailsOf(review)[field];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value ? (detailWords[field]?.(value, review.zone) ?? quoted(value)) : 'nothing';
}

/** `severity back to minor`, or `severity: major` where it was not taken back. */
function fieldsInWords({fields}: {fields: object}, {to, isBack}: Seen): string {
  const [first, second, ...more] = keysOf(detailNames)
    .filter((field) => field in fields)
    .map((field) => `${detailNames[field]}${isBack ? ' back to' : ':'} ${detailInWords(to, field)}`);
  const rest = more.length > 0 ? `${more.length} more` : undefined;
  return [first, second, rest].filter(Boolean).join(', ') || 'the details are as they were';
}

/** Details that a hand edit made no times or no zone at all; text that was never a date stays anybody's to write. */
function withoutOddOnes<Fields extends object>(fields: Fields): Fields {
  const isOdd = (key: string, value: unknown) =>
    typeof value === 'string' && (key in times ? isNoTime(value) : key in zones && value !== '' && !isZone(value));
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => !isOdd(key, value))) as Fields;
}

export const detailChanges = {
  'review-edited': kind({fields: someOf(detailFields)})({
    apply(review, {fields: {startedAt, resolvedAt, ...fields}}) {
      const given = {...(startedAt !== undefined && {startedAt}), ...(resolvedAt !== undefined && {resolvedAt})};
      // Each stays in the place that it has: a copy's sum is taken of its text.
      return withoutUnsaid({...review, ...fields, incident: {...review.incident, ...given}});
    },
    undo: ({fields}, {before, now}): Undo => {
      const former = restored(fields, detailsOf(before), detailsOf(now));
      return former ? back({type: 'review-edited', fields: former}) : moved('That detail');
    },
    says: fieldsInWords,
    difference: (from, to) => {
      const fields = differing(detailFields, detailsOf(from), detailsOf(to));
      const possible = fields && withoutOddOnes(fields);
      return possible && Object.keys(possible).length > 0 ? [{fields: possible}] : [];
    },
  }),
};

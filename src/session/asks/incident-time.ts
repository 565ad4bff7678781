// When the incident began, and when it was resolved.
import {readIncidentTime, timeExample, timeExamples} from '../../review/incident-times.js';
import {cleanLine} from '../../review/text.js';
import {endsOf} from '../../review/timeline.js';
import type {Incident, Instant, Review} from '../../review/types.js';
import {
  incidentLength,
  incidentLengthInWords,
  incidentTimeInWords,
  instantWritten,
  isoOf,
} from '../../review/written-times.js';
import {say} from '../situation.js';
import {type AskOf, done, inReview, nothingSaved} from './ask.js';

export type IncidentTime = Exclude<keyof Incident, 'keywords'>;

const labels: Record<IncidentTime, string> = {
  startedAt: 'The incident began',
  resolvedAt: 'The incident was resolved',
};

/** The end is counted from the beginning. */
const meant = (text: string, part: IncidentTime, now: Instant, review: Review | null): string | undefined =>
  readIncidentTime(
    text,
    now,
    review?.zone,
    part === 'resolvedAt' ? instantWritten(review?.incident.startedAt ?? null, review?.zone) : undefined,
  );

const saved = (part: IncidentTime, review: Review | null): string =>
  incidentTimeInWords(review?.incident[part] ?? null, review?.zone);

/** What the timeline says of it, as it would be typed; empty where that says nothing. */
function proposed(part: IncidentTime, review: Review | null): string {
  const at = review ? endsOf(review)[part] : undefined;
  return at === undefined ? '' : incidentTimeInWords(isoOf(at), review?.zone);
}

export const incidentTime: AskOf<'incident-time'> = {
  label: ({part}) => labels[part],
  about: null,
  writesTo: {},
  isOneMore: () => false,
  start: ({part}, {review}) => saved(part, review) || proposed(part, review),
  stands: ({part}, {review}) => saved(part, review),
  echo({part}, {text}, {now, review}) {
    const time = meant(text, part, now, review);
    if (time !== undefined) {
      const words = incidentTimeInWords(time, review?.zone);
      const length = review ? incidentLengthInWords({...review.incident, [part]: time}, review.zone) : '';
      const isProposed = review?.incident[part] === null && words === proposed(part, review);
      return [words, length, isProposed && 'by the timeline'].filter(Boolean).join(' · ');
    }
    return text.trim() === '' ? `such as ${timeExample(now, review?.zone)}` : 'not a time yet';
  },
  draft: null,
  save: inReview((situation, asks, typed) => {
    const {review, view, now} = situation;
    const {part} = asks;
    const line = cleanLine(typed);
    if (line === incidentTimeInWords(review.incident[part], review.zone)) return nothingSaved(situation, asks);
    const time = line === '' ? null : meant(line, part, now, review);
    if (time === undefined)
      return {view: say(view, `That is not a time yet: ${timeExamples(now, review.zone)} will do.`, 'trouble')};
    const times: Incident = {...review.incident, [part]: time};
    if ((incidentLength(times, review.zone) ?? 0) < 0) {
      return {view: say(view, 'It cannot have been resolved before it began.', 'trouble')};
    }
    return done(situation, [{type: 'review-edited', fields: {[part]: time}}]);
  }),
};

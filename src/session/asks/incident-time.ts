// When the incident began, and when it was resolved.
import {readIncidentTime, timeExample, timeExamples} from '../../review/incident-times.js';
import {cleanLine} from '../../review/text.js';
import type {Incident} from '../../review/types.js';
import {incidentTimeInWords, instantWritten} from '../../review/written-times.js';
import {say} from '../situation.js';
import {type AskOf, done, inReview, nothingSaved} from './ask.js';

export type IncidentTime = Exclude<keyof Incident, 'keywords'>;

const labels: Record<IncidentTime, string> = {
  startedAt: 'The incident began',
  resolvedAt: 'The incident was resolved',
};

export const incidentTime: AskOf<'incident-time'> = {
  label: ({part}) => labels[part],
  about: null,
  writesTo: {},
  isOneMore: () => false,
  start: ({part}, {review}) => incidentTimeInWords(review?.incident[part] ?? null, review?.zone),
  echo(_, {text}, {now, review}) {
    const time = readIncidentTime(text, now, review?.zone);
    if (time !== undefined) return incidentTimeInWords(time, review?.zone);
    return text.trim() === '' ? `such as ${timeExample}` : 'not a time yet';
  },
  draft: null,
  save: inReview((situation, asks, typed) => {
    const {review, view, now} = situation;
    const {part} = asks;
    const line = cleanLine(typed);
    if (line === incidentTimeInWords(review.incident[part], review.zone)) return nothingSaved(situation, asks);
    const time = line === '' ? null : readIncidentTime(line, now, review.zone);
    if (time === undefined) return {view: say(view, `That is not a time yet: ${timeExamples} will do.`, 'trouble')};
    const times: Incident = {...review.incident, [part]: time};
    const [began, resolved] = [times.startedAt, times.resolvedAt].map((at) => instantWritten(at, review.zone));
    if (began !== undefined && resolved !== undefined && resolved < began) {
      return {view: say(view, 'It cannot have been resolved before it began.', 'trouble')};
    }
    return done(situation, [{type: 'review-edited', fields: {[part]: time}}]);
  }),
};

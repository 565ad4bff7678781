// The facts of a review as rows: what each is called, what it says, and what Enter does with it.

import {plannedInAll, plannedMinutes} from '../../review/clock.js';
import {newReviewFields} from '../../review/new-review-form.js';
import {answers, kindNames, yesOrNo} from '../../review/review-kind.js';
import {beginningInWords, cleanLine} from '../../review/text.js';
import {pickedTopics} from '../../review/topic-minutes.js';
import type {Review} from '../../review/types.js';
import {minutesInWords} from '../../review/units.js';
import {
  type Account,
  accounts,
  keysOf,
  reviewKinds,
  type Status,
  severities,
  statuses,
} from '../../review/vocabulary.js';
import {incidentLengthInWords, incidentTimeInWords} from '../../review/written-times.js';
import type {IncidentTime} from '../../session/asks/incident-time.js';
import type {ReviewPart} from '../../session/asks/review.js';
import {detailRow, doRow, heading, personRow, type Row} from '../../session/rows.js';
import {type InReview, type Outcome, say, sayClosed} from '../../session/situation.js';
import {openScreen} from '../keys/everywhere.js';
import {after, agendaInWords, choicesInWords} from '../rows/one-of-a-few.js';
import {canChooseAgenda, nextAgenda, suggestedAgenda} from './agenda.js';
import type {Fact, Told} from './fact.js';
import {isTakeaway, takeawayFacts, takeawaySection} from './takeaways.js';

const whileOpen: readonly Status[] = ['preparing', 'running'];

const typed = (part: ReviewPart, name: string): Fact => ({
  name,
  value: ({review}) => review[part] ?? '',
  change: () => ({asks: {what: 'review', part}}),
  in: whileOpen,
});

const time = (part: IncidentTime, name: string): Fact => ({
  name,
  value: ({review}) => incidentTimeInWords(review.incident[part], review.zone),
  change: () => ({asks: {what: 'incident-time', part}}),
  in: whileOpen,
});

/** Characters of a text of several lines that its row shows. */
const MOST_SHOWN = 100;

/** `- Orders`, `- Mails` as `Orders; Mails`: on one line, what parts them is no bullet. */
const listsInLine = (text: string): string =>
  text.replace(/(\n|^)- /g, (_, end: string, at: number) => (at === 0 || text[at - 1] === ':' ? end : `;${end}`));

const account = (part: Account): Fact => ({
  name: accounts[part].name,
  value: ({review}) => beginningInWords(cleanLine(listsInLine(review[part] ?? '')), MOST_SHOWN),
  change: () => ({asks: {what: 'account', part}}),
  in: whileOpen,
});

const ofIncident = {
  reference: typed('reference', 'Reference'),
  title: typed('title', 'Title'),
  kind: {
    name: newReviewFields.kind.name,
    value: ({review: {kind = 'incident'}}) => choicesInWords(kindNames, reviewKinds[kind].name),
    change(situation) {
      const kind = after(keysOf(reviewKinds), situation.review.kind ?? 'incident');
      const says = [`Kind: ${reviewKinds[kind].name}.`, suggestedAgenda(situation, kind)].filter(Boolean).join(' ');
      return {changes: [{type: 'review-edited', fields: {kind}}], view: say(situation.view, says)};
    },
    in: whileOpen,
    chosen: true,
  },
  security: {
    name: newReviewFields.security.name,
    value: ({review: {security = false}}) => choicesInWords(answers, yesOrNo(security)),
    change({review, view}) {
      const security = !review.security;
      const says = `Security incident: ${yesOrNo(security)}.`;
      return {changes: [{type: 'review-edited', fields: {security}}], view: say(view, says)};
    },
    in: whileOpen,
    chosen: true,
  },
  severity: {
    name: 'Severity',
    value: ({review: {severity}}) => choicesInWords(severities, severity),
    change({review, view}) {
      const severity = after(severities, review.severity);
      const says = `The incident is ${severity} now.`;
      return {changes: [{type: 'review-edited', fields: {severity}}], view: say(view, says)};
    },
    in: whileOpen,
    chosen: true,
  },
  startedAt: time('startedAt', 'It began'),
  resolvedAt: {
    ...time('resolvedAt', 'It was resolved'),
    value: ({review: {incident, zone}}) =>
      [incidentTimeInWords(incident.resolvedAt, zone), incidentLengthInWords(incident, zone)]
        .filter(Boolean)
        .join(' · '),
  },
  summary: account('summary'),
  impact: account('impact'),
  folder: typed('folder', 'Incident folder'),
  // Often known after the meeting only.
  recording: {...typed('recording', 'Recording goes to'), in: statuses},
} satisfies Record<string, Fact>;

const ofMeeting = {
  agenda: {
    name: 'Agenda',
    value({review: {agenda, status}, agendas}) {
      const ids = agendas.map(({id}) => id);
      return status === 'preparing' && ids.includes(agenda.id) ? agendaInWords(agenda, ids) : agendaInWords(agenda);
    },
    change: nextAgenda,
    can: canChooseAgenda,
    in: ['preparing'],
    chosen: true,
  },
  minutes: {
    name: 'Minutes in all',
    value: ({review}) => String(plannedInAll(review)),
    change: () => ({asks: {what: 'minutes', stageId: null}}),
    in: ['preparing'],
  },
  topics: {
    name: 'Topics to dig into',
    value({review}) {
      const count = pickedTopics(review).length;
      return count === 0 ? 'none picked yet' : `${count} picked`;
    },
    change: openScreen('pick'),
    in: whileOpen,
  },
  zone: {...typed('zone', newReviewFields.zone.name), value: ({review}) => review.zone ?? 'that of each machine'},
} satisfies Record<string, Fact>;

/** What can only be known once the meeting has begun, and often once it is over. */
const ofItsEnd = {
  nextTime: {...typed('nextTime', 'To change next time'), in: ['running', 'closed']},
} satisfies Record<string, Fact>;

type FactName = keyof typeof ofIncident | keyof typeof ofMeeting | keyof typeof ofItsEnd;
const facts: Record<FactName, Fact> = {...ofIncident, ...ofMeeting, ...ofItsEnd};
const isFact = (id: string): id is keyof typeof facts => Object.hasOwn(facts, id);

/** A stage's minutes can be changed as long as there is a meeting to come or under way. */
const stageFact = (review: Review, rowId: string): Fact | undefined => {
  const stage = review.agenda.stages.find(({id}) => stageRowId(id) === rowId);
  return (
    stage && {
      name: stage.title,
      value: () => minutesInWords(plannedMinutes(review, stage)),
      change: () => ({asks: {what: 'minutes', stageId: stage.id}}),
      in: whileOpen,
    }
  );
};

const stageRowId = (stageId: string): string => `minutes ${stageId}`;

const factOf = (review: Review, id: string): Fact | undefined => {
  if (isTakeaway(id)) return takeawayFacts[id];
  return isFact(id) ? facts[id] : stageFact(review, id);
};

/** All that is known of the incident, who is there, and how the meeting is planned. */
export function factRows({review, agendas}: Told): Row[] {
  const row = (id: string): Row[] => rowOfFact(id, {review, agendas});
  return [
    heading('The incident'),
    ...keysOf(ofIncident).flatMap(row),
    heading('People'),
    ...review.people.map(personRow),
    doRow('add-person', 'Add a person'),
    heading('The meeting'),
    ...keysOf(ofMeeting).flatMap(row),
    ...review.agenda.stages.flatMap(({id}) => row(stageRowId(id))),
    ...(review.status === 'preparing' ? [] : [...keysOf(ofItsEnd).flatMap(row), ...takeawaySection(review)]),
  ];
}

/** The row of one fact, wherever it stands; none where the review has no such fact. */
export function rowOfFact(id: string, told: Told): Row[] {
  const fact = factOf(told.review, id);
  return fact ? [detailRow(id, fact.name, fact.value(told))] : [];
}

/** Changes the fact of this row, where the review still takes that. */
export function changeFact(situation: InReview, id: string): Outcome {
  const {review, view} = situation;
  const fact = factOf(review, id);
  if (!fact || fact.in.includes(review.status)) return fact?.change(situation) ?? {};
  if (review.status === 'closed') return {view: sayClosed(situation)};
  return {view: say(view, 'That is fixed once the meeting has begun; a stage’s minutes can still change.')};
}

/** Whether the review takes a change of this fact now. */
export function canChange({review, agendas}: Told, id: string): boolean {
  const fact = factOf(review, id);
  return fact?.in.includes(review.status) === true && fact.can?.({review, agendas}) !== false;
}

/** Whether the fact of this row goes on to the next of a few. */
export const isChosen = (review: Review, id: string): boolean => factOf(review, id)?.chosen === true;

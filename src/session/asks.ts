// What an open field says: its label, what its text would become, and where its draft is kept.
import {findQuestion} from '../review/agenda.js';
import {localDay} from '../review/days.js';
import {dueInWords, readDue} from '../review/due.js';
import {newReviewFields} from '../review/new-review.js';
import {markedKinds, readTypedLine} from '../review/notes.js';
import {matchPeople} from '../review/people.js';
import {noteKinds, type Review} from '../review/types.js';
import type {Field} from './field/field.js';
import {questionInView} from './in-view.js';
import {nudgeText} from './nudges.js';
import type {Situation} from './outcome.js';
import type {Asks, View} from './view.js';

/** The place of a draft: one for each question and purpose, so that it never turns up elsewhere. */
export function draftPlace(asks: Asks): string {
  const {what, ...rest} = asks;
  const where = Object.entries(rest)
    .filter(([key]) => key !== 'goOn')
    .map(([, value]) => value ?? '')
    .join('/');
  return `${what}:${where}`;
}

/** A field of one line refuses line breaks; notes, topics and ideas take them. */
export const isManyLines = (asks: Asks): boolean =>
  asks.what === 'note' || asks.what === 'topic' || asks.what === 'idea';

/** What the field asks for, in a few words. */
export function labelOf(asks: Asks, review: Review | null): string {
  const action = (id: string) => review?.actions.find((candidate) => candidate.id === id)?.title ?? '';
  switch (asks.what) {
    case 'note':
      return asks.noteId ? 'Reword the note' : 'Note';
    case 'topic':
      return asks.topicId ? 'Reword the topic' : 'Park a topic';
    case 'topic-detail':
      return 'Where exactly, or why (may stay empty)';
    case 'idea':
      return 'Hold an action idea';
    case 'action':
      if (asks.part === 'title') return 'What will be done';
      return `${{owner: 'One owner', due: 'Due', doneWhen: 'Done looks like'}[asks.part]} · ${action(asks.actionId)}`;
    case 'slot-reason':
      return `One more than about ${review?.actionLimit ?? 3}, because`;
    case 'not-now':
      return `Not now, because · ${action(asks.actionId)}`;
    case 'question':
      return 'A question of your own';
    case 'question-text':
      return 'Reword the question';
    case 'person':
      return asks.personId ? 'Name or role of this person' : 'Name or role of a person';
    case 'nudge':
      return 'Nudge';
    case 'review':
      return {
        reference: 'Reference of the incident',
        title: 'What happened, in a line',
        folder: 'Incident folder',
        recording: 'Where the recording goes',
      }[asks.part];
    case 'new':
      return newReviewFields[asks.part].label ?? newReviewFields[asks.part].name;
  }
}

/** Where an empty field says what can be typed: the same in ever fewer words, for ever narrower terminals. */
export function openingsOf(asks: Asks): string[] {
  if (asks.what === 'note') return noteOpenings;
  return asks.what === 'nudge' ? nudgeOpenings : [];
}

const marked = markedKinds.map((kind) => noteKinds[kind]);
const marksInWords = marked.map(({mark, short}) => `${mark} ${short}`).join('  ');

const noteOpenings = [
  `${marksInWords}  > park  @ action`,
  marksInWords,
  [
    ...marked.slice(0, 3).map(({mark, short}) => `${mark} ${short.split(' ')[0]}`),
    marked
      .slice(3)
      .map(({mark}) => mark)
      .join(' '),
  ].join('  '),
];

const nudgeOpenings = [
  '1 quiet  2 drift  3 unanswered  4 blame  5 time, or your words',
  '1 quiet  2 drift  3 unanswered  4 blame  5 time',
  '1 to 5: a ready line; or your own',
];

/** What the text would become if it were saved now; shown beside the label while typing. */
export function echoOf(asks: Asks, text: string, {review, now}: Pick<Situation, 'review' | 'now'>): string {
  if (asks.what === 'note') return noteEcho(text);
  if (asks.what === 'nudge') return nudgeText(text);
  if (asks.what !== 'action') return '';
  if (asks.part === 'due') {
    const due = readDue(text, now);
    if (due) return `${dueInWords(due)}${due < localDay(now) ? ', which is past' : ''}`;
    return text.trim() === '' ? 'such as 2026-12-01, fri, 2w, +10d' : 'not a date yet';
  }
  if (asks.part === 'owner' && review) {
    return text.trim() === '' ? review.people.map(({name}) => name).join(' · ') : matchesInWords(review, text);
  }
  return '';
}

function matchesInWords(review: Review, typed: string): string {
  const [first, ...others] = matchPeople(review.people, typed);
  return first
    ? [first.name, ...others.slice(0, 3).map(({name}) => `(${name})`)].join(' ')
    : 'nobody with these letters yet';
}

/** Letters of a name that are being typed behind an `@` within a note; at its start, `@` holds an action. */
export const nameBegun = ({text, cursor}: Field): string | undefined =>
  /(?<=\S\s+)@([\p{L}\p{M}\p{N}’'-]*)$/u.exec(text.slice(0, cursor))?.[1];

/** Whom Tab would name at this moment. */
export function nameEcho(asks: Asks, field: Field, review: Review | null): string {
  const begun = asks.what === 'note' ? nameBegun(field) : undefined;
  return begun && review ? `Tab: ${matchesInWords(review, begun)}` : '';
}

function noteEcho(text: string): string {
  const {becomes, aspects} = readTypedLine(text);
  const kind =
    becomes === 'parked' ? 'parks a topic' : becomes === 'action' ? 'holds an action' : noteKinds[becomes].name;
  return text.trim() === '' ? '' : [kind, ...aspects].join(' · ');
}

/** The question that a text belongs to which was begun on it, where it is not the one in view. */
export function elsewhere(asks: Asks, review: Review | null, view: View): string | undefined {
  if (!review || !isManyLines(asks) || !('questionId' in asks)) return undefined;
  if (asks.questionId === questionInView(review, view)?.id) return undefined;
  return findQuestion(review, asks.questionId)?.text;
}

// The form of a new review: its fields, what each needs, how a text is read into it and said.
import {zoneExamples} from './days.js';
import {called, letters} from './letters.js';
import type {Known, NewReview} from './new-review.js';
import {limitsInWords, meetingMinutes, readWholeNumber} from './number-limits.js';
import {holderOf, namedPerson, waysInvolved} from './people-of-form.js';
import {answers, kindCalled, kindNames, yesOrNo} from './review-kind.js';
import {cleanLine, inSeries} from './text.js';
import type {Agenda} from './types.js';
import {type Account, keysOf, type Role, reviewKinds, severities} from './vocabulary.js';
import {noSuchZone, zoneTyped} from './zone-names.js';

/** Each is a row of the form and an option of `debrief new`; an incident's facts come from a file only. */
export type NewReviewField = Exclude<keyof NewReview, 'people' | 'incident' | Account> | 'person' | Role;

export type FieldRow = {
  /** What a list calls it. */
  name: string;
  /** What its text field asks for, where that is more than its name. */
  label?: string;
  /** How it is called where a review cannot be made without it. */
  needed?: string;
  /** It is one of these and chosen rather than typed; an agenda is one of those that there are. */
  choices?(agendas: readonly Agenda[]): readonly string[];
  /** What counts while nothing is said, in words. */
  counts?(known: Known, agendas: readonly Agenda[]): string;
  /** Not a row of the form on screen: the preparation asks for it. */
  later?: true;
  /** An option may say that there is none. */
  mayBeNone?: true;
  /** What it can be, in words that follow “takes”, where not every text will do. */
  takes?: string;
  /** What is said of a text that cannot be read, where there is more to say than what it takes. */
  says?(text: string): string;
  /** What changes in the form with this text, undefined where it cannot be read; empty takes the answer away. */
  read(text: string, known: Known): Known | undefined;
  /** Why this answer cannot stand beside what is known, as a clause; undefined where it can. */
  clash?(text: string, known: Known): string | undefined;
  /** As a person would type it; empty where nothing is said yet. */
  text(known: Known): string;
};

const line = (field: 'reference' | 'title' | 'folder' | 'agenda' | 'recording') => ({
  read: (text: string): Known => ({[field]: cleanLine(text)}),
  text: (known: Known): string => known[field] ?? '',
});

/** The fields in the order in which they are shown, asked for and read: people before the roles that they are given. */
export const newReviewFields: Record<NewReviewField, FieldRow> = {
  reference: {
    name: 'Reference',
    label: 'The incident’s reference, such as INC-7',
    needed: 'a reference',
    ...line('reference'),
  },
  title: {name: 'What happened, in a line', needed: 'a title', ...line('title')},
  kind: {
    name: 'Kind',
    choices: () => kindNames,
    takes: inSeries(keysOf(reviewKinds), 'or'),
    read: (text) => {
      const kind = kindCalled(text);
      return kind && {kind};
    },
    text: ({kind}) => (kind ? reviewKinds[kind].name : ''),
  },
  security: {
    name: 'Security incident',
    later: true,
    choices: () => answers,
    takes: inSeries(answers, 'or'),
    read: (text) => {
      const said = called(answers, text, (word) => word);
      return said && {security: said === 'yes'};
    },
    text: ({security}) => (security === undefined ? '' : yesOrNo(security)),
  },
  severity: {
    name: 'Severity',
    needed: 'a severity',
    choices: () => severities,
    takes: inSeries(severities, 'or'),
    read: (text) => {
      const severity = called(severities, text, (name) => name);
      return severity && {severity};
    },
    text: ({severity}) => severity ?? '',
  },
  person: {
    name: 'People',
    later: true,
    takes: `ROLE:${waysInvolved.join('|')}`,
    ...namedPerson,
    text: ({people = []}) => people.map(({name}) => name).join(', '),
  },
  facilitator: {
    name: 'Facilitator',
    label: 'Who facilitates: a name or a role',
    needed: 'a facilitator',
    ...holderOf('facilitator'),
  },
  'note-taker': {
    name: 'Note-taker',
    label: 'Who takes notes (optional)',
    ...holderOf('note-taker'),
  },
  folder: {name: 'Incident folder', label: 'Incident folder (optional)', mayBeNone: true, ...line('folder')},
  agenda: {name: 'Agenda', choices: (agendas) => agendas.map(({id}) => id), ...line('agenda')},
  minutes: {
    name: 'Minutes',
    label: 'Minutes for the meeting (empty: as in the agenda)',
    takes: limitsInWords(meetingMinutes),
    counts({agenda}, agendas) {
      const minutes = called(agendas, agenda ?? '', ({id}) => id)?.minutes;
      // One whose file gives none just now; why is said as the review is made.
      return minutes === undefined ? 'as in the agenda' : `${minutes}, as in the agenda`;
    },
    read: (text) => {
      if (text.trim() === '') return {minutes: null};
      const minutes = readWholeNumber(text, meetingMinutes);
      return minutes === undefined ? undefined : {minutes};
    },
    text: ({minutes}) => String(minutes ?? ''),
  },
  recording: {name: 'Recording goes to', later: true, mayBeNone: true, ...line('recording')},
  zone: {
    name: 'Time zone',
    label: 'The time zone of the meeting',
    takes: `a time zone such as ${zoneExamples}, or local for this machine’s`,
    read: (text) => {
      const zone = zoneTyped(text);
      return zone === undefined ? undefined : {zone};
    },
    says: noSuchZone,
    text: ({zone}) => zone ?? '',
  },
};

export const newReviewFieldNames = keysOf(newReviewFields);

/** Those that the form on screen goes through, in its order. */
export const formFields = newReviewFieldNames.filter((field) => !newReviewFields[field].later);

/** The fields that a review cannot be made without and that say nothing yet, in their order. */
export const missingFields = (known: Known): NewReviewField[] =>
  newReviewFieldNames.filter((field) => newReviewFields[field].needed && newReviewFields[field].text(known) === '');

/** The next of the choices in this direction; the first comes behind the last. Beginning with `letter`, where given. */
export function nextChoice(choices: readonly string[], now: string, by: 1 | -1, letter = ''): string | undefined {
  const at = choices.indexOf(now);
  const turned = [...choices.slice(at + 1), ...choices.slice(0, at + 1)];
  const fitting = turned.filter((choice) => letters(choice).startsWith(letters(letter)));
  return by === 1 ? fitting[0] : fitting.findLast((choice) => choice !== now);
}

/** The form with this text typed over what a field said before, or undefined where the text cannot be read. */
export function retyped(form: NewReview, field: NewReviewField, text: string): NewReview | undefined {
  const row = newReviewFields[field];
  if (row.text(form) === text) return form;
  // Whoever was named before goes: a name is corrected, and nobody else joins the roster.
  const emptied = withoutAnswer(form, field);
  const read = row.clash?.(text, emptied) === undefined ? row.read(text, emptied) : undefined;
  return read && {...emptied, ...read};
}

/** Why this text cannot be typed over what a field said before; undefined where it can. */
export const clashOf = (form: NewReview, field: NewReviewField, text: string): string | undefined =>
  newReviewFields[field].clash?.(text, withoutAnswer(form, field));

const withoutAnswer = (form: NewReview, field: NewReviewField): NewReview => ({
  ...form,
  ...newReviewFields[field].read('', form),
});

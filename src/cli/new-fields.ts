// What the options of `debrief new` say about the review, and what of it cannot be used.

import {cleanLine, inSeries} from '../review/text.js';
import {involvements, keysOf, type Role, severities} from '../review/types.js';
import type {NewReviewFields} from '../session/start.js';

export type NewOptions = {
  reference?: string;
  title?: string;
  severity?: string;
  folder?: string;
  minutes?: string;
  agenda?: string;
  facilitator?: string;
  noteTaker?: string;
  person?: string[];
  recording?: string;
};

export type Known = Partial<NewReviewFields>;
type NewPerson = NewReviewFields['people'][number];

const involvementIds = keysOf(involvements);

/**
 * What is known when the options are laid over `known` (an incident file), and a clause for each value that cannot be
 * used. `fullPath` makes a typed path absolute.
 */
export function withOptions(
  known: Known,
  options: NewOptions,
  fullPath: (path: string) => string,
): {known: Known; wrong: string[]} {
  const wrong: string[] = [];
  const fields: Known = {...known};
  const filled = (value: string, flag: string): string => {
    const text = cleanLine(value);
    if (text === '') wrong.push(`${flag} is empty`);
    return text;
  };
  if (options.reference !== undefined) fields.reference = filled(options.reference, '--reference');
  if (options.title !== undefined) fields.title = filled(options.title, '--title');
  if (options.recording !== undefined) fields.recording = cleanLine(options.recording);
  if (options.agenda !== undefined) fields.agenda = filled(options.agenda, '--agenda');
  if (options.folder !== undefined) fields.folder = options.folder.trim() === '' ? '' : fullPath(options.folder);
  if (options.severity !== undefined) {
    const severity = severities.find((name) => name === options.severity?.trim().toLowerCase());
    if (severity) fields.severity = severity;
    else wrong.push(`--severity takes ${inSeries(severities, 'or')}, not ${options.severity}`);
  }
  if (options.minutes !== undefined) {
    const minutes = Number(options.minutes);
    if (Number.isInteger(minutes) && minutes >= 5 && minutes <= 600) fields.minutes = minutes;
    else wrong.push(`--minutes takes a whole number from 5 to 600, not ${options.minutes}`);
  }
  const people = [...(known.people ?? []), ...(options.person ?? []).flatMap((typed) => personFrom(typed, wrong))];
  fields.people = withRole(
    withRole(people, 'facilitator', options.facilitator, wrong),
    'note-taker',
    options.noteTaker,
    wrong,
  );
  return {known: fields, wrong};
}

/** `Platform engineer:tech`; a name may hold colons itself. */
function personFrom(typed: string, wrong: string[]): NewPerson[] {
  const colon = typed.lastIndexOf(':');
  const name = cleanLine(colon === -1 ? typed : typed.slice(0, colon));
  const involvement = involvementIds.find(
    (id) =>
      id ===
      typed
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
  );
  if (colon !== -1 && name !== '' && involvement) return [{name, involvement, role: null}];
  wrong.push(`--person takes ROLE:${involvementIds.join('|')}, not ${typed}`);
  return [];
}

/** Gives the role to the person of that name, who joins the roster where nobody has it. */
function withRole(people: NewPerson[], role: Role, typed: string | undefined, wrong: string[]): NewPerson[] {
  if (typed === undefined) return people;
  const name = cleanLine(typed);
  if (name === '') {
    wrong.push(`--${role} is empty`);
    return people;
  }
  const isNamed = (person: NewPerson) => person.name.toLowerCase() === name.toLowerCase();
  const others = people.map((person) => (person.role === role ? {...person, role: null} : person));
  return others.some(isNamed)
    ? others.map((person) => (isNamed(person) ? {...person, role} : person))
    : [...others, {name, involvement: 'other', role}];
}

/** The options that would give what a review cannot do without. */
export function missingOptions({reference, title, severity, people = []}: Known): string[] {
  const missing = [];
  if (!reference) missing.push('--reference');
  if (!title) missing.push('--title');
  if (!severity) missing.push('--severity');
  if (!people.some(({role}) => role === 'facilitator')) missing.push('--facilitator');
  return missing;
}

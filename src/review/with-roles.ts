// A review that names nobody: whoever is on the list of people goes by a role, in the texts as well.
import {letters, literally, matchesIn} from './letters.js';
import type {Person, Review} from './types.js';
import type {Involvement} from './vocabulary.js';

/** Who somebody is that has no role in the meeting. */
const involvedAs: Record<Involvement, string> = {
  responder: 'a responder',
  client: 'a client contact',
  tech: 'the tech team',
  senior: 'a senior from outside the response',
  other: 'a colleague',
};

export const roleInWords = ({role, involvement}: Person): string => (role ? `the ${role}` : involvedAs[involvement]);

/**
 * The review with roles in place of names, wherever a whole name of the list of people stands: in their own rows, in
 * what was written, in its title and agenda. A first name alone, or a nickname, is not known to be one.
 */
export function withRoles(review: Review): Review {
  const replaced = replacerFor(review.people);
  const inAll = <T extends object>(items: T[], ...fields: (keyof T)[]): T[] =>
    items.map((item) => ({...item, ...textsOf(item, fields, replaced)}));
  const stages = review.agenda.stages.map((stage) => ({
    ...stage,
    title: replaced(stage.title),
    questions: stage.questions.map((question) => ({
      ...question,
      text: replaced(question.text),
      prompts: question.prompts.map(replaced),
      ...(question.reason !== undefined && {reason: replaced(question.reason)}),
    })),
  }));
  return {
    ...review,
    title: replaced(review.title),
    people: review.people.map((person) => ({...person, name: roleInWords(person)})),
    agenda: {...review.agenda, stages},
    notes: inAll(review.notes, 'text'),
    parked: inAll(review.parked, 'text', 'detail'),
    actions: inAll(review.actions, 'title', 'doneWhen', 'reason'),
    comments: inAll(review.comments, 'text'),
    ...(review.closedBecause !== undefined && {closedBecause: replaced(review.closedBecause)}),
  };
}

const textsOf = <T extends object>(item: T, fields: (keyof T)[], replaced: (text: string) => string) =>
  Object.fromEntries(fields.map((field) => [field, replaced(String(item[field]))]));

/** Longer names first, since a name may hold another. */
function replacerFor(people: readonly Person[]): (text: string) => string {
  const named = people
    .map((person) => ({name: letters(person.name).trim(), role: roleInWords(person)}))
    .filter(({name}) => name !== '')
    .toSorted((one, other) => other.name.length - one.name.length);
  if (named.length === 0) return (text) => text;
  const whole = new RegExp(named.map(({name}) => `(${patternOf(name)})`).join('|'), 'gu');
  return (text) => {
    let result = '';
    let end = 0;
    for (const {from, to, groups} of matchesIn(text, whole)) {
      // Of a character that is two letters, as ﬁ is, each may be another’s.
      if (from < end) continue;
      result += text.slice(end, from) + (named[groups.findIndex((group) => group !== undefined)]?.role ?? '');
      end = to;
    }
    return result + text.slice(end);
  };
}

/** Scripts that put no space between words: there a name may stand right beside others. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The letters of a name as a whole word; a file name has `_` for its blanks. */
function patternOf(name: string): string {
  const [first = '', last = ''] = [[...name].at(0), [...name].at(-1)];
  const before = unspaced.test(first) ? '' : '(?<![\\p{L}\\p{N}])';
  const behind = unspaced.test(last) ? '' : '(?![\\p{L}\\p{N}])';
  return `${before}${literally(name).replaceAll(' ', '[ _]+')}${behind}`;
}

// A review that names nobody: whoever is on the list of people goes by a role, in the texts as well.
import {accountNames, type Form} from './account-names.js';
import {inflected, patternOf} from './inflected-names.js';
import {letters, matchesIn, type Place} from './letters.js';
import {isCapital, isLikeAWord, isWordByItself, type NamePart, partsOfNames, piecesOfNames} from './parts-of-names.js';
import type {Moment, Person, Review, Takeaways} from './types.js';
import type {Involvement} from './vocabulary.js';
import {isWrittenAsName} from './written-as-names.js';

/** Who somebody is that has no role in the meeting. */
const involvedAs: Record<Involvement, string> = {
  responder: 'a responder',
  'incident-manager': 'the incident manager',
  client: 'a client contact',
  'delivery-manager': 'a delivery manager',
  'sprint-team': 'the sprint team',
  supplier: 'a supplier',
  tech: 'the tech team',
  senior: 'a senior from outside the response',
  other: 'a colleague',
};

export const roleInWords = ({role, involvement}: Person): string => (role ? `the ${role}` : involvedAs[involvement]);

/**
 * The review with roles in place of names: in their own rows, in what was written, in its title and agenda. A whole
 * name of the list of people is one however it is written, unless it is a word by itself; a first name or a family name
 * alone, with a capital letter or behind an `@`, where it is of one of them only and no word besides, or is written as a
 * name is. `namesLeft` tells of the others. A nickname is not known.
 */
export function withRoles(review: Review): Review {
  const replaced = withTexts(review, replacerFor(review.people));
  const people = review.people.map((person) => ({...person, name: roleInWords(person)}));
  return {...replaced, people, ...(replaced.moments && {moments: withoutStrangers(review, replaced.moments)})};
}

/** Whoever a timeline says did something, and nobody knows by a role, may be called by a name: it is left out. */
const withoutStrangers = (review: Review, replaced: Moment[]): Moment[] =>
  replaced.map((moment, place) => (moment.actor === review.moments?.[place]?.actor ? {...moment, actor: ''} : moment));

/** An account in one word that is this long is hardly another word by chance. */
const NO_CHANCE = 6;

/** First names, family names and accounts of the list of people that are still in its texts where roles stand in their place. */
export function namesLeft(review: Review): string[] {
  const texts: string[] = [];
  withTexts(withRoles(review), (text) => {
    texts.push(text);
    return text;
  });
  const isIn = ({part, isSure}: NamePart) => {
    const pattern = new RegExp(inflected(part), 'gu');
    return texts.some((text) =>
      // What is written in small letters is the name only where it is no word.
      matchesIn(text, pattern).some(({from}) => isSure || isMention(text, from) || isCapital(text.slice(from))),
    );
  };
  const left = [...partsOfNames(review.people), ...piecesOfNames(review.people)].filter(isIn);
  const forms = accountNames(review.people).map(({pattern}) => pattern);
  const sought = forms.length === 0 ? null : new RegExp(forms.join('|'), 'gu');
  const accounts = texts.flatMap((text) =>
    (sought ? matchesIn(text, sought, 'apart') : [])
      .map(({from, to}) => text.slice(from, to))
      .filter((account) => account.length >= NO_CHANCE && /^[\p{L}\p{N}]+$/u.test(account)),
  );
  const names = [...left.map(({part}) => part), ...accounts];
  return [...new Map(names.map((name) => [letters(name), name])).values()];
}

/** The review with another text in place of each that people wrote, or read. */
function withTexts(review: Review, replaced: (text: string) => string): Review {
  const inAll = <T extends object>(items: T[], ...fields: (keyof T)[]): T[] =>
    items.map((item) => ({...item, ...textsOf(item, fields, replaced)}));
  const stages = review.agenda.stages.map((stage) => ({
    ...stage,
    title: replaced(stage.title),
    questions: stage.questions.map((question) => ({
      ...question,
      text: replaced(question.text),
      prompts: question.prompts.map(replaced),
      ...(question.points && {points: question.points.map((point) => ({...point, text: replaced(point.text)}))}),
      ...(question.reason !== undefined && {reason: replaced(question.reason)}),
    })),
  }));
  return {
    ...review,
    reference: replaced(review.reference),
    title: replaced(review.title),
    folder: replaced(review.folder),
    recording: replaced(review.recording),
    incident: {
      startedAt: review.incident.startedAt === null ? null : replaced(review.incident.startedAt),
      resolvedAt: review.incident.resolvedAt === null ? null : replaced(review.incident.resolvedAt),
      keywords: review.incident.keywords.map(replaced),
    },
    agenda: {...review.agenda, title: replaced(review.agenda.title), stages},
    checklist: inAll(review.checklist, 'text'),
    notes: inAll(review.notes, 'text', 'by'),
    parked: inAll(review.parked, 'text', 'detail', 'by'),
    actions: inAll(review.actions, 'title', 'doneWhen', 'reason', 'by'),
    comments: inAll(review.comments, 'text'),
    ...(review.setAside && {setAside: inAll(review.setAside, 'says', 'reason', 'by')}),
    ...(review.moments && {moments: inAll(review.moments, 'text', 'actor', 'source', 'by')}),
    ...(review.takeaways && {takeaways: takeawaysWith(review.takeaways, replaced)}),
    ...(review.summary !== undefined && {summary: replaced(review.summary)}),
    ...(review.impact !== undefined && {impact: replaced(review.impact)}),
    ...(review.closedBecause !== undefined && {closedBecause: replaced(review.closedBecause)}),
    ...(review.nextTime !== undefined && {nextTime: replaced(review.nextTime)}),
  };
}

/** The plan is no text. */
const takeawaysWith = (given: Takeaways, replaced: (text: string) => string): Takeaways =>
  Object.fromEntries(Object.entries(given).map(([key, said]) => [key, key === 'playbookPlan' ? said : replaced(said)]));

const textsOf = <T extends object>(item: T, fields: (keyof T)[], replaced: (text: string) => string) =>
  Object.fromEntries(fields.map((field) => [field, replaced(String(item[field]))]));

/**
 * Longer names first, since a name may hold another. In the other kana a short name is most often a part of a word, as
 * no blank parts them: it stays, and `namesLeft` tells of it.
 */
function replacerFor(people: readonly Person[]): (text: string) => string {
  const whole = people
    .flatMap((person) => wholeNames(person).map((name) => ({name, person})))
    .filter(({name}) => letters(name).trim() !== '' && !isWordByItself(name));
  const needs = (name: string) => (isLikeAWord(name) ? 'capital' : 'nothing');
  const all = partsOfNames(people);
  const parts = all.filter(({isSure}) => isSure);
  const words = all.filter(({asName, isSure}) => asName && !isSure);
  const named: Form[] = [
    ...whole.map(({name, person}) => formOf(name, person, needs(name))),
    ...parts.map(({part, person}) => formOf(part, person, 'capital')),
    ...words.map(({part, person}) => formOf(part, person, 'writing')),
    ...accountNames(people),
  ].toSorted((one, other) => other.length - one.length);
  const byNeed = (['nothing', 'account', 'capital', 'writing'] as const).map((need) => {
    const forms = named.filter((form) => form.needs === need);
    return {need, forms, pattern: new RegExp(forms.map((form) => `(${form.pattern})`).join('|'), 'gu')};
  });
  const sought = byNeed.filter(({forms}) => forms.length > 0);
  return (text) => {
    let result = '';
    let end = 0;
    const found = sought.flatMap(({need, forms, pattern}) =>
      matchesIn(text, pattern, 'apart').flatMap(({from, to, groups}) => {
        const form = forms[groups.findIndex((group) => group !== undefined)];
        const account = accountAt(text, from, to);
        const isMeant =
          need === 'writing'
            ? isWrittenAsName(text, from, to)
            : account || need === 'nothing' || (need === 'capital' && isCapital(text.slice(from)));
        const place = need === 'writing' ? {from, to} : (account ?? {from, to});
        return form && isMeant ? [{...place, form}] : [];
      }),
    );
    for (const {from, to, form} of found.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
      // Of a character that is two letters, as ﬁ is, each may be another’s.
      if (from < end) continue;
      result += text.slice(end, from) + roleInWords(form.person);
      end = to;
    }
    return result + text.slice(end);
  };
}

/** The name as it stands on the list, and without what is said behind it in brackets. */
function wholeNames({name}: Person): string[] {
  const bare = name.replace(/\s*\([^()]*\)$/, '');
  return bare === name || bare === '' ? [name] : [name, bare];
}

const formOf = (name: string, person: Person, needs: Form['needs']): Form => ({
  pattern: patternOf(name),
  length: letters(name, 'apart').trim().length,
  person,
  needs,
});

/**
 * Of whom `@grace`, `grace@example.com` and `/home/grace` are, however they are written; the sign and the rest of an
 * address go along.
 */
function accountAt(text: string, from: number, to: number): Place | undefined {
  const domain = /^(?:\+[\w.-]+)?@[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u.exec(text.slice(to));
  if (domain) return {from, to: to + domain[0].length};
  if (isMention(text, from)) return {from: from - 1, to};
  // A machine behind the sign stays.
  if (/^@[\p{L}\p{N}]/u.test(text.slice(to))) return {from, to};
  return /(?:[\\/](?:home|users)[\\/]|~)$/i.test(text.slice(Math.max(0, from - 8), from)) ? {from, to} : undefined;
}

const isMention = (text: string, from: number): boolean =>
  /(?:^|[^\p{L}\p{N}])[@\uff20]$/u.test(text.slice(Math.max(0, from - 2), from));

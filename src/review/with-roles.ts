// Roles beside the names in a text, or in their place: a review that names nobody, in its texts either.
import {accountForms} from './account-names.js';
import {inflected} from './inflected-names.js';
import {initialsFound, initialsLeft} from './initials.js';
import {letters, matchesIn} from './letters.js';
import {type AccountsOf, listedAccountsIn} from './listed-accounts.js';
import {isMention, isTag, type NameInText, namesIn, patternsOf} from './names-in.js';
import {isCapital, type NamePart, partsOfNames, piecesOfNames} from './parts-of-names.js';
import type {Moment, Person, Review, Takeaways} from './types.js';
import {incidentManager, involvements} from './vocabulary.js';
import {type WordsAsNames, wordsThatComeAlong} from './words-as-names.js';

/** Of whoever has no role in the meeting, how they are involved. */
export function roleInWords({role, incidentManager: manages, involvement}: Person): string {
  if (role) return `the ${role}`;
  const {article, name} = involvements[involvement];
  return manages ? `the ${incidentManager.name}` : `${article} ${name}`;
}

/** A role, and behind which place of a text it is told. */
export type RoleBeside = {at: number; role: string};

/** Of a colleague the list knows no more than the name, or what it says itself behind that. */
const hasRole = ({role, incidentManager: manages, involvement}: Person): boolean =>
  role !== null || manages === true || involvement !== 'other';

/** Finds who stands in a text by name, each with the role, unless there is none or the text tells it itself right behind. */
export function rolesBeside(
  people: readonly Person[],
  list: WordsAsNames = wordsThatComeAlong,
): (text: string) => RoleBeside[] {
  const inText = namesIn(people, list);
  return (text) =>
    inText(text).flatMap(({to, person}) => {
      if (!hasRole(person)) return [];
      const role = roleInWords(person).replace(/^(?:the|an?) /, '');
      if (letters(person.name) === role) return [];
      const at = to + (/^['’]s(?!\p{L})/u.exec(text.slice(to))?.[0].length ?? 0);
      const behind = letters(text.slice(at, at + 40)).replace(/^[\s,(]+(?:the |an? |our )?/, '');
      return behind.startsWith(letters(role)) ? [] : [{at, role}];
    });
}

/**
 * The review with roles in place of names: in their own rows, in what was written, in its title and agenda. `namesLeft`
 * tells of what may be a name as well. `accountsOf`: what else they are called, as somebody listed it.
 */
export function withRoles(
  review: Review,
  list: WordsAsNames = wordsThatComeAlong,
  accountsOf: AccountsOf = () => [],
): Review {
  const replaced = withTexts(review, replacerFor(review.people, list, accountsOf));
  const people = review.people.map((person) => ({...person, name: roleInWords(person)}));
  return {...replaced, people, ...(replaced.moments && {moments: withoutStrangers(review, replaced.moments)})};
}

/** Whoever a timeline says did something, and nobody knows by a role, may be called by a name: it is left out. */
const withoutStrangers = (review: Review, replaced: Moment[]): Moment[] =>
  replaced.map((moment, place) => (moment.actor === review.moments?.[place]?.actor ? {...moment, actor: ''} : moment));

/** An account in one word that is this long is hardly another word by chance. */
const NO_CHANCE = 5;

/** First names, family names, initials and accounts of the list of people that are still in its texts where roles stand in their place. */
export function namesLeft(review: Review, list: WordsAsNames = wordsThatComeAlong): string[] {
  const texts: string[] = [];
  withTexts(withRoles(review, list), (text) => {
    texts.push(text);
    return text;
  });
  const isIn = ({part, isSure, person}: NamePart) => {
    const pattern = new RegExp(inflected(part, person.name), 'gu');
    return texts.some((text) =>
      // What is written in small letters is the name only where it is no word.
      matchesIn(text, pattern).some(
        ({from}) => isSure || isTag(text, from) || isMention(text, from) || isCapital(text.slice(from)),
      ),
    );
  };
  const left = [...partsOfNames(review.people, list), ...piecesOfNames(review.people)].filter(isIn);
  const sought = patternsOf(accountForms(review.people, list));
  const accounts = texts.flatMap((text) =>
    sought
      .flatMap(({pattern}) => matchesIn(text, pattern, 'apart'))
      .map(({from, to}) => text.slice(from, to))
      .filter((account) => account.length >= NO_CHANCE && /^[\p{L}\p{N}._]+$/u.test(account)),
  );
  const names = [...left.map(({part}) => part), ...accounts, ...initialsLeft(review.people, texts)];
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

/** What is listed first, as it stands there; names, so that no initials of one in capitals are taken for somebody else's. */
const replacerFor = (
  people: readonly Person[],
  list: WordsAsNames,
  accountsOf: AccountsOf,
): ((text: string) => string) => {
  const finders = [listedAccountsIn(people, accountsOf, list), namesIn(people, list), initialsFound(people)];
  return (text) => finders.reduce((before, find) => withRolesAt(before, find(before)), text);
};

function withRolesAt(text: string, found: readonly NameInText[]): string {
  const between = found.map(
    ({from, person}, index) => text.slice(found[index - 1]?.to ?? 0, from) + roleInWords(person),
  );
  return between.join('') + text.slice(found.at(-1)?.to ?? 0);
}

// People as they are typed or pasted: each name by itself, what somebody does told apart from it, addresses left out.
import {isSameName, nameKey, peopleCalled} from './people.js';
import {isRemark, withRemark} from './remarks-behind-names.js';
import {both, type Does, hasWorkIn, isFreeRole, isTradeAlone, known} from './said-roles.js';
import {cleanLine} from './text.js';
import type {Person} from './types.js';
import type {Role} from './vocabulary.js';

/**
 * `alone`: the name without what was said behind it, where something was. `alsoRole`: a second role that was said of
 * them, which they do not have.
 */
export type TypedPerson = Pick<Person, 'name' | 'involvement' | 'role' | 'incidentManager'> & {
  alone?: string;
  alsoRole?: Role;
};

type NamedFor = {name: string; role: Role};

/**
 * `hasMail`: there were addresses, which are nowhere now. `alsoFor`: roles that somebody before has already.
 * `notGiven`: roles that were said of somebody who has another one, or was named before without it.
 */
export type TypedPeople = {people: TypedPerson[]; hasMail: boolean; alsoFor: NamedFor[]; notGiven: NamedFor[]};

/**
 * Whether these words say something of the person before them: a remark, or what they do. Behind a whole name neither
 * words in small letters are another one nor a word alone that says what somebody does, behind a single name a trade;
 * in a list of several lines, where each line is somebody, no word alone is.
 */
function isBehind(name: string, words: string, inLines: boolean): boolean {
  const bare = words.replace(/^\((.*)\)$/, '$1');
  if (isRemark(name, bare)) return true;
  if (hasWorkIn(name)) return false;
  const isAlone = /^\S+$/.test(words) && !hasMail(words);
  const isNoName = /^\p{Ll}[\p{Ll}\s&/-]*$/u.test(words) || (isAlone && (inLines || hasWorkIn(words)));
  return isFreeRole(words) || isTradeAlone(words) || (isWholeName(name) && isNoName);
}

/** Two words or more with capitals, such as `Zoë Müller`. */
const isWholeName = (name: string): boolean => /^\p{Lu}\S*(?:\s\S+)*\s\p{Lu}\S*$/u.test(name);

const mail = /\s*[<([]?(?:mailto:)?([^\s<>()[\],;:"|]+)@[^\s<>()[\],;"|]+\.[^\s<>()[\],;"|]+[>)\]]?/g;

/** What a list that was copied from elsewhere has before its lines. */
const listSign = /^(?:[-*•·–]|\d+[.)])\s+/;

/** Everybody who is named, between commas, semicolons, tabs or line ends. Of one name twice the first counts. */
export function peopleIn(typed: string): TypedPeople {
  const people: TypedPerson[] = [];
  // The same as `personAmong`, without a look at everybody for each: what is pasted may be of any length.
  const byName = new Map<string, TypedPerson>();
  const byNameAlone = new Map<string, TypedPerson>();
  const alsoFor: NamedFor[] = [];
  const notGiven: NamedFor[] = [];
  const inLines = typed.split('\n').filter((line) => line.trim() !== '').length > 1;
  for (const person of segmentsOf(typed).flatMap((segment) => inSegment(segment, inLines))) {
    const {name, alone = name} = person;
    const before = byName.get(nameKey(name)) ?? byNameAlone.get(nameKey(alone));
    notGiven.push(...rolesNotGiven(before ?? person, person));
    if (before) continue;
    const holder = person.role && people.find(({role}) => role === person.role);
    if (holder && person.role) alsoFor.push({name: person.name, role: person.role});
    const added = holder ? {...person, role: null} : person;
    people.push(added);
    byName.set(nameKey(name), added);
    if (!byNameAlone.has(nameKey(alone))) byNameAlone.set(nameKey(alone), added);
  }
  return {people, alsoFor, notGiven, hasMail: hasMail(typed)};
}

/** The roles that were said of somebody who is on a list as `known`, without them. */
export const rolesNotGiven = (
  {name, role: own}: Pick<TypedPerson, 'name' | 'role'>,
  {role, alsoRole}: Pick<TypedPerson, 'role' | 'alsoRole'>,
): NamedFor[] => [role, alsoRole].flatMap((said) => (said && said !== own ? [{name, role: said}] : []));

/** Whoever of these is meant by what was typed, with a remark behind the name or without. */
export const personAmong = <Known extends Pick<TypedPerson, 'name' | 'alone'>>(
  people: readonly Known[],
  {name, alone = name}: Pick<TypedPerson, 'name' | 'alone'>,
): Known | undefined =>
  people.find((known) => isSameName(known.name, name)) ??
  people.find((known) => isSameName(known.alone ?? known.name, alone));

/**
 * The same of a list that stands already, where a bare name also means the only one that has it before brackets:
 * whoever is somebody else is told apart by brackets of their own.
 */
export function onTheListAs<Known extends Pick<TypedPerson, 'name'>>(
  people: readonly Known[],
  typed: Pick<TypedPerson, 'name' | 'alone'>,
): Known | undefined {
  const bare = ({name}: Known) => name.replace(/\s*\([^()]*\)$/, '');
  const [only, ...others] = people.filter((known) => isSameName(bare(known), typed.alone ?? typed.name));
  return (
    personAmong<Pick<TypedPerson, 'name' | 'alone'> & Known>(people, typed) ?? (others.length === 0 ? only : undefined)
  );
}

/** One name, which may hold commas, and what is known of what they do. */
export function personIn(typed: string): TypedPerson {
  const {name, does} = withAllDoes(withoutMail(cleanLine(typed)));
  const [, before = '', behind = ''] = /^(.+?)\s*,\s*([^,]+)$/.exec(name) ?? [];
  const more = before === '' ? undefined : known(behind);
  if (!more) return asPerson(name, does);
  const {name: alone, role, involvement, alsoRole, incidentManager} = personIn(before);
  const first = {
    ...(role && {role}),
    ...(alsoRole && {alsoRole}),
    ...(involvement !== 'other' && {involvement}),
    ...(incidentManager && {incidentManager}),
  };
  return asPerson(alone, both(both(first, more), does));
}

/** The name of somebody who is meant; of whoever is on the list, as it stands there. */
export const nameMeant = (people: readonly Person[], typed: string): string =>
  peopleCalled(people, typed).length > 0 ? cleanLine(typed) : personIn(typed).name;

export const hasMail = (typed: string): boolean => typed.search(mail) !== -1;

/** What is said where addresses were typed. */
export const MAIL_LEFT_OUT = 'Mail addresses are not kept.';

/** The same of a name that was typed with one and is `kept` without it; else empty. */
export const saidOfMail = (typed: string, kept: string): string =>
  hasMail(typed) && !hasMail(kept) ? MAIL_LEFT_OUT : '';

/** What stands between semicolons or line ends; a remark behind one is of whoever is before it. */
function segmentsOf(typed: string): string[] {
  const segments: string[] = [];
  for (const segment of typed.split(/[;\n]/)) {
    const before = segments.at(-1);
    const [name = ''] = before?.split(',') ?? [];
    if (before !== undefined && name.trim() !== '' && isRemark(name.trim(), segment.trim())) {
      segments[segments.length - 1] = `${before}, ${segment}`;
    } else segments.push(withoutColumns(segment));
  }
  return segments;
}

/** A field has blanks where a spreadsheet had a column. */
const withoutColumns = (segment: string): string =>
  segment.replace(/^([^,]*\S) {2,}(\S[^,]*)$/, (line, name: string, words: string) =>
    known(words) ? `${name}, ${words}` : line,
  );

/** The address of a team, such as `support@…`, is nobody’s name. */
function inSegment(segment: string, inLines: boolean): TypedPerson[] {
  const found: {name: string; alone?: string; does: Does; hasMail: boolean}[] = [];
  for (const part of partsOf(segment)) {
    const line = cleanLine(part.replace(/"([^",]+),\s*([^"]+)"/g, '$2 $1').replaceAll('"', '')).replace(listSign, '');
    const text = withoutMail(line).replace(listSign, '');
    const before = found.at(-1);
    const does = known(text);
    if (text === '') continue;
    if (before && !before.hasMail && isMailAlone(line)) before.hasMail = true;
    else if (isMailAlone(line) && hasWorkIn(text)) continue;
    else if (before && does && belongs(before.name, does)) before.does = both(before.does, does);
    else if (before && !does && isBehind(before.name, text, inLines)) {
      before.alone ??= before.name;
      before.name = withRemark(before.name, text);
    } else found.push({...withAllDoes(text), hasMail: hasMail(line)});
  }
  return found.map(({name, alone, does}) => ({
    ...asPerson(name, does),
    ...(alone !== undefined && {alone: asPerson(alone, {}).name}),
  }));
}

const isMailAlone = (text: string): boolean => hasMail(text) && cleanLine(text.replace(mail, ' ')) === '';

/** A list of people by what they do, such as `Facilitator, Client`, is one of people. */
const belongs = (name: string, {role}: Does): boolean => (role ? !known(name) : !hasWorkIn(name));

/** Between commas and tabs that stand neither in brackets nor in quotes. */
const partsOf = (segment: string): string[] => segment.match(/(?:"[^"]*"|\([^)]*\)|[^,\t])+/g) ?? [];

/** The address alone gives the name that it begins with. */
function withoutMail(text: string): string {
  const left = cleanLine(text.replace(mail, ' '));
  if (left !== '' || !hasMail(text)) return left;
  const [[, local = ''] = []] = [...text.matchAll(mail)];
  return cleanLine(local.replace(/\+.*$/, '').replace(/[._]+/g, ' ')).replace(/(?<!\p{L})\p{L}/gu, (first) =>
    first.toUpperCase(),
  );
}

/** The same of a name with several of these around it: what stands first is said first. */
function withAllDoes(text: string): {name: string; does: Does} {
  const outer = withDoes(text);
  if (outer.name === text) return outer;
  const inner = withAllDoes(outer.name);
  return {name: inner.name, does: both(inner.does, outer.does)};
}

/** `Anna (facilitator)`, `Anna - note-taker`, `Facilitator: Anna`; in brackets other words stay with the name. */
function withDoes(text: string): {name: string; does: Does} {
  const [, inFront = '', bracketed = ''] = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/.exec(text) ?? [];
  const all = bracketed.split(/\s*[,/]\s*/).map(known);
  if (bracketed !== '' && all.every((each) => each !== undefined)) {
    return {name: inFront, does: all.reduce<Does>((sofar, each) => both(sofar, each ?? {}), {})};
  }
  const [, left = '', right = ''] = /^(.+?)(?:\s+[-–—|/]\s+|\s*:\s+|\s*:(?=\p{L}+$))(.+)$/u.exec(text) ?? [];
  const [first, second] = [known(left), known(right)];
  if (second && !first) return {name: left, does: second};
  if (first && right !== '' && !second) return {name: right, does: first};
  if (isFreeRole(right) && !hasWorkIn(left)) return {name: `${left} (${right})`, does: {}};
  return {name: text, does: {}};
}

/** An `@` in front, as in a chat, and the signs of a list behind are no part of a name. */
const signsAround = /^[@＠]+(?=[\p{L}\p{N}])|[\s,;:]+$/gu;

const asPerson = (
  name: string,
  {role = undefined, involvement = 'other', alsoRole, incidentManager}: Does,
): TypedPerson => ({
  name: name.trim().replace(signsAround, ''),
  involvement,
  role: role ?? null,
  ...(incidentManager && {incidentManager}),
  ...(alsoRole && {alsoRole}),
});

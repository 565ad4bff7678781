// Whose an idea is by its own words: names behind `@` at their end, the first of which is its owner and none of them.
import {letters} from './letters.js';
import {isSameName, peopleNamed, personMeant} from './people.js';
import {inSeries} from './text.js';
import type {Person} from './types.js';
import {isOfWork} from './words-of-work.js';

/** `words` are what is left of them, with the second name and the third, of which none is lost. */
export type WithOwner = {words: string; owner?: Person};

/** A name or the letters of one, or what stands for one, such as `Platform lead`: no sentence. */
const isLikeName = (text: string): boolean =>
  /^\S+(?: \p{Lu}\S*)*$/u.test(text) ||
  (/^\p{Lu}\S*(?: \S+){1,3}$/u.test(text) && isOfWork(letters(text).split(' ').at(-1) ?? ''));

/** What may stand behind a name, between it and another or at the end of a sentence. */
const behindName = /\s*(?:[,;&+/]|\b(?:and|or))$|[.!?]+$/u;

/** The sign before a name, as keyboards of Chinese and Japanese have it, too. */
const beforeName = /\s+(?=[@\uff20][^\s@\uff20])/u;

/** The same within a sentence, where a bracket or a quotation mark may stand before it; no address has a name there. */
const withinWords = /(?<![^\s\p{P}]|[.\w%+-])(?=[@\uff20][^\s@\uff20])/u;

/** What may close behind a name within a sentence. */
const closing = /\s*[)\]}"'”’\u00bb\u3001\u3002:]+[.!?,;:]*$/u;

/** The words before the first name at the end, and all names there, each as it was typed and without what is behind. */
function namesAtEnd(
  people: readonly Person[],
  typed: string,
): {before: string; names: {typed: string; name: string}[]} {
  const [before = '', ...pieces] = typed.trim().split(beforeName);
  const named = pieces.map((piece) => ({typed: piece, name: nameIn(people, piece.slice(1).trim())}));
  const isName = ({name}: {name: string}) => isLikeName(name) || personMeant(people, name) !== undefined;
  const from = named.findLastIndex((each) => !isName(each)) + 1;
  return {before: [before, ...pieces.slice(0, from)].join(' '), names: before.trim() === '' ? [] : named.slice(from)};
}

function nameIn(people: readonly Person[], text: string): string {
  const name = personMeant(people, text) ? text : text.replace(behindName, '').trim();
  return name === '' ? text : name;
}

/**
 * Of the names behind `@` at the end of an idea, whole ones or letters that begin one alone, the first makes that
 * person its owner, and is none of its words.
 */
export function ownerIn(people: readonly Person[], typed: string): WithOwner {
  const {before, names} = namesAtEnd(people, typed);
  const first = names.find(({name}) => personMeant(people, name));
  const owner = first && personMeant(people, first.name);
  if (!owner) return {words: typed.trim()};
  const others = names.filter(({name}) => personMeant(people, name)?.id !== owner.id);
  return {words: [before, ...others.map((other) => other.typed)].join(' '), owner};
}

/** The words of an idea that is this person's, without the name by which they say so; undefined where they do not. */
export function withoutOwner(people: readonly Person[], title: string, owner: Person): string | undefined {
  const said = ownerIn([owner, ...people.filter(({name}) => !isSameName(name, owner.name))], title);
  return said.owner?.id === owner.id ? said.words : undefined;
}

/** The name that an idea ends in, whoever that may be; undefined where it ends in none. */
export const nameAtEnd = (people: readonly Person[], title: string): string | undefined =>
  ownerIn(people, title).owner?.name ?? namesAtEnd(people, title).names[0]?.name;

/** What to say where names behind `@` give an idea no owner, or more of them than the one it has; else empty. */
export function saidOfNames(people: readonly Person[], typed: string): string {
  const {words, owner} = ownerIn(people, typed);
  const names = namesAtEnd(people, words).names.map(({name}) => name);
  const told = [owner, ...names.map((name) => personMeant(people, name))];
  const within = mentioned(people, words).filter((person) => !told.includes(person));
  const others = [...within.map(({name}) => name), ...names];
  if (owner) {
    const stay = others.length === 1 ? 'stays in the words' : 'stay in the words';
    return others.length === 0 ? '' : `An action has one owner: ${inSeries(others)} ${stay}.`;
  }
  const [stranger] = names;
  if (stranger !== undefined) {
    const isSeveral = peopleNamed(people, stranger).length > 1;
    return `Held without an owner: ${isSeveral ? 'more than one is' : 'nobody on the list is'} called “${stranger}”.`;
  }
  const [first] = within;
  return first ? `Held without an owner: @${first.name} stands within the words, not at their end.` : '';
}

/** Whoever is named behind an `@` in the middle of these words, each once. */
function mentioned(people: readonly Person[], words: string): Person[] {
  const found = words.split(withinWords).flatMap((piece) => {
    const text = /^[@\uff20]/.test(piece) ? piece.slice(1).trim() : '';
    const count = text.split(' ').length;
    const begins = Array.from({length: count}, (_, less) =>
      text
        .split(' ')
        .slice(0, count - less)
        .join(' '),
    );
    const named = (begun: string) => personMeant(people, begun.replace(closing, '').replace(behindName, ''));
    return begins.flatMap((begun) => named(begun) ?? []).slice(0, 1);
  });
  return [...new Set(found)];
}

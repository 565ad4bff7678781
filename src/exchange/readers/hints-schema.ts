// What a user's own hints on wording may hold: lists of words, and families of patterns that name them.
import * as v from 'valibot';
import {type Hints, severities} from '../../guidance/hints/hints.js';
import {isTooDeep, listsOfNames, wrongIn} from '../../guidance/patterns/patterns.js';
import {line, record} from './list-fields.js';
import type {Problem} from './problems-by-line.js';

const phrases = v.array(line('a word'), 'a list of words is needed');
const patterns = v.optional(v.array(line('a pattern'), 'a list of patterns is needed'));

export const hints: v.GenericSchema<unknown, Hints> = record({
  words: v.record(
    v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/, 'the name of a list is small letters, and - between')),
    phrases,
    'lists of words are needed',
  ),
  families: v.array(
    record({
      family: line('a name'),
      severity: v.picklist(severities, `${severities.join(' or ')} is needed`),
      question: line('a question'),
      patterns: record({any: patterns, question: patterns, action: patterns}),
      guards: v.optional(v.array(line('a pattern'), 'a list of patterns is needed'), []),
      notFor: v.optional(v.array(line('the id of an agenda'), 'a list of agendas is needed'), []),
    }),
    'a list of families is needed',
  ),
}) as v.GenericSchema<unknown, Hints>;

/** Patterns that cannot be read or name a list that is not there, and lists of words whose phrases do. */
export function wrongPatterns({words: own, families}: Hints): Problem[] {
  const words = {...own, ...listsOfNames};
  const inWords = Object.entries(own).flatMap(([name, list]) => [
    ...wrongAt(list, ['words', name], words, 'phrase'),
    ...(isTooDeep(name, words) ? [{path: ['words', name], message: 'lists stand too deep within lists here'}] : []),
  ]);
  const inFamilies = families.flatMap(({patterns: byReading, guards}, place) => [
    ...Object.entries(byReading).flatMap(([reading, list]) =>
      wrongAt(list ?? [], ['families', place, 'patterns', reading], words, 'pattern'),
    ),
    ...wrongAt(guards, ['families', place, 'guards'], words, 'pattern'),
  ]);
  return [...inWords, ...inFamilies];
}

/** Each pattern of a list at `path` that cannot be read. */
export const wrongAt = (
  list: readonly string[],
  path: (string | number)[],
  words: Hints['words'],
  is: 'pattern' | 'phrase',
): Problem[] =>
  list.flatMap((pattern, place) => {
    const message = wrongIn(pattern, words, is);
    return message === undefined ? [] : [{path: [...path, place], message}];
  });

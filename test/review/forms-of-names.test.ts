// However a name is shortened, it goes from a text that names nobody, or it is said that it stays.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Person} from '../../src/review/types.js';
import {namesLeft, withRoles} from '../../src/review/with-roles.js';
import {sampleReview} from '../support/sample-review.js';

/** Given names, what stands between, family names; the halves of what is tied by a hyphen by themselves. */
const awkward: [name: string, given: string[], between: string[], family: string[]][] = [
  ['Anna von Berg', ['Anna'], ['von'], ['Berg']],
  ['Jean-Luc de la Cruz', ['Jean', 'Luc'], ['de', 'la'], ['Cruz']],
  ['María José Peña Gómez', ['María', 'José'], [], ['Peña', 'Gómez']],
  ['Siobhán O’Brien-Kessler', ['Siobhán'], [], ['O’Brien', 'Kessler']],
  ['Tom McAllister', ['Tom'], [], ['McAllister']],
  ['Fiona Mac Gregor', ['Fiona'], [], ['MacGregor']],
  ['Tomáš Novák', ['Tomáš'], [], ['Novák']],
  ['Jürgen Müller-Lüdenscheidt', ['Jürgen'], [], ['Müller', 'Lüdenscheidt']],
  ['Okonkwo, Mira', ['Mira'], [], ['Okonkwo']],
  ['Łukasz Żółkiewski (platform)', ['Łukasz'], [], ['Żółkiewski']],
  ['Mark Sørensen', ['Mark'], [], ['Sørensen']],
  ['Jan Alphen', ['Jan'], [], ['Alphen']],
  ['Jens Alphen', ['Jens'], [], ['Alphen']],
];

const person = (name: string): Person => ({
  id: name,
  name,
  involvement: 'responder',
  role: null,
  attended: true,
  thanked: false,
});

const letter = (word: string): string => word.charAt(0);

/** As whoever is in a hurry, or has an account, writes it. */
function shortened([, given, between, family]: (typeof awkward)[number]): string[] {
  const [first = ''] = given;
  const lastOf = family.flatMap((each) => [each, [...between, each].join('')]);
  const all = [...given, ...family].map(letter);
  const initials = [
    all,
    [letter(first), letter(family.at(-1) ?? '')],
    [letter(first), ...between.map(letter), ...family.map(letter)],
    [letter(first), ...[...between, ...family].map((word) => letter(word).toUpperCase())],
  ];
  const accounts = lastOf.flatMap((last) =>
    [letter(first), ...(given.length > 1 ? [given.map(letter).join('')] : [])].flatMap((own) => [
      `${own}${last}`,
      `${own}.${last}`,
      `@${own}${last}`,
      `${own}_${last}`,
    ]),
  );
  return [
    ...initials.flatMap((each) => [each.join(''), `${each.join('.')}.`]),
    ...accounts.map((account) => account.toLowerCase().replaceAll('’', '')),
    ...family.map((each) => `${first.toLowerCase()}.${letter(each).toLowerCase()}`),
    ...family,
    ...family.map((each) => each.replace(/^Ma?c(?=\p{Lu})/u, 'Mac ')),
    ...family.map((each) => each.replace(/^Ma?c(?=\p{Lu})/u, 'Mc')),
    ...family.map((each) => each.replace('’', ' ')),
    `@${first.toLowerCase()}`,
    `#${first.toLowerCase()}`,
    `@${family.join('').toLowerCase().replaceAll('’', '')}`,
  ].filter((form) => form.length > 1);
}

const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L');

const around: ((form: string) => string)[] = [
  (form) => `Then ${form} restarted it`,
  (form) => `${form}: it was full`,
  (form) => `we asked (${form}), who knew`,
  (form) => `it was “${form}”`,
];

test('a shortened name goes, or is told', () => {
  const review = sampleReview('after');
  fc.assert(
    fc.property(
      fc.shuffledSubarray(awkward, {minLength: 1}),
      fc.nat(),
      fc.constantFrom(...around),
      fc.boolean(),
      (listed, which, sentence, plain) => {
        const people = listed.map(([name]) => person(name));
        const [whose] = listed;
        const forms = whose ? shortened(whose) : [];
        const form = (plain ? withoutAccents : (text: string) => text)(forms[which % forms.length] ?? '');
        const notes = review.notes.slice(0, 1).map((note) => ({...note, text: sentence(form)}));
        const its = {...review, people, notes};
        const said = withRoles(its).notes[0]?.text ?? '';
        const words = (text: string) => withoutAccents(text.toLowerCase()).replace(/[@#.\s]/g, '');
        const isTold = namesLeft(its).some((name) => words(form).includes(words(name)));
        expect(said.includes(form) && !isTold, `${form} stays in “${said}”, and nobody is told`).toBe(false);
      },
    ),
    {numRuns: 200},
  );
});

test.for([
  ['AvB told AB and A. v. B.', 'Anna von Berg', 'a responder told a responder and a responder.'],
  ['JLC, JdlC and JC', 'Jean-Luc de la Cruz', 'a responder, a responder and a responder'],
  ['a.vonberg and m.okonkwo', 'Anna von Berg', 'a responder and m.okonkwo'],
  ['MacAllister, Mc Allister and tom.m', 'Tom McAllister', 'a responder, a responder and a responder'],
  ['O’Brien called, MJ Peña did not', 'Siobhán O’Brien-Kessler', 'a responder called, MJ Peña did not'],
  ['MJ Peña called', 'María José Peña Gómez', 'a responder called'],
  ['SOS, the x-ray and a t-shirt', 'Siobhán O’Brien-Shirt', 'SOS, the x-ray and a t-shirt'],
] as const)('of %s, by “%s”', ([text, name, expected]) => {
  const review = sampleReview('after');
  const notes = review.notes.slice(0, 1).map((note) => ({...note, text}));
  expect(withRoles({...review, people: [person(name)], notes}).notes[0]?.text).toBe(expected);
});

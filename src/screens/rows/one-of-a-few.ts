// What there is to choose from: in a line, and what is chosen next.
import {newReviewFieldNames, newReviewFields} from '../../review/new-review-form.js';
import {takeaways} from '../../review/vocabulary.js';
import {HOLDS} from '../frame/spans.js';

/** What is chosen stands in brackets; what is none of the choices stands alone. The words of a choice stay together. */
export const choicesInWords = (choices: readonly string[], chosen: string): string =>
  choices.includes(chosen)
    ? choices.map((choice) => heldTogether(choice === chosen ? `[${choice}]` : choice)).join('  ')
    : chosen;

const heldTogether = (words: string): string => words.replaceAll(' ', HOLDS);

/** What has choices, as its row is called wherever it can be chosen. */
const chosenRows = [
  ...newReviewFieldNames.flatMap((field) => (newReviewFields[field].choices ? newReviewFields[field].name : [])),
  takeaways.playbookPlan.name,
];
const words = '[^\\s,\\[\\]]+(?: [^\\s,\\[\\]]+)*';
const behindName = new RegExp(
  `^(.*?\\b(?:${chosenRows.join('|')}), )((?:${words} {2})*\\[${words}\\](?: {2}${words})*)`,
  'u',
);

/**
 * A line with such choices for whoever hears it: which of them is chosen, and of which. What a person put in brackets
 * stays as it was written.
 */
export const choicesAloud = (line: string): string =>
  line.replace(behindName, (whole, name: string, choices: string) => {
    const all = choices.split('  ').map((choice) => choice.replace(/^\[|\]$/gu, ''));
    const [, chosen] = /\[(.*)\]/u.exec(choices) ?? [];
    return all.length > 1 ? `${name}${chosen}, chosen of ${all.join(', ')}` : whole;
  });

/** An agenda by its id and its title, wherever it is shown; among those it could be, where it can still be chosen. */
export const agendaInWords = ({id, title}: {id: string; title: string}, choices: readonly string[] = [id]): string =>
  `${choices.length > 1 ? choicesInWords(choices, id) : id} · ${title}`;

/** What comes behind this one, the first behind the last; behind what is not among them, the first. */
export const after = <T>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length] as T;

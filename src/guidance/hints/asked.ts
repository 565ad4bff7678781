// What an agenda asks itself: in a document these are nobody's own words.
import type {Agenda} from '../../review/types.js';
import {ownWords, sentencesOf} from './quoted-and-code.js';

/** Its questions, prompts and points, sentence by sentence, each as `asAsked` has it. */
export const askedBy = (agendas: readonly Pick<Agenda, 'stages'>[]): ReadonlySet<string> =>
  new Set(
    agendas
      .flatMap(({stages}) => stages.flatMap(({questions}) => questions))
      .flatMap(({text, prompts, points = []}) => [text, ...prompts, ...points.map((point) => point.text)])
      .flatMap((text) => sentencesOf(ownWords(text)))
      .map(({text}) => asAsked(text)),
  );

/** However its blanks and its apostrophes are written, and whatever signs stand before it. */
export const asAsked = (sentence: string): string =>
  sentence
    .replace(/^[^\p{L}]+/u, '')
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'")
    .trim();

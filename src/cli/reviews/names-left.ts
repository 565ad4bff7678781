// Says which words stay in a text that names nobody, since they may be names and may be none.
import {inSeries} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {namesLeft} from '../../review/with-roles.js';
import type {WordsAsNames} from '../../review/words-as-names.js';
import {note} from '../streams/printing.js';

/** Of the review as it was, names and all. */
export function tellNamesLeft(review: Review, words: WordsAsNames): void {
  const names = namesLeft(review, words);
  if (names.length === 0) return;
  const [stay, mean] = names.length === 1 ? ['stays', 'it may mean'] : ['stay', 'they may mean'];
  note(`Still in the text: ${inSeries(names)} ${stay} as written, since ${mean} somebody or something else.`);
}

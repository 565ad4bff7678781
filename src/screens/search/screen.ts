// Search: whatever was written, and whoever is on the list, by the words that are typed.
import {coverageByQuestion} from '../../review/coverage.js';
import {wordsIn} from '../../review/letters.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {rowKey} from '../../session/keys/row-keys.js';
import {canSelect} from '../../session/rows.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {backKey, everywhereKeys} from '../keys/everywhere.js';
import {nothingToReword, rewording} from '../keys/reword.js';
import {rowKeysBesideText} from '../keys/select.js';
import {goThereKey} from './commands.js';
import {foundRows} from './found.js';

/** Rewording has a hint of its own here, since Enter does something else. */
const rewordingFound = {
  ...rewording,
  note: {...rewording.note, short: 'reword'},
  person: {...rewording.person, short: 'reword'},
};

export const search: ScreenRecord = {
  title: 'Search',
  over: 'the meeting',
  searches: 'Search',
  intro({review, view: {query}}) {
    const count = review ? foundRows(review, query).filter(canSelect).length : 0;
    if (query.trim() === '') return 'Type a few letters of anything that was saved, a name, or #people.';
    if (count === 0) return 'Nothing matches. Backspace takes letters away.';
    const found = `${count === 1 ? 'One' : count.toLocaleString('en')} found. Enter goes there`;
    return review?.status === 'closed' ? `${found}.` : `${found}, ${keyCalled('reword-found')} rewords.`;
  },
  rows: ({review, view}) => (review ? foundRows(review, view.query) : []),
  look: ({review, view}) => ({
    sought: wordsIn(view.query),
    withQuestion: true,
    ...(review && {coverages: coverageByQuestion(review)}),
  }),
  /** A search begins anew. */
  enter: (view) => ({...view, query: ''}),
  keys: [
    goThereKey,
    rowKey({name: 'reword-found', help: 'reword what was found', group: 'change'}, rewordingFound, nothingToReword),
    ...rowKeysBesideText,
    backKey,
    ...everywhereKeys,
  ],
  picture: Intro,
};

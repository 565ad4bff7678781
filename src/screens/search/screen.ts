// Search: whatever was written, and whoever is on the list, by the words that are typed.
import {canSelect} from '../../session/rows.js';
import {Intro} from '../frame/Intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {backKey, everywhereKeys} from '../keys/everywhere.js';
import {reword} from '../keys/reword.js';
import {rowKeysBesideText} from '../keys/select.js';
import {goThere} from './commands.js';
import {foundRows} from './found.js';

export const search: ScreenRecord = {
  title: 'Search',
  over: 'the meeting',
  searches: true,
  intro({review, view: {query}}) {
    const count = review ? foundRows(review, query).filter(canSelect).length : 0;
    if (query.trim() === '') return 'Type a few letters of anything that was written, a name, or #people.';
    if (count === 0) return 'Nothing holds these letters. Backspace takes some away.';
    const found = `${count === 1 ? 'One' : count.toLocaleString('en')} found. Enter goes there`;
    return review?.status === 'closed' ? `${found}.` : `${found}, Ctrl+R rewords.`;
  },
  rows: ({review, view}) => (review ? foundRows(review, view.query) : []),
  look: () => ({withQuestion: true}),
  /** A search begins anew. */
  enter: (view) => ({...view, query: ''}),
  keys: [
    {keys: ['enter'], help: 'go to what was found', short: 'go there', inClosed: true, run: goThere},
    {keys: ['ctrl+r'], help: 'reword what was found', short: 'reword', run: reword},
    ...rowKeysBesideText,
    backKey,
    ...everywhereKeys,
  ],
  picture: Intro,
};

// A new review: what it is called, who holds it, for how long.
import {newReviewFieldNames, newReviewFields} from '../../review/new-review.js';
import {detailRow, doRow} from '../../session/rows.js';
import {viewAt} from '../../session/view.js';
import {Intro} from '../frame/Intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {rowKeys} from '../frame/row-keys.js';
import {everywhereKeys, helpKey, leaveKey} from '../frame/screen-keys.js';
import {enterRow} from './commands.js';

export const newReview: ScreenRecord = {
  title: 'A new review',
  intro: () =>
    'Enter changes an answer. The last row makes the review; names, people and questions can be changed later.',
  rows: ({view: {form}}) =>
    form
      ? [
          ...newReviewFieldNames
            .filter((field) => !newReviewFields[field].later)
            .map((field) => detailRow(field, newReviewFields[field].name, newReviewFields[field].text(form))),
          doRow('create', 'Make this review'),
        ]
      : [],
  keys: [
    {keys: ['enter'], help: 'change the selected answer', short: 'change', anywhere: enterRow},
    ...rowKeys,
    {
      keys: ['esc'],
      help: 'back to the list of reviews',
      short: 'back',
      anywhere: ({view, screens: {home}}) => ({view: {...viewAt(home), form: view.form}}),
    },
    helpKey,
    leaveKey,
    ...everywhereKeys,
  ],
  picture: Intro,
};

// A new review: what it is called, who holds it, for how long; field by field, and the last row makes it.
import {quoted} from '../../review/changes/words.js';
import {formFields, newReviewFields} from '../../review/new-review-form.js';
import {detailRow, doRow, selectedRow} from '../../session/rows.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {waysOut} from '../keys/everywhere.js';
import {rowKeys} from '../keys/select.js';
import {agendaInWords, choicesInWords} from '../rows/one-of-a-few.js';
import {choose, comesFirst, enterRow, letter, toRow} from './commands.js';

export const newReview: ScreenRecord = {
  title: 'A new review',
  intro(situation) {
    const row = selectedRow(situation);
    if (row?.id === 'create') {
      const first = comesFirst(situation.view);
      return first ? `${first.why} Enter goes there.` : 'Enter makes the review. All of this can be changed later.';
    }
    return row && isChosen(row.id)
      ? '← → or Space chooses, and so does a first letter. Enter goes on.'
      : 'Enter goes on, ↑ ↓ go to any. Nothing is made until the last line.';
  },
  rows({view: {form, untaken}, agendas}) {
    if (!form) return [];
    const value = (field: (typeof formFields)[number]): string => {
      const {text, choices, counts} = newReviewFields[field];
      const waits = untaken[field];
      if (waits !== undefined) return `${quoted(waits)}, not taken yet`;
      const said = text(form);
      const agenda = field === 'agenda' && agendas.find(({id}) => id === said);
      if (agenda) return agendaInWords(agenda, choices?.(agendas));
      if (choices) return choicesInWords(choices(agendas), said);
      return said === '' ? (counts?.(form, agendas) ?? '') : said;
    };
    return [
      ...formFields.map((field) => detailRow(field, newReviewFields[field].name, value(field))),
      doRow('create', 'Make the review'),
    ];
  },
  letter,
  keys: [
    {
      name: 'enter',
      help: 'go on to the next answer; on the last line, make the review',
      group: 'reviews',
      shortOf: (row, {view}) => (row?.id === 'create' && !comesFirst(view) ? 'make the review' : 'go on'),
      anywhere: enterRow,
    },
    {
      name: 'choice-next',
      help: 'the next choice',
      group: 'reviews',
      short: 'choose',
      hinted: (_situation, row) => row !== undefined && isChosen(row.id),
      anywhere: choose(1),
    },
    {name: 'choice-before', help: 'the choice before', group: 'reviews', anywhere: choose(-1)},
    {name: 'answer-below', help: 'the answer below', group: 'lists', anywhere: toRow(1)},
    {name: 'answer-above', help: 'the answer above', group: 'lists', anywhere: toRow(-1)},
    ...rowKeys.filter(({name}) => name !== 'line-up' && name !== 'line-down'),
    {
      name: 'back',
      help: 'back to the list of reviews; what was answered is kept',
      group: 'leave',
      short: 'back',
      anywhere: ({view, screens: {home}}) => ({view: {...view, screen: home, from: home}}),
    },
    ...waysOut,
  ],
  picture: Intro,
};

const isChosen = (id: string): boolean => formFields.some((field) => field === id && newReviewFields[field].choices);

// Before the meeting: the incident, the people, the guides’ checklist.
import {checkRow, detailRow, doRow, heading, personRow} from '../../session/rows.js';
import {Intro} from '../frame/Intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {deleteKey} from '../keys/delete.js';
import {preparingKeys} from '../meeting/keys.js';
import {begin, enterRow, hereOrAway, nextInvolvement, nextRole, tick} from './commands.js';

export const prepare: ScreenRecord = {
  title: 'Before the meeting',
  shows: 'preparing',
  intro: () => '→ begins the meeting and its clock. Enter changes what is selected, n adds a person.',
  rows: ({review}) =>
    review
      ? [
          heading('The incident'),
          detailRow('reference', 'Reference', review.reference),
          detailRow('title', 'Title', review.title),
          detailRow('severity', 'Severity', review.severity),
          detailRow('folder', 'Incident folder', review.folder),
          detailRow('recording', 'Recording goes to', review.recording),
          heading('People'),
          ...review.people.map(personRow),
          doRow('add-person', 'Add a person'),
          heading('Before the meeting'),
          ...review.checklist.filter(({when}) => when === 'before').map(checkRow),
        ]
      : [],
  keys: preparingKeys([
    {keys: ['right'], help: 'begin the meeting and its clock', short: 'begin', for: ['facilitator'], run: begin},
    {keys: ['enter'], help: 'change or tick what is selected', short: 'change', run: enterRow},
    {keys: ['space'], help: 'tick the item; a person is here, or away', short: 'tick', run: tick},
    {keys: ['n'], help: 'add a person', short: 'person', run: () => ({asks: {what: 'person'}})},
    {keys: ['r'], help: 'give the person a role, or none', short: 'role', run: nextRole},
    {keys: ['i'], help: 'how the person was involved', short: 'involved', run: nextInvolvement},
    {keys: ['w'], help: 'the person is here, or away', short: 'here', run: hereOrAway},
    deleteKey,
  ]),
  picture: Intro,
};

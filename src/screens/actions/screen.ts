// Actions: the slots that are taken, the ideas that wait for a decision, and what is not for now.
import {actionsAimedAt} from '../../review/action-slots.js';
import {chosenActions, heldActions, notNowActions} from '../../review/actions.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {actionRow, section} from '../../session/rows.js';
import type {ScreenRecord} from '../frame/record.js';
import {deleteKeys} from '../keys/delete.js';
import {enterKey} from '../keys/enter.js';
import {rewordKey} from '../keys/reword.js';
import {CardAndList} from '../meeting/card-and-list.js';
import {copyActionKey} from '../meeting/copying.js';
import {meetingKeys} from '../meeting/keys.js';
import {editorKey, holdKey, noteKey, notesHere, parkKey} from '../meeting/writing.js';
import {clientKey, doneKey, notNowKey, parkActionKey, partKeys, releaseKey, securityKey} from './commands.js';

export const actions: ScreenRecord = {
  title: 'Actions',
  stages: ['actions'],
  worksOn: 'ideas',
  rows({review, view}) {
    if (!review) return [];
    const chosen = chosenActions(review);
    const notNow = notNowActions(review);
    const taken = `Chosen · ${chosen.length} of ${actionsAimedAt(review)}`;
    const none =
      review.status === 'closed' ? 'Nothing is held.' : `Nothing is held. ${keyCalled('hold-idea')} holds an idea.`;
    const noneHeld = notNow.length > 0 ? 'All decided.' : none;
    return [
      ...section(taken, chosen.map(actionRow), 'None yet.'),
      ...section('Held ideas', heldActions(review).map(actionRow), noneHeld),
      ...section('Not now, because…', notNow.map(actionRow)),
      ...notesHere({review, view}),
    ];
  },
  keys: meetingKeys([
    noteKey,
    parkKey,
    holdKey,
    enterKey,
    ...partKeys,
    securityKey,
    clientKey,
    notNowKey,
    parkActionKey,
    releaseKey,
    doneKey,
    copyActionKey,
    rewordKey,
    ...deleteKeys,
    editorKey,
  ]),
  picture: CardAndList,
};

// The end of the meeting: read back, place what is parked, thank people by name, checklist, export, close.
import {chosenActions, heldActions} from '../../review/actions.js';
import {liveNotes} from '../../review/notes.js';
import {liveTopics} from '../../review/parking.js';
import type {NoteKind, Review} from '../../review/types.js';
import type {Row} from '../../session/rows.js';
import {actionRow, checkRow, doRow, heading, noteRow, personRow, section, topicRow} from '../../session/rows.js';
import type {Situation} from '../../session/situation.js';
import {notNowKey, parkActionKey, partKeys} from '../actions/commands.js';
import type {ScreenRecord} from '../frame/record.js';
import {rewordKey} from '../keys/reword.js';
import {CardAndList} from '../meeting/CardAndList.js';
import {meetingKeys} from '../meeting/keys.js';
import {editorKey, holdKey, noteKey, notesHere, parkKey} from '../meeting/writing.js';
import {destinationKeys} from '../parking/commands.js';
import {closeEnterKey} from './commands.js';
import {draftRows, letGoKey} from './drafts.js';

export const close: ScreenRecord = {
  title: 'Close',
  stages: ['close'],
  shows: 'closed',
  rows: (situation) => (situation.review ? closeRows(situation.review, situation) : []),
  look: () => ({thanks: true}),
  keys: meetingKeys([
    noteKey,
    parkKey,
    holdKey,
    notNowKey,
    parkActionKey,
    ...partKeys,
    letGoKey,
    ...destinationKeys,
    closeEnterKey,
    rewordKey,
    editorKey,
  ]),
  picture: CardAndList,
};

const howItWent = 'Read back: went well, even better if';
const whatFollows = 'Read back: decisions and open questions';

/** The heading that each kind is read back under; where there is none, only this question's notes are shown. */
const readBack: Record<NoteKind, typeof howItWent | typeof whatFollows | null> = {
  note: null,
  well: howItWent,
  better: howItWent,
  decision: whatFollows,
  question: whatFollows,
  moment: null,
};

function closeRows(review: Review, situation: Situation): Row[] {
  const {view} = situation;
  const notes = liveNotes(review);
  const notesUnder = (title: string) => notes.filter(({kind}) => readBack[kind] === title).map(noteRow);
  return [
    ...notesHere({review, view}, ({kind}) => readBack[kind] === null),
    ...[howItWent, whatFollows].flatMap((title) => section(title, notesUnder(title), 'No notes of these kinds.')),
    ...section('Actions', chosenActions(review).map(actionRow), 'No action at all: a good end, too.'),
    ...section('Ideas without a decision', heldActions(review).map(actionRow)),
    ...section('Parked topics leave with a destination', liveTopics(review).map(topicRow), 'Nothing was parked.'),
    ...section('Thank each person by name', review.people.map(personRow), 'Nobody is on the list of people.'),
    heading('Checklist'),
    ...review.checklist.filter(({when}) => when === 'close').map(checkRow),
    ...draftRows(situation),
    heading('The end'),
    doRow('export', 'Export into the incident folder', review.folder),
    review.status === 'closed' ? doRow('reopen', 'Open the review again') : doRow('close', 'Close the review'),
  ];
}

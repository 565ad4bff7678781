// The end of the meeting, a step at a time: each question has its list, and the last one what is still open and the
// end.
import {endsWith, listsAt} from '../../review/closing.js';
import {asksWhy} from '../../review/left-open.js';
import type {Review} from '../../review/types.js';
import {type CloseList, closeLists} from '../../review/vocabulary.js';
import {unsettledDrafts} from '../../session/drafts.js';
import {questionInView} from '../../session/in-view.js';
import {doRow, heading, hint, type Row} from '../../session/rows.js';
import type {Situation} from '../../session/situation.js';
import {notNowKey, parkActionKey, partKeys} from '../actions/commands.js';
import type {ScreenRecord} from '../frame/record.js';
import {answerKey} from '../keys/answer.js';
import {deleteAtOnceKey} from '../keys/delete.js';
import {rewordKey} from '../keys/reword.js';
import {CardAndList} from '../meeting/card-and-list.js';
import {pauseKey} from '../meeting/clock.js';
import {copyReportKey} from '../meeting/copying.js';
import {meetingKeys} from '../meeting/keys.js';
import {parkRestKey} from '../meeting/overtime.js';
import {draftRows, letDraftGoKey} from '../meeting/unsettled-drafts.js';
import {editorKey, holdKey, noteKey, notesHere, parkKey} from '../meeting/writing.js';
import {destinationKeys} from '../parking/commands.js';
import {closeEnterKey, type Ending, neverOpenedKeys, tickKey} from './commands.js';
import {stillOpenRows} from './going-to-what-is-open.js';
import {howItWentRows} from './how-it-went.js';
import {rowsOfList} from './lists.js';
import {isReadBack} from './read-back.js';

export const close: ScreenRecord = {
  title: 'Close',
  stages: ['close'],
  shows: 'closed',
  rows: (situation) => (situation.review ? closeRows(situation.review, situation) : []),
  // What is read out here is whole, however little room there is: the list is scrolled then.
  look: () => ({thanks: true, isRoomy: true, withAnswers: true}),
  keys: meetingKeys([
    noteKey,
    parkKey,
    holdKey,
    notNowKey,
    parkActionKey,
    ...partKeys,
    ...destinationKeys,
    letDraftGoKey,
    deleteAtOnceKey,
    ...neverOpenedKeys,
    closeEnterKey,
    tickKey,
    answerKey,
    rewordKey,
    editorKey,
    copyReportKey,
  ]).filter((binding) => binding !== pauseKey && binding !== parkRestKey),
  picture: CardAndList,
};

/** What everybody goes on with comes first. */
const ofClosed: readonly CloseList[] = [
  'actions',
  ...closeLists.filter((list) => list !== 'actions' && list !== 'communication'),
];

function closeRows(review: Review, situation: Situation): Row[] {
  const {view} = situation;
  const questionId = questionInView(review, view)?.id ?? '';
  // A closed review is read as a whole.
  const isClosed = review.status === 'closed';
  const lists = isClosed ? ofClosed : listsAt(review, questionId);
  const isEnd = isClosed || endsWith(review, questionId);
  const notes = notesHere({review, view}, (note) => !(lists.includes('read-back') && isReadBack(note)));
  return [
    ...(isClosed ? [] : notes),
    ...lists.flatMap((list) => rowsOfList(list, review, questionId)),
    ...(isClosed ? notes : []),
    // Whoever ends the meeting has in sight what still waits, and not the chart.
    ...(isEnd ? [...howItWentRows(review, situation), ...draftRows(situation)] : []),
    // A question of one's own words goes through whatever is undone.
    ...(!isClosed && (isEnd || lists.length === 0) ? stillOpenRows(review) : []),
    ...(isEnd ? endRows(review, situation) : []),
  ];
}

const endRow = (id: Ending, text: string, note = ''): Row => doRow(id, text, note);

function endRows(review: Review, situation: Situation): Row[] {
  const exportRow = endRow('export', 'Export into the incident folder', review.folder);
  if (review.status === 'closed') {
    const why = review.closedBecause === undefined ? [] : [hint(`Closed with something open: ${review.closedBecause}`)];
    return [heading('The end'), ...why, exportRow, endRow('reopen', 'Open the review again')];
  }
  const isDone = !asksWhy(review) && unsettledDrafts(situation).length === 0;
  const text = isDone ? 'Close the review' : 'Close all the same';
  return [heading('The end'), exportRow, endRow('close', text, isDone ? '' : 'asks for a reason')];
}

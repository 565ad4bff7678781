// What waits for the end of the meeting, and the moments of the open topic, as rows under their headings: for its screen, and for the rail beside others.
import {actionsAimedAt} from '../../review/action-slots.js';
import {chosenActions, heldActions} from '../../review/actions.js';
import {openQuestion} from '../../review/agenda.js';
import {liveComments} from '../../review/comments.js';
import {openQuestions} from '../../review/open-questions.js';
import {liveTopics, topicsToPlace} from '../../review/parking.js';
import {momentsOfTopic} from '../../review/timeline.js';
import type {Review} from '../../review/types.js';
import type {CloseList} from '../../review/vocabulary.js';
import {actionRow, commentRow, momentRow, noteRow, type RowOf, topicRow} from '../../session/rows.js';
import type {Screen} from '../../session/screen.js';

export type WaitingRow = RowOf<'action' | 'topic' | 'note' | 'comment' | 'moment'>;

/** `worksOn`: screens that work on it list it themselves; `list`: so do questions of the close that go through that. */
export type Waiting = {
  title: string;
  rows: readonly WaitingRow[];
  worksOn?: Screen['worksOn'];
  list?: CloseList;
};

/** How many, or once some of them have a destination how many still wait for one: as many as are counted elsewhere. */
function toPlace(review: Review): string {
  const [all, left] = [liveTopics(review).length, topicsToPlace(review).length];
  return left === all ? `${all}` : left === 0 ? 'all placed' : `${left} to place`;
}

/** Those that have something. */
export function waitingIn(review: Review): Waiting[] {
  const chosen = chosenActions(review).map(actionRow);
  const held = heldActions(review).map(actionRow);
  const parked = liveTopics(review).map(topicRow);
  const open = openQuestions(review).map(noteRow);
  const comments = liveComments(review).map(commentRow);
  const topic = openQuestion(review);
  const moments = topic ? momentsOfTopic(review, topic).map(momentRow) : [];
  const all: Waiting[] = [
    {title: `Chosen · ${chosen.length} of ${actionsAimedAt(review)}`, rows: chosen, worksOn: 'ideas', list: 'actions'},
    {title: `Held ideas · ${held.length}`, rows: held, worksOn: 'ideas', list: 'actions'},
    {title: `Parked · ${toPlace(review)}`, rows: parked, worksOn: 'topics', list: 'parked'},
    {title: `Open questions · ${open.length}`, rows: open, list: 'read-back'},
    {title: `From outside · ${comments.length}`, rows: comments, worksOn: 'comments'},
    {title: `Moments of this topic · ${moments.length}`, rows: moments, worksOn: 'moments'},
  ];
  return all.filter(({rows}) => rows.length > 0);
}

// What is said in place of an answered question's change, once somebody else was quicker: nothing is there to take back.
import {calledAction} from '../../review/actions.js';
import {findQuestion, openStage, stageOf} from '../../review/agenda.js';
import {applyChange, type Change} from '../../review/changes/index.js';
import {same} from '../../review/changes/items.js';
import {isPicked} from '../../review/topic-minutes.js';
import type {Instant, Review} from '../../review/types.js';

const words: {[Type in Change['type']]?: string} = {
  'note-deleted': 'The note is gone already.',
  'comment-deleted': 'The comment is gone already.',
  'topic-deleted': 'The topic is gone already.',
  'person-removed': 'That name is off the list already.',
  'question-marked': 'It is skipped already.',
  paused: 'The break is on already.',
  resumed: 'The clock is running already.',
  'break-planned': 'The break is over, or ends then already.',
};

/** What is so already, or what the change was meant for and is past; undefined where it still makes its difference. */
export function alreadySo(review: Review, change: Change, now: Instant): string | undefined {
  // What a topic takes was reckoned when it was asked about: in place of what it has taken since, it would be wrong.
  if (change.type === 'topics-picked' && change.topics.every((topic) => isAsWanted(review, topic))) {
    return change.topics[0]?.picked ? 'It is picked already.' : 'It is let go already.';
  }
  if (change.type === 'topics-picked' && change.topics.every(({questionId}) => isBehind(review, questionId))) {
    return 'Its stage is behind you by now: nothing is picked.';
  }
  if (change.type === 'minutes-moved' && openStage(review)?.id !== change.stageId) {
    return 'The meeting is in another stage by now: no minutes are moved.';
  }
  const after = applyChange(review, change, {at: now, by: ''});
  return same(review, after) ? (inWords(review, change) ?? 'That changes nothing any more.') : undefined;
}

function inWords(review: Review, change: Change): string | undefined {
  if (change.type !== 'action-deleted') return words[change.type];
  const action = review.actions.find(({id}) => id === change.id);
  return `The ${action ? calledAction(action) : 'idea'} is gone already.`;
}

function isBehind(review: Review, questionId: string): boolean {
  const {stages} = review.agenda;
  const [stage, open] = [stageOf(review, questionId), openStage(review)];
  return stage !== undefined && open !== undefined && stages.indexOf(stage) < stages.indexOf(open);
}

function isAsWanted(review: Review, {questionId, picked}: {questionId: string; picked: boolean}): boolean {
  const question = findQuestion(review, questionId);
  return question !== undefined && isPicked(question) === picked;
}

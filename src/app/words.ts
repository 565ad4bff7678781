// Short sentences about what has happened, for the message line.
import type {Change, ChangeType} from '../review/changes/index.js';

const undone: Partial<Record<ChangeType, string>> = {
  'note-added': 'the note is taken back',
  'note-edited': 'the note reads as before',
  'note-deleted': 'the note is back',
  'topic-parked': 'the topic is taken back',
  'topic-edited': 'the topic is as before',
  'topic-deleted': 'the topic is back',
  'action-held': 'the idea is taken back',
  'action-edited': 'the action is as before',
  'action-deleted': 'the action is back',
  'action-chosen': 'the action is as before',
  'action-released': 'the action is as before',
  'action-not-now': 'the idea waits for a decision again',
  'question-opened': 'back at the question before',
  'question-marked': 'the question is as before',
  'question-added': 'the question is taken back',
  'question-reworded': 'the question reads as before',
  'question-moved': 'the question is in its place again',
  'minutes-moved': 'the minutes are where they were',
  'meeting-started': 'the meeting has not begun',
  'person-added': 'the person is taken off the list',
  'comment-deleted': 'the comment is back',
  'nudge-sent': 'the nudge is taken back',
  'facilitation-offered': 'the facilitation stays here',
  'person-removed': 'the person is back on the list',
};

export const undoneInWords = ({type}: Change): string => `Undone: ${undone[type] ?? 'as it was before'}.`;

// The agenda: one question at a time, with its notes and what was said of it from outside.
import {coverageByQuestion, questionBeside} from '../../review/agenda.js';
import type {Change} from '../../review/changes/index.js';
import {commentsOn} from '../../review/comments.js';
import {notesByQuestion, notesOn} from '../../review/notes.js';
import {questionInView} from '../../session/in-view.js';
import type {Binding} from '../../session/keys/binding.js';
import {rowKey} from '../../session/keys/row-keys.js';
import {commentRow, noteRow, pointRows, section} from '../../session/rows.js';
import {say} from '../../session/situation.js';
import type {ScreenRecord} from '../frame/record.js';
import {deleteKeys} from '../keys/delete.js';
import {enterKey} from '../keys/enter.js';
import {rewordKey} from '../keys/reword.js';
import {meetingKeys} from '../meeting/keys.js';
import {coverKey, skipKey, skipReasonKey} from '../meeting/marking.js';
import {noneBeside} from '../meeting/moving.js';
import {pointKey} from '../meeting/points.js';
import {editorKey, holdKey, noteKey, parkKey} from '../meeting/writing.js';
import {AgendaPicture} from './Picture.js';

export const agenda: ScreenRecord = {
  title: 'In the meeting',
  stages: ['opening', 'questions'],
  worksOn: 'notes',
  /** Points first, then notes, then comments. */
  rows({review, view}) {
    const question = review && questionInView(review, view);
    if (!question) return [];
    const notes = notesOn(review, question.id).map(noteRow);
    const comments = commentsOn(review, question.id).map(commentRow);
    return [...pointRows(question), ...notes, ...section('From outside the meeting', comments)];
  },
  look({review, view}) {
    // Every frame asks for it.
    if (!review || !questionInView(review, view)?.points) return {};
    return {numbersPoints: true, coverages: coverageByQuestion(review), notes: notesByQuestion(review)};
  },
  /** A note is selected only by going to it: until then Enter writes a new one. */
  firstRow: () => undefined,
  keys: meetingKeys([
    noteKey,
    enterKey,
    parkKey,
    holdKey,
    coverKey,
    pointKey,
    skipKey,
    moveNote('[', 'move the note to the question before', -1),
    moveNote(']', 'move the note to the next question', 1),
    rewordKey,
    ...deleteKeys,
    editorKey,
    skipReasonKey,
  ]),
  picture: AgendaPicture,
};

/** Moves the selected note to the question before or after its own. */
function moveNote(key: string, help: string, by: -1 | 1): Binding {
  return rowKey(
    {keys: [key], help, group: 'change'},
    {
      note: {
        run({id, note: {questionId}}, {review, view}) {
          const target = questionBeside(review, questionId, by);
          if (!target) return {view: say(view, noneBeside(by))};
          const changes: Change[] = [{type: 'note-edited', id, fields: {questionId: target.id}}];
          return {changes, view: say(view, `Moved to: ${target.text}`)};
        },
      },
    },
    'Choose a note first, with ↑ and ↓.',
  );
}

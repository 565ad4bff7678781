// The agenda: one question at a time, with its notes and what was said of it from outside.
import {questionBeside} from '../../review/agenda.js';
import {commentsOn} from '../../review/comments.js';
import {notesOn} from '../../review/notes.js';
import type {Note} from '../../review/types.js';
import {questionInView} from '../../session/in-view.js';
import {commentRow, noteRow, onRow, section} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import type {ScreenRecord} from '../frame/record.js';
import {deleteKey} from '../keys/delete.js';
import {rewordKey} from '../keys/reword.js';
import {meetingKeys} from '../meeting/keys.js';
import {coverKey, skipKey} from '../meeting/marking.js';
import {noneBeside} from '../meeting/moving.js';
import {editorKey, holdKey, noteOrEnterKey, parkKey} from '../meeting/writing.js';
import {AgendaPicture} from './Picture.js';

export const agenda: ScreenRecord = {
  title: 'In the meeting',
  stages: ['opening', 'questions'],
  worksOn: 'notes',
  /** Notes first, then comments. */
  rows({review, view}) {
    const questionId = (review && questionInView(review, view)?.id) ?? '';
    const notes = review ? notesOn(review, questionId).map(noteRow) : [];
    const comments = review ? commentsOn(review, questionId).map(commentRow) : [];
    return [...notes, ...section('From outside the meeting', comments)];
  },
  /** A note is selected only by going to it: Enter writes a new one. */
  firstRow: () => undefined,
  keys: meetingKeys([
    noteOrEnterKey,
    parkKey,
    holdKey,
    coverKey,
    skipKey,
    {keys: ['['], help: 'move the note to the question before', run: (situation) => moveNote(situation, -1)},
    {keys: [']'], help: 'move the note to the next question', run: (situation) => moveNote(situation, 1)},
    rewordKey,
    deleteKey,
    editorKey,
  ]),
  picture: AgendaPicture,
};

/** Moves the selected note to the question before or after its own. */
function moveNote(situation: InReview, by: -1 | 1): Outcome {
  const {review, view} = situation;
  const moved = ({id, questionId}: Note): Outcome => {
    const target = questionBeside(review, questionId, by);
    if (!target) return {view: say(view, noneBeside(by))};
    return {
      changes: [{type: 'note-edited', id, fields: {questionId: target.id}}],
      view: say(view, `Moved to: ${target.text}`),
    };
  };
  return onRow(situation, {note: ({note}) => moved(note)}, 'Choose a note first, with ↑ and ↓.');
}

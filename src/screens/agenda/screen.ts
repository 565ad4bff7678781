// The agenda: one question at a time, with its notes and what was said of it from outside.
import {commentsOn} from '../../review/comments.js';
import {notesOn} from '../../review/notes.js';
import {questionInView} from '../../session/in-view.js';
import {commentRow, noteRow, section} from '../../session/rows.js';
import type {ScreenRecord} from '../frame/record.js';
import {deleteKeys} from '../keys/delete.js';
import {enterKey} from '../keys/enter.js';
import {moveNoteKeys} from '../keys/move-note.js';
import {rewordKey} from '../keys/reword.js';
import {meetingKeys} from '../meeting/keys.js';
import {coverKey, skipKey, skipReasonKey} from '../meeting/marking.js';
import {editorKey, holdKey, noteKey, parkKey} from '../meeting/writing.js';
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
  /** A note is selected only by going to it: until then Enter writes a new one. */
  firstRow: () => undefined,
  keys: meetingKeys([
    noteKey,
    enterKey,
    parkKey,
    holdKey,
    coverKey,
    skipKey,
    ...moveNoteKeys,
    rewordKey,
    ...deleteKeys,
    editorKey,
    skipReasonKey,
  ]),
  picture: AgendaPicture,
};

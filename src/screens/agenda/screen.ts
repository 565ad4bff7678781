// The agenda: one question at a time, with its notes and what was said of it from outside.
import {coverageByQuestion} from '../../review/agenda.js';
import {commentsOn} from '../../review/comments.js';
import {notesByQuestion, notesOn} from '../../review/notes.js';
import {questionInView} from '../../session/in-view.js';
import {commentRow, noteRow, pointRows, section} from '../../session/rows.js';
import type {ScreenRecord} from '../frame/record.js';
import {answerKey} from '../keys/answer.js';
import {deleteKeys} from '../keys/delete.js';
import {enterKey} from '../keys/enter.js';
import {moveNoteKeys} from '../keys/move-note.js';
import {rewordKey} from '../keys/reword.js';
import {meetingKeys} from '../meeting/keys.js';
import {coverKey, skipKey, skipReasonKey} from '../meeting/marking.js';
import {pointKey} from '../meeting/points.js';
import {editorKey, holdKey, noteKey, parkKey} from '../meeting/writing.js';
import {AgendaPicture} from './picture.js';

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
    ...moveNoteKeys,
    answerKey,
    rewordKey,
    ...deleteKeys,
    editorKey,
    skipReasonKey,
  ]),
  picture: AgendaPicture,
};

// The agenda: one question at a time, with its notes and what was said of it from outside.
import {commentsOn} from '../../review/comments.js';
import {coverageByQuestion} from '../../review/coverage.js';
import {notesByQuestion, notesOn} from '../../review/notes.js';
import {once} from '../../review/once.js';
import type {Question, Review} from '../../review/types.js';
import {questionInView} from '../../session/in-view.js';
import {commentRow, noteRow, pointRows, type Row, section} from '../../session/rows.js';
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

/** Points first, then notes, then comments; each key asks for them several times. */
const rowsAt = once((review: Review) =>
  once((question: Question): readonly Row[] => [
    ...pointRows(question),
    ...notesOn(review, question.id).map(noteRow),
    ...section('From outside the meeting', commentsOn(review, question.id).map(commentRow)),
  ]),
);

export const agenda: ScreenRecord = {
  title: 'In the meeting',
  stages: ['opening', 'questions'],
  worksOn: 'notes',
  rows({review, view}) {
    const question = review && questionInView(review, view);
    return question ? rowsAt(review)(question) : [];
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

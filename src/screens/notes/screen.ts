// All notes of the review in one list, by question or by time, to be read, mended and moved.
import {select} from '../../session/situation.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {answerKey} from '../keys/answer.js';
import {deleteAtOnceKey} from '../keys/delete.js';
import {enterKey} from '../keys/enter.js';
import {backKey} from '../keys/everywhere.js';
import {moveNoteKeys} from '../keys/move-note.js';
import {rewordKey} from '../keys/reword.js';
import {hintKey} from '../meeting/hint.js';
import {keysOverMeeting} from '../meeting/keys.js';
import {letDraftGoKey} from '../meeting/unsettled-drafts.js';
import {editorKey, holdKey, noteKey, parkKey} from '../meeting/writing.js';
import {allOrBackKey, lookKeys, noteKeys} from './commands.js';
import {noteAtMeeting, notesInWords, rowsOfNotes, whenTaken} from './rows.js';

export const notes: ScreenRecord = {
  title: 'All notes',
  over: 'the meeting',
  worksOn: 'all notes',
  intro: ({review, ...situation}) => (review ? notesInWords({review, ...situation}) : ''),
  rows: ({review, ...situation}) => (review ? rowsOfNotes({review, ...situation}) : []),
  look: ({review, view}) => (review && view.notesShown.withTimes ? {when: whenTaken(review)} : {}),
  /** At the meeting's question, where what is typed here goes. */
  enter(view, review) {
    const note = review ? noteAtMeeting(review, view.notesShown) : undefined;
    const following = {...view, staysAt: null};
    return note ? select(following, view.screen, note.id) : following;
  },
  keys: keysOverMeeting([
    enterKey,
    ...noteKeys,
    letDraftGoKey,
    ...lookKeys,
    noteKey,
    parkKey,
    holdKey,
    ...moveNoteKeys,
    answerKey,
    rewordKey,
    hintKey,
    deleteAtOnceKey,
    editorKey,
  ]).map((binding) => (binding === backKey ? allOrBackKey : binding)),
  picture: Intro,
};

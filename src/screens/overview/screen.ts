// The whole agenda at a glance: what is covered, where the notes are, where the time went.
import {spentShown} from '../../review/clock.js';
import {coverageByQuestion} from '../../review/coverage.js';
import {plannedOrToCome} from '../../review/minutes-to-come.js';
import {notesByQuestion} from '../../review/notes.js';
import type {Review} from '../../review/types.js';
import {draftsByQuestion} from '../../session/drafts.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {pointRows, questionRow, type Row} from '../../session/rows.js';
import {type Situation, select} from '../../session/situation.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {deleteKeys} from '../keys/delete.js';
import {enterKey} from '../keys/enter.js';
import {rewordKey} from '../keys/reword.js';
import {keysOverMeeting} from '../meeting/keys.js';
import {coverKey, skipKey, skipReasonKey} from '../meeting/marking.js';
import type {RowContext} from '../rows/index.js';
import {addQuestion, moveKey} from './commands.js';

export const overview: ScreenRecord = {
  title: 'Overview',
  over: 'the meeting',
  lists: ['agenda'],
  intro({review, role}) {
    const looks = 'Enter looks at a question.';
    if (review?.status === 'closed')
      return role === 'note-taker' ? looks : `${keyCalled('reopen')} opens the review again.`;
    if (role === 'note-taker')
      return `${looks} ${keyCalled('cover')} covered, ${keyCalled('add-question')} adds one, ${keyCalled('reword')} rewords.`;
    const goes = review?.status === 'running' ? 'Enter goes to a question. ' : '';
    return `${goes}${keyCalled('cover')} covered, ${keyCalled('skip')} skip, ${keyCalled('add-question')} adds one, ${keyCalled('reword')} rewords.`;
  },
  rows: ({review}) => (review ? agendaRows(review) : []),
  look: agendaLook,
  enter: (view, review) => (review?.open ? select(view, view.screen, review.open.questionId) : view),
  keys: keysOverMeeting([
    enterKey,
    {
      name: 'add-question',
      help: 'add a question below the selected one',
      group: 'write',
      short: 'add',
      run: addQuestion,
    },
    moveKey('move-before', 'move the question up', -1),
    moveKey('move-behind', 'move the question down', 1),
    coverKey,
    skipKey,
    rewordKey,
    ...deleteKeys,
    skipReasonKey,
  ]),
  picture: Intro,
};

export const agendaRows = (review: Review): Row[] =>
  review.agenda.stages.flatMap((stage): Row[] => [
    {kind: 'stage', id: `stage ${stage.id}`, stage},
    ...stage.questions.flatMap((question) => [questionRow(question, stage), ...pointRows(question)]),
  ]);

/** How far each question was dealt with, where the notes are and the time went. */
export function agendaLook(situation: Situation): Partial<RowContext> {
  const {review, now} = situation;
  if (!review) return {};
  const {questions: times, stages} = spentShown(review, now);
  for (const [id, spent] of stages) times.set(`stage ${id}`, spent);
  return {
    notes: notesByQuestion(review),
    drafts: draftsByQuestion(situation),
    times,
    planned: plannedOrToCome(review, now),
    coverages: coverageByQuestion(review),
    beneathTopics: true,
  };
}

// A review whose meeting is under way, made on the disk without a terminal, and a terminal in which it is open.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Change} from '../../src/review/changes/index.js';
import type {Review} from '../../src/review/types.js';
import {openReviewStore} from '../../src/store/review-store.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief, newReview} from './debrief.js';
import {agendaOfQuestions} from './question-by-question.js';
import type {TempHome} from './temp-home.js';
import {allSaved, type OpenTerminal, openTerminal, type Terminal} from './terminal.js';

/** The first question of its agenda that is discussed; meetings made here stand at it. */
export const question = 'pattern';

export type Meeting = {id: string; folder: string};

/** Makes the review, begins its meeting, opens a question with room below it, and applies what is wanted on top. */
export async function meeting(home: TempHome, changes: Change[] = []): Promise<Meeting> {
  const id = await newReview(home, 'INC-7', '--agenda', await agendaOfQuestions(home));
  const folder = await findReviewFolder(home.reviews, id);
  await change(folder, [{type: 'meeting-started'}, {type: 'question-opened', questionId: question}, ...changes]);
  return {id, folder};
}

/** Applies changes to the review in this folder, as another process would. */
export async function change(folder: string, changes: Change[]): Promise<void> {
  const store = await openReviewStore({folder, by: 'facilitator', role: 'shell'});
  await store.commit(changes);
  await store.close();
}

/** An action with a slot (`left-a`) and a topic for the wider forum (`left-t`). */
export const somethingLeft: readonly Change[] = [
  {type: 'action-held', action: {id: 'left-a', questionId: question, title: 'Alert on queue length'}},
  {type: 'action-chosen', id: 'left-a', reason: ''},
  {type: 'topic-parked', topic: {id: 'left-t', questionId: question, text: 'How we page suppliers'}},
  {type: 'topic-edited', id: 'left-t', fields: {destination: 'tech-forum'}},
];

export const note = (id: string, text: string): Change => ({
  type: 'note-added',
  note: {id, questionId: question, kind: 'note', aspects: [], text},
});

/** A clock that stands still keeps every row but that of the clock the same from one second to the next. */
export const paused: Change = {type: 'paused'};

/** Opens the newest review as its facilitator. */
export const facilitate = (home: TempHome, options: OpenTerminal = {}): Promise<Terminal> => sit(home, 'run', options);

/** Opens the newest review in a terminal of this role, and waits for its first frame. */
export async function sit(
  home: TempHome,
  command: 'run' | 'notes' | 'watch',
  options: OpenTerminal = {},
): Promise<Terminal> {
  const me = await openTerminal({args: [command], home, columns: 80, rows: 24, ...options});
  await me.sees('INC-7');
  return me;
}

/** Begins the meeting from before it, once → has named what is open. */
export async function beginMeeting(me: Terminal): Promise<void> {
  await me.press('right');
  await me.sees(/once\s+more\s+begins\s+all/);
  await me.press('right');
}

/** The newest review as the disk has it, once it has all that the open terminals show. */
export async function saved(home: TempHome): Promise<Review> {
  await allSaved();
  const {stdout, stderr} = await debrief(home, ['show', '--json']);
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as Review;
}

/** The texts of its notes, in their order; where a terminal is given, once that says that all is saved. */
export async function savedNotes(home: TempHome, me?: Terminal): Promise<string[]> {
  if (me && !me.ended) await me.sees(/^ INC-7 .* saved *$/m);
  return (await saved(home)).notes.filter(({deleted}) => !deleted).map(({text}) => text);
}

/** All that the drafts files of a meeting hold, as text. */
export async function draftsOnDisk({folder}: Meeting): Promise<string> {
  const drafts = join(folder, 'drafts');
  const names = (await readdir(drafts).catch(() => [])).filter((name) => name.endsWith('.json'));
  return (await Promise.all(names.map((name) => readFile(join(drafts, name), 'utf8').catch(() => '')))).join('');
}

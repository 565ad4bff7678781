// A list as it is worked through: what its rows are, which can be selected, and which one is.
import type {StageMinutes} from '../guidance/how-it-went.js';
import type {Finding} from '../guidance/readiness.js';
import {letters} from '../review/letters.js';
import {lastOnce} from '../review/once.js';
import type {
  Action,
  ChecklistItem,
  Comment,
  Moment,
  Note,
  ParkedTopic,
  Person,
  Point,
  Question,
  SetAside,
  Stage,
} from '../review/types.js';
import type {UnsettledDraft} from './drafts.js';
import type {Situation} from './situation.js';
import type {View} from './view.js';

/** Where the meeting is with a topic. */
type Standing = 'to come' | 'here' | 'behind' | 'skipped' | 'not reached';

/** A heading, a hint, a stage or its minutes are drawn and never selected. */
export type Row =
  | {kind: 'heading'; id: string; text: string}
  | {kind: 'hint'; id: string; text: string}
  | {kind: 'note'; id: string; note: Note}
  | {kind: 'comment'; id: string; comment: Comment}
  | {kind: 'moment'; id: string; moment: Moment}
  | {kind: 'topic'; id: string; topic: ParkedTopic}
  | {kind: 'action'; id: string; action: Action}
  | {kind: 'person'; id: string; person: Person}
  | {kind: 'check'; id: string; item: ChecklistItem}
  /** `placed`: it stands under its question, which need not be said once more. */
  | {kind: 'draft'; id: string; draft: UnsettledDraft; placed?: true}
  | {kind: 'question'; id: string; question: Question; stage: Stage}
  /** `question`: the topic that it is beneath. */
  | {kind: 'point'; id: string; point: Point; question: Question}
  | {kind: 'stage'; id: string; stage: Stage}
  /** `most`: the minutes of the longest bar beside it. */
  | {kind: 'stage-minutes'; id: string; stage: StageMinutes; most: number}
  /** Whole minutes: those that it has, and of one that is behind, those that it took. */
  | {kind: 'pick'; id: string; question: Question; standing: Standing; minutes: number}
  | {kind: 'detail'; id: string; name: string; value: string}
  | {kind: 'choice'; id: string; name: string; text: string; note: string}
  | {kind: 'concern'; id: string; finding: Finding; aside: SetAside | undefined}
  /** `leads`: Enter only leads somewhere, so that it may be pressed twice. */
  | {kind: 'do'; id: string; text: string; note: string; leads?: true};

export const heading = (text: string): Row => ({kind: 'heading', id: `heading ${text}`, text});
export const hint = (text: string): Row => ({kind: 'hint', id: `hint ${text}`, text});
export const noteRow = (note: Note): RowOf<'note'> => ({kind: 'note', id: note.id, note});
export const commentRow = (comment: Comment): RowOf<'comment'> => ({kind: 'comment', id: comment.id, comment});
export const momentRow = (moment: Moment): RowOf<'moment'> => ({kind: 'moment', id: moment.id, moment});
export const topicRow = (topic: ParkedTopic): RowOf<'topic'> => ({kind: 'topic', id: topic.id, topic});
export const actionRow = (action: Action): RowOf<'action'> => ({kind: 'action', id: action.id, action});
export const personRow = (person: Person): Row => ({kind: 'person', id: person.id, person});
export const checkRow = (item: ChecklistItem): Row => ({kind: 'check', id: item.id, item});
export const concernRow = (finding: Finding, aside: SetAside | undefined): RowOf<'concern'> => ({
  kind: 'concern',
  id: finding.concern,
  finding,
  aside,
});
export const questionRow = (question: Question, stage: Stage): Row => ({
  kind: 'question',
  id: question.id,
  question,
  stage,
});
export const pointRows = (question: Question): RowOf<'point'>[] =>
  (question.points ?? []).map((point) => ({kind: 'point', id: point.id, point, question}));
export const detailRow = (id: string, name: string, value: string): Row => ({kind: 'detail', id, name, value});
export const doRow = (id: string, text: string, note = ''): Row => ({kind: 'do', id, text, note});

/** Rows under their heading; where there are none, what is said instead, or no section at all. */
export function section(title: string, rows: readonly Row[], empty?: string): Row[] {
  if (rows.length > 0) return [heading(title), ...rows];
  return empty === undefined ? [] : [heading(title), hint(empty)];
}

/** A chart of them, a row each. */
export function stageMinutesRows(stages: readonly StageMinutes[]): Row[] {
  const most = Math.max(1, ...stages.flatMap(({planned, spent}) => [planned, spent]));
  return stages.map((stage) => ({kind: 'stage-minutes', id: `minutes of ${stage.id}`, stage, most}));
}

const drawnOnly: readonly Row['kind'][] = ['heading', 'hint', 'stage', 'stage-minutes'];

export const canSelect = ({kind}: Row): boolean => !drawnOnly.includes(kind);

/** Where the row with this id stands, counted from 0; -1 where there is none. */
export const placeOf = (rows: readonly Row[], id: string | undefined): number => (id ? placeIn(rows, id) : -1);

/** A key, and the page behind it, ask many times for the one that is selected. */
const placeIn = lastOnce((rows: readonly Row[], id: string) => rows.findIndex((row) => row.id === id));

/** The row with this id, where it can be selected. */
export function selectable(rows: readonly Row[], id: string | undefined): Row | undefined {
  const row = rows[placeOf(rows, id)];
  return row && canSelect(row) ? row : undefined;
}

/**
 * The rows of the screen that a situation shows; of a list that is filtered, those that hold the word, and headings.
 */
export function rowsOf(situation: Situation): readonly Row[] {
  const rows = situation.screen.rows(situation);
  const word = filterOf(situation.view);
  return word === '' ? rows : withHeadings(rows, (row) => letters(wordsOf(row)).includes(word));
}

/** What a filtered list is narrowed by, as letters; empty where it is not. */
export const filterOf = ({filter}: Pick<View, 'filter'>): string => letters(filter ?? '').trim();

/** What a list shows of a row, and its id. */
const wordsOf = ({kind: _, ...row}: Row): string =>
  Object.values(row)
    .filter((value) => typeof value === 'string')
    .join(' ');

/** What fits, each under its heading; a heading of which nothing is left goes. */
function withHeadings(rows: readonly Row[], fits: (row: Row) => boolean): Row[] {
  const kept: Row[] = [];
  let above: Row | undefined;
  for (const row of rows) {
    if (row.kind === 'heading') above = row;
    else if (canSelect(row) && fits(row)) {
      if (above) kept.push(above);
      above = undefined;
      kept.push(row);
    }
  }
  return kept.length > 0 ? kept : [hint('Nothing here matches. Backspace takes letters away.')];
}

/** The selected row: the remembered one while it is there, else the one that the screen begins with. */
export const selectedRow = (situation: Situation): Row | undefined => selectedIn(rowsOf(situation), situation);

export const selectedIn = (rows: readonly Row[], {screen, view}: Situation): Row | undefined =>
  selectable(rows, view.selected[view.screen]) ?? (screen.firstRow ? screen.firstRow(rows) : rows.find(canSelect));

export type RowOf<Kind extends Row['kind']> = Extract<Row, {kind: Kind}>;

/** The point of this question that is selected: what is written then is put to it. */
export function selectedPoint(situation: Situation, questionId: string): {pointId?: string} {
  const row = selectedRow(situation);
  return row?.kind === 'point' && row.question.id === questionId ? {pointId: row.id} : {};
}

/** The selectable row `by` places further, stopping at either end. */
export function moveSelection(situation: Situation, by: number): string | undefined {
  const rows = rowsOf(situation);
  const selected = selectedIn(rows, situation);
  // Without a selection ↑ begins at the end, as the list of notes shows it; Home is the first row all the same.
  if (!selected) return (by < 0 === Number.isFinite(by) ? rows.findLast(canSelect) : rows.find(canSelect))?.id;
  const step = Math.sign(by);
  let [there, left] = [selected, Math.abs(by)];
  for (let place = placeOf(rows, selected.id) + step; left > 0; place += step) {
    const row = rows[place];
    if (!row) break;
    if (!canSelect(row)) continue;
    there = row;
    left -= 1;
  }
  return there.id;
}

/** The next item behind this one that still waits, or else the first that does. */
export function nextWaiting<T extends {id: string}>(
  items: T[],
  id: string,
  waits: (item: T) => boolean,
): T | undefined {
  const at = items.findIndex((item) => item.id === id);
  return [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))].find(waits);
}

// The dock of a view as rows: which part of a long text shows, and where its cursor stands.
import {askOf, elsewhere, isManyLines, keepsDraft, wouldKeep} from '../../session/asks/index.js';
import {cursorCell} from '../../session/field/field.js';
import {wrapField} from '../../session/field/wrapping.js';
import {hintWhileTyped} from '../../session/hints.js';
import {noOf, questionInWords} from '../../session/keys/confirm.js';
import type {Model} from '../../session/model.js';
import {listsAllNotes} from '../../session/notes-shown.js';
import {screenNamed} from '../../session/screen.js';
import type {ConfirmDialog, View, WriteDialog} from '../../session/view.js';
import {screens} from '../registry.js';
import {becomesInTone, marksInTones} from '../rows/note.js';
import {type About, dockLabel, roomForEcho} from './dock.js';
import {choicesLine} from './dock-choices.js';
import {fieldWidth, mostFieldRows, type Size} from './layout.js';
import {SAVING} from './saving.js';
import {type Span, widthOf, wrapText} from './spans.js';

export type DockRows = {
  label: Span[];
  lines: Span[][];
  /** Within `lines`; null where nothing is typed. */
  cursor: {row: number; column: number} | null;
};

/** `aloud`: the line is said once, before anything is typed, and tells what holds for that. */
type Told = Pick<Model, 'state' | 'lists'> & {now: number; aloud?: true};

/** Rows that the dock takes, its label included; 0 where nothing is open. */
export function dockHeight(view: View, size: Size): number {
  if (view.dialog?.kind === 'confirm') return 1 + confirmLines(view.dialog, size).length;
  if (view.dialog?.kind === 'write') return rowsAboveText(view.dialog) + fieldRows(view.dialog, size);
  return view.filter === null ? 0 : 2;
}

/** The label, and what can be chosen where there is such a line. */
export const rowsAboveText = ({asks, field}: WriteDialog): number =>
  askOf(asks).choices?.(asks, field, null) === undefined ? 1 : 2;

const confirmLines = (dialog: ConfirmDialog, size: Size): string[] =>
  wrapText(questionInWords(dialog), size.columns - 4);

/** A note's field starts with three rows, so that the page does not jump as it fills. */
function fieldRows({asks, field}: WriteDialog, size: Size): number {
  const least = isManyLines(asks) ? 3 : 1;
  const rows = wrapField(field.text, fieldWidth(size)).length;
  return Math.min(mostFieldRows(size), Math.max(least, rows));
}

export function dockRows(view: View, told: Told, size: Size): DockRows | null {
  const {dialog} = view;
  if (dialog?.kind === 'confirm') {
    const lines = confirmLines(dialog, size).map((text): Span[] => [{text: `  ${text}`, tone: 'strong'}]);
    return {label: dockLabel('One moment', [], escSays(dialog), size.columns), lines, cursor: null};
  }
  return dialog?.kind === 'write' ? writeRows(dialog, view, told, size) : null;
}

/** What leaving the question unanswered does; where other keys came between, the question says so itself. */
const escSays = (dialog: ConfirmDialog): string =>
  dialog.typedOver === 'now' ? '' : noOf(dialog) ? 'Esc says no' : 'Esc stays here';

/** The rows of the typed text that show, and the cursor among them. */
export function typedRows({field}: WriteDialog, height: number, size: Size): Omit<DockRows, 'label'> {
  const width = fieldWidth(size);
  const cell = cursorCell(field, width);
  const top = Math.max(0, cell.row - height + 1);
  return {
    lines: wrapField(field.text, width)
      .slice(top, top + height)
      .map(({text}): Span[] => [{text: ` ${text}`}]),
    cursor: {row: cell.row - top, column: cell.column + 1},
  };
}

/** What it writes to, and the question that it is kept for where that is not the one in view. */
function aboutOf(named: string | undefined, other: string | undefined): About | undefined {
  const [name = ''] = named?.trim().split('\n') ?? [];
  if (name === '') return other ? {before: 'under: ', name: other, after: ''} : undefined;
  return {before: '“', name, after: '”', ...(other && {rest: `under: ${other}`})};
}

/** Which marks make what of a text, or what this one would become. */
function echoOf({asks, field}: WriteDialog, opening: string, echo: string): Span[] {
  if (opening + echo === '') return [];
  if (asks.what !== 'note') return [{text: opening || echo, tone: 'key'}];
  return opening ? marksInTones(opening) : [becomesInTone(echo, field.text)];
}

/** The question of a hint stands behind what the text would become. */
const withHint = (says: Span[], question: string | undefined): Span[] => {
  if (question === undefined) return says;
  return [
    ...says,
    ...(says.length > 0 ? [{text: ' · ', tone: 'quiet'} as const] : []),
    {text: question, tone: 'quiet'},
  ];
};

function writeRows(dialog: WriteDialog, view: View, {state, lists, now, aloud}: Told, size: Size): DockRows {
  const {asks, field, saving} = dialog;
  const review = state?.review ?? null;
  const ask = askOf(asks);
  const height = fieldRows(dialog, size);
  const count = wrapField(field.text, fieldWidth(size)).length;
  const row = cursorCell(field, fieldWidth(size)).row + 1;
  const place = count > height ? `row ${row} of ${count}` : '';
  const listed = listsAllNotes(screenNamed(screens, view.screen)) ? 'all' : 'one';
  const other = elsewhere(dialog, review, view, listed);
  const label = ask.label(asks, review) + (dialog.goesOn && (aloud || field.text !== '') ? ' · kept draft' : '');
  const about = aboutOf(ask.about?.(asks, review), other);
  const wordings = field.text === '' && !other ? (ask.openings?.(asks) ?? []) : [];
  const echo = ask.echo?.(asks, field, {review, now}) ?? '';
  // Which question it belongs to matters more than the keys; an empty field has nothing to save.
  const enter = ask.enter === null ? '' : `Enter ${ask.enter ?? 'saves'}`;
  const keeps = aloud && wordings.length === 0 ? keepsDraft(asks) : wouldKeep(dialog, {review, view});
  const esc = `Esc ${ask.esc ?? (keeps ? 'keeps' : 'leaves')}`;
  const keys = wordings.length > 0 ? esc : other ? enter : [enter, esc].filter(Boolean).join(' · ');
  const stays = saving ? SAVING : place;
  const right = saving ? SAVING : [place, keys].filter(Boolean).join(' · ');
  const room = roomForEcho(label, right, size.columns, about);
  const opening = wordings.find((wording) => widthOf(wording) <= room) ?? '';
  const says = withHint(echoOf(dialog, opening, echo), hintWhileTyped(dialog, {lists, view, state})?.question);
  const top = dockLabel(label, says, right, size.columns, about, stays);
  const typed = typedRows(dialog, height, size);
  const choices = ask.choices?.(asks, field, review);
  if (!choices) return {label: top, ...typed};
  const lines = [choicesLine(choices, size.columns), ...typed.lines];
  return {label: top, lines, cursor: typed.cursor && {...typed.cursor, row: typed.cursor.row + 1}};
}

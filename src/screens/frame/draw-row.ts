// How each kind of row looks: one to a few lines of toned text.
import {missingFrom, ownerOf} from '../../review/actions.js';
import {findQuestion} from '../../review/agenda.js';
import {MINUTE} from '../../review/clock.js';
import {dueInWords} from '../../review/due.js';
import type {Row} from '../../review/lists.js';
import {destinationName} from '../../review/parking.js';
import {
  type Action,
  involvements,
  type Note,
  type NoteKind,
  noteKinds,
  type ParkedTopic,
  type Person,
  type Review,
} from '../../review/types.js';
import {atBothEnds, cutText, type Span, widthOf, widthOfSpans, wrapText} from './spans.js';
import type {Tone} from './theme.js';

/** What rows are drawn with. `notes` and `times` (milliseconds) are by question, and by stage under `stage <id>`. */
export type RowContext = {
  columns: number;
  review: Review | null;
  /** Ids of what is painted but not on the disk yet. */
  saving: ReadonlySet<string>;
  notes?: Map<string, number>;
  times?: Map<string, number>;
  /** People are drawn to be thanked rather than prepared. */
  thanks?: boolean;
  /** Notes name the question that they stand under. */
  withQuestion?: boolean;
};

type Draw<Kind extends Row['kind']> = (row: Extract<Row, {kind: Kind}>, context: RowContext) => Span[][];

/** The lines of a row, without the column of the selection mark. */
export function drawRow(row: Row, context: RowContext): Span[][] {
  return (draws[row.kind] as Draw<Row['kind']>)(row, context);
}

const draws: {[Kind in Row['kind']]: Draw<Kind>} = {
  heading: ({text}) => [[{text, tone: 'strong'}]],
  hint: ({text}, {columns}) => hanging('', text, columns, 'quiet'),
  note: ({note}, context) => drawNote(note, context),
  comment: ({comment}, {columns, review, withQuestion}) => {
    const question = withQuestion && review && comment.questionId ? findQuestion(review, comment.questionId)?.text : '';
    const lines = hanging('', comment.text, columns);
    return question ? [...lines, [{text: `  ${cutText(question, columns - 2)}`, tone: 'quiet'}]] : lines;
  },
  topic: ({topic}, context) => drawTopic(topic, context),
  action: ({action}, context) => drawAction(action, context),
  person: ({person}, context) => drawPerson(person, context),
  check: ({item}, {columns}) =>
    hanging(`[${item.done ? 'x' : ' '}] `, item.text, columns, item.done ? 'quiet' : undefined),
  stage: ({stage}, {columns, times}) => {
    const spent = times?.get(`stage ${stage.id}`) ?? 0;
    return [atBothEnds([{text: stage.title, tone: 'strong'}], minutesOf(spent, stage.minutes), columns)];
  },
  question: ({question}, {columns, review, notes, times}) => {
    const here = review?.open?.questionId === question.id;
    const mark = {open: here ? '▸' : '·', covered: '✓', skipped: '–'}[question.state];
    const count = notes?.get(question.id) ?? 0;
    const facts = [count > 0 && `${count} ${count === 1 ? 'note' : 'notes'}`, spentOn(times?.get(question.id) ?? 0)];
    const text = `${mark} ${question.text}${here && question.state !== 'open' ? ' ▸' : ''}`;
    const tone: Tone | undefined = here ? 'strong' : question.state === 'open' ? undefined : 'quiet';
    return [
      atBothEnds([tone ? {text, tone} : {text}], [{text: facts.filter(Boolean).join(' · '), tone: 'quiet'}], columns),
    ];
  },
  detail: ({name, value}, {columns}) => {
    const label = `${name} `.padEnd(26, ' ');
    if (value !== '') return hanging(label, value, columns, undefined, 'quiet');
    return [
      [
        {text: label, tone: 'quiet'},
        {text: '—', tone: 'quiet'},
      ],
    ];
  },
  choice: ({name, text, note}, {columns}) => [
    atBothEnds([{text: `${name}  `, tone: 'strong'}, {text}], [{text: note, tone: 'quiet'}], columns),
  ],
  do: ({text, note}, {columns}) => [
    [
      {text, tone: 'key'},
      {text: note === '' ? '' : `  ${cutText(note, Math.max(0, columns - widthOf(text) - 2))}`, tone: 'quiet'},
    ],
  ],
};

/** A text that wraps behind its mark. */
function hanging(mark: string, text: string, columns: number, tone?: Tone, markTone?: Tone): Span[][] {
  const indent = widthOf(mark);
  return wrapText(text, columns - indent).map((line, index) => [
    index === 0 ? {text: mark, ...(markTone && {tone: markTone})} : {text: ' '.repeat(indent)},
    {text: line, ...(tone && {tone})},
  ]);
}

const noteTones: Record<NoteKind, Tone | undefined> = {
  note: undefined,
  well: 'good',
  better: 'warm',
  decision: 'strong',
  question: 'key',
  moment: 'strong',
};

function drawNote(note: Note, {columns, review, saving, withQuestion}: RowContext): Span[][] {
  const lines = hanging(`${noteKinds[note.kind].mark} `, note.text, columns, undefined, noteTones[note.kind]);
  const extras = [...note.aspects.map((aspect) => `#${aspect}`), ...(saving.has(note.id) ? ['saving'] : [])];
  const last = lines.at(-1);
  const extra: Span = {text: `  ${extras.join(' ')}`, tone: 'quiet'};
  if (extras.length > 0 && last && widthOfSpans([...last, extra]) <= columns) last.push(extra);
  else if (extras.length > 0) lines.push([extra]);
  const question = withQuestion && review ? findQuestion(review, note.questionId)?.text : undefined;
  if (question) lines.push([{text: `  ${cutText(question, columns - 2)}`, tone: 'quiet'}]);
  return lines;
}

function drawTopic({id, text, destination, detail}: ParkedTopic, {columns, saving}: RowContext): Span[][] {
  const where = destination === null ? 'no destination yet' : `leaves for: ${destinationName(destination)}`;
  const facts = [where, detail, saving.has(id) && 'saving'].filter(Boolean).join(' · ');
  return [
    ...hanging('', text, columns),
    [{text: `  ${cutText(facts, columns - 2)}`, tone: destination === null ? 'key' : 'quiet'}],
  ];
}

function drawAction(action: Action, {columns, review, saving}: RowContext): Span[][] {
  const lines = hanging(action.status === 'done' ? '✓ ' : '', action.title, columns);
  const facts = (review && actionFacts(review, action)) || [];
  if (saving.has(action.id)) facts.push('saving');
  if (facts.length > 0) lines.push([{text: `  ${cutText(facts.join(' · '), columns - 2)}`, tone: 'quiet'}]);
  return lines;
}

function actionFacts(review: Review, action: Action): string[] {
  if (action.status === 'held') return [];
  if (action.status === 'not-now') return [`not now, because ${action.reason}`];
  const missing = missingFrom(action);
  return [
    ownerOf(review, action)?.name,
    action.due && `due ${dueInWords(action.due)}`,
    action.isms && 'ISMS',
    action.doneWhen && `done when ${action.doneWhen}`,
    missing.length > 0 && `still open: ${missing.join(', ')}`,
    action.reason && `one more, because ${action.reason}`,
  ].filter((fact): fact is string => Boolean(fact));
}

function drawPerson(person: Person, {columns, thanks, saving}: RowContext): Span[][] {
  const facts = [
    involvements[person.involvement].name,
    person.role,
    !person.attended && 'away',
    saving.has(person.id) && 'saving',
  ];
  const mark = thanks ? `[${person.thanked ? 'x' : ' '}] ` : '';
  const left: Span[] = [{text: `${mark}${person.name}`}];
  return [atBothEnds(left, [{text: facts.filter(Boolean).join(' · '), tone: 'quiet'}], columns)];
}

const spentOn = (milliseconds: number): string =>
  milliseconds >= MINUTE / 2 ? `${Math.round(milliseconds / MINUTE)} min` : '';

const minutesOf = (spent: number, planned: number): Span[] => [
  {text: spent > 0 ? `${Math.round(spent / MINUTE)} of ${planned} min` : `${planned} min`, tone: 'quiet'},
];

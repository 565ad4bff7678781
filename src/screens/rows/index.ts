// How a row of a list looks, by its kind: one to a few lines of toned text. A kind that is missing does not compile.
import {checklistWords} from '../../review/checklist-words.js';
import type {Instant, Review} from '../../review/types.js';
import type {Coverage} from '../../review/vocabulary.js';
import type {RoleBeside} from '../../review/with-roles.js';
import type {Row} from '../../session/rows.js';
import {atBothEnds, factsLine, hanging, type Span, sideBySide, widthOf, wrapText} from '../frame/spans.js';
import {actionLines} from './action.js';
import {box} from './box.js';
import {commentLines} from './comment.js';
import {concernLines} from './concern.js';
import {draftLines} from './draft.js';
import {momentLines} from './moment.js';
import {noteLines} from './note.js';
import {questionLines, stageLines} from './overview.js';
import {topicLines} from './parked-topic.js';
import {personLines} from './person.js';
import {pickLines} from './pick.js';
import {pointLines} from './point.js';
import {stageMinutesLines} from './stage-minutes.js';

/**
 * What rows are drawn with. `notes`, `drafts` and `times` (milliseconds) are by question, `notes` by point, too, and by
 * stage under `stage <id>`.
 */
export type RowContext = {
  columns: number;
  review: Review | null;
  /** Ids of what is painted but not on the disk yet. */
  saving: ReadonlySet<string>;
  notes?: ReadonlyMap<string, number>;
  drafts?: Map<string, number>;
  times?: Map<string, number>;
  /** Whole minutes of topics that somebody planned. */
  planned?: Map<string, number>;
  /** How far each question and each point was dealt with, by its id. */
  coverages?: ReadonlyMap<string, Coverage>;
  /** People are drawn to be thanked rather than prepared. */
  thanks?: boolean;
  /** What facts say of ticked items that they speak against, by their ids. */
  contradicted?: ReadonlyMap<string, string>;
  /** Who has spoken in the meeting, by their ids. */
  heard?: ReadonlySet<string>;
  /** People go by their roles: nothing beside these need tell them again. */
  byRole?: boolean;
  /** Finds the roles to tell beside the names in a text; missing where nobody asks for them. */
  roles?: (text: string) => RoleBeside[];
  /** What rows are looked for by, as letters: it is underlined where it stands. */
  sought?: readonly string[];
  /** The points of one topic are listed, each with its number, and notes say to which they are put. */
  numbersPoints?: boolean;
  /** Notes and points name the question that they stand under. */
  withQuestion?: boolean;
  /** Points stand right beneath their topic, and need not name it. */
  beneathTopics?: boolean;
  /** Notes stand beneath the moment that they are about. */
  beneathMoments?: boolean;
  /** Open questions stand with the words of their answers. */
  withAnswers?: boolean;
  /** In words, when notes were taken that say it. */
  when?: (at: Instant) => string;
  /**
   * There are rows for all: what does not fit beside something else or into a line goes on below, instead of being cut.
   */
  isRoomy?: boolean;
  /** An empty line stands between rows. */
  isSpaced?: boolean;
  /** Names beside what they stand for are keys. */
  ofKeys?: boolean;
  /** Columns of names, where all are short. */
  nameColumns?: number;
  /** Keys go to a field or a question, and not to the list. */
  waits?: boolean;
  /** Read aloud: words in place of signs. */
  aloud?: boolean;
};

/** The columns of a name, before what it says; fewer where there is little room. */
const NAME = 26;

type Draw<Kind extends Row['kind']> = (row: Extract<Row, {kind: Kind}>, context: RowContext) => Span[][];

/** The lines of a row, without the column of the selection mark. */
export function drawRow(row: Row, context: RowContext): Span[][] {
  return (draws[row.kind] as Draw<Row['kind']>)(row, context);
}

const draws: {[Kind in Row['kind']]: Draw<Kind>} = {
  heading: ({text}, {columns}) => hanging('', text, columns, 'strong'),
  hint: ({text}, {columns}) => hanging('', text, columns, 'quiet'),
  note: ({note}, context) => noteLines(note, context),
  comment: ({comment}, context) => commentLines(comment, context),
  moment: ({moment}, context) => momentLines(moment, context),
  topic: ({topic}, context) => topicLines(topic, context),
  action: ({action}, context) => actionLines(action, context),
  person: ({person}, context) => personLines(person, context),
  check({item}, {columns, review, aloud, contradicted}) {
    const text = review ? checklistWords(review, item) : item.text;
    const against = contradicted?.get(item.id);
    return [
      ...hanging(box(item.done, aloud), text, columns, item.done ? 'quiet' : undefined),
      ...(against ? hanging('    ', `but ${against}`, columns, 'warm') : []),
    ];
  },
  concern: concernLines,
  draft: (row, context) => draftLines(row, context),
  stage: ({stage}, context) => stageLines(stage, context),
  'stage-minutes': stageMinutesLines,
  question: ({question}, context) => questionLines(question, context),
  point: ({point, question}, context) => pointLines(point, question, context),
  pick: pickLines,
  detail: ({name, value}, {columns, ofKeys, nameColumns = NAME}) =>
    sideBySide(
      {text: name, tone: ofKeys ? 'key' : 'quiet'},
      value === '' ? {text: '—', tone: 'quiet'} : {text: value},
      {
        columns,
        left: Math.min(nameColumns, Math.floor(columns * 0.46)),
      },
    ),
  choice({name, text, note}, {columns, isRoomy}) {
    const beside: Span[] = [{text: note, tone: 'quiet'}];
    const isShort = widthOf(`${name}  ${text} ${note}`) <= columns;
    if (isShort || !isRoomy) return [atBothEnds([{text: `${name}  `, tone: 'strong'}, {text}], beside, columns)];
    const [first = '', ...rest] = wrapText(name, Math.max(1, columns - (note === '' ? 0 : widthOf(note) + 1)));
    const below = rest.map((line): Span[] => [{text: line, tone: 'strong'}]);
    return [atBothEnds([{text: first, tone: 'strong'}], beside, columns), ...below, ...hanging('  ', text, columns)];
  },
  do({text, note}, {columns}) {
    const isBeside = widthOf(`${text}  ${note}`) <= columns;
    if (isBeside) return [[{text, tone: 'key'}, ...(note === '' ? [] : [{text: `  ${note}`, tone: 'quiet'} as const])]];
    // To the edge of the page: nothing is on its right.
    const lines = wrapText(text, columns + 1).map((line): Span[] => [{text: line, tone: 'key'}]);
    return [...lines, ...factsLine([note], {columns, isRoomy: true})];
  },
};

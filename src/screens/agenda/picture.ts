// The agenda's picture: the question, large; its prompts, its points, its notes, what was noted before, and what comes next.
import {ideasOn} from '../../review/actions.js';
import {questionBeside, stageOf} from '../../review/agenda.js';
import {notesByQuestion} from '../../review/notes.js';
import {counted} from '../../review/text.js';
import type {Question} from '../../review/types.js';
import {draftsByQuestion} from '../../session/drafts.js';
import type {Place} from '../../session/in-view.js';
import type {Row} from '../../session/rows.js';
import type {Situation} from '../../session/situation.js';
import {draftsInWords} from '../frame/drafts-mark.js';
import {listIn} from '../frame/list.js';
import {type ListPlace, rowsWanted} from '../frame/list-lines.js';
import type {Picture, PictureProps} from '../frame/record.js';
import {cutText, hanging, type Span} from '../frame/spans.js';
import {
  type Asked,
  askedInView,
  cardAboveList,
  cardLines,
  cardWithLess,
  spacedCard,
  wordLines,
} from '../meeting/question-card.js';
import type {RowContext} from '../rows/index.js';
import {notedBefore} from './noted-before.js';

/** Rows that long lists of notes keep, however long the question and its prompts are. */
const FEWEST_NOTE_ROWS = 4;

/** The rows of notes, where the points of a topic need the others; one where points would have fewer than these. */
const FEWEST_BESIDE_POINTS = 2;
const FEWEST_POINT_ROWS = 3;

/** Rows for notes that stay free before anything else takes more than it needs: few meetings fill them. */
const ROOMY_NOTES = 12;

/** Notes need a row for their count, and a question for what comes next. */
const COUNT = 1;
const NEXT = 1;

function lines(props: PictureProps): Span[][] {
  const {situation} = props;
  const {review} = situation;
  const place = askedInView(situation);
  if (!review || !place) return [];
  const {question} = place;
  const {card, forPoints, isSpaced, gaps, notes, before, next} = parts(place, props);
  const points = pointsOf(props.rows);
  const counts = countSpans(place, notesByQuestion(place.review), props.aloud);
  return [
    ...card,
    ...(forPoints > 0
      ? listIn({...props, rows: points, top: null}, {height: forPoints, fromEnd: false, isSpaced})
      : []),
    ...(gaps.aboveNotes ? [[]] : []),
    [...counts, ...hiddenSpans(points.length, forPoints), ...draftSpans(question, situation)],
    ...listIn(props, notes),
    ...before,
    ...(gaps.aboveNext ? [[]] : []),
    ...next,
  ];
}

function listPlace(props: PictureProps): ListPlace {
  const place = askedInView(props.situation);
  return place ? parts(place, props).notes : {height: 0, fromEnd: true};
}

/** They stand before the notes. */
function pointsOf(rows: readonly Row[]): readonly Row[] {
  const behind = rows.findIndex(({kind}) => kind !== 'point');
  return behind === -1 ? rows : rows.slice(0, behind);
}

export const AgendaPicture: Picture = {lines, list: listPlace};

/** What of the page is the card’s, the points’, the notes’, the empty rows’, and what comes next: lines, or how many rows. */
function parts(place: Asked, props: PictureProps) {
  const {situation, columns, height, rows: all, context, top, aloud} = props;
  const room = height - COUNT - NEXT;
  const points = pointsOf(all);
  const rows = all.slice(points.length);
  const wanted = (most: number) => rowsWanted(rows, context, most);
  // Whoever scrolls reads notes: half of the page is theirs.
  const forList = wanted(top ? Math.ceil(height / 2) : FEWEST_NOTE_ROWS);
  const isLarge = situation.view.look.largeQuestion && !aloud;
  const isPlain = !aloud && !isLarge;
  const spaced = isPlain
    ? spacedAbove(place, columns, room - Math.max(ROOMY_NOTES, wanted(room)), {points, context})
    : undefined;
  const forPoints =
    spaced?.forPoints ??
    rowsOfPoints(points, context, {
      least: besideNotes(room - cardLines(place, columns, 0, room - 1).length, forList),
      most: room - wordLines(place, columns, room - 1) - wanted(room),
    });
  const left = room - forPoints;
  // One row of them shows, whatever is asked.
  const whole =
    spaced?.card ??
    cardAboveList(place, columns, {height: left, forList, wanted: wanted(left), most: left - 1, isLarge});
  const isFull = !isLarge && forPoints > 0 && wanted(left) >= left - whole.length;
  const card = isFull ? cardWithLess(whole, place, columns) : whole;
  const text = nextText(place);
  const nextWhole = hanging('  Next: ', text, columns - 1, 'quiet', 'quiet');
  const spare = left - card.length - (nextWhole.length - NEXT);
  // What comes next is said on one line, unless nobody else needs the rows below that.
  const next =
    spare > 0 && wanted(spare) < spare
      ? nextWhole
      : [[{text: cutText(`  Next: ${text}`, columns), tone: 'quiet' as const}]];
  const free = Math.max(wanted(1), left - card.length - (next.length - NEXT));
  // The empty rows below the points and above what comes next are the notes’, once they fill the others.
  const aboveNotes = forPoints > 0 && (wanted(free) < free || card.length < whole.length);
  const others = free - (aboveNotes ? 1 : 0);
  const aboveNext = wanted(others) < others;
  const forNotes = others - (aboveNext ? 1 : 0);
  const before = aloud
    ? []
    : notedBefore(place, {...context, columns}, forNotes - Math.max(ROOMY_NOTES, wanted(forNotes)));
  const notes: ListPlace = {height: forNotes - before.length, fromEnd: true, skips: points.length};
  return {card, forPoints, isSpaced: spaced !== undefined, gaps: {aboveNotes, aboveNext}, notes, before, next};
}

/** Card and points with an empty line between all of them, where there are as many rows. */
function spacedAbove(
  place: Asked,
  columns: number,
  rows: number,
  {points, context}: {points: readonly Row[]; context: RowContext},
) {
  const forPoints = rowsWanted(points, {...context, isSpaced: true}, rows);
  const most = place.seenBefore?.like.length ?? 0;
  const cards = Array.from({length: most + 1}, (_, less) => spacedCard(place, columns, most - less));
  const card = cards.find(({length}) => length + forPoints < rows);
  return card && {card, forPoints};
}

const besideNotes = (free: number, forNotes: number): number =>
  Math.max(free - Math.min(forNotes, FEWEST_BESIDE_POINTS), Math.min(free - 1, FEWEST_POINT_ROWS));

/**
 * A line each, of the rows that are left without prompts (`least`), and all of their words where prompts and notes have
 * theirs (`most`). Where even a line each is too much, their list says how many are hidden.
 */
function rowsOfPoints(
  points: readonly Row[],
  context: RowContext,
  {least, most}: {least: number; most: number},
): number {
  if (points.length === 0) return 0;
  return Math.max(1, Math.min(points.length, least), rowsWanted(points, context, most));
}

/** How many notes are here, and in all of the stage. */
function countSpans({review, question, stage}: Place, notes: ReadonlyMap<string, number>, aloud: boolean): Span[] {
  const here = notes.get(question.id) ?? 0;
  const none = aloud ? 'No notes on this question yet' : 'No notes yet';
  const ideas = ideasOn(review, question.id).length;
  // An idea covers a question as a note does.
  const count = here > 0 ? counted(here, 'note') : ideas > 0 ? `${none} · ${counted(ideas, 'idea')}` : none;
  const all = stage.questions.reduce((sum, {id}) => sum + (notes.get(id) ?? 0), 0);
  const others = all > here ? ` · ${all} in this stage` : '';
  return [{text: `  ${count}${others}`, tone: 'quiet'}];
}

/** A list of one row has none for what it hides. */
const hiddenSpans = (points: number, rows: number): Span[] =>
  rows === 1 && points > 1 ? [{text: ` · ${counted(points - 1, 'point')} hidden`, tone: 'quiet'}] : [];

/** The drafts that wait here. */
function draftSpans({id}: Question, situation: Situation): Span[] {
  const count = draftsByQuestion(situation).get(id) ?? 0;
  return count === 0 ? [] : [{text: ` · ${draftsInWords(count)} here`, tone: 'key'}];
}

function nextText({review, question, stage}: Place): string {
  const next = questionBeside(review, question.id, 1);
  if (!next) return 'the end of the agenda';
  const target = stageOf(review, next.id);
  return target && target.id !== stage.id ? `${target.title}: ${next.text}` : next.text;
}

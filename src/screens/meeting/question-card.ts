// The open question, large: where it stands, its text, what is known of its answer, and the prompts beneath.
import {likeInWords} from '../../guidance/seen-before.js';
import {coverageByQuestion, hasTopics} from '../../review/agenda.js';
import {isParked} from '../../review/parking.js';
import type {Question} from '../../review/types.js';
import {factAskedFor, whatIsKnown} from '../../review/what-is-known.js';
import {type Place, placeInView} from '../../session/in-view.js';
import type {Situation} from '../../session/situation.js';
import {cutLines, cutText, hanging, type Span, widthOf, wrapText} from '../frame/spans.js';
import {bigText} from '../watch/big-characters.js';

/** Lines longer than this are hard to read from across a table. */
const WIDEST = 100;

/**
 * Rows of the page, those that its list has in any case, all that it could use, and the most that the card may take;
 * `isLarge`: large letters are wished for where these have room.
 */
type Room = {height: number; forList: number; wanted: number; most: number; isLarge?: boolean};

/** `seenBefore`: lines on earlier reviews and incidents, where the question asks for them. */
export type CardPlace = Place & {seenBefore?: readonly string[]};

/** The question in view; undefined where there is none. */
export function placeOnCard({review, view, seenBefore, now}: Situation): CardPlace | undefined {
  const place = placeInView(review, view);
  if (!place) return undefined;
  const isAsked = seenBefore !== null && factAskedFor(place.question) === 'trend';
  return {...place, seenBefore: isAsked ? likeInWords(seenBefore, now, place.review.zone) : []};
}

/** The words for what nobody has said yet, with the key of the page where it is said. */
const UNSAID = 'not said yet (P to say it)';

/** The card above a list: its empty lines are the list's where that could use them. */
export function cardAboveList(place: CardPlace, columns: number, room: Room): Span[][] {
  const {height, forList, wanted, most, isLarge = false} = room;
  const large = isLarge ? largeCard(place, columns, height - wanted) : undefined;
  if (large) return large;
  const card = cardLines(place, columns, height - forList, most);
  const dense = card.filter(({length}) => length > 0).length;
  return dense === card.length ? card : cardLines(place, columns, Math.max(dense, height - wanted), most);
}

/** What stands in place of a question once the review is closed: its list is the review as it came out. */
export const closedCard = (columns: number): Span[][] => [
  [{text: '  What came out of this review', tone: 'loud'}],
  ...hanging('  ', 'The meeting is over: O opens the review again, x exports it.', columns, 'quiet'),
  [],
];

/**
 * The card's lines, at most `height` of them where the question itself has room: empty lines give way first, prompts
 * only then and with a word about it, what is known behind them, the question never, but where it needs more than `most`
 * lines.
 */
export function cardLines(place: CardPlace, columns: number, height: number, most: number): Span[][] {
  const {question} = place;
  const width = widthIn(columns);
  const wrapped = cutLines(wrapText(question.text, width), most - 1, width);
  const asked = wrapped.map((text): Span[] => [{text: `  ${text}`, tone: 'loud'}]);
  const prompts = promptLines(question, width);
  const known = knownLines(place, width);
  const top = placeLine(place, '', columns);
  const airy = airyCard(top, asked, known, prompts);
  if (airy.length <= height) return airy;
  const below = [...known, ...prompts];
  const dense = [top, ...asked, ...below];
  if (dense.length <= height) return spread([top, ...asked], below, height - dense.length);
  const room = height - asked.length - 1;
  if (room > 1) return [top, ...asked, ...below.slice(0, room - 1), [{text: '    …', tone: 'quiet'}]];
  const count = question.prompts.length;
  if (count === 0) return [top, ...asked];
  const hidden = count === 1 ? '1 prompt hidden' : `${count} prompts hidden`;
  return [placeLine(place, hidden, columns), ...asked];
}

const withGap = (lines: Span[][]): Span[][] => (lines.length > 0 ? [...lines, []] : []);

const widthIn = (columns: number): number => Math.min(WIDEST, columns) - 4;

const promptLines = ({prompts}: Question, width: number): Span[][] =>
  prompts.flatMap((prompt) =>
    wrapText(prompt, width - 4).map((text, index): Span[] => [
      {text: `  ${index === 0 ? '· ' : '  '}${text}`, tone: 'prompt'},
    ]),
  );

const knownLines = ({review, question, seenBefore = []}: CardPlace, width: number): Span[][] => [
  ...whatIsKnown(review, question, UNSAID).flatMap((line) => hanging('  ', line, width + 2)),
  ...seenBefore.flatMap((line) => hanging('  ', line, width + 2, 'quiet', 'quiet')),
];

const airyCard = (top: Span[], asked: Span[][], known: Span[][], prompts: Span[][]): Span[][] => [
  top,
  [],
  ...asked,
  [],
  ...withGap(known),
  ...withGap(prompts),
];

/** The whole card with its question in large letters; undefined where it has no room. */
function largeCard(place: CardPlace, columns: number, height: number): Span[][] | undefined {
  const width = widthIn(columns);
  const asked = bigText(place.question.text, width)?.map((text): Span[] => [{text: `  ${text}`, tone: 'loud'}]);
  const below = [knownLines(place, width), promptLines(place.question, width)] as const;
  const card = asked && airyCard(placeLine(place, '', columns), asked, ...below);
  return card && card.length <= height ? card : undefined;
}

/**
 * Where the question stands. Where that has no room, the end of a reason gives way first, then what is covered, then
 * the title.
 */
function placeLine({review, stage, question}: Place, hidden: string, columns: number): Span[] {
  const number = stage.questions.findIndex(({id}) => id === question.id) + 1;
  const coverage = coverageByQuestion(review).get(question.id) ?? 'untouched';
  // The opening and the like are gone through, and not among the questions that are counted as covered.
  const isSaid = coverage === 'skipped' || (coverage === 'covered' && hasTopics(stage));
  const said = isParked(review, question) ? 'parked' : coverage;
  const state = isSaid ? said : '';
  const why = coverage === 'skipped' && question.reason ? `${said}: ${question.reason}` : state;
  const at = `${number} of ${stage.questions.length}`;
  const place = [hasTopics(stage) ? `topic ${at}` : at, question.must && 'must'].filter(Boolean).join(' · ');
  const room = columns - 3;
  const roomForWhy = room - widthOf([stage.title, place, '', ...(hidden ? [hidden] : [])].join(' · '));
  const rests = [
    [place, why, hidden],
    ...(roomForWhy >= FEWEST_OF_WHY ? [[place, cutText(why, roomForWhy), hidden]] : []),
    [place, state, hidden],
    [place, hidden],
  ].map((parts) => ` · ${parts.filter(Boolean).join(' · ')}`);
  const rest = rests.find((text) => widthOf(stage.title + text) <= room) ?? rests.at(-1) ?? '';
  return [{text: `  ${cutText(stage.title, room - widthOf(rest))}${rest}`, tone: 'quiet'}];
}

/** Columns of a reason, at least, that are worth saying. */
const FEWEST_OF_WHY = 18;

/** The empty lines that there is room for: around the question first, then behind the prompts. */
function spread([top = [], ...asked]: Span[][], prompts: Span[][], spare: number): Span[][] {
  const gap = (from: number): Span[][] => (spare >= from ? [[]] : []);
  return [top, ...gap(2), ...asked, ...gap(1), ...prompts, ...(prompts.length > 0 ? gap(3) : [])];
}

// The agenda's picture: the question, large; its prompts, its notes, and what comes next.
import {Box} from 'ink';
import {questionBeside, stageOf} from '../../review/agenda.js';
import {notesByQuestion} from '../../review/notes.js';
import {counted} from '../../review/text.js';
import type {Question} from '../../review/types.js';
import {draftsByQuestion} from '../../session/drafts.js';
import {type Place, placeInView} from '../../session/in-view.js';
import type {Situation} from '../../session/situation.js';
import {draftsInWords} from '../frame/drafts-mark.js';
import {Line, Lines} from '../frame/Line.js';
import {List} from '../frame/List.js';
import {type ListPlace, rowsWanted} from '../frame/list-lines.js';
import type {Picture, PictureProps} from '../frame/record.js';
import {cutText, hanging, type Span} from '../frame/spans.js';
import {cardAboveList} from '../meeting/question-card.js';

/** Rows that long lists of notes keep, however long the question and its prompts are. */
const FEWEST_NOTE_ROWS = 4;

/** Notes need a row for their count, and a question for what comes next. */
const COUNT = 1;
const NEXT = 1;

function Draw(props: PictureProps) {
  const {situation} = props;
  const {review, view} = situation;
  const place = placeInView(review, view);
  if (!review || !place) return null;
  const {question} = place;
  const {card, gap, forNotes, next} = parts(place, props);
  return (
    <Box flexDirection="column">
      <Box flexDirection="column" flexShrink={0}>
        <Lines lines={card} />
      </Box>
      <Line spans={[...countSpans(place, notesByQuestion(review), props.aloud), ...draftSpans(question, situation)]} />
      <List {...props} place={{height: forNotes, fromEnd: true}} />
      {gap === 1 && <Line spans={[]} />}
      <Lines lines={next} />
    </Box>
  );
}

function listPlace(props: PictureProps): ListPlace {
  const {review, view} = props.situation;
  const place = placeInView(review, view);
  return {height: place ? parts(place, props).forNotes : 0, fromEnd: true};
}

export const AgendaPicture: Picture = {Draw, list: listPlace};

/** What the card, the notes, the gap above what comes next, and that have of the page: lines, or how many rows. */
function parts(place: Place, {situation, columns, height, rows, context, top, aloud}: PictureProps) {
  const room = height - COUNT - NEXT;
  const wanted = (most: number) => rowsWanted(rows, context, most);
  // Whoever scrolls reads notes: half of the page is theirs.
  const forList = wanted(top ? Math.ceil(height / 2) : FEWEST_NOTE_ROWS);
  const isLarge = situation.view.look.largeQuestion && !aloud;
  // One row of them shows, whatever is asked.
  const card = cardAboveList(place, columns, {height: room, forList, wanted: wanted(room), most: room - 1, isLarge});
  const text = nextText(place);
  const whole = hanging('  Next: ', text, columns - 1, 'quiet', 'quiet');
  const spare = room - card.length - (whole.length - NEXT);
  // What comes next is said on one line, unless nobody else needs the rows below that.
  const next =
    spare > 0 && wanted(spare) < spare
      ? whole
      : [[{text: cutText(`  Next: ${text}`, columns), tone: 'quiet' as const}]];
  const left = Math.max(1, room - card.length - (next.length - NEXT));
  // The empty row above what comes next is the notes’, once they fill the others.
  const gap = wanted(left) < left ? 1 : 0;
  return {card, gap, forNotes: left - gap, next};
}

/** How many notes are here, and on each question of the stage, this one in brackets; read aloud, in all of it. */
function countSpans({question, stage}: Place, notes: Map<string, number>, aloud: boolean): Span[] {
  const here = notes.get(question.id) ?? 0;
  const none = aloud ? 'No notes on this question yet' : 'No notes yet';
  const count = here === 0 ? none : counted(here, 'note');
  const each = stage.questions.map(({id}) =>
    id === question.id ? `[${notes.get(id) ?? 0}]` : `${notes.get(id) ?? 0}`,
  );
  const all = stage.questions.reduce((sum, {id}) => sum + (notes.get(id) ?? 0), 0);
  const counts = aloud ? `${all} in this stage` : `in this stage ${each.join(' ')}`;
  const others = stage.questions.length > 1 ? ` · ${counts}` : '';
  return [{text: `  ${count}${others}`, tone: 'quiet'}];
}

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

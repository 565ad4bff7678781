// The agenda beside the page: its stages with the time they took, and how far each of their questions was dealt with.
import {allQuestions, coverageByQuestion, coveredPoints, hasTopics, openStage, stageOf} from '../../review/agenda.js';
import {minutesByQuestion, minutesByStage, plannedMinutes, timeByStage} from '../../review/clock.js';
import {plannedOrToCome} from '../../review/minutes-to-come.js';
import {topicTime} from '../../review/pace.js';
import {cleanLine} from '../../review/text.js';
import type {Instant, Question, Review, Stage} from '../../review/types.js';
import {atBothEnds, type Span, widthOf, widthOfSpans, within} from '../frame/spans.js';
import {timeBar, toneOfStage, toneOfTopic} from '../frame/time-bar.js';
import {coverageMarks, pickedMark} from '../rows/overview.js';
import {airy} from './airy.js';
import {around} from './around.js';

type AgendaTold = {
  review: Review;
  /** The question that this terminal looks at. */
  looksAt: string | undefined;
  now: Instant;
};

/** Cells of a stage's bar, and of the open topic's. */
const BAR = 6;
const TOPIC_BAR = 4;

/** Lines of one question, at most, where there is room for all. */
const MOST_OF_A_QUESTION = 3;

/** The lines in so many columns: as many questions of other stages, and empty lines, as `height` has room for. */
export function agendaRail(told: AgendaTold, columns: number, height: number): Span[][] {
  const {review, looksAt} = told;
  const near = new Set([openStage(review), stageOf(review, looksAt ?? '')]);
  const draw = drawing(told, columns);
  const blocks = (opens: (stage: Stage) => boolean, most: number) =>
    review.agenda.stages.map((stage) => [
      draw.stage(stage),
      ...(opens(stage) ? stage.questions.flatMap((question) => draw.question(question, most)) : []),
    ]);
  const isAsked = (stage: Stage) => hasTopics(stage) || near.has(stage);
  const asked = blocks(isAsked, 1);
  const short = blocks((stage) => near.has(stage), 1);
  const ways = [airy(blocks(isAsked, MOST_OF_A_QUESTION)), airy(asked), asked.flat(), airy(short)];
  const lines = ways.find(({length}) => length <= height) ?? short.flat();
  return around(lines, lines.findIndex(draw.isHere), height);
}

function drawing({review, looksAt, now}: AgendaTold, columns: number) {
  const coverages = coverageByQuestion(review);
  const ofStages = minutesByStage(review, now);
  const ofQuestions = minutesByQuestion(review, now);
  const times = timeByStage(review, now);
  const open = openStage(review);
  const here = new WeakSet<Span[]>();
  const spentOf = (stage: Stage) => ofPlan(ofStages.get(stage.id) ?? 0, plannedMinutes(review, stage));
  const widest = Math.max(...review.agenda.stages.map((stage) => widthOf(spentOf(stage))));
  const spentOn = ({id}: Question) => ofQuestions.get(id) ?? 0;
  const planned = plannedOrToCome(review, now);
  const inWords = (question: Question) => {
    const its = planned.get(question.id) ?? null;
    return spentOn(question) === 0 && its === null ? '' : ofPlan(spentOn(question), its);
  };
  const ofQuestion = Math.max(2, ...allQuestions(review).map((question) => widthOf(inWords(question))));

  const topic = topicTime(review, now);
  const barOfTopic: Span[] =
    topic && topic.planned > 0 ? [...timeBar(topic, TOPIC_BAR, toneOfTopic(topic)), {text: ' '}] : [];

  /** `✓2/4 `: how many of its points have come up, once the meeting has come to it. */
  function pointsInWords(question: Question): string {
    const {id, points = []} = question;
    if (points.length === 0 || coverages.get(id) === 'untouched') return '';
    return `${coverageMarks.covered}${coveredPoints(question, coverages)}/${points.length} `;
  }

  function stage(drawn: Stage): Span[] {
    const isOpen = drawn === open;
    const time = times.get(drawn.id);
    const bar = time && time.spent > 0 ? timeBar(time, BAR, isOpen ? toneOfStage(time) : 'quiet') : [];
    const minutes: Span = {text: ` ${spentOf(drawn).padStart(widest)} `, tone: 'quiet'};
    return atBothEnds(
      [{text: ` ${cleanLine(drawn.title)}`, tone: isOpen ? 'strong' : 'quiet'}],
      [...bar, minutes],
      columns,
    );
  }

  function question(drawn: Question, most: number): Span[][] {
    const isHere = review.open?.questionId === drawn.id;
    const isSeen = looksAt === drawn.id;
    const isNear = open?.questions.includes(drawn) ?? false;
    const tone: Pick<Span, 'tone'> = isHere ? {tone: 'strong'} : isNear ? {} : {tone: 'quiet'};
    const mark = coverageMarks[coverages.get(drawn.id) ?? 'untouched'];
    const signs: Span[] = [
      {text: ` ${isHere ? '▸' : ' '}${isSeen ? '❯' : ' '}`, ...((isHere || isSeen) && {tone: 'key'})},
      {text: `${mark} `, ...tone},
      {text: pickedMark(drawn), tone: 'quiet'},
    ];
    const minutes: Span[] = [{text: `${inWords(drawn).padStart(ofQuestion)} `, tone: 'quiet'}];
    const more: Span[] = [{text: pointsInWords(drawn), tone: 'quiet'}, ...(isHere ? barOfTopic : [])];
    const wrapped = (right: Span[]) => within(drawn.text, columns - widthOfSpans([...signs, ...right]) - 1, most);
    const indent = ' '.repeat(widthOfSpans(signs));
    const whole = wrapped(minutes);
    // Words come first: what stands below the minutes takes none of their room.
    const isBelow = whole.length > 1 && widthOf(indent + whole.at(-1)) + widthOfSpans(more) < columns;
    const [first = '', ...rest] = isBelow ? whole : wrapped([...more, ...minutes]);
    const line = atBothEnds([...signs, {text: first, ...tone}], isBelow ? minutes : [...more, ...minutes], columns);
    if (isHere) here.add(line);
    const below = rest.map((text, at): Span[] => {
      const words: Span[] = [{text: indent + text, ...tone}];
      return isBelow && at === rest.length - 1 ? atBothEnds(words, more, columns) : words;
    });
    return [line, ...below];
  }

  return {stage, question, isHere: (line: Span[]) => here.has(line)};
}

/** `9/12`, or of one that is yet to come `12`; `4` where nothing is planned. */
const ofPlan = (spent: number, planned: number | null): string =>
  planned === null ? `${spent}` : spent === 0 ? `${planned}` : `${spent}/${planned}`;

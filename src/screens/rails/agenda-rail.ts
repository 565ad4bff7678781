// The agenda beside the page: its stages with the time they took, and how far each of their questions was dealt with.
import {allQuestions, hasTopics, openStage, stageOf} from '../../review/agenda.js';
import {plannedMinutes, spentShown, timeByStage} from '../../review/clock.js';
import {coverageByQuestion, coveredPoints} from '../../review/coverage.js';
import {plannedOrToCome} from '../../review/minutes-to-come.js';
import {topicTime} from '../../review/pace.js';
import {cleanLine} from '../../review/text.js';
import type {Instant, Question, Review, Stage} from '../../review/types.js';
import {wholeMinutes} from '../../review/units.js';
import {atBothEnds, type Span, widthOf, widthOfSpans, wrapText} from '../frame/spans.js';
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

/** Columns of `12/34`, kept from the start: no title wraps anew because a minute has passed. */
const MINUTES = 5;

/** The lines in so many columns: as much of titles and other stages, and empty lines, as `height` has room for. */
export function agendaRail(told: AgendaTold, columns: number, height: number): Span[][] {
  const {review, looksAt} = told;
  const near = new Set([openStage(review), stageOf(review, looksAt ?? '')]);
  const draw = drawing(told, columns);
  const isNear = (stage: Stage) => near.has(stage);
  const isAsked = (stage: Stage) => hasTopics(stage) || isNear(stage);
  const blocks = (opens: (stage: Stage) => boolean, isWhole: (stage: Stage) => boolean) =>
    review.agenda.stages.map((stage) => [
      draw.stage(stage),
      ...(opens(stage) ? stage.questions.flatMap((question) => draw.question(question, isWhole(stage))) : []),
    ]);
  const none = () => false;
  const ways = [
    () => airy(blocks(isAsked, isAsked)),
    () => airy(blocks(isAsked, isNear)),
    () => airy(blocks(isAsked, none)),
    () => blocks(isAsked, none).flat(),
    () => airy(blocks(isNear, none)),
  ];
  const lines = firstThatFits(ways, height) ?? blocks(isNear, none).flat();
  return around(lines, lines.findIndex(draw.isHere), height);
}

/** The ways are tried from the roomiest on. */
function firstThatFits(ways: readonly (() => Span[][])[], height: number): Span[][] | undefined {
  for (const way of ways) {
    const lines = way();
    if (lines.length <= height) return lines;
  }
  return undefined;
}

function drawing({review, looksAt, now}: AgendaTold, columns: number) {
  const coverages = coverageByQuestion(review);
  const shown = spentShown(review, now);
  const times = timeByStage(review, now);
  const open = openStage(review);
  const here = new WeakSet<Span[]>();
  const spentOf = (stage: Stage) =>
    ofPlan(wholeMinutes(shown.stages.get(stage.id) ?? 0), plannedMinutes(review, stage));
  const widest = Math.max(MINUTES, ...review.agenda.stages.map((stage) => widthOf(spentOf(stage))));
  const spentOn = ({id}: Question) => wholeMinutes(shown.questions.get(id) ?? 0);
  const planned = plannedOrToCome(review, now);
  const inWords = (question: Question) => {
    const its = planned.get(question.id) ?? null;
    return spentOn(question) === 0 && its === null ? '' : ofPlan(spentOn(question), its);
  };
  const ofQuestion = Math.max(
    planned.size > 0 ? MINUTES : 2,
    ...allQuestions(review).map((each) => widthOf(inWords(each))),
  );

  const topic = topicTime(review, now);
  const barOfTopic: Span[] =
    topic && topic.planned > 0 ? [...timeBar(topic, TOPIC_BAR, toneOfTopic(topic)), {text: ' '}] : [];

  /** `✓2/4 `: how many of its points have come up, once the meeting has come to it; of none, the sign would say some. */
  function pointsInWords(question: Question): string {
    const {id, points = []} = question;
    if (points.length === 0 || coverages.get(id) === 'untouched') return '';
    const covered = coveredPoints(question, coverages);
    return `${covered > 0 ? coverageMarks.covered : ''}${covered}/${points.length} `;
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

  /** Whole, its points and its bar stand below its title; on a single line, before its minutes. */
  function question(drawn: Question, isWhole: boolean): Span[][] {
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
    const indent = ' '.repeat(widthOfSpans(signs));
    const words = (text: string): Span => ({text, ...tone});
    const first = (text: string, right: Span[]) => {
      const line = atBothEnds([...signs, words(text)], right, columns);
      if (isHere) here.add(line);
      return line;
    };
    if (!isWhole) return [first(cleanLine(drawn.text), [...more, ...minutes])];
    const [title = '', ...rest] = wrapText(drawn.text, columns - widthOfSpans([...signs, ...minutes]) - 1);
    const below = rest.map((text) => indent + text);
    if (widthOfSpans(more) > 0 && widthOf(below.at(-1) ?? ' '.repeat(columns)) + widthOfSpans(more) >= columns)
      below.push('');
    return [
      first(title, minutes),
      ...below.map((text, at) => (at === below.length - 1 ? atBothEnds([words(text)], more, columns) : [words(text)])),
    ];
  }

  return {stage, question, isHere: (line: Span[]) => here.has(line)};
}

/** `9/12`, or of one that is yet to come `12`; `4` where nothing is planned. */
const ofPlan = (spent: number, planned: number | null): string =>
  planned === null ? `${spent}` : spent === 0 ? `${planned}` : `${spent}/${planned}`;

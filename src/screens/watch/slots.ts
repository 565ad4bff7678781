// The slots for actions on the shared screen: each with its owner, its day and what done looks like, or still free.

import {chosenFacts} from '../../review/action-facts.js';
import {actionsAimedAt} from '../../review/action-slots.js';
import {chosenActions} from '../../review/actions.js';
import type {Action, Review} from '../../review/types.js';
import {cutText, hanging, type Span} from '../frame/spans.js';
import {bigText} from './big-characters.js';

const INDENT = 5;

/** What a free slot shows. */
const freeLine = (columns: number): string => '─'.repeat(Math.min(40, columns));

/** Facts stand in a line of their own that is looked up, not read through: it may be longer than text. */
const LONGEST_FACTS = 120;

const slotsOf = (review: Review): (Action | undefined)[] => {
  const chosen = chosenActions(review);
  return Array.from({length: Math.max(actionsAimedAt(review), chosen.length)}, (_, index) => chosen[index]);
};

const inIndent = (lines: Span[][]): Span[][] => lines.map((line) => [{text: ' '.repeat(INDENT)}, ...line]);

/**
 * With numbers and titles in large letters; undefined where these have no room in `height` rows, a title holds what has
 * no large shape, or an action is marked as done.
 */
export function largeSlots(review: Review, columns: number, height: number): Span[][] | undefined {
  const wide = columns - INDENT;
  const drawn = slotsOf(review).map((action, index): Span[][] | undefined => {
    const number = bigText(String(index + 1), INDENT - 1);
    const title = action ? bigText(action.title, wide) : ['', freeLine(wide)];
    if (!number || !title || action?.status === 'done') return undefined;
    const rows = Array.from({length: Math.max(number.length, title.length)}, (_, row): Span[] => [
      {text: (number[row] ?? '').padEnd(INDENT)},
      {text: title[row] ?? '', tone: action ? 'strong' : 'quiet'},
    ]);
    const facts = action ? hanging('', chosenFacts(review, action).join(' · '), Math.min(LONGEST_FACTS, wide)) : [];
    return [...rows, ...inIndent(facts), []];
  });
  const lines = drawn.flatMap((slot) => slot ?? []);
  return drawn.includes(undefined) || lines.length > height ? undefined : lines;
}

/**
 * As much of it as `height` rows take: no empty rows between the slots first, then shorter facts, then shorter titles.
 */
export function slotLines(review: Review, columns: number, height: number): Span[][] {
  const wide = columns - INDENT;
  const whole = (facts: string) => hanging('', facts, wide);
  const short = (facts: string): Span[][] => [[{text: cutText(facts, wide)}]];
  const none = (): Span[][] => [];
  const looks: Look[] = [
    {title: whole, facts: whole, airy: true},
    {title: whole, facts: whole},
    {title: whole, facts: short},
    {title: whole, facts: none},
    {title: short, facts: none},
  ];
  const ways = looks.map((look) => slots(review, wide, look));
  return ways.find(({length}) => length <= height) ?? shortened(ways.at(-1) ?? [], height);
}

type Look = {title: (title: string) => Span[][]; facts: (facts: string) => Span[][]; airy?: true};

/** That there are more slots than rows is said. */
const shortened = (lines: Span[][], height: number): Span[][] => [
  ...lines.slice(0, Math.max(0, height - 1)),
  [{text: `${' '.repeat(INDENT)}…`, tone: 'quiet'}],
];

function slots(review: Review, wide: number, {title: drawTitle, facts: drawFacts, airy}: Look): Span[][] {
  return slotsOf(review).flatMap((action, index) => {
    const number = `  ${index + 1}`.padEnd(INDENT);
    const rest = airy ? [[]] : [];
    if (!action) return [[{text: `${number}${freeLine(wide)}`, tone: 'quiet'} satisfies Span], ...rest];
    const title = drawTitle(`${action.status === 'done' ? '✓ ' : ''}${action.title}`).map((line, at): Span[] => [
      {text: at === 0 ? number : ' '.repeat(INDENT)},
      ...line.map((span): Span => ({...span, tone: 'strong'})),
    ]);
    return [...title, ...inIndent(drawFacts(chosenFacts(review, action).join(' · '))), ...rest];
  });
}

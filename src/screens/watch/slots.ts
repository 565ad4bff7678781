// The slots for actions on the shared screen: each with its owner, its day and what done looks like, or still free.

import {chosenFacts} from '../../review/action-facts.js';
import {actionsAimedAt} from '../../review/action-slots.js';
import {chosenActions} from '../../review/actions.js';
import type {Review} from '../../review/types.js';
import {cutText, hanging, type Span} from '../frame/spans.js';

const INDENT = 5;

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
  const chosen = chosenActions(review);
  const count = Math.max(actionsAimedAt(review), chosen.length);
  return Array.from({length: count}, (_, index) => index).flatMap((index) => {
    const number = `  ${index + 1}`.padEnd(INDENT);
    const action = chosen[index];
    const rest = airy ? [[]] : [];
    if (!action) return [[{text: `${number}${'─'.repeat(Math.min(40, wide))}`, tone: 'quiet'} satisfies Span], ...rest];
    const title = drawTitle(`${action.status === 'done' ? '✓ ' : ''}${action.title}`).map((line, at): Span[] => [
      {text: at === 0 ? number : ' '.repeat(INDENT)},
      ...line.map((span): Span => ({...span, tone: 'strong'})),
    ]);
    const facts = drawFacts(chosenFacts(review, action).join(' · ')).map((line): Span[] => [
      {text: ' '.repeat(INDENT)},
      ...line,
    ]);
    return [...title, ...facts, ...rest];
  });
}

// The slots for actions on the shared screen: each with its owner, its day and what done looks like, or still free.
import {actionFacts} from '../../review/action-facts.js';
import {chosenActions, missingFrom} from '../../review/actions.js';
import type {Action, Review} from '../../review/types.js';
import {cutText, hanging, type Span} from '../frame/spans.js';

const INDENT = 5;

/** As much of it as `height` rows take: shorter facts first, then no empty rows between the slots. */
export function slotLines(review: Review, columns: number, height: number): Span[][] {
  const wide = columns - INDENT;
  const whole = (facts: string) => hanging('', facts, wide);
  const short = (facts: string): Span[][] => [[{text: cutText(facts, wide)}]];
  const ways = [
    slots(review, wide, whole, true),
    slots(review, wide, whole, false),
    slots(review, wide, short, false),
    slots(review, wide, () => [], false),
  ];
  return ways.find(({length}) => length <= height) ?? ways.at(-1)?.slice(0, height) ?? [];
}

function slots(review: Review, wide: number, draw: (facts: string) => Span[][], airy: boolean): Span[][] {
  const chosen = chosenActions(review);
  const count = Math.max(review.actionLimit, chosen.length);
  return Array.from({length: count}, (_, index) => index).flatMap((index) => {
    const number = `  ${index + 1}`.padEnd(INDENT);
    const action = chosen[index];
    const rest = airy ? [[]] : [];
    if (!action) return [[{text: `${number}${'─'.repeat(Math.min(40, wide))}`, tone: 'quiet'} satisfies Span], ...rest];
    const title = hanging(number, `${action.status === 'done' ? '✓ ' : ''}${action.title}`, wide + INDENT, 'strong');
    const facts = draw(factsOf(review, action)).map((line): Span[] => [{text: ' '.repeat(INDENT)}, ...line]);
    return [...title, ...facts, ...rest];
  });
}

function factsOf(review: Review, action: Action): string {
  const missing = missingFrom(action);
  const open = missing.length > 0 ? [`still open: ${missing.join(', ')}`] : [];
  return [...actionFacts(review, action), ...open].join(' · ');
}

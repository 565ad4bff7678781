// First names that are words or months as well, such as Mark, Will and May: where a text writes them as names.
import {letters} from './letters.js';
import {isMonth, type WordsAsNames} from './words-as-names.js';

/** Nothing stands before it, or what ends a sentence or begins one. */
const begins = /(?:^|[.!?:;…\n\p{Ps}\p{Pi}\p{Pd}"'*<>])\s*$/u;

/** `the Grant`, `click Mark as read`: what stands behind these is a thing, whatever its letters. */
const thingBefore =
  /\b(?:a|an|the|this|that|these|those|each|every|no|my|your|our|his|her|its|their|click|clicked|press|pressed|choose|chose|select|selected)\s+$/iu;

/** `Checkout Will Fail`: every word of such a title has a capital letter. */
const capitalBefore = /(?:^|\s)\p{Lu}\S*\s+$/u;
const capitalBehind = /^\s+\p{Lu}/u;

/** `in May`, `April and May`, `3 May`, `May 2026`. */
const dateBefore =
  /(?:\b(?:after|and|before|by|during|early|end of|every|from|in|last|late|mid|next|of|on|or|since|this|through|till|to|until)|\d(?:st|nd|rd|th)?|[/,-])\s*$/iu;
const dateBehind = /^(?:\s+(?:and\s+)?\d|\s*[/-])/u;

/** At the beginning of a sentence only what people alone have or do tells them from the word. */
const ofAPerson =
  /^(?:['’]s\s|:\s|\s+(?:asked|explained|felt|guessed|heard|knew|mentioned|noticed|remembered|said|saw|says|suggested|thought|told|wondered|wrote)\b)/u;

/** So does what nobody tells of the word, and of a month only where it is a name in any case. */
const didAsAPerson =
  /^\s+(?:(?:did|should|could|had|was)n['’]?t|began|broke|came|caused|chose|could|did|(?:failed|neglected) to (?:ask|call|check|confirm|consider|escalate|follow|inform|look|mention|notice|page|read|reali[sz]e|remember|report|review|say|see|spot|tell|test|think|update|verify|warn)|forgot|gave|introduced|made|ran|should|spoke|took|was (?:far |much )?too|went|woke)\b/u;

/** Whether the letters of a text from one place to another are written as a name is, and not as the word. */
export function isWrittenAsName(text: string, from: number, to: number, list: WordsAsNames): boolean {
  const word = text.slice(from, to);
  if (!/^\p{Lu}[^\p{Lu}]+$/u.test(word)) return false;
  const [before, behind] = [text.slice(Math.max(0, from - 40), from), text.slice(to, to + 40)];
  if (ofAPerson.test(behind)) return !isMonth(letters(word), list) || !dateBefore.test(before);
  if (didAsAPerson.test(behind) && begins.test(before) && !isMonth(letters(word), list)) return true;
  if (begins.test(before) || thingBefore.test(before)) return false;
  if (capitalBefore.test(before) && capitalBehind.test(behind)) return false;
  return !isMonth(letters(word), list) || !(dateBefore.test(before) || dateBehind.test(behind));
}

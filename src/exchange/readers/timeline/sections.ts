// What a heading, or a name before a text, says that it is of: the timeline, the summary, the impact, the people.
import {finderOf, mayHold} from '../../../guidance/patterns/finder.js';
import {readerOf} from '../../../guidance/patterns/patterns.js';
import {type Token, tokensOf} from '../../../guidance/patterns/tokens.js';
import type {Sections} from '../../../guidance/timeline-words.js';
import {type Account, accounts, keysOf} from '../../../review/vocabulary.js';

/** What is longer is a sentence. */
const LONGEST = 60;
/** Of a longer heading, only so much is looked at. */
const LONGEST_TITLE = 300;
/** Words before the one that names a timeline, at most. */
const MOST_BEFORE = 3;

/** Words alone: the signs between them, and numbers and signs before them, say nothing. */
const wordsIn = (heading: string): Token[] =>
  tokensOf((heading.replace(/^[^\p{L}]+/u, '').match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []).join(' '));

export function sectionsIn(list: Sections) {
  const reads = readerOf({});
  const finderFor = (section: keyof Sections) => {
    const patterns = list[section].map(reads);
    return {find: finderOf(patterns), isLikely: mayHold(patterns)};
  };
  const finders = {
    timeline: finderFor('timeline'),
    summary: finderFor('summary'),
    impact: finderFor('impact'),
    people: finderFor('people'),
  };
  const isWhole = (heading: string, section: keyof Sections): boolean => {
    const {find, isLikely} = finders[section];
    if (heading.length > LONGEST || !isLikely(heading)) return false;
    const words = wordsIn(heading);
    return find(words).some(({from, to}) => from === 0 && to === words.at(-1)?.to);
  };
  return {
    accountNamed: (heading: string): Account | undefined =>
      keysOf(accounts).find((account) => isWhole(heading, account)),
    namesPeople: (heading: string): boolean => isWhole(heading, 'people'),
    /** `Timeline`, `Timeline of events (UTC)`. */
    isTimelineTitle(heading: string): boolean {
      const words = wordsIn(heading.slice(0, LONGEST_TITLE));
      return finders.timeline.find(words).some(({from}) => from <= (words[MOST_BEFORE]?.from ?? from));
    },
    /** A line that says no more than that. */
    isOnlyTitle: (line: string): boolean => isWhole(line, 'timeline'),
  };
}

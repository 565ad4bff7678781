// What a chat says of itself: who came and went, and what the channel is called. It is folded away.
import {finderOf, mayHold} from '../../../guidance/patterns/finder.js';
import {listsOfNames, readerOf} from '../../../guidance/patterns/patterns.js';
import {tokensOf, withNames} from '../../../guidance/patterns/tokens.js';

/** Further on in a message it is somebody who tells of it. */
const FIRST_WORDS = 6;

/** Whether the one line of a message begins so; `#ops` is read as a channel, and `@alice` as a name. */
export function noiseIn(patterns: readonly string[]): (text: string) => boolean {
  const read = patterns.map(readerOf(listsOfNames));
  const find = finderOf(read);
  const isLikely = mayHold(read);
  return (text) => {
    if (text.includes('\n')) return false;
    const [clause = ''] = text.slice(0, 200).split(/[.,:;!?](?=\s|$)/);
    const said = clause.replace(/#\S+/g, 'channel');
    if (!isLikely(said)) return false;
    const mentions = [...said.matchAll(/(?<!\S)@\S+/g)].map(({index, 0: name}) => ({
      from: index,
      to: index + name.length,
    }));
    const tokens = withNames(tokensOf(said), mentions);
    const end = tokens[FIRST_WORDS]?.from ?? said.length;
    return find(tokens).some(({from}) => from < end);
  };
}

/** A line of the reactions to a message: `:eyes: 2`. */
export const isReactions = (line: string): boolean =>
  /^(?:(?::[\w+-]+:|\p{Extended_Pictographic}\ufe0f?)\s*\d+\s*)+$/u.test(line.trim());

// The two lines at the top: what is under review and whether it is saved, then the clock.
import {Box} from 'ink';
import type {SaveMark} from './header-words.js';
import {Line} from './Line.js';
import {atBothEnds, type Span} from './spans.js';

type Props = {
  title: string;
  save: SaveMark | null;
  /** The clock's line; null keeps its row empty for whoever paints it. */
  clock: Span[] | null;
  columns: number;
};

export function Header({title, save, clock, columns}: Props) {
  const right: Span[] = save ? [{text: `${save.text} `, tone: save.trouble ? 'trouble' : 'quiet'}] : [];
  return (
    <Box flexDirection="column" height={3} flexShrink={0}>
      <Line spans={atBothEnds([{text: ` ${title}`, tone: 'strong'}], right, columns)} />
      <Line spans={clock ?? []} />
      <Line spans={[{text: '─'.repeat(columns), tone: 'quiet'}]} />
    </Box>
  );
}

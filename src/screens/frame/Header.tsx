// The two lines at the top: what is under review and whether it is saved, then the clock.
import {Box} from 'ink';
import {Line} from './Line.js';
import {atBothEnds, type Span} from './spans.js';

type Props = {
  title: string;
  save: Span[];
  /** The clock's line; null keeps its row empty for whoever paints it. */
  clock: Span[] | null;
  columns: number;
};

export function Header({title, save, clock, columns}: Props) {
  return (
    <Box flexDirection="column" height={3} flexShrink={0}>
      <Line spans={atBothEnds([{text: ` ${title}`, tone: 'strong'}], save, columns)} />
      <Line spans={clock ?? []} />
      <Line spans={[{text: '─'.repeat(columns), tone: 'quiet'}]} />
    </Box>
  );
}

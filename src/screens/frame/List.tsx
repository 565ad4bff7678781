// A list that scrolls: the selected row is always among those shown, and what is above and below is counted.
import {Box} from 'ink';
import type {Row} from '../../session/rows.js';
import {drawRow, type RowContext} from '../rows/index.js';
import {Line, Lines} from './Line.js';
import {windowOf} from './layout.js';
import type {Span} from './spans.js';

/** The column of the selection mark. */
const MARGIN = 3;

type Props = {
  rows: Row[];
  selectedId: string | undefined;
  height: number;
  context: RowContext;
  /** Without a selection the end of the list shows rather than its start. */
  fromEnd?: boolean;
};

export function List({rows, selectedId, height, context, fromEnd = false}: Props) {
  const inner = {...context, columns: context.columns - MARGIN - 1};
  const drawn = new Map<number, Span[][]>();
  const linesOf = (index: number): Span[][] => {
    const row = rows[index];
    const known = drawn.get(index);
    if (known || !row) return known ?? [];
    // A note longer than the list is cut: its end is one key away, in the field or the editor.
    const own = drawRow(row, inner).map((spans, line) => [mark(row, line === 0 && row.id === selectedId), ...spans]);
    // An empty line before each heading but the first.
    const lines = (isHeading(row) && index > 0 ? [[], ...own] : own).slice(0, Math.max(1, height - 2));
    drawn.set(index, lines);
    return lines;
  };
  const selected = rows.findIndex(({id}) => id === selectedId);
  const anchor = selected === -1 ? (fromEnd ? rows.length - 1 : 0) : selected;
  const {from, to, above, below} = windowOf(rows.length, anchor, height, (index) => linesOf(index).length);
  return (
    <Box flexDirection="column" height={height} flexShrink={0} overflow="hidden">
      {above > 0 && <Line spans={[{text: `   ↑ ${above} more above`, tone: 'quiet'}]} />}
      {rows.slice(from, to).map((row, index) => (
        <Box key={row.id} flexDirection="column" flexShrink={0}>
          <Lines lines={linesOf(from + index)} />
        </Box>
      ))}
      {below > 0 && <Line spans={[{text: `   ↓ ${below} more below`, tone: 'quiet'}]} />}
    </Box>
  );
}

const isHeading = (row: Row): boolean => row.kind === 'heading' || row.kind === 'stage';

const mark = (row: Row, isSelected: boolean): Span =>
  isSelected ? {text: ' ❯ ', tone: 'key'} : {text: isHeading(row) ? ' ' : '   '};

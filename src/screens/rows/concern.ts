// The row of a concern before the meeting: what it says, and below that why it was set aside.

import type {RowOf} from '../../session/rows.js';
import {factsLine, hanging, type Span} from '../frame/spans.js';
import type {RowContext} from './index.js';

export const concernLines = ({finding, aside}: RowOf<'concern'>, context: RowContext): Span[][] => [
  ...hanging('', finding.says, context.columns, aside ? 'quiet' : undefined),
  ...factsLine(aside ? [`set aside: ${aside.reason}`] : [], {...context, isRoomy: true}),
];

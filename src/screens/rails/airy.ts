// Blocks of lines below each other, with an empty line between.
import type {Span} from '../frame/spans.js';

export const airy = (blocks: Span[][][]): Span[][] =>
  blocks.flatMap((block, index) => (index > 0 ? [[], ...block] : block));

// The question in view in short, above a list that it is worked through with.
import {Box} from 'ink';
import {placeInView} from '../../session/in-view.js';
import {Lines} from '../frame/Line.js';
import {List} from '../frame/List.js';
import {rowsWanted} from '../frame/list-lines.js';
import type {PictureProps} from '../frame/record.js';
import {cardLines} from './question-card.js';

export function CardAndList({situation: {review, view}, columns, height, ...list}: PictureProps) {
  const place = placeInView(review, view);
  const forList = rowsWanted(list.rows, list.context, Math.ceil(height / 2));
  const card = place ? cardLines(place, columns, height - forList) : [];
  return (
    <Box flexDirection="column">
      <Box flexDirection="column" flexShrink={0}>
        <Lines lines={card} />
      </Box>
      <List {...list} height={height - card.length} />
    </Box>
  );
}

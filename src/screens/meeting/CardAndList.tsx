// The question in view in short, above a list that it is worked through with.
import {Box} from 'ink';
import {questionInView, stageInView} from '../../session/in-view.js';
import {Lines} from '../frame/Line.js';
import {List} from '../frame/List.js';
import type {PictureProps} from '../frame/record.js';
import {cardLines} from './question-card.js';

export function CardAndList({situation: {review, view}, columns, height, ...list}: PictureProps) {
  const question = review ? questionInView(review, view) : undefined;
  const stage = review ? stageInView(review, view) : undefined;
  const card = question && stage ? cardLines({stage, question, columns, height: Math.floor(height / 2)}) : [];
  return (
    <Box flexDirection="column">
      <Lines lines={card} />
      <List {...list} height={height - card.length} />
    </Box>
  );
}

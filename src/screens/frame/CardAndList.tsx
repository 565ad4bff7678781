// The open question in short, above a list that it is worked through with.
import {Box} from 'ink';
import type {Question, Stage} from '../../review/types.js';
import type {BodyProps} from './body-props.js';
import {List} from './List.js';
import {cardLines, QuestionCard} from './QuestionCard.js';

export type CardAndListProps = BodyProps & {question: Question | undefined; stage: Stage | undefined};

export function CardAndList({question, stage, height, ...list}: CardAndListProps) {
  const {columns} = list.context;
  const card = question && stage ? cardLines({stage, question, columns, height: Math.floor(height / 2)}) : [];
  return (
    <Box flexDirection="column">
      {card.length > 0 && <QuestionCard lines={card} />}
      <List {...list} height={height - card.length} />
    </Box>
  );
}

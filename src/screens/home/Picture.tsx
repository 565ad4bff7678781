// Home: the reviews there are, a way to start one, and a real incident to try it on.
import {Box} from 'ink';
import type {BodyProps} from '../frame/body-props.js';
import {Line} from '../frame/Line.js';
import {List} from '../frame/List.js';

export function HomeScreen({home, ...list}: BodyProps & {home: string}) {
  const intro = 2;
  return (
    <Box flexDirection="column">
      <Line spans={[{text: `   Blameless incident reviews, kept in ${home}`, tone: 'quiet'}]} />
      <Line spans={[]} />
      <List {...list} height={list.height - intro} />
    </Box>
  );
}

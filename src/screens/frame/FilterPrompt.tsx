// The one line in which a word is typed that narrows a list; of a long one its end shows, where the typing goes on.
import {Box} from 'ink';
import InkTextInput from 'ink-text-input';
import {widthOf} from './spans.js';

type Props = {word: string; onFilter: (word: string) => void; columns: number};

export function FilterPrompt({word, onFilter, columns}: Props) {
  const room = columns - 2;
  // The last cell is the cursor's.
  const needed = widthOf(word) + 1;
  return (
    <Box
      marginLeft={1}
      width={room}
      height={1}
      overflow="hidden"
      justifyContent={needed > room ? 'flex-end' : 'flex-start'}
    >
      <Box width={needed} flexShrink={0}>
        <InkTextInput value={word} onChange={onFilter} />
      </Box>
    </Box>
  );
}

// The one line that a search is typed in; of a long one its end shows, where the typing goes on.
import {Box} from 'ink';
import InkTextInput from 'ink-text-input';
import {widthOf} from '../screens/frame/spans.js';

type Props = {query: string; onSearch: (query: string) => void; columns: number};

export function SearchPrompt({query, onSearch, columns}: Props) {
  const room = columns - 2;
  // The last cell is the cursor's.
  const needed = widthOf(query) + 1;
  return (
    <Box
      marginLeft={1}
      width={room}
      height={1}
      overflow="hidden"
      justifyContent={needed > room ? 'flex-end' : 'flex-start'}
    >
      <Box width={needed} flexShrink={0}>
        <InkTextInput value={query} onChange={onSearch} />
      </Box>
    </Box>
  );
}

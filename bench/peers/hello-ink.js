// The smallest Ink program, run from its source.
import {render, Text} from 'ink';
import {createElement} from 'react';

render(createElement(Text, null, 'Hello, world'));

// A full-screen Ink program with the layout of a meeting and ink-text-input as its note field.
import {Box, render, Text} from 'ink';
import TextInput from 'ink-text-input';
import {createElement as h, memo, useState} from 'react';

const {columns = 80, rows = 24} = process.stdout;
const shown = Math.max(1, rows - 10);

const Row = ({children, ...props}) => h(Box, {height: 1, flexShrink: 0, ...props}, children);

const Notes = memo(() =>
  Array.from({length: shown}, (_, number) =>
    h(
      Row,
      {key: number, gap: 1},
      h(Text, {color: 'cyan'}, '+'),
      h(Text, {wrap: 'truncate'}, `${number}: the alert had gone to a channel, so it waited until the morning`),
      h(Text, {dimColor: true}, 'note-taker'),
    ),
  ),
);

function Meeting() {
  const [text, setText] = useState('');
  return h(
    Box,
    {flexDirection: 'column', width: columns, height: rows},
    h(
      Row,
      {justifyContent: 'space-between'},
      h(Text, {bold: true}, 'INC-1'),
      h(Text, {color: 'yellow'}, '12:00 of 20:00'),
    ),
    h(Row, null, h(Text, {dimColor: true}, '─'.repeat(columns))),
    h(Box, {height: 3, flexShrink: 0}, h(Text, {bold: true}, 'How did the first sign of it reach anybody?')),
    h(Box, {flexDirection: 'column', height: shown, flexShrink: 0}, h(Notes)),
    h(Row, null, h(Text, {dimColor: true}, '─'.repeat(columns))),
    h(Row, null, h(Text, null, '❯ '), h(TextInput, {value: text, onChange: setText})),
    h(Row, null, h(Text, {dimColor: true}, 'Enter saves · Esc leaves')),
  );
}

render(h(Meeting), {alternateScreen: true, incrementalRendering: true});

// What doctor says of what the terminal answers, and of how wide it draws: what it was asked just now.

import {askTerminal} from '../streams/ask-terminal.js';
import {type MachinePart, plain} from './machine.js';

/** What is drawn, the columns that debrief counts for it, and its name: a sign that is drawn wider would shift its line. */
const samples = [
  {name: 'face', text: '\u{1f642}', columns: 2},
  {name: 'family', text: '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}', columns: 2},
  {name: 'thumb with its skin', text: '\u{1f44d}\u{1f3fd}', columns: 2},
  {name: 'tick', text: '✓', columns: 1},
  {name: 'line', text: '─', columns: 1},
  {name: 'Chinese sign', text: '\u6f22', columns: 2},
  {name: 'letter with its mark', text: 'e\u0301', columns: 1},
] as const;

export async function terminalParts(): Promise<MachinePart[]> {
  const answered = await askTerminal(samples.map(({text}) => text));
  if (!answered) return [plain('answers', 'not asked: no terminal in this call')];
  const {name, background, kittyKeys, attributes, widths} = answered;
  const said = [
    name,
    background && `background ${background}`,
    kittyKeys && 'keys as kitty tells them',
    attributes && `attributes ${attributes}`,
  ].filter(Boolean);
  const answers = plain('answers', said.join(', ') || 'none');
  if (widths.length !== samples.length)
    return [answers, plain('widths', 'unknown: it does not say where its cursor is')];
  const drawn = samples.map((sample, index) => ({...sample, drawn: widths[index] ?? 0}));
  const problems = drawn.flatMap(({name, text, columns, drawn}) => {
    if (drawn === columns) return [];
    if (text === '─') return ['Lines and arrows take two columns here: pages are drawn in ASCII.'];
    return [
      `A ${name} takes ${inColumns(drawn)} here and ${inColumns(columns)} by Unicode: a row that holds one looks shifted.`,
    ];
  });
  return [answers, plain('widths', drawn.map(({name, drawn}) => `${name} ${drawn}`).join(', '), problems)];
}

const inColumns = (count: number): string => (count === 1 ? '1 column' : `${count} columns`);

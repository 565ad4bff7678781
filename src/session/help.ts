// The help screen and the README's key table, made from the tables of keys.
import {detailRow, heading, hint, type Row} from '../review/lists.js';
import {markedKinds} from '../review/notes.js';
import {aspects, noteKinds} from '../review/types.js';
import {fieldKeys} from './field/typing.js';
import {type Binding, isFor, keymap} from './keymap.js';
import {keyName} from './keys/names.js';
import type {TerminalRole} from './outcome.js';
import type {ScreenName} from './view.js';

const titles: [ScreenName, string][] = [
  ['agenda', 'In the meeting'],
  ['prepare', 'Before the meeting'],
  ['overview', 'Overview'],
  ['parking', 'Parking lot'],
  ['actions', 'Actions'],
  ['close', 'Close'],
  ['search', 'Search'],
  ['comments', 'Comments from outside'],
  ['home', 'Home'],
  ['new', 'A new review'],
  ['help', 'Help'],
];

type KeyLine = {keys: string; help: string};
export type KeySection = {title: string; lines: KeyLine[]};

const line = ({keys, help}: Pick<Binding, 'keys' | 'help'>): KeyLine => ({keys: keys.map(keyName).join(' '), help});

/** Where the keys of all roles stand together, a key of one role says whose it is. */
const lineOfAll = (binding: Binding): KeyLine => {
  const [only, ...more] = binding.for ?? [];
  const whose = only && more.length === 0 ? ` (${only})` : '';
  return line({keys: binding.keys, help: binding.help + whose});
};

/**
 * Every key once, under the first screen that has it, `first` before all others; keys of most screens come last. With a
 * role, what it has; without one, everybody's keys.
 */
export function keySections(first: ScreenName = 'agenda', role?: TerminalRole): KeySection[] {
  const known = role ? keymap.filter((binding) => isFor(binding, role)) : keymap;
  const told = new Set(known.filter(({on}) => on.length >= 7));
  const everywhere = [...told];
  const inWords = role ? line : lineOfAll;
  const sections = titles
    .toSorted(([one], [other]) => Number(other === first) - Number(one === first))
    .map(([screen, title]) => {
      const own = known.filter((binding) => binding.on.includes(screen) && !told.has(binding));
      for (const binding of own) told.add(binding);
      return {title, lines: own.map(inWords)};
    });
  return [
    ...sections.filter(({lines}) => lines.length > 0),
    {title: 'Everywhere', lines: everywhere.map(inWords)},
    {title: 'In a text field every key is text, but', lines: fieldKeys.map(line)},
    {title: 'First character of a note', lines: marks()},
  ];
}

const marks = (): KeyLine[] => [
  ...markedKinds.map((kind) => ({keys: noteKinds[kind].mark, help: noteKinds[kind].name})),
  {keys: '>', help: 'parks it'},
  {keys: '@', help: 'holds it as an action idea'},
  {keys: '++ -- !!', help: 'a mark typed twice is that character itself'},
  {keys: aspects.map((aspect) => `#${aspect}`).join(' '), help: 'the aspect'},
];

/** The rows of the help screen, the keys of the screen that it was opened from first. */
export function helpRows(from: ScreenName, role: TerminalRole): Row[] {
  return [
    hint('Learning, not blame. Nothing moves on by itself; every note is on the disk once it shows without “saving”.'),
    ...keySections(from, role).flatMap((section) => [
      heading(section.title),
      ...section.lines.map(({keys, help}, index) => detailRow(`${section.title} ${index}`, keys, help)),
    ]),
  ];
}

/** The ways out and the help are always in the footer, however narrow it is. */
const alwaysShown = ['esc', '?', 'q'];

/**
 * The keys that the footer shows on a screen. The meeting's own come in the table's order; on a list, what only this
 * list has comes first.
 */
export function footerKeys(
  screen: ScreenName,
  role: TerminalRole,
  closed: boolean,
): {key: string; short: string; always: boolean}[] {
  const shown = keymap.filter(
    (binding) => binding.short && binding.on.includes(screen) && isFor(binding, role) && (!closed || binding.inClosed),
  );
  const ordered = screen === 'agenda' ? shown : shown.toSorted((one, other) => rank(one) - rank(other));
  return ordered.map(({keys: [key = ''], short = ''}) => ({
    key: keyName(key),
    short,
    always: alwaysShown.includes(key),
  }));
}

const rank = ({keys, on}: Binding): number => (alwaysShown.includes(keys[0] ?? '') ? 99 : Math.min(3, on.length));

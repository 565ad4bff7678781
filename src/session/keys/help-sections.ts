// The keys in words, read off the screens: the sections of the help and of the README.
import {markedKinds} from '../../review/notes.js';
import {aspects, noteKinds} from '../../review/types.js';
import {fieldKeys} from '../field/field-keys.js';
import {type Screens, screenNamed, screensWith} from '../screen.js';
import type {TerminalRole} from '../situation.js';
import {type Binding, isFor} from './binding.js';
import {keyName} from './names.js';

type KeyLine = {keys: string; help: string};
export type KeySection = {title: string; lines: KeyLine[]};

const line = ({keys, help}: Pick<Binding, 'keys' | 'help'>): KeyLine => ({keys: keys.map(keyName).join(' '), help});

/** Where the keys of all roles stand together, a key of one role says whose it is. */
const lineOfAll = (binding: Binding): KeyLine => {
  const [only, ...more] = binding.for ?? [];
  const whose = only && more.length === 0 ? ` (${only})` : '';
  return line({keys: binding.keys, help: binding.help + whose});
};

/** On as many screens as this, or more, a key is one of those that work everywhere. */
const MOST_SCREENS = 8;

/**
 * Every key once, under the first screen that has it, `first` before all others; keys of most screens come last. With a
 * role, what it has; without one, everybody's keys. In a closed review only what works there.
 */
export function keySections(screens: Screens, first?: string, role?: TerminalRole, closed = false): KeySection[] {
  const names = Object.keys(screens.all).toSorted((one, other) => Number(other === first) - Number(one === first));
  const inWords = role ? line : lineOfAll;
  const told = new Set<Binding>();
  const everywhere: Binding[] = [];
  const sections = names.map((name) => {
    const {title, keys} = screenNamed(screens, name);
    const fresh = keys.filter(
      (binding) => !told.has(binding) && (!role || isFor(binding, role)) && (!closed || binding.inClosed),
    );
    for (const binding of fresh) told.add(binding);
    const own = fresh.filter((binding) => screensWith(screens, binding) < MOST_SCREENS);
    everywhere.push(...fresh.filter((binding) => !own.includes(binding)));
    return {title, lines: own.map(inWords)};
  });
  return [
    ...sections.filter(({lines}) => lines.length > 0),
    {title: 'Everywhere', lines: everywhere.map(inWords)},
    {title: 'In a text field every key is text, but', lines: fieldKeys.map(line)},
    ...(closed ? [] : [{title: 'First character of a note', lines: marks()}]),
  ];
}

const marks = (): KeyLine[] => [
  ...markedKinds.map((kind) => ({keys: noteKinds[kind].mark, help: noteKinds[kind].name})),
  {keys: '>', help: 'parks it'},
  {keys: '@', help: 'holds it as an action idea; @ and a name at its end, for its owner'},
  {keys: '++ -- !!', help: 'a mark typed twice is that character itself'},
  {
    keys: aspects.map((aspect) => `#${aspect}`).join(' '),
    help: 'the aspect; its first letters do, and Tab completes it',
  },
];

// The keys in words, read off the screens: the help and docs/keys.md, by what people want to do.
import {markedKinds} from '../../review/typed-line.js';
import {aspects, keysOf, noteKinds} from '../../review/vocabulary.js';
import {fieldKeys} from '../field/field-keys.js';
import {type Screens, screenNamed} from '../screen.js';
import type {TerminalRole} from '../situation.js';
import {type Binding, isFor} from './binding.js';
import {keyGroups} from './groups.js';
import {keyNames} from './in-words.js';
import {builtInKeys, isFixed, type KeyName, keysFor} from './table.js';

/**
 * `name`: what a user's own key for it is put to, where it can have one. `where`: the screens that the key is on, where it
 * is not on the one that the help was opened from.
 */
type KeyLine = {keys: string; help: string; where?: string; name?: KeyName};
export type KeySection = {title: string; lines: KeyLine[]};

const line = ({name, help}: Pick<Binding, 'name' | 'help'>): KeyLine => ({
  keys: keyNames(keysFor(name)),
  help,
  ...(!builtInKeys[name].every(isFixed) && {name}),
});

/** Where the keys of all roles stand together, a key of one role says whose it is. */
const lineOfAll = (binding: Binding): KeyLine => {
  const [only, ...more] = binding.for ?? [];
  const whose = only && more.length === 0 ? ` (${only})` : '';
  return line({name: binding.name, help: binding.help + whose});
};

/** A key of more screens than this is one of those that most have, and says no place. */
const FEW_SCREENS = 3;

/**
 * Every key once, under what people want to do with it. Keys of the screen `here` come first, and groups that have
 * some; the others say where they are. With a role, what it has; without one, everybody's keys. In a closed review only
 * what works there, and those of the tour on it alone.
 */
export function keySections(
  screens: Screens,
  here?: string,
  role?: TerminalRole,
  closed = false,
  onTour = !role,
): KeySection[] {
  const all = Object.values(screens.all);
  const keysHere = here === undefined ? all[0]?.keys : screenNamed(screens, here).keys;
  const isHere = (binding: Binding): boolean => keysHere?.includes(binding) === true;
  const bindings = [...new Set(all.flatMap(({keys}) => keys))]
    .filter(
      (binding) => (!role || isFor(binding, role)) && (!closed || binding.inClosed) && (onTour || !binding.ofTour),
    )
    .toSorted((one, other) => Number(isHere(other)) - Number(isHere(one)));
  const inWords = role ? line : lineOfAll;
  const placed = (binding: Binding): KeyLine => {
    const on = all.filter(({keys}) => keys.includes(binding)).map(({title}) => title);
    const where = isHere(binding) || on.length > FEW_SCREENS ? '' : on.join(', ');
    return {...inWords(binding), ...(where && {where})};
  };
  const groups = keysOf(keyGroups)
    .map((group) => ({title: keyGroups[group], own: bindings.filter((binding) => binding.group === group)}))
    .filter(({own}) => own.length > 0)
    .toSorted((one, other) => Number(other.own.some(isHere)) - Number(one.own.some(isHere)));
  return [
    ...groups.map(({title, own}) => ({title, lines: own.map(placed)})),
    {
      title: 'In a text field every key is text, but',
      lines: fieldKeys.map(({keys, help}) => ({keys: keyNames(keys), help})),
    },
    ...(closed ? [] : [{title: 'At the start of a note, with a space behind', lines: marks()}]),
  ];
}

const marks = (): KeyLine[] => [
  ...markedKinds.map((kind) => ({keys: noteKinds[kind].mark, help: noteKinds[kind].name})),
  {keys: '>', help: 'parks it'},
  {keys: '@', help: 'holds it as an action idea; @ and a name at its end, for its owner'},
  {keys: '@ 23:09', help: 'adds it to the timeline, also 9 pm, 23:05-23:10, wed 0:20 or 2026-12-01 9:30'},
  {keys: '++ -- !!', help: 'a mark typed twice is that character itself; without a space it is one anyway'},
  {
    keys: aspects.map((aspect) => `#${aspect}`).join(' '),
    help: 'the aspect; its first letters do, and Tab completes it; with two # it is a word',
  },
];

// Which words may come next in a command that somebody is typing.
import {optionsOf} from '../arguments.js';
import type {CommandRow, OptionRow} from '../command-row.js';
import {type CommandName, commandNames, commands} from '../command-table.js';
import type {Known} from './known.js';
import {type Offer, taken} from './taken.js';

/** What was typed: the words behind `debrief` that are whole, and the one that is being typed, maybe empty. */
export type Typed = {whole: readonly string[]; last: string};

/** The command, its words so far, which of its options are there, and the one that still wants its value. */
type Read = {command: CommandName | undefined; words: string[]; given: Map<string, string>; open: string | undefined};

export const typedIn = (words: readonly string[]): Typed => ({whole: words.slice(0, -1), last: words.at(-1) ?? ''});

const rowsOf = (command: CommandName | undefined): Record<string, OptionRow> =>
  command === undefined ? optionsOf('home', ...commandNames) : optionsOf(command);

const wantsValue = (row: OptionRow | undefined): boolean => row?.takes?.startsWith('<') ?? false;

function read(whole: readonly string[]): Read {
  const result: Read = {command: undefined, words: [], given: new Map(), open: undefined};
  for (const word of whole) {
    const rows = rowsOf(result.command);
    if (result.open !== undefined) {
      result.given.set(result.open, word);
      result.open = undefined;
      continue;
    }
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name !== undefined) {
      result.given.set(name, value ?? '');
      if (value === undefined && wantsValue(rows[name])) result.open = name;
    } else if (result.command === undefined) {
      result.command = commandNames.find((each) => each === word);
      if (result.command === undefined) result.words.push(word);
    } else result.words.push(word);
  }
  return result;
}

/** What the words that are whole say of where reviews are, and of which one is meant. */
export function placesIn({whole}: Typed): {home?: string; review?: string} {
  const {command, words, given} = read(whole);
  const home = given.get('home');
  const isNamed = command !== undefined && slotsOf(command)[0] === 'review';
  const review = given.get('review') ?? (isNamed ? words[0] : undefined);
  return {...(home && {home}), ...(review && {review})};
}

/** In the order of the tables; each begins as what is being typed does. */
export async function candidates({whole, last}: Typed, known: Known): Promise<Offer[]> {
  const {command, words, given, open} = read(whole);
  const at = {command: command ?? 'home', before: words, known};
  const rows = rowsOf(command);
  const [, name, value] = /^--([^=]+)=(.*)$/s.exec(last) ?? [];
  const behind = open ?? name;
  if (behind !== undefined) {
    const offers = await behindOption(rows[behind], value ?? last, {...at, isOption: true});
    return name === undefined
      ? offers.filter(isNoOption)
      : offers.map(({word, about}) => ({word: `--${name}=${word}`, about}));
  }
  if (last.startsWith('-')) return begins(last, optionsLeft(command, given));
  if (command === undefined) {
    return words.length > 0
      ? []
      : begins(
          last,
          commandNames.map((word) => ({word, about: commands[word].summary})),
        );
  }
  const slots = slotsOf(command);
  const slot = slots[words.length] ?? (isEndless(command) ? slots.at(-1) : undefined);
  return begins(last, (await offersOf(slot, {...at, isOption: false})).filter(isNoOption));
}

/** A word of its own that begins with a dash is read as an option, whatever it is a name of. */
const isNoOption = ({word}: Offer): boolean => !word.startsWith('-');

const begins = (typed: string, offers: readonly Offer[]): Offer[] => offers.filter(({word}) => word.startsWith(typed));

/** Several with commas between: what stands before the last comma stays, and is not offered again. */
async function behindOption(
  row: OptionRow | undefined,
  typed: string,
  spot: Parameters<(typeof taken)[string]>[0],
): Promise<Offer[]> {
  const slot = nameIn(row?.takes ?? '');
  const offers = await offersOf(slot, spot);
  if (slot !== 'formats') return begins(typed, offers);
  const before = typed.slice(0, typed.lastIndexOf(',') + 1);
  const had = before.split(',');
  return begins(
    typed,
    offers.filter(({word}) => !had.includes(word)).map(({word, about}) => ({word: before + word, about})),
  );
}

const offersOf = async (slot: string | undefined, spot: Parameters<(typeof taken)[string]>[0]) =>
  slot === undefined ? [] : ((await taken[slot]?.(spot)) ?? []);

function optionsLeft(command: CommandName | undefined, given: ReadonlyMap<string, string>): Offer[] {
  return Object.entries(optionsOf(command ?? 'home'))
    .filter(([name, row]) => row.many || !given.has(name))
    .map(([name, {about}]) => ({word: `--${name}`, about}));
}

const nameIn = (slot: string): string => slot.replace(/[<>[\]]|\.{3}/g, '');

const wordsIn = (command: CommandName): string[] => (commands[command] as CommandRow).words.split(' ').filter(Boolean);

const slotsOf = (command: CommandName): string[] => wordsIn(command).map(nameIn);

const isEndless = (command: CommandName): boolean => wordsIn(command).at(-1)?.includes('...') ?? false;

// `debrief hints`: wording in any document that looks for somebody at fault, or back with hindsight.
import {type Hint, hintsIn} from '../../guidance/hints/hints.js';
import {cleanLine, counted} from '../../review/text.js';
import {readTextFile} from '../../store/disk/text-file.js';
import {configFolder, fullPath} from '../../store/shelf/home.js';
import type {CallOf} from '../command-table.js';
import {allLists} from '../reviews/lists.js';
import {broken} from '../streams/hanging.js';
import {answer, theirs, warn} from '../streams/printing.js';
import {standardInput} from '../streams/standard-input.js';

const TAKEN = 'debrief hints reads a text, such as a report in Markdown';

/** Exit code 1 where anything is found, if that is asked for. */
export async function run({words: [file = ''], options}: CallOf<'hints'>): Promise<number> {
  const text = file === '-' ? await standardInput(TAKEN) : await readTextFile(fullPath(file), TAKEN);
  const {lists, problems} = await allLists(configFolder());
  const placeOf = placesIn(text);
  const hints = hintsIn(text, lists.hints, options.agenda).map(({from, to: _, ...hint}) => ({
    ...placeOf(from),
    ...hint,
  }));
  const lines = hints.length === 0 ? ['No hints.'] : theirs(hints).flatMap(inWords);
  answer('hints', options, {hints}, [...lines, ...inAll(hints.length)], broken());
  problems.forEach(warn);
  return options.strict && hints.length > 0 ? 1 : 0;
}

const inWords = ({
  line,
  column,
  match,
  question,
}: Omit<Hint, 'from' | 'to'> & {line: number; column: number}): string[] => [
  `${line}:${column}  “${cleanLine(match)}”  ${question}`,
];

const inAll = (count: number): string[] =>
  count > 1 ? [`${counted(count, 'hint')}: questions to ask, nothing more.`] : [];

/** Line and column of a place in this text, both from 1, the column in characters. */
function placesIn(text: string): (place: number) => {line: number; column: number} {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({index, 0: end}) => index + end.length)];
  return (place) => {
    const line = starts.findLastIndex((start) => start <= place);
    return {line: line + 1, column: [...text.slice(starts[line], place)].length + 1};
  };
}

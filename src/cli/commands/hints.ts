// `debrief hints`: wording in any document that looks for somebody at fault, or back with hindsight.
import {askedBy} from '../../guidance/hints/asked.js';
import {type Hint, hintsIn} from '../../guidance/hints/hints.js';
import type {Lists} from '../../guidance/lists.js';
import {namesIn} from '../../review/names-in.js';
import {newPerson} from '../../review/people.js';
import {cleanLine, counted} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {readTextFile} from '../../store/disk/text-file.js';
import {configFolder, fullPath} from '../../store/shelf/home.js';
import {readReview} from '../../store/shelf/read-review.js';
import type {CallOf} from '../command-table.js';
import {allAgendas} from '../reviews/agendas.js';
import {allLists} from '../reviews/lists.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {broken} from '../streams/hanging.js';
import {answer, theirs, warn} from '../streams/printing.js';
import {standardInput} from '../streams/standard-input.js';
import {surroundings} from '../surroundings.js';

const TAKEN = 'debrief hints reads a text, such as a report in Markdown';

/** Exit code 1 where anything is found, if that is asked for. */
export async function run({words: [file = ''], options}: CallOf<'hints'>): Promise<number> {
  const text = file === '-' ? await standardInput(TAKEN) : await readTextFile(fullPath(file), TAKEN);
  const review = await reviewNamedIn(options);
  const {lists, problems} = await allLists(configFolder());
  const {agendas} = await allAgendas(configFolder());
  const found = hintsIn(text, lists.hints, {
    agendaId: options.agenda ?? review?.agenda.id,
    asked: askedBy(review ? [...agendas, review.agenda] : agendas),
    names: namesIn([...(review?.people ?? []), ...(await attendeesSaid(text, lists))], lists['words-as-names']),
  });
  const placeOf = placesIn(
    text,
    found.map(({from}) => from),
  );
  const hints = found.map(({from, to: _, ...hint}) => ({...placeOf(from), ...hint}));
  const lines = hints.length === 0 ? ['No hints.'] : theirs(hints).flatMap(inWords);
  answer('hints', options, {hints}, [...lines, ...inAll(hints.length)], broken());
  problems.forEach(warn);
  return options.strict && hints.length > 0 ? 1 : 0;
}

async function reviewNamedIn(options: CallOf<'hints'>['options']): Promise<Review | undefined> {
  if (options.review === undefined) return undefined;
  const {home} = surroundings(options);
  return (await readReview(await reviewMeant(home, options.review, {reads: true}))).review;
}

/** Whoever the front matter of a report names, as an export does; the reader of YAML is loaded only where there is one. */
async function attendeesSaid(text: string, lists: Lists): Promise<Review['people']> {
  if (!text.startsWith('---')) return [];
  const [{frontMatterOf}, {wordsOf}] = await Promise.all([
    import('../../exchange/readers/timeline/postmortem.js'),
    import('../../exchange/readers/timeline/words.js'),
  ]);
  const {
    attendees = '',
    facilitator = '',
    'note taker': noteTaker = '',
  } = frontMatterOf(text.split('\n'), wordsOf(lists))?.fields ?? {};
  const names = new Set([...attendees.split('\n'), facilitator, noteTaker].filter(Boolean));
  return [...names].map((name) => newPerson(name, {name}));
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

type LineAndColumn = {line: number; column: number};

/** Line and column of these places in this text, both from 1, the column in characters; the text is gone through once. */
function placesIn(text: string, places: readonly number[]): (place: number) => LineAndColumn {
  const known = new Map<number, LineAndColumn>();
  let [line, column, from] = [1, 1, 0];
  for (const place of places.toSorted((one, other) => one - other)) {
    const between = text.slice(from, place);
    const ends = [...between.matchAll(/\r\n|\n|\r/g)];
    const last = ends.at(-1);
    if (last) column = 1;
    line += ends.length;
    column += [...between.slice(last ? last.index + last[0].length : 0)].length;
    from = place;
    known.set(place, {line, column});
  }
  return (place) => known.get(place) ?? {line: 1, column: 1};
}

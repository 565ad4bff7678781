// `debrief new`: starts a review from options and an incident file; what is missing is asked on the screen.
import {type Known, missingFields} from '../../review/new-review.js';
import {fullPath} from '../../store/shelf/home.js';
import {readReview} from '../../store/shelf/read-review.js';
import {allAgendas} from '../all-agendas.js';
import type {Call} from '../call.js';
import {createReviewFrom, defaultForm} from '../create-review.js';
import {knownFromFile} from '../incident-from-file.js';
import {nearest} from '../nearest.js';
import {type NewOptions, withOptions} from '../new-fields.js';
import {print, printJson, warn} from '../print.js';
import type {Surroundings} from '../surroundings.js';
import {surroundings} from '../surroundings.js';
import {hasTerminal} from '../terminal.js';
import {UsageError} from '../usage-error.js';

type Options = NewOptions & {noteTaker?: string; from?: string; by?: string; input?: boolean; json?: boolean};

/** Prints the new review's id, or with --json the whole review. */
export async function run({options, packageFolder}: Call<Options>): Promise<number> {
  const around = surroundings(options);
  const file: Known = options.from === undefined ? {} : await knownFromFile(fullPath(options.from));
  const {known, wrong} = withOptions(file, {...options, 'note-taker': options.noteTaker});
  if (known.agenda) wrong.push(...(await wrongAgenda(known.agenda, around)));
  const missing = missingFields(known).map((field) => `--${field}`);
  const ask = missing.length > 0 && wrong.length === 0 && options.input !== false && hasTerminal() && !options.json;
  if (ask) {
    const {interact} = await import('../interactive.js');
    return interact({at: 'new', known}, around, packageFolder);
  }
  if (missing.length > 0) wrong.unshift(`a new review still needs ${missing.join(', ')}`);
  if (wrong.length > 0) throw new UsageError(`${wrong.join('; ')}.`);
  const by = options.by ?? (around.preferences.by || 'shell');
  const folder = await createReviewFrom({...defaultForm(around), ...known}, around, {by});
  const {review} = await readReview(folder);
  if (options.json) {
    const {reviewDocument} = await import('../../exchange/writers/review-json.js');
    printJson(reviewDocument(review, Date.now()));
  } else {
    print(review.id);
  }
  return 0;
}

async function wrongAgenda(id: string, {config}: Surroundings): Promise<string[]> {
  const {agendas, problems} = await allAgendas(config);
  const ids = agendas.map(({agenda}) => agenda.id);
  if (ids.includes(id)) return [];
  problems.forEach(warn);
  return [`there is no agenda ${id}, nearest are ${nearest(id, ids).join(', ')}`];
}

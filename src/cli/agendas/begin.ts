// A new agenda of the user's own: the example to start from, or a copy of one there is.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {longestTitle} from '../../review/number-limits.js';
import {capital, cleanLine} from '../../review/text.js';
import {readTextFile} from '../../store/disk/text-file.js';
import {agendaFolder, takenBy} from '../../store/shelf/agendas.js';
import {beginFile} from '../../store/shelf/begin-file.js';
import {plainEndings} from '../../store/shelf/plain-file.js';
import {StoreError} from '../../store/types.js';
import {sayingIncomplete} from '../incomplete-install.js';
import {allAgendas} from '../reviews/agendas.js';
import {UsageError} from '../usage-error.js';
import {lookAtNamed, stemOf} from './named.js';

/** Makes the file, and answers its path. `from`: the agenda that is copied. Never writes over one that is there. */
export async function beginAgenda(
  name: string,
  from: string | undefined,
  {config, packageFolder}: {config: string; packageFolder: string},
): Promise<string> {
  const {idOfFile} = await import('../../exchange/readers/agenda-completed.js');
  const folder = agendaFolder(config);
  const title = titleOf(name, folder);
  const id = idOfFile(`${title}${plainEndings[0]}`);
  const file = join(folder, `${id}${plainEndings[0]}`);
  const {shelved, unusable} = await allAgendas(config);
  const taken = takenBy(id, file, shelved);
  if (taken) throw new UsageError(`${taken}.`);
  const text = await textOf(title, from, config, packageFolder);
  const other = unusable.find((each) => stemOf(each) === id)?.file;
  if (other || !(await beginFile(file, text))) {
    throw new StoreError(`${other ?? file} is there already: debrief agenda edit ${id} opens it.`);
  }
  return file;
}

/** `our-review` is called Our review; what is written as a title stays as it is. */
function titleOf(name: string, folder: string): string {
  const typed = cleanLine(name).replace(/\.(ya?ml|json)$/i, '');
  if (typed === '' || typed.length > longestTitle || /[\\/]/.test(typed)) {
    throw new UsageError(
      `agenda new takes a name such as our-review, not ${name || 'nothing'}; it goes into ${folder}.`,
    );
  }
  return /^[a-z0-9]+([-_][a-z0-9]+)*$/.test(typed) ? capital(typed.replace(/[-_]/g, ' ')) : typed;
}

async function textOf(title: string, from: string | undefined, config: string, packageFolder: string): Promise<string> {
  const {agendaYaml, retitled} = await import('../../exchange/writers/agenda-yaml.js');
  const source = from === undefined ? undefined : await lookAtNamed(from, config);
  if (source === undefined) {
    const example = join(packageFolder, 'examples', 'our-review.yaml');
    return retitled(await readFile(example, 'utf8').catch(sayingIncomplete(packageFolder)), title);
  }
  const {file, agenda} = source;
  if (agenda === null)
    throw new StoreError(`${file} cannot be copied: debrief agenda check ${from} says what is wrong.`);
  if (file !== null) return retitled(await readTextFile(file), title);
  const about = [
    `A copy of ${agenda.title} (${agenda.id}).`,
    'debrief agenda check says what is wrong in it, debrief agenda show how it',
    'will look; docs/agendas.md tells what each field is.',
  ];
  return agendaYaml(agenda, title, about.join('\n'));
}

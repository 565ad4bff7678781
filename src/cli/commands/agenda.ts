// `debrief agenda`: the agendas there are, and files of one's own.
import {dirname} from 'node:path';
import {meant} from '../../review/did-you-mean.js';
import {called} from '../../review/letters.js';
import {counted, inSeries} from '../../review/text.js';
import {withTrackers} from '../../review/trackers.js';
import {agendaFolder} from '../../store/shelf/agendas.js';
import {configFolder} from '../../store/shelf/home.js';
import {readPreferences} from '../../store/shelf/preferences.js';
import {StoreError} from '../../store/types.js';
import {beginAgenda} from '../agendas/begin.js';
import {lookAsJson, lookInWords} from '../agendas/check.js';
import {editAgenda} from '../agendas/edit.js';
import {agendaBreaking, agendaInWords} from '../agendas/in-words.js';
import {listAsJson, listInWords} from '../agendas/list.js';
import {type Look, lookAt, lookAtNamed, lookAtPipe, PIPE, placeNamed} from '../agendas/named.js';
import {agendaVerbs} from '../command-options.js';
import type {CallOf} from '../command-table.js';
import {allAgendas, idsOf} from '../reviews/agendas.js';
import {broken} from '../streams/hanging.js';
import {hasTerminal, needTerminal} from '../streams/has-terminal.js';
import {goWithoutPager} from '../streams/pager.js';
import {answer, answerWritten, warn} from '../streams/printing.js';
import {asSentence, UsageError} from '../usage-error.js';

type Verb = (typeof agendaVerbs)[number];
type Options = CallOf<'agenda'>['options'];
/** `name` is empty where a verb takes none. */
type Asked = {name: string; options: Options; config: string; packageFolder: string};

type VerbRow = {
  /** What has to stand behind it, as somebody who left it out is asked for it; null where nothing does. */
  needs: string | null;
  /** The options that it alone takes. */
  takes?: readonly (keyof Options)[];
  run(asked: Asked): Promise<number | undefined>;
};

const verbs: Record<Verb, VerbRow> = {
  list: {needs: null, run: list},
  show: {needs: 'say which agenda to show, such as standard', takes: ['prompts'], run: show},
  check: {needs: 'say which agenda to check, by its id or its file', run: check},
  new: {needs: 'give the new agenda a name, such as our-review', takes: ['from', 'no-input'], run: begin},
  edit: {needs: 'say which of your agendas to edit', run: edit},
};

/** Exit code 1 where something is wrong in what was to be checked. */
export async function run({words: [typed = 'list', name], options, packageFolder}: CallOf<'agenda'>) {
  const config = configFolder();
  const verb = agendaVerbs.find((each) => each === typed) ?? (await noVerb(typed, config));
  const {needs, run: runVerb} = verbs[verb];
  if (needs !== null && !name) throw new UsageError(`${needs}; debrief agenda list shows those there are.`);
  if (needs === null && name !== undefined) throw new UsageError(`agenda ${verb} has no use for '${name}'.`);
  refuseOthersOptions(verb, options);
  return runVerb({name: name ?? '', options, config, packageFolder});
}

async function noVerb(typed: string, config: string): Promise<never> {
  const isAgenda = called(idsOf((await allAgendas(config)).agendas), typed, (id) => id) !== undefined;
  const likely = isAgenda ? `show ${typed}` : meant(typed, agendaVerbs);
  const what = `agenda takes ${inSeries(agendaVerbs, 'or')}, not ${typed}`;
  throw new UsageError(asSentence([`${what}${likely ? `, did you mean ${likely}?` : ''}`]), likely);
}

function refuseOthersOptions(verb: Verb, options: Options): void {
  for (const other of agendaVerbs) {
    const stray = verbs[other].takes?.find((option) => options[option] !== undefined);
    if (stray && other !== verb) throw new UsageError(`--${stray} goes with agenda ${other}, not with ${verb}.`);
  }
}

async function list({options, config}: Asked): Promise<undefined> {
  const all = await allAgendas(config);
  if (all.inTheWay) warn(all.inTheWay);
  return answer('agendas', options, listAsJson(all), listInWords(all, config), broken());
}

async function show({name, options, config}: Asked): Promise<undefined> {
  const look = await lookAtNamed(name, config);
  if (look.agenda === null) {
    const problems = counted(look.problems.length, 'problem');
    throw new StoreError(`${look.file} cannot be shown for ${problems}: debrief agenda check ${name} says more.`);
  }
  const file = look.file;
  const agenda = withTrackers(look.agenda, readPreferences(config).preferences.trackers);
  return answer(
    'agenda',
    options,
    {file, agenda},
    agendaInWords({...look, agenda}, options.prompts ?? false),
    agendaBreaking,
  );
}

async function check({name, options, config}: Asked): Promise<number> {
  const look = await (name === PIPE ? lookAtPipe(config) : lookAtNamed(name, config));
  answer('agenda-check', options, lookAsJson(look), options.quiet ? [] : lookInWords(look), broken());
  return look.agenda === null ? 1 : 0;
}

async function begin({name, options, config, packageFolder}: Asked): Promise<undefined> {
  const file = await beginAgenda(name, options.from, {config, packageFolder});
  if (hasTerminal() && !options.json && !options['no-input']) return edited(file, options, config);
  return told(await lookAt(file, config), [file], options);
}

async function edit({name, options, config}: Asked): Promise<undefined> {
  needTerminal('debrief agenda edit', 'debrief agenda check says without one what is wrong in a file');
  const place = await placeNamed(name, config);
  if (typeof place === 'string') return edited(place, options, config);
  throw new UsageError(
    `${place.id} comes with debrief, and stays as it is; debrief agenda new NAME --from ${place.id} makes a copy of it.`,
  );
}

async function edited(file: string, options: Options, config: string): Promise<undefined> {
  // What is said behind an editor stands in the terminal as the rest of that talk does.
  goWithoutPager();
  const {seen, isOpen} = await editAgenda(file, config);
  if (seen.agenda === null || isOpen) return told(seen, [file], options);
  const next = `debrief new --agenda ${seen.agenda.id} begins a review with it`;
  const folder = agendaFolder(config);
  const says = dirname(file) === folder ? `${next}.` : `Once it is in ${folder}, ${next}.`;
  return told(seen, [...agendaInWords(seen, false), '', ...lookInWords(seen), says], options);
}

const told = (look: Look, lines: string[], options: Options): undefined =>
  answerWritten('agenda-check', options, lookAsJson(look), lines, look.agenda ? [look.agenda.id] : [], agendaBreaking);

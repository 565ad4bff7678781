// What can stand behind an option or a command, by the name that the tables of commands have for it.
import {audienceNames, audiences} from '../../exchange/audiences.js';
import {formatNames, formats} from '../../exchange/formats.js';
import {allQuestions} from '../../review/agenda.js';
import {aspects, keysOf, noteKinds, receivers, reviewKinds, severities} from '../../review/vocabulary.js';
import {preferenceKeys, preferenceTable} from '../../store/shelf/preferences.js';
import {
  actionFormats,
  actionVerbs,
  addKinds,
  agendaVerbs,
  configVerbs,
  forumFormats,
  forumVerbs,
  inviteFormats,
  serverVerbs,
} from '../command-options.js';
import {type CommandName, commandNames, commands} from '../command-table.js';
import {topicNames, topics} from '../help/topic-names.js';
import type {Known} from './known.js';
import {shells} from './scripts.js';

/** A word that may come next, and what it is, in a few words or none. */
export type Offer = {word: string; about: string};

/** Where something is typed: behind which command, behind which of its words, and whether behind an option. */
export type Spot = {command: CommandName; before: readonly string[]; isOption: boolean; known: Known};

type Offers = (spot: Spot) => readonly Offer[] | Promise<readonly Offer[]>;

const words = (list: readonly string[]): Offer[] => list.map((word) => ({word, about: ''}));

/** By command, where several have a word of this name; nothing for the others. */
const by =
  (lists: Partial<Record<CommandName, readonly string[]>>): Offers =>
  ({command}) =>
    words(lists[command] ?? []);

const formatsOfExport = formatNames.map((name) => ({word: name, about: formats[name].about}));

/** What is a path is the shell's to complete, and of what only a person knows nothing is offered. */
const nothing: Offers = () => [];

/** What the preference can be that `config set` names. */
const valuesOf: Offers = async ({before: [verb, typed], known}) => {
  const key = preferenceKeys.find((each) => each === typed);
  if (verb !== 'set' || key === undefined) return [];
  if (key === 'formats') return formatsOfExport;
  return key === 'agenda' ? await known.agendas() : words(preferenceTable[key].words ?? []);
};

const people: Offers = async ({known}) => words((await known.review())?.people.map(({name}) => name) ?? []);

/** A name that the tables have and this one has not is found by a test. */
export const taken: Readonly<Record<string, Offers>> = {
  agenda: async ({command, before, known}) =>
    command === 'agenda' && before[0] === 'new' ? [] : await known.agendas(),
  aspect: () => words(aspects),
  audience: () => audienceNames.map((word) => ({word, about: audiences[word].name})),
  code: nothing,
  command: () => [
    ...commandNames.map((word) => ({word, about: commands[word].summary})),
    ...topicNames.map((word) => ({word, about: topics[word]})),
  ],
  day: nothing,
  dir: nothing,
  file: nothing,
  format: by({actions: actionFormats, forum: forumFormats}),
  formats: ({command}) => (command === 'invite' ? words(inviteFormats) : formatsOfExport),
  id: async ({command, before, known}) => {
    if (before.length === 0) return [];
    const {actions, topics} = await known.left();
    return command === 'forum'
      ? topics.map(({id, text}) => ({word: id, about: text}))
      : actions.map(({id, title}) => ({word: id, about: title}));
  },
  key: ({before}) =>
    ['get', 'set', 'unset'].includes(before[0] ?? '')
      ? preferenceKeys.map((word) => ({word, about: preferenceTable[word].about}))
      : [],
  kind({command, isOption}) {
    if (command === 'new') return keysOf(reviewKinds).map((word) => ({word, about: reviewKinds[word].name}));
    return isOption ? keysOf(noteKinds).map((word) => ({word, about: noteKinds[word].name})) : words(addKinds);
  },
  letters: nothing,
  name: nothing,
  note: async ({known}) =>
    ((await known.review())?.notes ?? [])
      .filter(({kind, deleted}) => kind === 'question' && !deleted)
      .map(({id, text}) => ({word: id, about: text})),
  number: nothing,
  place: nothing,
  question: async ({known}) => {
    const review = await known.review();
    return review ? allQuestions(review).map(({id, text}) => ({word: id, about: text})) : [];
  },
  review: ({known}) => known.reviews(),
  role: people,
  'role:involvement': nothing,
  severity: () => words(severities),
  shell: () => words(shells),
  text: nothing,
  time: nothing,
  tool: ({command}) => (command === 'push' ? words(keysOf(receivers)) : words(['incident.io'])),
  url: nothing,
  value: valuesOf,
  verb: by({actions: actionVerbs, agenda: agendaVerbs, config: configVerbs, forum: forumVerbs, server: serverVerbs}),
  who: people,
  zone: () => words(Intl.supportedValuesOf('timeZone')),
};

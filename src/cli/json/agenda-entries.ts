// What the documented shapes of `debrief agenda` hold.
import * as v from 'valibot';
import {count, type Fields, flag, list, oneOf, text} from '../../exchange/writers/described.js';
import type {Agenda, AgendaQuestion} from '../../review/types.js';
import {checklistMoments, closeLists, keysOf, knownFacts, reviewKinds, stageKinds} from '../../review/vocabulary.js';
import type {Unusable} from '../../store/shelf/agendas.js';
import type {ShapeName} from './shapes.js';

const file = v.nullable(text('The full path of its file; null where it comes with debrief.'));
const id = text('What debrief new --agenda takes.');
const title = text('Its name.');
const language = v.optional(text('The language that it is written in, a tag such as en; missing where it says none.'));
const source = text('Where it comes from.');

const listed = v.object({
  id,
  title,
  language,
  minutes: count('How long its meeting is planned for.'),
  stages: count('How many stages it has.'),
  topics: count('How many topics its stages of kind questions have.'),
  questions: count('How many questions these ask, with the points beneath.'),
  file,
});

const unusable = v.object({
  file: text('Its full path.'),
  problems: list(v.string(), 'What is wrong in it, a sentence each.'),
} satisfies Fields<Unusable>);

const point = v.object({
  id: text('Stands for this point.'),
  text: text('The further question.'),
  source,
} satisfies Fields<NonNullable<AgendaQuestion['points']>[number]>);

const question = v.object({
  id: text('Stands for this question in the reviews that begin with it.'),
  text: text('The question.'),
  prompts: list(v.string(), 'Lines beneath it.'),
  source,
  shows: v.optional(oneOf(closeLists, 'The list that a question of the close goes through.')),
  knows: v.optional(oneOf(knownFacts, 'What the review shows below it of its answer.')),
  points: v.optional(list(point, 'Further questions of the topic; missing where it has none.')),
  minutes: v.optional(count('Planned for it; missing where no topic of its stage has any.')),
  must: v.optional(flag('The meeting is not whole without it; missing elsewhere.')),
} satisfies Fields<AgendaQuestion>);

const stage = v.object({
  id: text('Stands for this stage.'),
  kind: oneOf(stageKinds, 'What the stage is for.'),
  title: text('Its name on the screen.'),
  minutes: count('How long it is planned for.'),
  questions: v.array(question),
} satisfies Fields<Agenda['stages'][number]>);

const item = v.object({
  id: text('Stands for this item.'),
  text: text('What needs doing.'),
  when: oneOf(checklistMoments, 'Before the meeting, or at its close.'),
  source,
} satisfies Fields<Agenda['checklist'][number]>);

const agenda = v.object({
  id,
  title,
  language,
  minutes: count('How long its meeting is planned for: its stages are stretched or shortened to that.'),
  for: v.optional(
    list(v.picklist(keysOf(reviewKinds)), 'The kinds of review that it is made for; missing where it is for any.'),
  ),
  actions: v.optional(count('How many actions its review aims at; missing where the preference says.')),
  stages: v.array(stage),
  checklist: v.array(item),
} satisfies Fields<Agenda>);

export const agendaEntries = {
  agendas: {
    agendas: v.array(listed),
    unusable: list(unusable, 'Files among them from which no review can begin.'),
  },
  agenda: {file, agenda},
  'agenda-check': {
    file: v.nullable(text('The full path of its file, - for what was piped in; null where it comes with debrief.')),
    id: v.nullable(text('The id of its agenda; null where anything is wrong in it.')),
    title: v.nullable(text('Its name; null where anything is wrong in it.')),
    minutes: v.nullable(count('How long its meeting is planned for; null where anything is wrong in it.')),
    problems: list(v.string(), 'What is wrong in it, each with its line and field; empty where all is well.'),
    hints: list(v.string(), 'What may be a slip in an agenda that can be used, a clause each.'),
  },
} as const satisfies Partial<Record<ShapeName, v.ObjectEntries>>;

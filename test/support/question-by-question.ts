// An agenda of the tests' own: many questions in a stage, no points, so that journeys do not hang on the built-in ones.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import standard from '../../src/review/agendas/standard.json' with {type: 'json'};
import {agendaFolder} from '../../src/store/shelf/agendas.js';
import type {TempHome} from './temp-home.js';

const id = 'question-by-question';

const minutes: Record<string, number> = {opening: 5, before: 12, after: 53, actions: 10, close: 10};

const prompts = [
  'What was similar that time, and what was different?',
  'What came out of it, and what became of it since?',
  'How does this go on an ordinary day?',
];

/** What is asked in the middle stages, by id; the others are the standard agenda's. */
const asked: Record<string, Record<string, string>> = {
  before: {
    pattern: 'Where have we seen something like this before?',
    'earlier-signals': 'What earlier signals were there, and how could they reach us sooner?',
    'risk-assessment': 'How does our risk assessment describe an event like this?',
  },
  after: {
    story: 'What happened, as you saw it from where you were?',
    trigger: 'What first told us that something was different, and what made it an incident?',
    response: 'How did the response go, from the first sign to recovery?',
    hypothesis: 'What did we think was going on, and how well did that hold up?',
    'key-insight': 'What was the key thing that helped us see what was going on?',
    'decision-points': 'What were the key decision points?',
    'how-decided': 'How were those decisions made?',
    hampered: 'What got in the way of the response?',
    information: 'What data or information was hard to get?',
    'people-and-tools': 'How well did the people and tools we had fit what we needed?',
    'word-travelled': 'How did word travel, and where did it get stuck?',
    effective: 'What would make our response to any incident more effective?',
    efficient: 'How could the same response take less time and effort?',
    process: 'How could our process be better?',
    documents: 'Which playbook or document would help next time: a new one, or a better one?',
    'well-and-better': 'What went well, and what would be even better: people, process, technology?',
    'put-right': 'What do we still need to put right for the people affected?',
    'client-plan': 'What’s our plan for telling the client and everyone else affected?',
    prevention: 'Briefly: what would make this kind of incident less likely?',
  },
};

const questions = (texts: Record<string, string>) =>
  Object.entries(texts).map(([id, text]) => ({id, text, source: 'moj pre-1', prompts}));

const agenda = {
  id,
  title: 'Question by question',
  stages: standard.stages.map((stage) => {
    const texts = asked[stage.id];
    return {...stage, minutes: minutes[stage.id], questions: texts ? questions(texts) : stage.questions};
  }),
  checklist: standard.checklist,
};

/** Puts it among the agendas of this home, and answers its id, for `debrief new --agenda`. */
export async function agendaOfQuestions(home: TempHome): Promise<string> {
  const folder = agendaFolder(home.config);
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, `${id}.json`), JSON.stringify(agenda));
  return id;
}

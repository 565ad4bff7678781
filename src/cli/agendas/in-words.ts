// An agenda as the meeting will have it, in lines to read.
import {fitMinutes, freshStages} from '../../review/agenda.js';
import {checklistWordsFor} from '../../review/checklist-words.js';
import {shared} from '../../review/shares.js';
import {counted} from '../../review/text.js';
import type {Question, Stage} from '../../review/types.js';
import {minutesInWords} from '../../review/units.js';
import {type ChecklistMoment, checklistMoments} from '../../review/vocabulary.js';
import {box} from '../../screens/rows/box.js';
import {shortPath} from '../../store/shelf/home.js';
import {broken} from '../streams/hanging.js';
import {type Breaking, theirs} from '../streams/printing.js';
import type {Usable} from './named.js';

const moments: Record<ChecklistMoment, string> = {before: 'Before the meeting', close: 'At the close'};

/** `prompts`: with the lines beneath each question, above its points as on the page of the meeting. */
export function agendaInWords({file, agenda: given}: Usable, prompts: boolean): string[] {
  const agenda = file === null ? given : theirs(given);
  const {id, title, language, minutes, checklist, actions} = agenda;
  const aim = actions === undefined ? [] : [`aims at ${counted(actions, 'action')}`];
  return [
    `${title} · ${minutesInWords(minutes)}`,
    [id, file === null ? 'built in' : shortPath(file), ...(language ? [language] : []), ...aim].join(' · '),
    ...fitMinutes(freshStages(agenda), minutes).flatMap((stage) => stageInWords(stage, prompts)),
    ...checklistMoments.flatMap((moment) =>
      section(
        moments[moment],
        checklist
          .filter(({when}) => when === moment)
          .map((item) => `  ${box(false)}${checklistWordsFor(minutes, item)}`),
      ),
    ),
  ];
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', title, ...lines] : []);

function stageInWords(stage: Stage, prompts: boolean): string[] {
  const minutesOf = topicMinutesIn(stage);
  return section(
    `${stage.title} · ${minutesInWords(stage.minutes)}`,
    stage.questions.flatMap((question, index) => {
      const facts = factsOf(question, minutesOf.get(question.id));
      return [
        `${String(index + 1).padStart(3)}. ${question.text}${facts === '' ? '' : ` (${facts})`}`,
        ...(prompts ? question.prompts.map((prompt) => `     – ${prompt}`) : []),
        ...(question.points ?? []).map(({text}) => `     · ${text}`),
      ];
    }),
  );
}

/** Minutes of its topics, by their ids, stretched and shortened with the stage; none where they name none. */
export function topicMinutesIn({minutes: whole, questions}: Stage): Map<string, number> {
  const given = questions.flatMap(({id, minutes}) => (minutes === undefined ? [] : [[id, minutes] as const]));
  return shared(whole, new Map(given));
}

const factsOf = ({must, shows, knows}: Question, minutes: number | undefined): string =>
  [
    ...(must ? ['must'] : []),
    ...(minutes === undefined ? [] : [minutesInWords(minutes)]),
    ...(shows ? [`goes through ${shows}`] : []),
    ...(knows ? [`shows ${knows.replaceAll('-', ' ')}`] : []),
  ].join(' · ');

/** What goes on below a line stands under its words. */
export const agendaBreaking: Breaking = (line) =>
  broken(/^ *(?:(?:\d+\.|[·.–-]|\[ \]) )?/.exec(line)?.[0].length || undefined)(line);

// An agenda as the meeting will have it, in lines to read.
import {fitMinutes, freshStages} from '../../review/agenda.js';
import {checklistWordsFor} from '../../review/checklist-words.js';
import type {Question, Stage} from '../../review/types.js';
import {minutesInWords} from '../../review/units.js';
import {type ChecklistMoment, checklistMoments} from '../../review/vocabulary.js';
import {shortPath} from '../../store/shelf/home.js';
import {broken} from '../streams/hanging.js';
import {type Breaking, theirs} from '../streams/printing.js';
import type {Usable} from './named.js';

const moments: Record<ChecklistMoment, string> = {before: 'Before the meeting', close: 'At the close'};

/** `prompts`: with the lines beneath each question. */
export function agendaInWords({file, agenda: given}: Usable, prompts: boolean): string[] {
  const agenda = file === null ? given : theirs(given);
  const {id, title, language, minutes, checklist} = agenda;
  return [
    `${title} · ${minutesInWords(minutes)}`,
    [id, file === null ? 'built in' : shortPath(file), ...(language ? [language] : [])].join(' · '),
    ...fitMinutes(freshStages(agenda), minutes).flatMap((stage) => stageInWords(stage, prompts)),
    ...checklistMoments.flatMap((moment) =>
      section(
        moments[moment],
        checklist.filter(({when}) => when === moment).map((item) => `  [ ] ${checklistWordsFor(minutes, item)}`),
      ),
    ),
  ];
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', title, ...lines] : []);

const stageInWords = ({title, minutes, questions}: Stage, prompts: boolean): string[] =>
  section(
    `${title} · ${minutesInWords(minutes)}`,
    questions.flatMap((question, index) => questionInWords(question, index + 1, prompts)),
  );

function questionInWords({text, prompts, shows}: Question, number: number, withPrompts: boolean): string[] {
  const facts = shows ? [`goes through ${shows}`] : [];
  return [
    `${String(number).padStart(3)}. ${text}${facts.length > 0 ? ` (${facts.join(' · ')})` : ''}`,
    ...(withPrompts ? prompts.map((prompt) => `     · ${prompt}`) : []),
  ];
}

/** What goes on below a line stands under its words. */
export const agendaBreaking: Breaking = (line) => broken(/^ *(?:(?:\d+\.|[·.]|\[ \]) )?/.exec(line)?.[0].length)(line);

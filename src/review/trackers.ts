// The words of an agenda as a team says them: `{trackers}` in a text stands for what its work is tracked in.
import {cleanLine, inSeries} from './text.js';
import type {Agenda} from './types.js';

/** `trackers` are names with commas between; where there are none, `{trackers}` is “our tracker”. */
export function withTrackers(agenda: Agenda, trackers: string): Agenda {
  const names = trackers.split(',').map(cleanLine).filter(Boolean);
  const said = names.length > 0 ? inSeries(names, 'or') : 'our tracker';
  const inWords = (text: string): string => text.replaceAll('{trackers}', () => said);
  return {
    ...agenda,
    stages: agenda.stages.map((stage) => ({
      ...stage,
      questions: stage.questions.map((question) => ({
        ...question,
        text: inWords(question.text),
        prompts: question.prompts.map(inWords),
        ...(question.points && {points: question.points.map((point) => ({...point, text: inWords(point.text)}))}),
      })),
    })),
    checklist: agenda.checklist.map((item) => ({...item, text: inWords(item.text)})),
  };
}

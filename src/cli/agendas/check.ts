// What is wrong in an agenda's file; where nothing is, how its minutes add up.
import {fitMinutes, freshStages, minutesOf} from '../../review/agenda.js';
import {counted, inSeries} from '../../review/text.js';
import type {Agenda, Stage} from '../../review/types.js';
import {minutesInWords} from '../../review/units.js';
import {shortPath} from '../../store/shelf/home.js';
import type {Answer} from '../json/schemas.js';
import {theirs} from '../streams/printing.js';
import {topicMinutesIn} from './in-words.js';
import type {Look} from './named.js';

/** As `debrief doctor` tells it: where, then what. */
export function lookInWords({file, agenda, problems}: Look): string[] {
  if (agenda) return fineInWords(file, file === null ? agenda : theirs(agenda));
  return [
    `${shortPath(file)}: ${counted(problems.length, 'problem')}, and no review can begin with it yet`,
    ...problems.map((problem) => `  ! ${problem}`),
  ];
}

/** As a program reads it. */
export const lookAsJson = ({file, agenda, problems}: Look): Answer<'agenda-check'> => ({
  file,
  id: agenda?.id ?? null,
  title: agenda?.title ?? null,
  minutes: agenda?.minutes ?? null,
  problems,
});

function fineInWords(file: string | null, agenda: Agenda): string[] {
  const {id, title, minutes} = agenda;
  const [what, called] = file === null ? [id, title] : [shortPath(file), `${title} (${id})`];
  return [`${what} is fine: ${called}, ${minutesInWords(minutes)}.`, ...sumsInWords(agenda)];
}

/** How the minutes of the stages make those of the meeting. */
function sumsInWords(agenda: Agenda): string[] {
  const {minutes} = agenda;
  const stages = freshStages(agenda);
  const sum = minutesOf(stages);
  const shares = (given: Stage[]) => inSeries(given.map(shareOf));
  if (sum === minutes) return [`Its stages add up: ${shares(stages)}.`];
  const way = sum < minutes ? 'stretched' : 'shortened';
  return [
    `Its stages have ${minutesInWords(sum)}, and are ${way} to ${minutes}: ${shares(fitMinutes(stages, minutes))}.`,
  ];
}

/** `What happened 25 (10 + 15)`, where its topics have minutes of their own. */
function shareOf(stage: Stage): string {
  const topics = [...topicMinutesIn(stage).values()];
  return `${stage.title} ${stage.minutes}${topics.length > 0 ? ` (${topics.join(' + ')})` : ''}`;
}

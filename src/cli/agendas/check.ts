// What is wrong in an agenda's file; where nothing is, how its minutes add up.
import {fitMinutes, freshStages, hasTopics, minutesOf} from '../../review/agenda.js';
import {quoted} from '../../review/changes/words.js';
import {isSame} from '../../review/letters.js';
import {counted, inSeries} from '../../review/text.js';
import {sharedAmong} from '../../review/topic-minutes.js';
import type {Agenda, Stage} from '../../review/types.js';
import {minutesInWords} from '../../review/units.js';
import {shortPath} from '../../store/shelf/home.js';
import type {Answer} from '../json/schemas.js';
import {theirs} from '../streams/printing.js';
import {topicMinutesIn} from './in-words.js';
import {type Look, PIPE} from './named.js';

/** As `debrief doctor` tells it: where, then what. */
export function lookInWords({file, agenda, problems}: Look): string[] {
  if (agenda) return fineInWords(file, file === null ? agenda : theirs(agenda));
  return [
    `${calledAs(file)}: ${counted(problems.length, 'problem')}, and no review can begin with it yet`,
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
  hints: agenda ? hintsIn(agenda) : [],
});

function fineInWords(file: string | null, agenda: Agenda): string[] {
  const {id, title, minutes} = agenda;
  const [what, called] = file === null ? [id, title] : [calledAs(file), `${title} (${id})`];
  return [
    `${what} is fine: ${called}, ${minutesInWords(minutes)}.`,
    ...sumsInWords(agenda),
    ...hintsIn(agenda).map((hint) => `${hint}.`),
  ];
}

const calledAs = (file: string): string => (file === PIPE ? 'The text in the pipe' : shortPath(file));

/** What may be meant, and may be a slip: a clause for each topic that is there more than once. */
function hintsIn({stages}: Agenda): string[] {
  const texts = stages.filter(hasTopics).flatMap(({questions}) => questions.map(({text}) => text));
  return texts.flatMap((text, at) => {
    const same = texts.filter((other) => isSame(other, text));
    const isFirst = texts.findIndex((other) => isSame(other, text)) === at;
    return isFirst && same.length > 1 ? [`${same.length} topics ask the same: ${quoted(text)}`] : [];
  });
}

/** How the minutes of the stages make those of the meeting. */
function sumsInWords(agenda: Agenda): string[] {
  const {minutes} = agenda;
  const stages = freshStages(agenda);
  const sum = minutesOf(stages);
  const shares = (given: Stage[]) => inSeries(given.map(shareOf));
  const fitted = fitMinutes(stages, minutes);
  const way = sum < minutes ? 'stretched' : 'shortened';
  const adds =
    sum === minutes
      ? `Its stages add up: ${shares(stages)}.`
      : `Its stages have ${minutesInWords(sum)}, and are ${way} to ${minutes}: ${shares(fitted)}.`;
  return [adds, ...fitted.flatMap(crowded)];
}

/** Where a stage has more topics than minutes. */
function crowded({title, kind, minutes, questions}: Stage): string[] {
  const given = hasTopics({kind}) ? [...sharedAmong(questions, minutes).values()] : [];
  const without = given.filter((each) => each === 0).length;
  if (without === 0) return [];
  const have = without === 1 ? 'has' : 'have';
  return [`${title}: ${without} of its ${counted(given.length, 'topic')} ${have} under a minute.`];
}

/** `What happened 25 (10 + 15)`, where its topics have minutes of their own. */
function shareOf(stage: Stage): string {
  const topics = [...topicMinutesIn(stage).values()];
  return `${stage.title} ${stage.minutes}${topics.length > 0 ? ` (${topics.join(' + ')})` : ''}`;
}

// What an agenda file has to keep to beyond the shape of each field: the order of its stages, its ids, its minutes.
import * as v from 'valibot';
import {hasTopics, whyTooShort} from '../../review/agenda.js';
import {isObject} from '../../review/changes/shape.js';
import {stageMinutes} from '../../review/number-limits.js';
import {counted} from '../../review/text.js';
import type {Agenda} from '../../review/types.js';
import {type StageInFile, topicMinutesOf} from './agenda-completed.js';
import {type AgendaInFile, agendaLimits, stageKind, stageSchema} from './agenda-schema.js';
import type {Problem} from './problems-by-line.js';
import type {YamlFile} from './yaml-file.js';

/** `agenda` is `whole` completed. */
export const brokenRules = (whole: AgendaInFile, agenda: Agenda, file: YamlFile): Problem[] => [
  ...wrongOrder(agenda),
  ...repeatedIds(agenda, file),
  ...elsewhere(agenda),
  ...unplannedMinutes(whole),
  ...beyondLimits(whole, agenda),
  ...forAny(whole),
];

/**
 * A file with misshapen fields as far as the rules can be told of it, each stage in its place, so that all that is wrong
 * is said at once. Undefined where its stages are too few, or their kinds cannot be told.
 */
export function asFarAsItFits(value: unknown): AgendaInFile | undefined {
  const written = isObject(value) && Array.isArray(value.stages) ? value.stages : [];
  const stages = written.flatMap((each: unknown) => stageAsFarAsItFits(each) ?? []);
  return stages.length < Math.max(written.length, agendaLimits.stages.least)
    ? undefined
    : {title: '', stages, checklist: []};
}

function stageAsFarAsItFits(written: unknown): StageInFile | undefined {
  const whole = v.safeParse(stageSchema, written);
  if (whole.success) return whole.output;
  const kind = v.safeParse(stageKind, isObject(written) ? written.kind : undefined);
  return kind.success ? {kind: kind.output, title: '', minutes: 1, questions: []} : undefined;
}

function wrongOrder({stages}: Agenda): Problem[] {
  const last = stages.length - 1;
  const places = [
    {kind: 'opening', at: 0, message: 'the first stage, and no other, is of the kind opening'},
    {kind: 'actions', at: last - 1, message: 'the last stage but one, and no other, is of the kind actions'},
    {kind: 'close', at: last, message: 'the last stage, and no other, is of the kind close'},
  ] as const;
  return places.flatMap(({kind, at, message}) => {
    const wrong = stages.findIndex((stage, index) => (stage.kind === kind) !== (index === at));
    return wrong === -1 ? [] : [{path: ['stages', wrong, 'kind'], message}];
  });
}

function repeatedIds({stages, checklist}: Agenda, file: YamlFile): Problem[] {
  const places = [
    ...stages.flatMap(({id, questions}, at) => [
      {id, path: ['stages', at, 'id']},
      ...questions.flatMap((question, index) => [
        {id: question.id, path: ['stages', at, 'questions', index, 'id']},
        ...(question.points ?? []).map((point, which) => ({
          id: point.id,
          path: ['stages', at, 'questions', index, 'points', which, 'id'],
        })),
      ]),
    ]),
    ...checklist.map(({id}, index) => ({id, path: ['checklist', index, 'id']})),
  ];
  return places.flatMap(({id, path}, index) => {
    const first = places.findIndex((place) => place.id === id);
    if (first === index) return [];
    const {line} = file.placeOf(places[first]?.path ?? []);
    return [{path, message: `the id ${id} is already used on line ${line}`}];
  });
}

/** A list is gone through at the close, nowhere else; points are ticked, musts counted and minutes shared among topics. */
const elsewhere = ({stages}: Agenda): Problem[] =>
  stages.flatMap(({kind, questions}, at) =>
    questions.flatMap(({shows, points, must, minutes}, index) => {
      const path = ['stages', at, 'questions', index];
      return [
        ...(shows === undefined || kind === 'close'
          ? []
          : [{path: [...path, 'shows'], message: 'only a question in the close can show a list'}]),
        ...(points === undefined || hasTopics({kind})
          ? []
          : [{path: [...path, 'points'], message: 'only a topic in a stage of the kind questions has points'}]),
        ...(minutes === undefined || hasTopics({kind})
          ? []
          : [{path: [...path, 'minutes'], message: 'only a topic in a stage of the kind questions has minutes'}]),
        ...(must === undefined || hasTopics({kind})
          ? []
          : [{path: [...path, 'must'], message: 'only a topic in a stage of the kind questions can be a must'}]),
      ];
    }),
  );

/** A plan adds up: the topics of a stage take what the stage has, and leave something for those that name no minutes. */
const unplannedMinutes = ({stages}: AgendaInFile): Problem[] =>
  stages.flatMap((stage, at) => {
    const path = ['stages', at, 'minutes'];
    if (!hasTopics(stage)) {
      return stage.minutes === undefined ? [{path, message: 'the minutes of the stage are needed'}] : [];
    }
    const inAll = topicMinutesOf(stage);
    const without = stage.questions.filter(({minutes}) => minutes === undefined).length;
    if (without === stage.questions.length && stage.minutes !== undefined) return [];
    if (stage.minutes === undefined) {
      return without === 0
        ? []
        : [{path, message: 'the minutes of the stage are needed, or those of each of its topics'}];
    }
    const adds = without === 0 ? inAll === stage.minutes : inAll + without <= stage.minutes;
    const told = `its topics take ${counted(inAll, 'minute')}, and the stage has ${stage.minutes}`;
    return adds ? [] : [{path, message: `${told}${leftFor(without, stage.minutes - inAll)}`}];
  });

/** Of topics that name no minutes: what the others leave for them. */
function leftFor(without: number, minutes: number): string {
  if (without === 0) return '';
  const [left, are] = minutes > 0 ? [counted(minutes, 'minute'), minutes === 1 ? 'is' : 'are'] : ['nothing', 'is'];
  return `: ${left} ${are} left for ${without === 1 ? 'the one that names' : `the ${without} that name`} none`;
}

/** What is added up of topics, and of stages, has the limits of what is written; each stage has a minute at least. */
function beyondLimits(whole: AgendaInFile, {stages, minutes}: Agenda): Problem[] {
  const sums = whole.stages.flatMap((stage, at): Problem[] => {
    const inAll = topicMinutesOf(stage);
    if (stage.minutes !== undefined || inAll <= stageMinutes.most) return [];
    const message = `its topics take ${inAll} minutes, and at most ${stageMinutes.most} are allowed`;
    return [{path: ['stages', at, 'minutes'], message}];
  });
  const tooShort = whyTooShort(stages, minutes);
  const message = tooShort
    ? `the agenda takes ${tooShort}`
    : minutes > agendaLimits.minutes.most
      ? `its stages take ${minutes} minutes, and at most ${agendaLimits.minutes.most} are allowed`
      : undefined;
  return message === undefined || sums.length > 0 ? sums : [{path: ['minutes'], message}];
}

/** An incident takes the agenda that is preferred, whatever this said. */
const forAny = (whole: AgendaInFile): Problem[] =>
  (whole.for ?? []).flatMap((kind, at) =>
    kind === 'incident'
      ? [{path: ['for', at], message: 'for an incident, debrief config set agenda says which agenda is taken'}]
      : [],
  );

// What an agenda file has to keep to beyond the shape of each field: the order of its stages, its ids, its minutes.
import * as v from 'valibot';
import {hasTopics} from '../../review/agenda.js';
import {isObject} from '../../review/changes/shape.js';
import {counted} from '../../review/text.js';
import type {Agenda} from '../../review/types.js';
import {type StageInFile, topicMinutesOf} from './agenda-completed.js';
import {type AgendaInFile, FEWEST_STAGES, stageKind, stageSchema} from './agenda-schema.js';
import type {Problem} from './problems-by-line.js';
import type {YamlFile} from './yaml-file.js';

/** `agenda` is `whole` completed. */
export const brokenRules = (whole: AgendaInFile, agenda: Agenda, file: YamlFile): Problem[] => [
  ...wrongOrder(agenda),
  ...repeatedIds(agenda, file),
  ...elsewhere(agenda),
  ...unplannedMinutes(whole),
  ...forAny(whole),
];

/**
 * A file with misshapen fields as far as the rules can be told of it, each stage in its place, so that all that is wrong
 * is said at once. Undefined where its stages are too few, or their kinds cannot be told.
 */
export function asFarAsItFits(value: unknown): AgendaInFile | undefined {
  const written = isObject(value) && Array.isArray(value.stages) ? value.stages : [];
  const stages = written.flatMap((each: unknown) => stageAsFarAsItFits(each) ?? []);
  return stages.length < Math.max(written.length, FEWEST_STAGES) ? undefined : {title: '', stages, checklist: []};
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

/** A list is gone through at the close, nowhere else; points are ticked, and musts counted, where topics are. */
const elsewhere = ({stages}: Agenda): Problem[] =>
  stages.flatMap(({kind, questions}, at) =>
    questions.flatMap(({shows, points, must}, index) => {
      const path = ['stages', at, 'questions', index];
      return [
        ...(shows === undefined || kind === 'close'
          ? []
          : [{path: [...path, 'shows'], message: 'only a question in the close can show a list'}]),
        ...(points === undefined || hasTopics({kind})
          ? []
          : [{path: [...path, 'points'], message: 'only a topic in a stage of the kind questions has points'}]),
        ...(must === undefined || kind === 'questions'
          ? []
          : [{path: [...path, 'must'], message: 'only a topic in a stage of the kind questions can be a must'}]),
      ];
    }),
  );

/** A plan adds up: the topics of a stage take what the stage has, and leave something for those that name no minutes. */
const unplannedMinutes = ({stages}: AgendaInFile): Problem[] =>
  stages.flatMap((stage, at) => {
    const inAll = topicMinutesOf(stage);
    const without = stage.questions.filter(({minutes}) => minutes === undefined).length;
    const path = ['stages', at, 'minutes'];
    if (without === stage.questions.length && stage.minutes !== undefined) return [];
    if (stage.minutes === undefined) {
      return without === 0
        ? []
        : [{path, message: 'the minutes of the stage are needed, or those of each of its topics'}];
    }
    const adds = without === 0 ? inAll === stage.minutes : inAll + without <= stage.minutes;
    const told = `its topics take ${counted(inAll, 'minute')}`;
    const left = without === 0 ? '' : ` without the ${without} that name none`;
    return adds ? [] : [{path, message: `${told}${left}, and the stage has ${stage.minutes}`}];
  });

/** An incident takes the agenda that is preferred, whatever this said. */
const forAny = (whole: AgendaInFile): Problem[] =>
  (whole.for ?? []).flatMap((kind, at) =>
    kind === 'incident'
      ? [{path: ['for', at], message: 'for an incident, debrief config set agenda says which agenda is taken'}]
      : [],
  );

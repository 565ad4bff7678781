// What an agenda file may hold, and the words for what it may not.
import * as v from 'valibot';
import {isObject} from '../../review/changes/shape.js';
import {actionsAimed, type Limits, limitsInWords, longestTitle, stageMinutes} from '../../review/number-limits.js';
import {cleanLine, inSeries} from '../../review/text.js';
import {checklistMoments, closeLists, keysOf, knownFacts, reviewKinds, stageKinds} from '../../review/vocabulary.js';

/** How much of each an agenda file may hold, and how long each text of it may be. */
export const agendaLimits = {
  stages: {least: 3, most: 40},
  questions: {least: 1, most: 100},
  points: {least: 0, most: 40},
  prompts: {least: 0, most: 20},
  checklist: {least: 0, most: 200},
  title: {least: 1, most: longestTitle},
  text: {least: 1, most: 500},
  source: {least: 1, most: 200},
  id: {least: 1, most: 60},
  minutes: {least: 1, most: 1440},
  'stage minutes': stageMinutes,
  actions: actionsAimed,
} as const satisfies Record<string, Limits>;

const line = (longest: number, what: string) =>
  v.pipe(
    v.string(`${what} is needed`),
    v.transform(cleanLine),
    v.nonEmpty(`${what} is needed`),
    v.maxLength(longest, `at most ${longest} characters are allowed`),
  );

const id = v.pipe(
  v.string('an id of letters and dashes is needed, or none'),
  v.maxLength(agendaLimits.id.most, `at most ${agendaLimits.id.most} characters are allowed`),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case letters, digits and single dashes is needed, or none'),
);

const minutes = (most: number) =>
  v.pipe(
    v.number('a whole number of minutes is needed'),
    v.integer('a whole number of minutes is needed'),
    v.minValue(1, 'at least one minute is needed'),
    v.maxValue(most, `at most ${most} minutes are allowed`),
  );

const actionsNeeded = `${limitsInWords(actionsAimed)} is needed`;

const actions = v.pipe(
  v.number(actionsNeeded),
  v.integer(actionsNeeded),
  v.minValue(actionsAimed.least, actionsNeeded),
  v.maxValue(actionsAimed.most, actionsNeeded),
);

const oneOf = <const Name extends string>(names: readonly Name[]) =>
  v.picklist(names, `one of ${inSeries(names)} is needed`);

const languageNeeded = 'the tag of a language is needed, such as en or de-CH';

/** As tags are written: `DE-ch` is `de-CH`. */
const language = v.pipe(
  v.string(languageNeeded),
  v.transform((written) => languageTag(cleanLine(written))),
  v.string(languageNeeded),
);

function languageTag(written: string): string | undefined {
  try {
    const locale = new Intl.Locale(written);
    // Longer ones are kept for the future, so that `german` is no mistake to Intl.
    return locale.language.length <= 3 ? locale.toString() : undefined;
  } catch {
    return undefined;
  }
}

const source = v.exactOptional(line(agendaLimits.source.most, 'the name of a source'));

/** Known keys only; `what` names the place, for the message. */
const record = <Entries extends v.ObjectEntries>(what: string, entries: Entries) => {
  const known = Object.keys(entries).join(', ');
  return v.pipe(
    v.unknown(),
    v.check(isObject, `${what} is written as fields: ${known}`),
    v.strictObject(entries, ({expected}) =>
      expected === 'never' ? `${what} has no field of this name; it may have ${known}` : `${what} needs this field`,
    ),
  );
};

const list = <Item extends v.GenericSchema>(item: Item, {least: fewest, most}: Limits, what: string) =>
  v.pipe(
    v.array(item, `a list of ${what} is needed`),
    v.minLength(
      fewest,
      fewest === 1 ? `at least one of the ${what} is needed` : `at least ${fewest} ${what} are needed`,
    ),
    v.maxLength(most, `at most ${most} ${what} are allowed`),
  );

const text = (what: string) => line(agendaLimits.text.most, what);

const prompts = v.optional(list(text('a prompt'), agendaLimits.prompts, 'prompts'), []);

/** A question, and a point, may be written as its text alone. */
const textAlone = v.pipe(
  v.unknown(),
  v.transform((written) => (typeof written === 'string' ? {text: written} : written)),
);

const point = v.pipe(
  textAlone,
  record('a point', {id: v.exactOptional(id), text: text('the text of a point'), source}),
);

const question = v.pipe(
  textAlone,
  record('a question', {
    id: v.exactOptional(id),
    text: text('the text of a question'),
    prompts,
    source,
    shows: v.exactOptional(oneOf(closeLists)),
    points: v.exactOptional(list(point, agendaLimits.points, 'points')),
    minutes: v.exactOptional(minutes(agendaLimits['stage minutes'].most)),
    must: v.exactOptional(v.boolean('true or false is needed')),
    knows: v.exactOptional(oneOf(knownFacts)),
  }),
);

export const stageKind = oneOf(stageKinds);

export const stageSchema = record('a stage', {
  id: v.exactOptional(id),
  kind: stageKind,
  title: line(longestTitle, 'a title'),
  minutes: v.exactOptional(minutes(agendaLimits['stage minutes'].most)),
  questions: list(question, agendaLimits.questions, 'questions'),
});

const checklistItem = record('an item of the checklist', {
  id: v.exactOptional(id),
  text: text('the text of an item'),
  when: oneOf(checklistMoments),
  source,
});

export const agendaSchema = record('an agenda', {
  id: v.exactOptional(id),
  title: line(longestTitle, 'a title'),
  language: v.exactOptional(language),
  minutes: v.optional(minutes(agendaLimits.minutes.most)),
  for: v.exactOptional(
    list(oneOf(keysOf(reviewKinds)), {least: 1, most: keysOf(reviewKinds).length}, 'kinds of review'),
  ),
  actions: v.exactOptional(actions),
  stages: list(stageSchema, agendaLimits.stages, 'stages'),
  checklist: v.optional(list(checklistItem, agendaLimits.checklist, 'items'), []),
});

export type AgendaInFile = v.InferOutput<typeof agendaSchema>;

// What a user's own lists of guidance may hold, and the words for what they may not.
import * as v from 'valibot';
import {allFollowUps, type FollowUps} from '../../guidance/follow-ups.js';
import type {ListName, Lists} from '../../guidance/lists.js';
import {listsOfNames} from '../../guidance/patterns/patterns.js';
import {type ReminderTimes, reminderTimes} from '../../guidance/reminders.js';
import type {MomentKinds, Sections} from '../../guidance/timeline-words.js';
import {keysOf} from '../../review/vocabulary.js';
import {hints, wrongAt, wrongPatterns} from './hints-schema.js';
import {line, record, whole} from './list-fields.js';
import type {Problem} from './problems-by-line.js';

const followUp = record({
  letter: v.pipe(v.string('a letter is needed'), v.regex(/^[a-z]$/, 'one small letter, a to z, is needed')),
  heard: line('what it follows'),
  ask: v.pipe(
    v.array(line('a question'), 'a list of questions is needed'),
    v.minLength(1, 'at least one question is needed'),
    v.maxLength(3, 'at most three questions are allowed'),
  ),
});

const followUps = record({said: v.array(followUp, 'a list is needed'), room: v.array(followUp, 'a list is needed')});

const words = v.array(line('a word'), 'a list of words is needed');
const patterns = v.array(line('a pattern'), 'a list of patterns is needed');

const ofKind = v.optional(words, []);
const momentKinds = record({
  detection: ofKind,
  diagnosis: ofKind,
  decision: ofKind,
  repair: ofKind,
  communication: ofKind,
  recovery: ofKind,
});

const wordsTwice = (list: MomentKinds): Problem[] => {
  const first = new Map<string, string>();
  return keysOf(list).flatMap((kind) =>
    list[kind].flatMap((word, place) => {
      const other = first.get(word.toLowerCase()) ?? kind;
      first.set(word.toLowerCase(), other);
      return other === kind ? [] : [{path: [kind, place], message: `“${word}” stands under ${other} already`}];
    }),
  );
};

const sections = record({timeline: patterns, summary: patterns, impact: patterns, people: patterns});

const wrongSections = (list: Sections): Problem[] =>
  keysOf(list).flatMap((section) => wrongAt(list[section], [section], {}, 'phrase'));

const readiness = record({
  people: whole('a whole number of people', 1000),
  moments: whole('a whole number of moments', 1000),
  minutes: whole('a whole number of minutes', 1000),
});

const percent = whole('a whole number of percent', 100);
const reminders = record({firstPulse: percent, voices: percent, secondPulse: percent, end: percent});

const outOfOrder = (times: ReminderTimes): Problem[] =>
  reminderTimes.flatMap((part, place) => {
    const before = reminderTimes[place - 1];
    return before === undefined || times[before] <= times[part]
      ? []
      : [{path: [part], message: `it comes behind ${before}, which is at ${times[before]}`}];
  });

const lettersTwice = (list: FollowUps): Problem[] =>
  (['said', 'room'] as const).flatMap((part) =>
    list[part].flatMap((each, place) => {
      const first = allFollowUps(list).find(({letter}) => letter === each.letter);
      return first === each
        ? []
        : [{path: [part, place, 'letter'], message: `the letter ${each.letter} is here twice`}];
    }),
  );

/** `rules`: what the list has to keep to beyond the shape of each field. */
type ListSchema<List> = {schema: v.GenericSchema<unknown, List>; rules(list: List): Problem[]};

export const listSchemas: {[Name in ListName]: ListSchema<Lists[Name]>} = {
  'chat-noise': {schema: patterns, rules: (list) => wrongAt(list, [], listsOfNames, 'pattern')},
  'common-words': {schema: words, rules: () => []},
  'follow-ups': {schema: followUps, rules: lettersTwice},
  hints: {schema: hints, rules: wrongPatterns},
  'moment-kinds': {schema: momentKinds, rules: wordsTwice},
  readiness: {schema: readiness, rules: () => []},
  reminders: {schema: reminders, rules: outOfOrder},
  sections: {schema: sections, rules: wrongSections},
  'words-as-names': {schema: record({words, given: words, months: words}), rules: () => []},
};

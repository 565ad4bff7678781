// What a user's own lists of guidance may hold, and the words for what they may not.
import * as v from 'valibot';
import {allFollowUps, type FollowUps} from '../../guidance/follow-ups.js';
import type {ListName, Lists} from '../../guidance/lists.js';
import {hints, wrongPatterns} from './hints-schema.js';
import {line, record} from './list-fields.js';
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
  'common-words': {schema: v.array(line('a word'), 'a list of words is needed'), rules: () => []},
  'follow-ups': {schema: followUps, rules: lettersTwice},
  hints: {schema: hints, rules: wrongPatterns},
};

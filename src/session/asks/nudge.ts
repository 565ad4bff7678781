// A nudge: one line from the note-taker that only the facilitator sees.

import {cleanLine} from '../../review/text.js';
import type {Nudge, Review} from '../../review/types.js';
import {type AskOf, done, inReview, nothingSaved} from './ask.js';

/** The nudges that one digit sends. */
export const readyNudges = [
  'Somebody has not spoken yet',
  'We are drifting from the question',
  'That question was not answered yet',
  'That sounded like blame: how and what?',
  'A look at the time',
];

/** What a typed nudge says: a digit alone is one of the ready ones. */
const nudgeText = (typed: string): string => readyNudges[Number(typed.trim()) - 1] ?? typed.trim();

export const openNudges = (review: Review): Nudge[] => review.nudges.filter(({answered}) => !answered);

export const nudge: AskOf<'nudge'> = {
  label: () => 'Nudge',
  openings: [
    '1 quiet  2 drift  3 unanswered  4 blame  5 time, or your words',
    '1 quiet  2 drift  3 unanswered  4 blame  5 time',
    '1 to 5: a ready line; or your own',
  ],
  echo: (_, {text}) => nudgeText(text),
  save: inReview((situation, asks, typed) => {
    const text = nudgeText(cleanLine(typed));
    if (text === '') return nothingSaved(situation, asks);
    return done(situation, [{type: 'nudge-sent', nudge: {id: situation.freshId, text}}], {
      says: 'On the facilitator’s screen.',
    });
  }),
};

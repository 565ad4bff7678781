// A nudge: one line from the note-taker that only the facilitator sees.
import {cleanLine} from '../../review/text.js';
import type {Nudge, Review} from '../../review/types.js';
import {type AskOf, done, inReview, nothingSaved} from './ask.js';

/** The nudges that one digit sends, in the order of the digits, each with a word that names it in the field. */
const ready = {
  quiet: 'Somebody has not spoken yet',
  drift: 'We are drifting from the question',
  unanswered: 'That question was not answered yet',
  blame: 'That sounded like blame: how and what?',
  time: 'A look at the time',
};

export const readyNudges = Object.values(ready);
const digits = Object.keys(ready).map((word, index) => `${index + 1} ${word}`);

/** What a typed nudge says: a digit alone is one of the ready ones. */
const nudgeText = (typed: string): string => readyNudges[Number(typed.trim()) - 1] ?? typed.trim();

export const openNudges = (review: Review): Nudge[] => review.nudges.filter(({answered}) => !answered);

export const nudge: AskOf<'nudge'> = {
  label: () => 'Nudge',
  openings: [
    `${digits.join('  ')}, or your words`,
    digits.join('  '),
    `1 to ${digits.length}: a ready line; or your own`,
  ],
  echo: (_, {text}) => nudgeText(text),
  draft: {noun: 'nudge', at: () => ({what: 'nudge'}), saved: (_, {nudges}) => nudges, words: nudgeText},
  save: inReview((situation, asks, typed) => {
    const text = nudgeText(cleanLine(typed));
    if (text === '') return nothingSaved(situation, asks);
    return done(situation, [{type: 'nudge-sent', nudge: {id: situation.freshId, text}}], {
      says: 'On the facilitator’s screen.',
    });
  }),
};

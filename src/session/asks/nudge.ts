// A nudge: one line from the note-taker that only the facilitator sees, and the line that goes back.
import {openNudges} from '../../review/nudges.js';
import {cleanLine} from '../../review/text.js';
import {type AskOf, done, inReview, nothingSaved} from './ask.js';

/** The nudges that one digit sends, in the order of the digits, each with a word that names it in the field. */
const ready = {
  quiet: 'Somebody has not spoken yet',
  drift: 'We are drifting from the question',
  unanswered: 'That question is not answered yet',
  blame: 'Shall we ask how and what?',
  time: 'Let’s look at the time',
};

export const readyNudges = Object.values(ready);
const digits = Object.keys(ready).map((word, index) => `${index + 1} ${word}`);

/** What a typed nudge says: a digit alone is one of the ready ones. */
const nudgeText = (typed: string): string => readyNudges[Number(typed.trim()) - 1] ?? typed.trim();

export const nudge: AskOf<'nudge'> = {
  label: () => 'Nudge',
  about: null,
  writesTo: {},
  isOneMore: () => true,
  openings: () => [
    `${digits.join('  ')}, or your words`,
    digits.join('  '),
    `1 to ${digits.length}: a ready line; or your own`,
  ],
  enter: 'sends',
  echo: (_, {text}) => nudgeText(text),
  draft: {noun: 'nudge', at: () => ({what: 'nudge'}), saved: (_, {nudges}) => nudges, words: nudgeText},
  save: inReview((situation, asks, typed) => {
    const text = nudgeText(cleanLine(typed));
    if (text === '') return nothingSaved(situation, asks);
    return done(situation, [{type: 'nudge-sent', nudge: {id: situation.freshId, text}}], {
      says: 'Sent to the facilitator’s screen.',
    });
  }),
};

export const nudgeReply: AskOf<'nudge-reply'> = {
  label: () => 'Seen; a line back (optional)',
  // The line above has the nudge, whole.
  about: null,
  writesTo: {nudgeId: 'a note'},
  isOneMore: () => false,
  openings: () => ['Enter alone says that you have seen it', 'Enter alone says seen'],
  enter: 'sends',
  draft: {
    noun: 'reply',
    at: ([nudgeId = '']) => ({what: 'nudge-reply', nudgeId}),
    // Such a line goes back once: where it is there, no time is needed to know that it was sent.
    saved: ({nudgeId}, {nudges}) =>
      nudges.filter(({id}) => id === nudgeId).map(({reply = ''}) => ({text: reply, at: Number.POSITIVE_INFINITY})),
  },
  save: inReview((situation, asks, typed) => {
    const reply = cleanLine(typed).trim();
    const waits = openNudges(situation.review).some(({id}) => id === asks.nudgeId);
    if (reply === '' && !waits) return nothingSaved(situation, asks);
    return done(situation, [{type: 'nudge-answered', id: asks.nudgeId, reply}], {
      says: reply === '' ? 'Seen: the note-taker’s screen says so.' : 'Sent to the note-taker’s screen.',
    });
  }),
};

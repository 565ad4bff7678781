// Parked topics of all reviews that wait for the wider forum.
import {ageInWords} from '../../review/afterwards.js';
import {cleanLine} from '../../review/text.js';
import {hint, type Row} from '../../session/rows.js';
import {leftKey, leftKeys, rowIdOf, settled} from '../afterwards/keys.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';

export const forum: ScreenRecord = {
  title: 'For the wider forum',
  heading: 'For the wider forum',
  intro: ({
    home: {
      afterwards: {topics},
    },
  }) => (topics.length === 0 ? '' : 'Parked in reviews, the oldest first. debrief forum prints an agenda.'),
  rows({home: {afterwards}, now}) {
    const {topics} = afterwards;
    if (topics.length === 0) return [hint('No topic waits for the wider forum.')];
    return topics.map((left): Row => {
      const {text, detail, review} = left;
      const facts = [review.reference, cleanLine(detail)].filter(Boolean).join(' · ');
      return {kind: 'choice', id: rowIdOf(left), name: cleanLine(text), text: facts, note: ageInWords(left, now)};
    });
  },
  keys: leftKeys(
    leftKey(
      {name: 'done', help: 'the forum has taken the topic', short: 'taken'},
      {
        among: ({topics}) => topics,
        run: (left, situation) => settled(left, {does: 'take', back: false}, situation),
      },
    ),
  ),
  picture: Intro,
};

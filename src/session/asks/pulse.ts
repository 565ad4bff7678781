// A count of hands: who has learned something so far?
import {limitsInWords, readWholeNumber} from '../../review/number-limits.js';
import {cleanLine} from '../../review/text.js';
import {say} from '../situation.js';
import {type AskOf, done, inReview, nothingSaved} from './ask.js';
import {askedOfCounted} from './asked-again.js';

const hands = {least: 0, most: 999};

export const pulse: AskOf<'pulse'> = {
  label: () => 'Who has learned something? Hands',
  about: null,
  writesTo: {},
  isOneMore: () => false,
  openings: () => ['how many are up'],
  draft: null,
  save: inReview((situation, asks, typed) => {
    const text = cleanLine(typed).trim();
    if (text === '') return nothingSaved(situation, asks);
    const count = readWholeNumber(text, hands);
    if (count === undefined) return {view: say(situation.view, `Hands: ${limitsInWords(hands)}.`, 'trouble')};
    const {pulses = []} = situation.review;
    const newest = pulses.at(-1);
    if (newest && pulses.length > (asks.before ?? 0)) return askedOfCounted(situation, newest.hands, pulses.length);
    return done(situation, [{type: 'pulse-counted', id: situation.freshId, hands: count}], {
      says: 'Counted. Thank you.',
    });
  }),
};

// Who comes back is told where the words are that were left half written here, and D shows them.
import {describe, expect, test} from 'vitest';
import type {ReviewState, TheirDraft} from '../../src/review/review-state.js';
import type {Review} from '../../src/review/types.js';
import {atTheKeys} from '../support/at-the-keys.js';

const theirs = (fields: Partial<TheirDraft>): TheirDraft => ({
  writer: 'theirs',
  role: 'facilitator',
  place: 'note:signs',
  text: 'Half of it',
  isHere: true,
  came: 'with the role',
  ...fields,
});

const stateOf = (review: Review): ReviewState => ({
  review,
  save: {kind: 'saved'},
  saving: new Set(),
  notices: [],
  draftsOnlyHere: null,
  sharing: null,
  others: [],
});

type Role = 'facilitator' | 'note-taker';

/** Opens the review in this role beside others who have these texts. */
function back(role: Role, others: TheirDraft[], own: Record<string, string> = {}) {
  const me = atTheKeys('after', {role});
  const drafts = new Map(Object.entries(own));
  me.tell({kind: 'opened', role, state: stateOf(me.review), drafts});
  me.tell({kind: 'drafts elsewhere', theirs: others});
  return me;
}

describe('words that another terminal took over', () => {
  test('are told, and shown whole by D, which opens no field', () => {
    const me = back('facilitator', [theirs({}), theirs({role: 'note-taker', place: 'not-now:x', text: 'Too wide'})]);
    expect(me.message).toBe(
      'The note left half written, “Half of it”, is in the facilitator’s terminal now, and 1 more: D shows them.',
    );
    me.press('D');
    expect([me.typed, me.message]).toEqual([
      undefined,
      'In the facilitator’s terminal: the note “Half of it”. In the note-taker’s terminal: the reason “Too wide”.',
    ]);
  });

  test('are behind one’s own, round and round, and behind the field of a note-taker', () => {
    const me = back('facilitator', [theirs({})], {'idea:signs': 'Mine'});
    expect(me.message).toBe(
      'D goes on with the idea left half written, “Mine”. ' +
        'The note left half written, “Half of it”, is in the facilitator’s terminal now: D behind yours shows it.',
    );
    me.press('D');
    expect(me.typed).toBe('Mine');
    me.press('esc', 'D');
    expect([me.typed, me.message]).toEqual([undefined, 'In the facilitator’s terminal: the note “Half of it”.']);
    me.press('D');
    expect(me.typed).toBe('Mine');
    const other = back('note-taker', [theirs({})]);
    expect(other.message).toContain('Esc, then D, shows it.');
    other.press('esc', 'D');
    expect(other.message).toBe('In the facilitator’s terminal: the note “Half of it”.');
  });

  test('do not come before what has just come from a terminal that is gone, which is told to be opened by D', () => {
    const me = back('facilitator', [theirs({})]);
    me.tell({kind: 'drafts left', drafts: new Map([['idea:signs', 'Half an idea']]), writtenAt: new Map()});
    expect(me.message).toBe('D goes on with the idea left half written, “Half an idea”.');
    me.press('D');
    expect(me.typed).toBe('Half an idea');
    me.press('esc', 'D');
    expect(me.message).toBe('In the facilitator’s terminal: the note “Half of it”.');
  });

  test('are no news where they were begun there, or came to another in another role, or wait for anybody', () => {
    const {came: _, ...own} = theirs({});
    for (const others of [[own], [theirs({came: 'in the role'})], [theirs({isHere: false})]]) {
      const me = back('note-taker', others);
      expect(me.message).toBe('');
    }
    expect(back('facilitator', [theirs({came: 'in the role'})]).message).toContain('in the facilitator’s terminal');
  });

  test('are looked at again with whatever is heard, until they are there no more', () => {
    const me = back('facilitator', [theirs({})]);
    me.meanwhile({type: 'question-opened', questionId: 'signs'});
    me.tell({kind: 'drafts followed', theirs: []});
    me.press('D');
    expect(me.message).toBe('No draft is waiting.');
  });

  test('leave a field that they were opened in, where they stay with the role, and no second text begins there', () => {
    const me = atTheKeys('after');
    const state = stateOf(me.review);
    me.tell({kind: 'opened', role: 'facilitator', state, drafts: new Map([['idea:signs', 'Theirs']])});
    me.press('D');
    expect(me.typed).toBe('Theirs');
    me.tell({kind: 'role taken', role: 'note-taker', state, drafts: new Map()});
    expect([me.typed, me.asks?.what, me.drafts.size]).toEqual(['', 'note', 0]);
  });
});

// Before the meeting, at the keys: what is worth a look, set aside with a reason, named once at the start.
import {describe, expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import type {Review} from '../../src/review/types.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {askOf} from '../../src/session/asks/index.js';
import type {RowOf} from '../../src/session/rows.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {creationOf} from '../support/creation.js';

/** A review of the longest agenda that comes along, with nobody on the list yet. */
function made(): Review {
  const agenda = builtInAgendas.find(({id}) => id === 'dxw');
  const review = agenda && applyChange(null, creationOf({id: 'r1', agenda, people: []}), {at: 0, by: 'facilitator'});
  if (!review) throw new Error('there is no such agenda');
  return {...review, severity: 'minor'};
}

const concerns = (me: Me): string[] => me.rows.flatMap((row) => (row.kind === 'concern' ? [row.id] : []));
/** The first sentence of what a row says. */
const sentence = ({finding}: RowOf<'concern'>): string => finding.says.slice(0, finding.says.indexOf('. '));
const about = (me: Me) => me.asks && askOf(me.asks).about?.(me.asks, me.review);
const hints = (me: Me): string[] => me.rows.flatMap((row) => (row.kind === 'hint' ? [row.text] : []));

const all = [
  'no-note-taker',
  'responders-missing',
  'client-missing',
  'delivery-manager-missing',
  'report-unshared',
  'tech-missing',
];

describe('what is worth a look', () => {
  test('shows three at once, and A shows the rest', () => {
    const me = atTheKeys(made());
    expect(me.selected).toBe('no-note-taker');
    expect(concerns(me)).toEqual(all.slice(0, 3));
    expect(hints(me)).toEqual(['Enter sets one aside · 3 more: A shows all.']);
    me.press('A');
    expect(concerns(me)).toEqual(all);
    me.press('A');
    expect(concerns(me)).toEqual(all.slice(0, 3));
  });

  test('goes by itself as it is put right', () => {
    const me = atTheKeys(made());
    me.meanwhile({type: 'checklist-ticked', id: 'timeline-shared', done: true});
    expect(hints(me)).toEqual(['Enter sets one aside · 2 more: A shows all.']);
  });

  test('is set aside with a reason, and taken up again', () => {
    const me = atTheKeys(made());
    me.press('A', 'enter', 'enter');
    expect(about(me)).toBe('Nobody is down to take notes');
    expect(me.message).toBe('Say why in a few words; Esc leaves it open.');
    me.type('we record it');
    me.press('enter');
    expect(me.review.setAside?.map(({concern, reason}) => [concern, reason])).toEqual([
      ['no-note-taker', 'we record it'],
    ]);
    expect(me.selected).toBe('no-note-taker');
    me.press('A');
    expect(concerns(me)).toEqual(all.slice(1, 4));
    expect(hints(me)).toEqual(['Enter sets one aside · 2 more, 1 set aside: A shows all.']);
    me.press('A');
    me.goTo('no-note-taker');
    me.press('enter');
    expect(me.review.setAside).toBeUndefined();
    me.press('u');
    expect(me.review.setAside).toHaveLength(1);
  });

  test('that was settled while somebody typed a reason is said to be', () => {
    const me = atTheKeys(made());
    me.press('A');
    me.goTo('report-unshared');
    me.press('enter');
    me.type('it is not written yet');
    me.meanwhile({type: 'checklist-ticked', id: 'timeline-shared', done: true});
    me.press('enter');
    expect([me.message, me.review.setAside]).toEqual(['That is settled meanwhile.', undefined]);
  });
});

describe('the note-taker', () => {
  const taking = (): Me => atTheKeys(made(), {role: 'note-taker'});

  test('is told of it on the page that waits, and finds it with the people, all of it behind A', () => {
    const me = taking();
    expect(messagesOf(me.told).map(({text}) => text)).toEqual([
      expect.stringContaining('Esc, then P, shows people and what is worth a look'),
    ]);
    me.press('esc', 'P');
    expect(concerns(me)).toEqual(all.slice(0, 3));
    me.press('A');
    expect(concerns(me)).toEqual(all);
  });

  test('sets one aside with a reason, and ticks what is prepared', () => {
    const me = taking();
    me.press('esc', 'P', 'enter');
    me.type('we record it');
    me.press('enter');
    expect(me.review.setAside?.map(({concern, reason, by}) => [concern, reason, by])).toEqual([
      ['no-note-taker', 'we record it', 'note-taker'],
    ]);
    me.goTo('timeline-shared');
    me.press('space', 'A');
    expect(concerns(me)).toEqual(all.filter((concern) => concern !== 'report-unshared'));
  });

  test('has people and facts alone once the meeting runs, and no key for the rest', () => {
    const me = taking();
    me.press('esc', 'P');
    me.meanwhile({type: 'meeting-started'});
    expect(concerns(me)).toEqual([]);
    me.press('A');
    expect(me.view.allConcerns).toBe(false);
  });
});

describe('the start', () => {
  test('names what is open once, and the next press begins', () => {
    const me = atTheKeys(made());
    me.press('right');
    const [first = '', second = '', third = ''] = me.rows.flatMap((row) =>
      row.kind === 'concern' ? [sentence(row)] : [],
    );
    const named = `“${first}”, “${second}”, “${third}” and 3 more`;
    expect(me.message).toBe(`Still open: ${named}. → once more begins all the same.`);
    expect(me.review.status).toBe('preparing');
    me.press('down', 'right');
    expect(me.review.status).toBe('running');
  });

  test('names it again where something else has come up since', () => {
    const me = atTheKeys(made());
    me.press('right');
    me.meanwhile({type: 'review-edited', fields: {severity: 'major'}});
    me.press('right');
    expect([me.message.includes('No senior person'), me.review.status]).toEqual([true, 'preparing']);
    me.press('right');
    expect(me.review.status).toBe('running');
  });

  test('says nothing of it where all is set aside', () => {
    const me = atTheKeys(made());
    me.press('A');
    for (const concern of all) {
      me.goTo(concern);
      me.press('enter');
      me.type('it is a small one');
      me.press('enter');
    }
    me.press('right');
    expect(me.review.status).toBe('running');
  });
});

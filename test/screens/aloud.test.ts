// Pages in words: every screen has some, none has a sign or a rule of ours, and of a change only what is new is said.
import {describe, expect, test} from 'vitest';
import type {Sharing} from '../../src/review/review-state.js';
import {lastMinute} from '../../src/screens/aloud/last-minutes.js';
import {allOf, newsOf} from '../../src/screens/aloud/news.js';
import {inWords, pageAloud} from '../../src/screens/aloud/page.js';
import {timeInWords} from '../../src/screens/frame/time-in-words.js';
import type {Model} from '../../src/session/model.js';
import {atTheKeys} from '../support/at-the-keys.js';
import {sampleNow, sampleReview, withTopicMinutes} from '../support/sample-review.js';
import {scenes} from '../support/scenes.js';
import {pointsTicked} from '../support/with-points.js';

const drawn = /[─━│█▀▄❯▸✓✎→←↑↓·]/u;

test('choices, counts and what follows a sentence are said in words', () => {
  expect(inWords(' Severity                  minor  [major]')).toBe('Severity, major, chosen of minor, major');
  expect(inWords(' Agenda                    [standard]  moj  dxw · Incident review')).toBe(
    'Agenda, standard, chosen of standard, moj, dxw, Incident review',
  );
  // What somebody wrote is no choice of ours.
  for (const text of ['the boxes are  [x]  and  [ ]', 'load  [high]  low', 'a  [b]', 'minor  [major]']) {
    expect(inWords(`· ${text}`)).toBe(text);
    expect(inWords(` Title                     ${text}`)).toBe(`Title, ${text}`);
  }
  expect(inWords('Covered. · u takes it back')).toBe('Covered. u takes it back');
  expect(inWords('Parked · 2 of 3')).toBe('Parked, 2 of 3');
  expect(inWords('The pager, the mail, etc., were silent')).toBe('The pager, the mail, etc., were silent');
  const me = atTheKeys('after');
  const {body} = pageAloud(me.told, me.situation.now);
  expect(body).toContainEqual(expect.stringMatching(/^2 notes, \d+ in this stage$/));
});

test.each(scenes)('$name is words alone', ({model, now}) => {
  const {body, rows, keys, asked, messages, title} = pageAloud(model, now);
  const said = [title, ...body, keys, asked, ...messages];
  expect(said.filter((line) => drawn.test(line))).toEqual([]);
  expect(said.filter((line) => / {3}/.test(line))).toEqual([]);
  expect(title).not.toBe('');
  if (rows.length > 0) expect(body.length).toBeGreaterThan(0);
});

/** What is said of what somebody does. */
function heard(me: ReturnType<typeof atTheKeys>, deed: () => void, after = 0): string[] {
  const before: Model = me.told;
  deed();
  const at = me.situation.now + after;
  return newsOf(pageAloud(before, at), pageAloud(me.told, at));
}

test('follow-up questions are said: the letters, then what one of them asks, then nothing', () => {
  const me = atTheKeys('after');
  expect(heard(me, () => me.press('f'))).toEqual([
    expect.stringMatching(/^What was just said, or goes on here\? o, something somebody saw; .* Esc leaves\.$/),
  ]);
  expect(heard(me, () => me.press('u'))).toEqual([
    'After “usually …”: How does it go on an ordinary day? What was different this time?',
  ]);
});

test('the points of a topic are said with their numbers, and of a note with which point it is', () => {
  const me = atTheKeys(pointsTicked(sampleReview('after')));
  const {body} = pageAloud(me.told, me.situation.now);
  expect(body.filter((line) => /^\d, /.test(line)).slice(0, 3)).toEqual([
    '1, ticked: Which options were on the table?',
    '2, not ticked: What was known at that moment, and what was not?',
    '3, ticked: How was it settled, and how did everyone hear?  1 note',
  ]);
  expect(body).toContainEqual(
    expect.stringMatching(/ #process with: How was it settled, and how did everyone hear\?$/),
  );
});

describe('of a change', () => {
  test('a point that is ticked is said again, with its tick', () => {
    const me = atTheKeys(pointsTicked(sampleReview('after')));
    expect(heard(me, () => me.press('2'))).toEqual([
      '2, ticked: What was known at that moment, and what was not?',
      expect.stringContaining('is covered'),
    ]);
  });

  test('a note of somebody else is said with its kind, and the count with it', () => {
    const me = atTheKeys('after');
    const {open} = me.review;
    const note = {id: 'n', questionId: open?.questionId ?? '', kind: 'well', aspects: [], text: 'It was calm'} as const;
    expect(heard(me, () => me.meanwhile({type: 'note-added', note: {...note, aspects: []}}))).toEqual([
      expect.stringMatching(/^3 notes/),
      'went well: It was calm',
    ]);
  });

  test('going through a list says the row alone', () => {
    const me = atTheKeys('after');
    expect(heard(me, () => me.press('up'))).toEqual([expect.stringMatching(/^selected: key moment: 23:19/)]);
    expect(heard(me, () => me.press('up'))).toEqual([expect.stringMatching(/^selected: decision: .* #process$/)]);
  });

  test('of a field what it is for, and nothing of what is typed', () => {
    const me = atTheKeys('after');
    expect(heard(me, () => me.press('p'))).toEqual([expect.stringMatching(/^Park a topic\. Enter saves, Esc keeps/)]);
    expect(heard(me, () => me.type('a region of our own'))).toEqual([]);
  });

  test('another screen is said whole, with its keys', () => {
    const me = atTheKeys('after');
    const news = heard(me, () => me.press('g'));
    expect(news.filter((line) => line.startsWith('covered: ') || line.includes('here, ')).length).toBeGreaterThan(4);
    expect(news.at(-1)).toMatch(/^Keys: Enter go;/);
  });

  test('what only the time has changed is not said', () => {
    const me = atTheKeys('after');
    me.press('g');
    expect(heard(me, () => {}, 20 * 60_000)).toEqual([]);
  });

  test('that a change is on its way to the disk is not said, that it cannot get there is, and that it did', () => {
    const [saving, full, saved] = [
      {kind: 'saving', count: 1},
      {kind: 'unsaved', count: 1, why: 'disk full'},
      {kind: 'saved'},
    ] as const;
    const {told: model, situation} = atTheKeys('after');
    const pageWith = (save: NonNullable<Model['state']>['save']) =>
      pageAloud({...model, state: model.state && {...model.state, save}}, situation.now);
    expect(newsOf(pageWith(saved), pageWith(saving))).toEqual([]);
    expect(newsOf(pageWith(saving), pageWith(full))).toEqual(['Unsaved: 1, disk full']);
    expect(newsOf(pageWith(full), pageWith(saved))).toEqual(['Saved']);
  });

  test('that the server went is said once, however much waits, and that it is back', () => {
    const {told: model, situation} = atTheKeys('after');
    const stopped = 'The server does not take this code any more.';
    const pageWith = (sharing: Partial<Sharing> | null) => {
      const whole = sharing && {notShared: 0, awaySince: null, stopped: null, ...sharing};
      return pageAloud({...model, state: model.state && {...model.state, sharing: whole}}, situation.now);
    };
    const [there, away, waiting] = [{}, {awaySince: situation.now}, {notShared: 2, awaySince: situation.now}];
    const before = pageWith(there);
    expect(newsOf(pageWith(null), before)).toEqual([]);
    expect(newsOf(before, pageWith(away))).toEqual([expect.stringMatching(/^Server away since \d\d:\d\d$/)]);
    expect(newsOf(pageWith(away), pageWith(waiting))).toEqual([]);
    expect(newsOf(pageWith(waiting), pageWith({notShared: 2}))).toEqual(['Server back']);
    expect(newsOf(pageWith({notShared: 2}), before)).toEqual([]);
    expect(newsOf(before, pageWith({stopped}))).toEqual(['Not shared', stopped]);
    expect(newsOf(pageWith({stopped}), before)).toEqual(['Shared']);
    expect(allOf(pageWith(waiting), '')).toContainEqual(
      expect.stringMatching(/^saved, 2 not shared yet, server away since \d\d:\d\d$/),
    );
  });
});

describe('the time', () => {
  test('is a sentence about the stage and one about the meeting', () => {
    expect(timeInWords(withTopicMinutes(sampleReview('after')), sampleNow('after'))).toMatch(
      /^After the event: 2 minutes left of 30 minutes\. This topic: \d+ of \d+ minutes?, \d minutes behind\. 1 minute planned for 1 more\. Meeting: 62 of 90 minutes, ends \d\d:\d\d, 1 minute early\.$/,
    );
    expect(timeInWords(sampleReview('preparing'), sampleNow('preparing'))).toBe(
      'The clock has not begun; 90 minutes are planned.',
    );
  });

  test('is told at each of the last five minutes, and once it is used up', () => {
    const review = sampleReview('after');
    const told = (minutes: number) => lastMinute(review, sampleNow('after') + minutes * 60_000)?.text;
    expect([-4, -3, -2.5, 0, 1, 2, 9].map(told)).toEqual([
      undefined,
      '5 minutes left: After the event.',
      '5 minutes left: After the event.',
      '2 minutes left: After the event.',
      '1 minute left: After the event.',
      'The time for After the event is up.',
      'The time for After the event is up.',
    ]);
  });
});

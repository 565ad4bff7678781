// The tour: its coach goes on once a step was done, is skipped or sent away, and holds nothing up.
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {newsOf} from '../../src/screens/aloud/news.js';
import {pageAloud} from '../../src/screens/aloud/page.js';
import {coachRows} from '../../src/screens/frame/coach-rows.js';
import {pageIn} from '../../src/screens/frame/layout.js';
import {screens} from '../../src/screens/registry.js';
import {firstView} from '../../src/session/following.js';
import {keyName} from '../../src/session/keys/in-words.js';
import {setOwnKeys} from '../../src/session/keys/table.js';
import {tourSteps} from '../../src/session/tour/steps.js';
import {tourFromStart} from '../../src/session/tour/tour.js';
import {viewAt} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {does, onTour, tourDeeds} from '../support/on-tour.js';
import {type Chapter, sampleReview} from '../support/sample-review.js';

const example = fileURLToPath(new URL('../../examples/github-2018-10-21', import.meta.url));

/** At a moment of the meeting that other tests are about. */
const joining = (chapter: Chapter): Me => {
  const view = firstView(screens, 'facilitator', sampleReview(chapter));
  return atTheKeys(chapter, {view: {...view, tour: tourFromStart}});
};

const stepOf = (me: Me): string | undefined => tourSteps[me.view.tour?.at ?? Number.NaN]?.id;

test('goes through every step by the keys that it names', () => {
  const me = onTour(example);
  for (const {id, says} of tourSteps) {
    expect(stepOf(me)).toBe(id);
    const deeds = tourDeeds[id] ?? [];
    const [key = ''] = deeds.flatMap((deed) => ('press' in deed ? deed.press.slice(0, 1) : []));
    expect(says()).toContain(keyName(key));
    for (const deed of deeds) does(me, deed);
  }
  expect(stepOf(me)).toBe('end');
  me.press('ctrl+y');
  expect(me.view.tour).toBeNull();
});

test('each step waits for its deed: looking around changes nothing', () => {
  const me = onTour(example);
  for (const {id} of tourSteps) {
    if (me.typed === undefined) {
      me.press('g', 'esc', '?', 'esc');
      expect(stepOf(me)).toBe(id);
    }
    for (const deed of tourDeeds[id] ?? []) does(me, deed);
  }
});

describe('is never in the way', () => {
  test('a step is skipped, in a field too, whose text stays', () => {
    const me = joining('opening');
    me.press('n');
    me.type('Half a th');
    const before = me.view.tour?.at ?? -1;
    me.press('ctrl+y');
    expect(me.view.tour?.at).toBe(before + 1);
    expect(me.typed).toBe('Half a th');
  });

  test('its coach is sent away, and the meeting goes on', () => {
    const me = joining('opening');
    me.press('ctrl+q');
    expect(me.view.tour).toBeNull();
    expect(me.message).toBe('The tour is over: the sample meeting is yours to try.');
    me.press('n');
    me.type('Still here');
    me.press('enter');
    expect(me.review.notes.at(-1)?.text).toBe('Still here');
  });

  test('whoever is ahead is met there', () => {
    // Its first action is whole already.
    const me = joining('actions');
    me.press('down');
    expect(stepOf(me)).toBe('close-stage');
    const late = joining('closed');
    late.press('down');
    expect(stepOf(late)).toBe('export');
  });

  test('its keys are in the help while it goes on', () => {
    const me = joining('opening');
    me.press('?');
    const helps = () => me.rows.flatMap((row) => JSON.stringify(row));
    expect(helps().some((row) => row.includes('skip a step of the tour'))).toBe(true);
    me.press('ctrl+q');
    expect(helps().some((row) => row.includes('of the tour'))).toBe(false);
  });

  test('without a tour its keys are none', () => {
    const me = atTheKeys('after');
    me.press('ctrl+y');
    expect(me.message).toContain('Ctrl+Y does nothing here');
    me.press('n');
    me.type('Text');
    me.press('ctrl+y', 'ctrl+q');
    expect(me.typed).toBe('Text');
  });
});

describe('what the coach says', () => {
  const texts = (columns: number, at: number, most: number) =>
    coachRows({...viewAt('agenda'), tour: {at, since: null}}, pageIn({columns, rows: 24}), most).map((spans) =>
      spans.map(({text}) => text).join(''),
    );

  test.each([60, 80, 160])('stands whole in %i columns, in three rows at most, its two keys above', (columns) => {
    for (const [at, {says}] of tourSteps.entries()) {
      const [label = '', ...rows] = texts(columns, at, 12);
      expect(label).toContain(`Tour · ${at + 1} of ${tourSteps.length} `);
      expect(label).toContain('Ctrl+Y skips · Ctrl+Q ends the tour');
      expect(rows.map((row) => row.trim()).join(' ')).toBe(says());
      expect(rows.length).toBeLessThanOrEqual(3);
      for (const row of [label, ...rows])
        expect([...row].length).toBeLessThanOrEqual(pageIn({columns, rows: 24}).columns);
    }
  });

  test('names the key of the last line, too, as the user has it', () => {
    setOwnKeys({'last-line': ['Z']});
    const close = tourSteps.find(({id}) => id === 'close')?.says();
    setOwnKeys({});
    expect(close).toContain('There Z selects the last line');
  });

  test('gives its label up first where rows are few, and then its end', () => {
    const [first = ''] = texts(60, 0, 1);
    expect(first).toMatch(/^ → begins the meeting/);
    expect(texts(60, 0, 2)).toHaveLength(2);
    expect(texts(60, 0, 0)).toEqual([]);
  });

  test('is said aloud once a step, the keys with the first', () => {
    const me = onTour(example);
    me.press('down');
    const first = pageAloud(me.told, me.situation.now);
    expect(first.coach).toMatch(
      /^Tour, 1 of \d+\. right begins the meeting .* Ctrl\+Y skips a step, Ctrl\+Q ends the tour\.$/i,
    );
    me.press('down');
    const same = pageAloud(me.told, me.situation.now);
    expect(newsOf(first, same).join('\n')).not.toContain('Tour');
    me.press('right', 'right');
    const next = pageAloud(me.told, me.situation.now);
    expect(newsOf(same, next).filter((line) => line.startsWith('Tour, 2 of '))).toHaveLength(1);
    expect(next.coach).not.toContain('Ctrl+Y');
  });
});

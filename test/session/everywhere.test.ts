// The keys of a review work wherever one looks at it: no screen has one that is silently dead there.
import {describe, expect, test} from 'vitest';
import {type Role, roles} from '../../src/review/vocabulary.js';
import {type ScreenName, screens} from '../../src/screens/registry.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import type {Chapter} from '../support/sample-review.js';

const chapters: readonly Chapter[] = ['preparing', 'opening', 'after', 'actions', 'close', 'closed'];

/** How one comes to the screens that lie over the meeting's own. */
const over: Partial<Record<ScreenName, string>> = {
  overview: 'g',
  notes: 'N',
  parking: 'v',
  waiting: 'V',
  facts: 'P',
  comments: 'C',
  earlier: 'E',
  pick: '%',
  timeline: 't',
  help: '?',
};

/** What each of them leads to, or does. */
const leading = {
  g: 'overview',
  N: 'notes',
  v: 'parking',
  V: 'waiting',
  P: 'facts',
  C: 'comments',
  E: 'earlier',
  '%': 'pick',
  t: 'timeline',
  '/': 'search',
} as const satisfies Record<string, ScreenName>;
const acting = ['u', 'U', 'D', 'x', 'm', 'F', '|', 'W'] as const;

/** The help lists keys, of the review as well: it leads on, `/` finds a key in it, and what acts is done elsewhere. */
const isOfHelp = (key: string) => key === '/' || acting.some((one) => one === key);

type Place = {role: Role; chapter: Chapter; screen: ScreenName | null};
const places: Place[] = roles.flatMap((role) =>
  chapters.flatMap((chapter) =>
    [null, ...(Object.keys(over) as ScreenName[])].map((screen) => ({role, chapter, screen})),
  ),
);

function sitDown({role, chapter, screen}: Place): Me {
  const me = atTheKeys(chapter, {role});
  if (me.typed !== undefined) me.press('esc');
  if (screen) {
    me.press(over[screen] ?? '');
    expect(me.screen).toBe(screen);
    // Beside all notes the note-taker's field is open again.
    if (me.typed !== undefined) me.press('esc');
  }
  return me;
}

describe('each key of a review, on each of its screens', () => {
  test.for(places)('$role, $chapter, $screen', (place) => {
    for (const [key, leads] of Object.entries(leading)) {
      if (place.screen === 'help' && isOfHelp(key)) continue;
      const me = sitDown(place);
      const behind = me.view.from;
      me.press(key);
      // On that screen itself it is the way back.
      expect([key, me.screen]).toEqual([key, place.screen === leads ? behind : leads]);
    }
    for (const key of acting) {
      const me = sitDown(place);
      me.press(key);
      const answered = me.message + me.asked + (me.typed ?? '') + me.effects.map(({kind}) => kind).join();
      const isSilent = (answered === '' && me.asks === undefined) || me.message.includes('does nothing here');
      expect([key, isSilent]).toEqual([key, place.screen === 'help' && isOfHelp(key)]);
    }
  });

  test('is of one of the screens that were looked at, or where letters are text, or of no review', () => {
    const meetings = Object.entries(screens.all).filter(([, {stages, shows}]) => stages || shows);
    const looked = [...meetings.map(([name]) => name), ...Object.keys(over)];
    expect(Object.keys(screens.all).filter((name) => !looked.includes(name))).toEqual([
      'search',
      'palette',
      'home',
      'afterwards',
      'forum',
      'new',
      'watch',
    ]);
  });
});

test('what is typed behind / looks for words, on every screen of a review, and nothing of it acts', () => {
  for (const place of places) {
    const me = sitDown(place);
    const {selected} = me.view;
    me.press('/', ...'4 dc1');
    expect([place, me.changes, me.view.selected]).toEqual([place, [], selected]);
    expect(place.screen === 'help' ? me.view.filter : me.view.query).toBe('4 dc1');
  }
});

test('from the help before a review is open no screen of one is led to, and that is said', () => {
  const me = atTheKeys(null);
  me.press('?', 'P');
  expect([me.screen, me.message]).toEqual(['help', 'P does nothing here']);
});

test('Esc leads back from a search to the meeting, wherever it was begun', () => {
  for (const place of places.filter(({screen}) => screen !== 'help')) {
    const meetings = sitDown({...place, screen: null}).screen;
    const me = sitDown(place);
    me.press('/', 'x', 'esc');
    expect([place, me.screen]).toEqual([place, meetings]);
  }
});

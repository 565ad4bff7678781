// The table of keys: no key means two things, every screen has help and a way out, and what texts promise exists.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {destinations, keysOf, roles} from '../../src/review/vocabulary.js';
import {hintsFor, type KeyHint} from '../../src/screens/frame/footer-keys.js';
import {keysToScreens} from '../../src/screens/meeting/keys.js';
import {type ScreenName, screens} from '../../src/screens/registry.js';
import {digitOf} from '../../src/session/asks/parked-topic.js';
import {fieldKeys} from '../../src/session/field/field-keys.js';
import {type Binding, bindingFor, isFor} from '../../src/session/keys/binding.js';
import {keyGroups} from '../../src/session/keys/groups.js';
import {keySections} from '../../src/session/keys/help-sections.js';
import {keyCalled, keyName, keyNames} from '../../src/session/keys/in-words.js';
import {keysFor} from '../../src/session/keys/table.js';
import {selectedRow} from '../../src/session/rows.js';
import {screenNamed} from '../../src/session/screen.js';
import {viewAt} from '../../src/session/view.js';
import {atTheKeys} from '../support/at-the-keys.js';

const names = Object.keys(screens.all) as ScreenName[];
/** Those that a facilitator or a note-taker comes to. */
const visited = names.filter((name) => name !== 'watch');
const keysOn = (name: string): readonly Binding[] => screenNamed(screens, name).keys;
const allKeys = [...new Set(names.flatMap((name) => keysOn(name)))];
const withKeys = (binding: Binding) => ({...binding, keys: keysFor(binding.name)});
const has = (name: ScreenName, key: string): boolean => bindingFor(keysOn(name), key, 'facilitator') !== undefined;
const twice = (found: string[]): string[] => found.filter((name, index) => found.indexOf(name) !== index);

const isOfReview = (name: ScreenName) => name !== 'home' && name !== 'new';

/** What stands at the foot of this screen. */
function footerOf(name: ScreenName, closed: boolean): KeyHint[] {
  const me = atTheKeys(isOfReview(name) ? (closed ? 'closed' : 'after') : null);
  const situation = {...me.situation, view: viewAt(name), screen: screenNamed(screens, name)};
  return hintsFor(situation, selectedRow(situation));
}

describe('each screen', () => {
  test.for(names)('%s: no key means two things', (name) => {
    for (const role of [...roles, 'watch'] as const) {
      const here = keysOn(name).filter((binding) => isFor(binding, role));
      expect(twice(here.flatMap(({name}) => keysFor(name)))).toEqual([]);
    }
  });

  test.for(visited)('%s has help, a way out, and keys for its list', (name) => {
    // Where a screen searches `?` is text, as every letter is; on the help screen help is there already.
    expect([name, has(name, '?')]).toEqual([name, !['search', 'palette', 'help'].includes(name)]);
    expect(has(name, 'q') || has(name, 'esc')).toBe(true);
    for (const key of ['up', 'down', 'pageup', 'pagedown', 'ctrl+c', 'ctrl+z', 'ctrl+l', 'ctrl+t']) {
      expect([key, has(name, key)]).toEqual([key, true]);
    }
  });

  test.for(visited)('%s: what the footer shows is there, once, and its ways out fit', (name) => {
    for (const closed of [false, true]) {
      const shown = footerOf(name, closed);
      expect(twice(shown.map(({key}) => key))).toEqual([]);
      const bound = keysOn(name).flatMap(({name: called}) => keysFor(called).map(keyName));
      for (const {key} of shown) expect(bound).toContain(key);
      const width = (keys: typeof shown) =>
        keys.reduce((sum, {key, short}) => sum + stringWidth(key) + stringWidth(short) + 3, 0);
      expect(width(shown.filter(({always}) => always))).toBeLessThanOrEqual(40);
      expect(shown.some(({always}) => always)).toBe(true);
      for (const {short} of shown) expect(short.length).toBeLessThanOrEqual(12);
    }
  });

  test('in a closed review shows only keys that work in one', () => {
    for (const name of visited.filter(isOfReview)) {
      const working = keysOn(name).filter((binding) => binding.inClosed && isFor(binding, 'facilitator'));
      const keys = working.map((binding) => keyCalled(binding.name));
      expect(footerOf(name, true).filter(({key}) => !keys.includes(key))).toEqual([]);
    }
  });
});

describe('each key', () => {
  test('says what it does, in few words and without a full stop', () => {
    for (const {help, keys} of [...allKeys.map(withKeys), ...fieldKeys]) {
      expect(help).toMatch(/^\S.*[^.\s]$/);
      expect(keys.length).toBeGreaterThan(0);
      expect(stringWidth(help)).toBeLessThanOrEqual(70);
    }
  });

  test('belongs to a group of the help, and does not compile without one', () => {
    // @ts-expect-error: its group is missing.
    const without: Binding = {name: 'note', help: 'nothing', run: () => ({})};
    const isGrouped = ({group}: Binding) => Object.hasOwn(keyGroups, group);
    expect([...allKeys, without].filter((binding) => !isGrouped(binding))).toEqual([without]);
  });

  test('on a screen without a review needs none', () => {
    const without: ScreenName[] = ['home', 'new', 'help', 'watch'];
    for (const name of without) {
      // From the help of a review its screens are led to.
      const own = keysOn(name).filter((binding) => name !== 'help' || !keysToScreens.includes(binding));
      for (const {name: called, anywhere} of own)
        expect([name, called, anywhere !== undefined]).toEqual([name, called, true]);
    }
  });
});

describe('keys in a text field', () => {
  test('mean one thing each, and no letter means anything', () => {
    const keys = fieldKeys.flatMap((row) => row.keys);
    expect(twice(keys)).toEqual([]);
    expect(keys.filter((key) => [...key].length === 1)).toEqual([]);
    for (const key of ['ctrl+c', 'ctrl+z', 'ctrl+l', 'ctrl+t']) expect(keys).not.toContain(key);
  });
});

/** The screens that the keys of this one lead to. */
function ledToFrom(name: ScreenName): string[] {
  const isWithoutReview = name === screens.home || name === 'new';
  const shown = keysOn(name).map(({name: called}) => {
    const [key = ''] = keysFor(called);
    const me = atTheKeys(isWithoutReview ? null : 'after', {view: viewAt(name)});
    me.press(key);
    return me.view.screen;
  });
  return shown.filter((screen) => screen !== name);
}

test('a key leads to each screen, or a terminal begins there, or the meeting is there', () => {
  const found = [screens.home, screens.shared, ...names.flatMap(ledToFrom)];
  const isTheMeetings = (name: ScreenName) => screens.all[name]?.stages ?? screens.all[name]?.shows;
  expect(names.filter((name) => !isTheMeetings(name) && !found.includes(name))).toEqual([]);
});

describe('help', () => {
  const written = (row: {keys: readonly string[]; help: string}) => `${keyNames(row.keys)}: ${row.help}`;
  const marks = 10;

  test('in docs/keys.md has every key once', () => {
    const lines = keySections(screens).flatMap((section) =>
      section.lines.map(({keys, help}) => `${keys}: ${help.replace(/ \((facilitator|note-taker|watch)\)$/, '')}`),
    );
    const all = [...allKeys.map(withKeys), ...fieldKeys].map(written);
    expect(lines.slice(0, -marks).toSorted()).toEqual(all.toSorted());
    expect(lines.slice(-marks).map((line) => line[0])).toEqual([...'+-!?*>@@+#']);
  });

  test('stands under what people want to do with it, each group once', () => {
    const titles = keySections(screens, 'agenda', 'facilitator').map(({title}) => title);
    expect(titles.slice(0, -2).toSorted()).toEqual(Object.values(keyGroups).toSorted());
    expect(titles[0]).toBe('Write down');
    expect(keySections(screens, 'home', 'facilitator')[0]?.lines.map(({keys}) => keys)).toContain('Enter');
  });

  test.for(visited)('opened from %s has every key once, this screen’s first', (name) => {
    const lines = keySections(screens, name, 'facilitator').flatMap((section) =>
      section.lines.map(({keys, help}) => `${keys}: ${help}`),
    );
    // Those of the tour are for whoever is on it.
    const mine = allKeys.filter((binding) => isFor(binding, 'facilitator') && !binding.ofTour);
    expect(lines.slice(0, -marks).toSorted()).toEqual([...mine.map(withKeys), ...fieldKeys].map(written).toSorted());
    // In each group they come before those that are elsewhere, which say where.
    const here = keysOn(name).map(withKeys).map(written);
    for (const section of keySections(screens, name, 'facilitator').slice(0, -2)) {
      const isHere = section.lines.map(({keys, help}) => here.includes(`${keys}: ${help}`));
      expect([section.title, isHere]).toEqual([
        section.title,
        isHere.toSorted((one, other) => Number(other) - Number(one)),
      ]);
      for (const [index, {where}] of section.lines.entries()) if (isHere[index]) expect(where).toBe(undefined);
    }
  });
});

type Said = {text: string; on: ScreenName[] | 'field' | 'ask'; keys: string[]};

const meeting: ScreenName[] = ['agenda', 'actions', 'close'];
const everyReview: ScreenName[] = [...meeting, 'prepare', 'overview', 'notes', 'parking', 'comments'];
const digits = keysOf(destinations).map(digitOf);

/** Every text on screen that names a key, the screens that it is said on, and the keys. */
const promises: Said[] = [
  {text: 'digitsInWords} says where it goes.', on: ['parking'], keys: digits},
  {text: 'way} opens the parking lot.', on: meeting, keys: ['v']},
  {text: 'gives it a slot.', on: ['actions'], keys: ['enter']},
  {text: 'One more than the limit needs a reason; Esc leaves it held.', on: 'field', keys: ['esc']},
  {text: 'Say why in a few words, for whoever had the idea; Esc leaves it as it is.', on: 'field', keys: ['esc']},
  {text: 'Enter again adds them;', on: 'field', keys: ['enter']},
  {text: 'Esc leaves the owner open.', on: 'field', keys: ['esc']},
  {text: 'Esc leaves it with', on: 'field', keys: ['esc']},
  {text: 'is past. Enter again takes it; Esc leaves the day as it was.', on: 'field', keys: ['enter', 'esc']},
  {text: 'counted meanwhile. Enter again adds yours; Esc leaves it at that.', on: 'field', keys: ['enter', 'esc']},
  {text: 'One line is enough here; Enter saves it.', on: 'field', keys: ['enter']},
  {
    text: "wayTo(told, 'undo')} takes it back",
    on: ['prepare', ...meeting, 'overview', 'parking', 'comments', 'facts'],
    keys: ['u', 'U'],
  },
  {text: '↑ ↓ choose one; Ctrl+O takes a new one to $EDITOR.', on: meeting, keys: ['up', 'down']},
  {text: 'This agenda has no questions: g, then n, adds one.', on: ['prepare'], keys: ['g']},
  {text: 'without a destination · ', on: ['close'], keys: digits},
  {text: 'Still open: Enter goes there', on: ['close'], keys: ['enter']},
  {text: 'Say why in a few words; Esc leaves the review open.', on: 'field', keys: ['esc']},
  {text: 'Say why in a few words; Esc leaves it open.', on: 'field', keys: ['esc']},
  {text: 'Enter sets one aside', on: ['prepare'], keys: ['enter']},
  {text: "enter: 'closes the review'", on: 'field', keys: ['enter']},
  {text: "esc: 'leaves it open'", on: 'field', keys: ['esc']},
  {text: 'Enter says who takes it there.', on: ['close', 'parking'], keys: ['enter']},
  {text: 'Enter says why.', on: ['close', 'parking'], keys: ['enter']},
  {
    text: 'Esc waits for it; Enter leaves and keeps it in a file elsewhere.',
    on: 'ask',
    keys: ['esc', 'enter'],
  },
  {text: 'Enter closes it.', on: 'ask', keys: ['enter']},
  {text: 'Enter skips it.', on: 'ask', keys: ['enter']},
  {text: 'minutes${giver', on: meeting, keys: ['+']},
  {text: "wayTo(told, 'count-hands')} counts the hands", on: meeting, keys: ['l']},
  {text: "wayTo(told, 'people')} marks who spoke", on: everyReview, keys: ['P']},
  {text: "wayTo(told, 'nudge')} answers", on: everyReview, keys: ['m']},
  {text: 'Enter alone says that you have seen it', on: 'field', keys: ['enter']},
  {text: 'Enter alone says seen', on: 'field', keys: ['enter']},
  {text: "enter: 'sends'", on: 'field', keys: ['enter']},
  {text: "ask.enter ?? 'saves'", on: 'field', keys: ['enter']},
  {text: "esc: 'goes back'", on: ['search'], keys: ['esc']},
  {text: "keeps ? 'keeps' : 'leaves'", on: 'field', keys: ['esc']},
  {text: 'Enter archives it.', on: 'ask', keys: ['enter']},
  {text: 'Enter moves it.', on: 'ask', keys: ['enter']},
  {text: 'Enter lets it go.', on: 'ask', keys: ['enter']},
  {text: 'Enter says yes', on: 'ask', keys: ['enter']},
  {text: 'Enter does it.', on: 'ask', keys: ['enter']},
  {text: 'Enter does it for everybody.', on: 'ask', keys: ['enter']},
  {text: 'Other keys came between: Enter asks again, Esc leaves it.', on: 'ask', keys: ['enter', 'esc']},
  {text: 'Enter opens or saves one,', on: ['close'], keys: ['enter']},
  {text: 'Enter gives another name,', on: ['prepare', 'facts'], keys: ['enter']},
  {text: 'or Enter goes on to', on: 'ask', keys: ['enter']},
  {text: "'Enter leaves.'", on: 'ask', keys: ['enter']},
  {text: 'Enter opens it.', on: 'ask', keys: ['enter']},
  {text: 'Enter writes the files.', on: 'ask', keys: ['enter']},
  {text: 'Esc says no', on: 'ask', keys: ['esc']},
  {text: '↓ leaves it for later.', on: ['new'], keys: ['down']},
  {text: "enter: 'goes on'", on: 'field', keys: ['enter']},
  {text: "esc: 'keeps it'", on: 'field', keys: ['esc']},
  {text: 'Enter goes on.', on: ['new'], keys: ['enter']},
  {text: 'Enter goes there.', on: ['new'], keys: ['enter']},
  {text: 'Enter makes the review.', on: ['new'], keys: ['enter']},
  {text: 'Enter goes on, ↑ ↓ go to any.', on: ['new'], keys: ['enter', 'up', 'down']},
  {text: 'Space chooses, and so does a first letter.', on: ['new'], keys: ['left', 'right', 'space']},
  {text: 'Enter goes to a question.', on: ['overview'], keys: ['enter']},
  {text: 'Enter looks at a question.', on: ['overview'], keys: ['enter']},
  {text: '} shows all.', on: ['notes'], keys: ['esc']},
  {text: 'Each leaves with a destination: ', on: ['parking'], keys: ['1', '2', '3', '4']},
  {text: 'found. Enter goes there', on: ['search'], keys: ['enter']},
  {text: 'Ctrl+G goes back', on: 'field', keys: ['ctrl+g']},
  {text: 'Ctrl+S sets it aside, Ctrl+X lets it go.', on: 'field', keys: ['ctrl+s', 'ctrl+x']},
  {text: 'Ctrl+X brings it back.', on: 'field', keys: ['ctrl+x']},
  {text: 'and Enter saves it. With “+ ” before it, it went well.', on: 'field', keys: ['enter']},
  {text: 'Enter saves them as they are, Esc keeps a draft.', on: 'field', keys: ['enter', 'esc']},
  {text: 'Enter goes all the same.', on: 'ask', keys: ['enter']},
];

describe('keys that texts name', () => {
  const root = fileURLToPath(new URL('../../src/', import.meta.url));
  const sources = ['session', 'screens']
    .flatMap((folder) =>
      readdirSync(join(root, folder), {recursive: true}).map((name) => join(root, folder, String(name))),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

  test.for(promises)('$text', ({text, on, keys}) => {
    expect(sources).toContain(text);
    for (const key of keys) {
      if (on === 'field') expect(fieldKeys.some((row) => row.keys.includes(key))).toBe(true);
      else if (on === 'ask') expect(['enter', 'esc', 'right']).toContain(key);
      else for (const screen of on) expect([screen, key, has(screen, key)]).toEqual([screen, key, true]);
    }
  });

  test('are all on this list', () => {
    const naming =
      /(?:^|[\s'"`:,])(?:Enter|Esc|Space|→|[a-zDO]|[-+>.?]|[1-4]) (?:says|opens|goes|gives|adds|holds|parks|brings|skips|finds|rewords|closes|leaves|begins|deletes|saves|waits|changes) [^'"`\n$]*/g;
    const unlisted = [...sources.matchAll(naming)]
      .map(([found]) => found.trim())
      .filter((found) => !promises.some(({text}) => text.includes(found) || found.includes(text)));
    expect(unlisted).toEqual([]);
  });
});

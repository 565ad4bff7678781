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
import {keyName, keyNames} from '../../src/session/keys/names.js';
import {selectedRow} from '../../src/session/rows.js';
import {screenNamed} from '../../src/session/screen.js';
import {viewAt} from '../../src/session/view.js';
import {atTheKeys} from '../support/at-the-keys.js';

const names = Object.keys(screens.all) as ScreenName[];
/** Those that a facilitator or a note-taker comes to. */
const visited = names.filter((name) => name !== 'watch');
const keysOn = (name: string): readonly Binding[] => screenNamed(screens, name).keys;
const allKeys = [...new Set(names.flatMap((name) => keysOn(name)))];
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
      expect(twice(here.flatMap(({keys}) => keys))).toEqual([]);
    }
  });

  test.for(visited)('%s has help, a way out, and keys for its list', (name) => {
    // In the search `?` is text, as every letter is; on the help screen help is there already.
    expect([name, has(name, '?')]).toEqual([name, name !== 'search' && name !== 'help']);
    expect(has(name, 'q') || has(name, 'esc')).toBe(true);
    for (const key of ['up', 'down', 'pageup', 'pagedown', 'ctrl+c', 'ctrl+z', 'ctrl+l', 'ctrl+t']) {
      expect([key, has(name, key)]).toEqual([key, true]);
    }
  });

  test.for(visited)('%s: what the footer shows is there, once, and its ways out fit', (name) => {
    for (const closed of [false, true]) {
      const shown = footerOf(name, closed);
      expect(twice(shown.map(({key}) => key))).toEqual([]);
      const bound = keysOn(name).flatMap(({keys}) => keys.map(keyName));
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
      const keys = working.map(({keys: [key = '']}) => keyName(key));
      expect(footerOf(name, true).filter(({key}) => !keys.includes(key))).toEqual([]);
    }
  });
});

describe('each key', () => {
  test('says what it does, in few words and without a full stop', () => {
    for (const {help, keys} of [...allKeys, ...fieldKeys]) {
      expect(help).toMatch(/^\S.*[^.\s]$/);
      expect(keys.length).toBeGreaterThan(0);
      expect(stringWidth(help)).toBeLessThanOrEqual(70);
    }
  });

  test('belongs to a group of the help, and does not compile without one', () => {
    // @ts-expect-error: its group is missing.
    const without: Binding = {keys: ['K'], help: 'nothing', run: () => ({})};
    const isGrouped = ({group}: Binding) => Object.hasOwn(keyGroups, group);
    expect([...allKeys, without].filter((binding) => !isGrouped(binding))).toEqual([without]);
  });

  test('on a screen without a review needs none', () => {
    const without: ScreenName[] = ['home', 'new', 'help', 'watch'];
    for (const name of without) {
      // From the help of a review its screens are led to.
      const own = keysOn(name).filter((binding) => name !== 'help' || !keysToScreens.includes(binding));
      for (const {keys, anywhere} of own) expect([name, keys, anywhere !== undefined]).toEqual([name, keys, true]);
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
  const shown = keysOn(name).map(({keys: [key = '']}) => {
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
    const all = [...allKeys, ...fieldKeys].map(written);
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
    expect(lines.slice(0, -marks).toSorted()).toEqual([...mine, ...fieldKeys].map(written).toSorted());
    // In each group they come before those that are elsewhere, which say where.
    const here = keysOn(name).map(written);
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
  {text: 'd deletes one, u brings it back.', on: ['comments'], keys: ['d', 'u']},
  {text: 'digitsInWords} says where it goes.', on: ['parking'], keys: digits},
  {text: "'Esc, then v,' : 'v';", on: meeting, keys: ['v']},
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
  {text: 'actions are the most that get done: - says not now, > parks it.', on: ['actions', 'close'], keys: ['-', '>']},
  {text: 'as facilitator: P changes that.', on: meeting, keys: ['P']},
  {text: 'Enter gives another name, d takes one off the list.', on: ['prepare', 'facts'], keys: ['enter', 'd']},
  {text: ': i says how involved, r gives a role.', on: ['prepare', 'facts'], keys: ['i', 'r']},
  {text: 'It is in the parking lot already. v opens it.', on: ['actions', 'close'], keys: ['v']},
  {text: 'In the parking lot now. v opens it.', on: ['close'], keys: ['v']},
  {text: "join('; ')}. v opens it.", on: ['actions', 'close'], keys: ['v']},
  {text: 'Nothing is parked; p parks a topic.', on: ['parking'], keys: ['p']},
  {
    text: "wayTo(told, 'u')} takes it back",
    on: ['prepare', ...meeting, 'overview', 'parking', 'comments', 'facts'],
    keys: ['u', 'U'],
  },
  {text: '↑ ↓ choose one; Ctrl+O takes a new one to $EDITOR.', on: meeting, keys: ['up', 'down']},
  {text: 'A question stays on the agenda; s skips it.', on: ['overview'], keys: ['s']},
  {text: 'Skipped; → goes on, S says why.', on: ['agenda'], keys: ['right', 'S']},
  {text: 'Skipped; S says why.', on: ['overview'], keys: ['S']},
  {text: 'There is no question to cover; n adds one.', on: ['overview'], keys: ['n']},
  {text: 'There is no question to skip; n adds one.', on: ['overview'], keys: ['n']},
  {text: 'There is no question to move; n adds one.', on: ['overview'], keys: ['n']},
  {text: 'g goes to any other.', on: ['agenda', 'actions'], keys: ['g']},
  {text: 'This agenda has no questions: g, then n, adds one.', on: ['prepare'], keys: ['g']},
  {text: 'without a destination · ', on: ['close'], keys: digits},
  {text: 'Nothing is noted here yet: n notes who hears what.', on: ['close'], keys: ['n']},
  {text: 'Still open: Enter goes there', on: ['close'], keys: ['enter']},
  {text: 'O opens the review again, x exports it.', on: ['close'], keys: ['O', 'x']},
  {text: 'Say why in a few words; Esc leaves the review open.', on: 'field', keys: ['esc']},
  {text: 'Say why in a few words; Esc leaves it open.', on: 'field', keys: ['esc']},
  {text: 'Enter sets one aside', on: ['prepare'], keys: ['enter']},
  {text: ': A shows all', on: ['prepare'], keys: ['A']},
  {text: '→ once more begins all the same.', on: ['prepare'], keys: ['right']},
  {text: "enter: 'closes the review'", on: 'field', keys: ['enter']},
  {text: "esc: 'leaves it open'", on: 'field', keys: ['esc']},
  {text: 'The meeting has not begun: → on the prepare screen begins it.', on: ['prepare'], keys: ['right']},
  {text: 'Enter says who takes it there.', on: ['close', 'parking'], keys: ['enter']},
  {text: 'Enter says why.', on: ['close', 'parking'], keys: ['enter']},
  {text: "'O'} opens it again.", on: [...meeting, 'overview', 'parking', 'comments', 'facts'], keys: ['O']},
  {text: 'The meeting is over: O opens the review again, x exports it.', on: ['close'], keys: ['O', 'x']},
  {text: "'Esc, then O,'", on: ['search'], keys: ['esc']},
  {
    text: 'Esc waits for it; Enter leaves and keeps it in a file elsewhere.',
    on: 'ask',
    keys: ['esc', 'enter'],
  },
  {text: 'Enter closes it.', on: 'ask', keys: ['enter']},
  {text: 'Enter skips it.', on: 'ask', keys: ['enter']},
  {text: '→ or Enter goes on to', on: 'ask', keys: ['right', 'enter']},
  {text: 'R parks the rest', on: meeting, keys: ['R']},
  {text: 'G goes on', on: meeting, keys: ['G']},
  {text: 'minutes${giver', on: meeting, keys: ['+']},
  {text: "wayTo(told, 'l')} counts the hands", on: meeting, keys: ['l']},
  {text: "wayTo(told, 'P')} marks who spoke", on: everyReview, keys: ['P']},
  {text: "wayTo(told, 'm')} answers", on: everyReview, keys: ['m']},
  {text: 'Enter alone says that you have seen it', on: 'field', keys: ['enter']},
  {text: 'Enter alone says seen', on: 'field', keys: ['enter']},
  {text: "enter: 'sends'", on: 'field', keys: ['enter']},
  {text: "ask.enter ?? 'saves'", on: 'field', keys: ['enter']},
  {text: "esc: 'goes back'", on: ['search'], keys: ['esc']},
  {text: "keeps ? 'keeps' : 'leaves'", on: 'field', keys: ['esc']},
  {text: "'Esc, then D,' : 'D';", on: everyReview, keys: ['D']},
  {text: 'Enter opens or saves one, > parks it, d lets it go.', on: ['close'], keys: ['enter', '>', 'd']},
  {text: 'Enter archives it.', on: 'ask', keys: ['enter']},
  {text: 'Enter moves it.', on: 'ask', keys: ['enter']},
  {text: 'u brings it back.', on: ['home'], keys: ['u']},
  {text: 'into the trash folder? u brings it back.', on: ['home'], keys: ['u']},
  {text: 'Enter lets it go.', on: 'ask', keys: ['enter']},
  {text: 'Enter says yes', on: 'ask', keys: ['enter']},
  {text: 'Enter does it.', on: 'ask', keys: ['enter']},
  {text: 'Enter does it for everybody.', on: 'ask', keys: ['enter']},
  {text: 'Other keys came between: Esc leaves it, then ask again.', on: 'ask', keys: ['esc']},
  {text: "'Enter leaves.'", on: 'ask', keys: ['enter']},
  {text: 'Enter opens it.', on: 'ask', keys: ['enter']},
  {text: 'Enter writes the files.', on: 'ask', keys: ['enter']},
  {text: 'Esc says no', on: 'ask', keys: ['esc']},
  {text: '→ begins the meeting and its clock.', on: ['prepare'], keys: ['right']},
  {text: 'n adds people.', on: ['prepare', 'facts'], keys: ['n']},
  {text: 'O opens all the rest.', on: ['facts'], keys: ['O']},
  {text: '↓ leaves it for later.', on: ['new'], keys: ['down']},
  {text: "enter: 'goes on'", on: 'field', keys: ['enter']},
  {text: "esc: 'keeps it'", on: 'field', keys: ['esc']},
  {text: 'Enter goes on.', on: ['new'], keys: ['enter']},
  {text: 'Enter makes the review.', on: ['new'], keys: ['enter']},
  {text: 'Enter goes on, ↑ ↓ go to any.', on: ['new'], keys: ['enter', 'up', 'down']},
  {text: 'Space chooses, and so does a first letter.', on: ['new'], keys: ['left', 'right', 'space']},
  {text: 'Enter goes to a question.', on: ['overview'], keys: ['enter']},
  {text: 'Enter looks at a question.', on: ['overview'], keys: ['enter']},
  {text: 'O opens the review again.', on: ['overview'], keys: ['O']},
  {
    text: 'c covered, s skip, n adds one, r rewords.',
    on: ['overview'],
    keys: ['c', 's', 'n', 'r'],
  },
  {
    text: 'c covered, n adds one, r rewords.',
    on: ['overview'],
    keys: ['c', 'n', 'r'],
  },
  {text: 'f by kind, # by aspect, w times.', on: ['notes'], keys: ['o', 'f', '#', 'w']},
  {text: '} shows all.', on: ['notes'], keys: ['esc']},
  {text: 'Each leaves with a destination: ', on: ['parking'], keys: ['1', '2', '3', '4']},
  {text: 'a adds one; so does “@ 23:09 what happened” in a note.', on: ['timeline'], keys: ['a']},
  {text: 'found. Enter goes there', on: ['search'], keys: ['enter']},
  {text: ', Ctrl+R rewords.', on: ['search'], keys: ['ctrl+r']},
  {text: 'that lists it; Ctrl+R rewords it here.', on: ['search'], keys: ['ctrl+r']},
  {text: 'n writes a note', on: meeting, keys: ['n']},
  {text: 'Ctrl+G goes back', on: 'field', keys: ['ctrl+g']},
  {text: 'Ctrl+S sets it aside, Ctrl+X lets it go.', on: 'field', keys: ['ctrl+s', 'ctrl+x']},
  {text: 'Ctrl+X brings it back.', on: 'field', keys: ['ctrl+x']},
  {text: 'Nothing is held. a holds an idea.', on: ['actions'], keys: ['a']},
  {text: 'n opens a note. Write what somebody says, and Enter saves it.', on: meeting, keys: ['n']},
  {text: 'With “+ ” before it, it went well.', on: 'field', keys: ['enter']},
  {text: 'p parks it, with Enter: it is not lost, and the meeting goes on.', on: meeting, keys: ['p']},
  {text: 'Enter saves them as they are, Esc keeps a draft.', on: 'field', keys: ['enter', 'esc']},
  {text: 'a holds the idea until the actions stage, so that the learning goes on first.', on: meeting, keys: ['a']},
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

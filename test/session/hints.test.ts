// No hint names a key that does nothing where it stands: the footer, the line of words above a list, the help, a row.
import {describe, expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {isPaused} from '../../src/review/clock.js';
import type {NewReview} from '../../src/review/new-review.js';
import type {ListedReview} from '../../src/review/summary.js';
import type {Review} from '../../src/review/types.js';
import {type Role, roles} from '../../src/review/vocabulary.js';
import {keyLines} from '../../src/screens/frame/footer.js';
import {hintsFor} from '../../src/screens/frame/footer-keys.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {breakMessage} from '../../src/screens/meeting/break.js';
import {screens} from '../../src/screens/registry.js';
import {keySections} from '../../src/session/keys/help-sections.js';
import {keyName} from '../../src/session/keys/in-words.js';
import {keysFor} from '../../src/session/keys/table.js';
import {canSelect, selectedRow} from '../../src/session/rows.js';
import {viewAt} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {type Chapter, sampleReview} from '../support/sample-review.js';

const listed: ListedReview = {
  id: 'k3v9x2ab',
  folder: '/reviews/one',
  reference: 'INC-7',
  title: 'Checkout was slow',
  severity: 'minor',
  kind: 'incident',
  security: false,
  status: 'running',
  createdAt: 0,
  zone: null,
  startedAt: null,
  covered: 0,
  questions: 1,
  notes: 0,
  actions: 0,
  openParked: 0,
  changedAt: 0,
  archived: false,
};
const form: NewReview = {
  reference: 'INC-8',
  title: 'It fell again',
  severity: 'minor',
  folder: '',
  recording: '',
  minutes: null,
  agenda: 'standard',
  people: [],
  incident: {startedAt: null, resolvedAt: null, keywords: []},
};
const example = {name: 'one', title: 'A real one', about: 'Somebody, 2018'};

const footer = (me: Me) => hintsFor(me.situation, selectedRow(me.situation)).map(({key, short}) => `${key} ${short}`);

describe('the footer of a field', () => {
  test('offers my notes where there are any to go back to', () => {
    const me = atTheKeys('opening', {role: 'note-taker'});
    expect(footer(me)).not.toContain('↑ my notes');
    me.press('up');
    expect(me.typed).toBe('');
    me.type('The first note here');
    me.press('enter');
    expect(footer(me)).toContain('↑ my notes');
    me.type('half');
    expect(footer(me)).not.toContain('↑ my notes');
  });

  test('offers a new line where a text takes one', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.press('esc', 'm');
    expect(footer(me).join()).not.toContain('Alt+Enter');
    me.press('esc', 'esc', 'p');
    expect(footer(me)).toContain('Alt+Enter new line');
    me.type('one');
    me.press('alt+enter');
    expect(me.typed).toBe('one\n');
  });
});

test('Esc leads back in the footer only where there is somewhere to go', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  me.press('esc');
  expect(footer(me)).not.toContain('Esc back');
  me.press('right');
  expect(footer(me)).toContain('Esc back');
  me.press('esc', 'esc');
  expect(footer(me)).not.toContain('Esc back');
  me.press('v');
  expect(footer(me)).toContain('Esc back');
});

describe('at 80 columns', () => {
  const middle = {opening: 'opening', after: 'after', actions: 'actions'} as const;

  /** The sample's close with a question before its last one, at which topics get their destinations. */
  function atDestinations(): Review {
    const review = sampleReview('close');
    const stages = review.agenda.stages.map((stage) => {
      const [first] = stage.questions;
      if (stage.kind !== 'close' || !first) return stage;
      return {...stage, questions: [{...first, id: 'parked-topics', text: 'Where to?'}, ...stage.questions]};
    });
    return {...review, open: {questionId: 'parked-topics'}, agenda: {...review.agenda, stages}};
  }

  const rowsShown = (me: Me) =>
    keyLines(hintsFor(me.situation, selectedRow(me.situation)), 80, 1).map((spans) =>
      spans
        .map(({text}) => text)
        .join('')
        .trim(),
    );
  const shown = (me: Me) => rowsShown(me).join('  ');

  test.for([
    ['facilitator', 'close', '→ next'],
    ['note-taker', 'close', 'Esc back'],
    ['facilitator', 'parking', 'Esc back'],
    ['note-taker', 'parking', 'Esc back'],
  ] as const)('the footer of a parked topic has every destination, and the way on: %s, %s', ([role, screen, way]) => {
    const me = atTheKeys(atDestinations(), {role});
    if (role === 'note-taker') me.press('esc');
    if (screen === 'parking') me.press('v');
    me.goTo('topic-2');
    const [first, last] = rowsShown(me);
    const isNext = way === '→ next';
    expect(first?.startsWith(`Enter where${isNext ? `  ${way}` : ''}  1 forum  2 action  3 meeting  4 drop  `)).toBe(
      true,
    );
    expect(shown(me)).toMatch(/ r reword .*/);
    expect(last?.endsWith(`${isNext ? '' : way}  ? help  q leave`)).toBe(true);
  });

  test('the footer says how the meeting goes on, whatever is selected', () => {
    for (const [chapter, at] of Object.entries({...middle, close: atDestinations()})) {
      const me = atTheKeys(at);
      for (const row of me.rows.filter(canSelect)) {
        me.goTo(row.id);
        expect([chapter, row.id, shown(me)]).toEqual([chapter, row.id, expect.stringContaining('→ next')]);
      }
    }
  });
});

describe('at the close', () => {
  test.for([
    ['o', 'owner'],
    ['b', 'due'],
    ['w', 'doneWhen'],
  ] as const)('%s asks for what an action’s row says is still open', ([key, part]) => {
    const me = atTheKeys('close');
    const action = me.review.actions.find(({status}) => status === 'chosen');
    me.goTo(action?.id ?? '');
    me.press(key);
    expect(me.asks).toEqual({what: 'action', actionId: action?.id, part, goOn: false});
  });

  test('d deletes a parked topic, and u brings it back', () => {
    const me = atTheKeys('close');
    me.goTo('topic-2');
    me.press('d');
    expect(me.asked).toMatch(/^Delete the topic “.*”\? Enter deletes; u brings it back\.$/);
    me.press('enter');
    expect(me.message).toMatch(/^The topic “.*” is deleted\.$/);
    me.press('u');
    expect(me.review.parked.find(({id}) => id === 'topic-2')?.deleted).toBe(false);
  });
});

test('the note-taker, whose field opens again, is told to leave it first', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  me.press('esc', 'p');
  me.type('The audit of packages');
  me.press('enter');
  expect(me.message).toBe('Parked. Esc, then v, opens the parking lot.');
  me.press('esc', 'v');
  expect(me.screen).toBe('parking');
});

/** Where a person may be: a screen, with the row that is selected there. */
type Place = {role: Role; chapter: Chapter | null; ways: readonly string[]; rowId?: string; inBreak?: true};

const chapters: readonly Chapter[] = ['preparing', 'opening', 'after', 'actions', 'close', 'closed'];
/** Keys that lead to each screen of a review. */
const ways: readonly string[][] = [
  [],
  ['g'],
  ['v'],
  ['C'],
  ['P'],
  ['/', 't', 'h', 'e'],
  ['?'],
  ['g', '?'],
  ['?', '/'],
  ['n'],
  ['p'],
];

function sitDown({role, chapter, ways: keys, rowId, inBreak}: Place): Me {
  if (chapter === null) {
    const me = atTheKeys(null, {
      view: {...viewAt('home'), form},
      agendas: builtInAgendas,
      home: {reviews: [listed], examples: [example]},
    });
    me.press(...keys);
    if (rowId) me.goTo(rowId);
    return me;
  }
  const me = atTheKeys(chapter, {role, agendas: builtInAgendas});
  const open = me.open ?? me.review.agenda.stages[0]?.questions[0]?.id ?? '';
  me.meanwhile({type: 'comment-added', comment: {id: 'comment', questionId: null, text: 'Thank you for the calm'}});
  if (chapter !== 'closed') {
    me.meanwhile({
      type: 'note-added',
      note: {id: 'note', questionId: open, kind: 'well', aspects: [], text: 'The calm'},
    });
    me.meanwhile({type: 'topic-parked', topic: {id: 'topic', questionId: open, text: 'The audit'}});
    me.meanwhile({type: 'action-held', action: {id: 'idea', questionId: open, title: 'Rehearse the failover'}});
    me.meanwhile({type: 'nudge-sent', nudge: {id: 'nudge', text: 'Let’s look at the time'}});
    me.meanwhile({type: 'facilitation-offered', id: 'offer'});
    // A half-written text, left behind.
    if (me.typed === undefined) me.press('n');
    if (me.asks?.what === 'note') {
      me.type('The half');
      me.press('esc');
    } else me.press('esc');
  } else if (me.typed !== undefined) me.press('esc');
  if (inBreak) me.meanwhile({type: 'paused'});
  me.press(...keys);
  if (rowId) me.goTo(rowId);
  return me;
}

/** What is left of a terminal when words are taken away that only say something. */
const trace = (me: Me): string => {
  const {message: _, toldOfKeys: __, ...view} = me.view;
  return JSON.stringify([view, me.changes.length, me.effects.length, [...me.drafts]]);
};

const keyed: Record<string, string> = {
  '→': 'right',
  '←': 'left',
  '↑': 'up',
  '↓': 'down',
  PgUp: 'pageup',
  PgDn: 'pagedown',
};
const keyOf = (name: string): string => keyed[name] ?? (name.length > 1 ? name.toLowerCase() : name);

const verbs =
  'adds|and|answers|asks|begins|brings|changes|chooses|covered|deletes|goes|holds|keeps|looks|makes|move|moves|opens|parks|restores|rewords|says|shows|skip|skips|takes|tells|writes|enter|5 minutes';
const naming = new RegExp(
  `(?:(Esc(?: twice| three times|(?:, Esc)*)), then |(?<![\\w“’]))(Enter|Esc|Space|Ctrl\\+[A-Z]|[←→↑↓]|[A-Za-z]|[-+>[\\]])(?:,)? (?=(?:${verbs})\\b)`,
  'g',
);

const escapes: Record<string, number> = {'Esc twice': 2, 'Esc three times': 3};

/** The keys that a line of words names, each with those that lead to it. */
const keysIn = (text: string): string[][] => [
  ...[...text.matchAll(naming)].map(([, esc = '', key = '']) => [
    ...Array.from({length: escapes[esc] ?? esc.split('Esc').length - 1}, () => 'esc'),
    keyOf(key),
  ]),
  ...[...text.matchAll(/[:,] ([1-9]) [a-z]/g)].map(([, key = '']) => [key]),
];

/**
 * All that this place names: at the foot of the page, above the list, and in the messages; and with it what is named.
 */
function namedIn(me: Me): {says: string; keys: string[]}[] {
  const {situation} = me;
  // Behind a field that is open, or a word that is typed, keys are text.
  const isTyping = (me.typed !== undefined && !situation.screen.searches) || situation.view.filter !== null;
  const intro = isTyping ? '' : (situation.screen.intro?.(situation) ?? '');
  // What people have written is theirs.
  const messages = messagesOf(me.told).map(({text, end = ''}) => text + end);
  return [
    ...hintsFor(situation, selectedRow(situation)).map(({key, short}) => ({
      says: `${key} ${short}`,
      keys: [keyOf(key)],
    })),
    ...[intro, ...messages].flatMap((says) => keysIn(says).map((keys) => ({says, keys}))),
  ].map((one) => ({...one, keys: one.keys.map((key) => (key === '$editor' ? 'ctrl+o' : key))}));
}

/** One row of each kind, and of each state of an action, and none at all. */
function rowsToStandOn(me: Me): (string | undefined)[] {
  if (me.typed !== undefined && me.asks?.what !== 'search') return [undefined];
  const byKind = new Map<string, string>();
  for (const row of me.rows.filter(canSelect)) {
    const more = row.kind === 'action' ? row.action.status : row.kind === 'do' || row.kind === 'detail' ? row.id : '';
    byKind.set(`${row.kind} ${more}`, row.id);
  }
  // Letters are text where something is searched or filled in.
  return me.view.filter !== null || ['search', 'help', 'new'].includes(me.screen)
    ? [undefined]
    : [undefined, ...byKind.values()];
}

/** Chapters of a running meeting, each once more in a break. */
const running = chapters.filter((chapter) => chapter !== 'preparing' && chapter !== 'closed');
const inBreak: Place[] = roles.flatMap((role) =>
  running.flatMap((chapter) => ways.map((keys) => ({role, chapter, ways: keys, inBreak: true as const}))),
);

const places: Place[] = [
  ...roles.flatMap((role) => chapters.flatMap((chapter) => ways.map((keys) => ({role, chapter, ways: keys})))),
  ...inBreak,
  ...[[], ['/'], ['n'], ['n', 'esc'], ['n', 'esc', 'down', 'down'], ['n', 'esc', 'end']].map((keys) => ({
    role: 'facilitator' as const,
    chapter: null,
    ways: keys,
  })),
];

describe('every key that is named does something where it is named', () => {
  test.for(places)('$role, $chapter, $ways, in a break: $inBreak', (place) => {
    const silent: unknown[] = [];
    for (const rowId of rowsToStandOn(sitDown(place))) {
      const there = {...place, ...(rowId !== undefined && {rowId})};
      for (const {says, keys} of namedIn(sitDown(there))) {
        const me = sitDown(there);
        const before = keys.slice(0, -1);
        me.press(...before);
        const was = trace(me);
        me.press(keys.at(-1) ?? '');
        if (trace(me) === was) silent.push([rowId, says, keys]);
      }
    }
    expect(silent).toEqual([]);
  });
});

test.for(inBreak)('what ends a break is what the line names: $role, $chapter, $ways', (place) => {
  for (const rowId of rowsToStandOn(sitDown(place))) {
    const there = {...place, ...(rowId !== undefined && {rowId})};
    const me = sitDown(there);
    const {state} = me.told;
    const [{text: line = ''} = {}] = state ? breakMessage({...me.told, state}) : [];
    const [keys = []] = keysIn(line.replace(/,? ends it.*/, ' goes'));
    me.wait(1);
    me.press(...keys);
    if (place.role === 'note-taker') me.press('enter');
    expect([rowId, line, isPaused(me.review)]).toEqual([rowId, line, false]);
  }
});

test('no letter alone in the line of words above a list goes unread', () => {
  for (const place of places) {
    const {situation} = sitDown(place);
    const intro = situation.screen.intro?.(situation) ?? '';
    const read = keysIn(intro).flat();
    const alone = [...intro.matchAll(/(?<![\w’“/.+])([A-Za-z]|[[\]])(?![\w’./])/g)].map(([, letter = '']) => letter);
    expect([intro, alone.filter((letter) => !/^[aAI]$/.test(letter) && !read.includes(letter))]).toEqual([intro, []]);
  }
});

test('what lines of words name is found', () => {
  expect(keysIn('Enter goes to a question. c covered, s skip, n adds one, r rewords, [ and ] move it.').flat()).toEqual(
    ['enter', 'c', 's', 'n', 'r', '[', ']'],
  );
  expect(keysIn('Each leaves with a destination: 1 wider forum, 2 action.')).toEqual([['1'], ['2']]);
  expect(keysIn('The meeting is offered to you: Esc twice, then F, takes it over.')).toEqual([['esc', 'esc', 'F']]);
  expect(keysIn('O opens the review again.')).toEqual([['O']]);
});

test('whoever has offered the meeting is told how to keep it, from wherever that is', () => {
  const me = atTheKeys('after');
  const said = () =>
    messagesOf(me.told)
      .map(({text}) => text)
      .join();
  me.press('F', 'v');
  expect(said()).toContain('F keeps it here.');
  me.press('/', 'P');
  me.press('esc', 'esc', '/');
  expect(said()).toContain('Esc, then F, keeps it here.');
  me.press('esc', 'F');
  expect(me.message).toMatch(/^You are still facilitating\./);
});

test('a nudge that came before the end asks for no answer in a closed review', () => {
  const me = atTheKeys('close');
  me.meanwhile({type: 'nudge-sent', nudge: {id: 'nudge', text: 'Let’s look at the time'}});
  const said = () =>
    messagesOf(me.told)
      .map(({text, end = ''}) => text + end)
      .join();
  expect(said()).toContain('Let’s look at the time · m answers');
  me.meanwhile({type: 'review-closed'});
  expect(said()).not.toContain('Let’s look at the time');
  me.meanwhile({type: 'review-reopened'});
  expect(said()).toContain('Let’s look at the time · m answers');
});

test('the parking lot of a closed review names no destination keys', () => {
  const open = atTheKeys('close');
  const shut = atTheKeys('closed');
  for (const me of [open, shut]) me.press('v');
  const intro = (me: Me) => me.situation.screen.intro?.(me.situation) ?? '';
  expect([/1 wider forum/.test(intro(open)), /1 wider forum/.test(intro(shut))]).toEqual([true, false]);
});

test('before the meeting nothing at the foot of the note-taker’s page is of its clock', () => {
  const me = atTheKeys('preparing', {role: 'note-taker'});
  me.press('esc');
  expect(footer(me).join()).not.toMatch(/Space|5 more/);
  const later = atTheKeys('after', {role: 'note-taker'});
  later.press('esc');
  expect(footer(later)).toContain('Space pause');
});

test('the help of a closed review lists only what works in one', () => {
  const listed = keySections(screens, 'close', 'facilitator', true);
  const working = Object.values(screens.all)
    .flatMap(({keys}) => keys)
    .filter(({inClosed}) => inClosed)
    .map(({name, help}) => `${keysFor(name).map(keyName).join(' ')}: ${help}`);
  const inField = listed.findIndex(({title}) => title.startsWith('In a text field'));
  const lines = listed.slice(0, inField).flatMap((section) => section.lines.map(({keys, help}) => `${keys}: ${help}`));
  expect(lines.filter((line) => !working.includes(line))).toEqual([]);
  expect(lines.length).toBeGreaterThan(10);
  const me = atTheKeys('closed');
  me.press('?');
  const shown = me.rows.flatMap((row) => (row.kind === 'detail' ? [row.value] : []));
  expect(shown).not.toContain('write a note');
  expect(shown).toContain('open a closed review again');
});

// The close on the page: every row that can be selected stands there whole, with every key that acts on it.
import {describe, expect, test} from 'vitest';
import type {Review} from '../../src/review/types.js';
import {bodyOf} from '../../src/screens/frame/body.js';
import {hintsFor} from '../../src/screens/frame/footer-keys.js';
import {layoutOf} from '../../src/screens/frame/layout.js';
import {canSelect} from '../../src/session/rows.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';
import {drawScene} from '../support/scenes.js';

const long = 'The team that looks after the databases, the queues and everything that runs on them at night';

/** Whatever can be open is, in words of every length. */
function busy(chapter: 'close' | 'closed'): Review {
  const review = sampleReview(chapter);
  return {
    ...review,
    folder: `incidents/${long.replaceAll(' ', '-')}`,
    recording: '',
    incident: {...review.incident, resolvedAt: null},
    people: review.people.map((person, at) => ({
      ...person,
      name: at % 2 === 0 ? `${person.name}, ${long}` : person.name,
      thanked: false,
    })),
    parked: review.parked.map((topic) => ({...topic, destination: null, detail: long})),
    actions: review.actions.map((action, at) => ({
      ...action,
      isms: true,
      doneWhen: long,
      ...(at === 0 && {ownerId: null}),
    })),
    agenda: {
      ...review.agenda,
      stages: review.agenda.stages.map((stage) => ({
        ...stage,
        questions: [
          ...stage.questions,
          ...(stage.kind === 'close'
            ? []
            : [{id: `unseen ${stage.id}`, text: 'Unseen?', prompts: [], source: '', state: 'open' as const}]),
        ],
      })),
    },
  };
}

const sizes = [
  {columns: 80, rows: 24},
  {columns: 60, rows: 16},
];

/** The page with this row selected: its body, and the keys at its foot. */
function page(me: Me, size: {columns: number; rows: number}) {
  const {told} = me;
  const lines = drawScene({name: 'close', model: told, now: told.now}, size).split('\n');
  const {keys} = bodyOf(told, told.now, size, true).taken;
  const {bodyRow, bodyRows} = layoutOf(size, bodyOf(told, told.now, size, true).taken);
  return {body: lines.slice(bodyRow, bodyRow + bodyRows), foot: lines.slice(-keys)};
}

describe.for(sizes)('at $columns x $rows', (size) => {
  test.for(['close', 'closed'] as const)('each row is whole: %s', (chapter) => {
    const me = atTheKeys(busy(chapter));
    const rows = me.rows.filter(canSelect);
    expect(rows.length).toBeGreaterThan(10);
    for (const {id} of rows) {
      me.goTo(id);
      const cut = page(me, size).body.filter((line) => line.includes('…') && line.trim() !== '…');
      expect([id, cut]).toEqual([id, []]);
    }
  });

  test('each key that acts on the selected row is at its foot,', () => {
    const me = atTheKeys(busy('close'));
    for (const row of me.rows.filter(canSelect)) {
      me.goTo(row.id);
      const hints = hintsFor(me.situation, row).filter(({ofRow, always}) => ofRow || always);
      const needed = hints.map(({key, short}) => `${key} ${short}`);
      const {foot} = page(me, size);
      const missing = needed.filter((hint) => !foot.join('\n').includes(` ${hint}`));
      // An action has more keys than two lines of the smallest page hold.
      const isSpared = row.kind === 'action' && size.columns === 60;
      expect([row.id, isSpared ? [] : missing, foot.length <= 2]).toEqual([row.id, [], true]);
    }
  });

  test('all four places of the topics are at the foot of the row that stands for them', () => {
    const me = atTheKeys(busy('close'));
    me.goTo('left topics');
    const foot = page(me, size).foot.join(' ');
    for (const hint of ['1 all: forum', '2 all: action', '3 all: meeting', '4 all: drop', 'q leave']) {
      expect(foot).toContain(hint);
    }
  });

  test('what 4 drops there is said with the key that takes it back', () => {
    const me = atTheKeys(busy('close'));
    const count = me.review.parked.length;
    me.goTo('left topics');
    me.press('4');
    const said = drawScene({name: 'close', model: me.told, now: me.told.now}, size).replace(/\s+/g, ' ');
    expect(said).toContain(`Each of ${count} topics is dropped. · u takes it back`);
    expect(new Set(me.review.parked.map(({destination}) => destination))).toEqual(new Set(['dropped']));
    me.press('u');
    expect(new Set(me.review.parked.map(({destination}) => destination))).toEqual(new Set([null]));
  });
});

test('one topic alone that is dropped in that row is named, and no Enter is promised that asks for something else', () => {
  const review = busy('close');
  const me = atTheKeys({
    ...review,
    parked: review.parked.map((topic, at) => ({...topic, destination: at === 0 ? null : 'dropped'})),
  });
  me.goTo('left topics');
  me.press('4');
  expect(me.message).toMatch(/^“How much does it cost.*” is dropped\.$/);
  // On its own row the topic stays selected, and Enter asks for more of it.
  me.press('u');
  me.goTo(me.review.parked[0]?.id ?? '');
  me.press('4');
  expect(me.message).toContain('Enter says why.');
  me.press('enter');
  expect(me.asks).toEqual({what: 'topic-detail', topicId: me.review.parked[0]?.id});
});

test('the foot names what Enter does at each row of the end', () => {
  const enters = (me: Me, id: string) => {
    me.goTo(id);
    const row = me.rows.find((each) => each.id === id);
    return hintsFor(me.situation, row).find(({key}) => key === 'Enter')?.short;
  };
  const open = atTheKeys(busy('close'));
  expect(['left topics', 'left thanks', 'export', 'close'].map((id) => enters(open, id))).toEqual([
    'go there',
    'go there',
    'export',
    'close',
  ]);
  const shut = atTheKeys(busy('closed'));
  expect(['export', 'reopen'].map((id) => enters(shut, id))).toEqual(['export', 'open again']);
});

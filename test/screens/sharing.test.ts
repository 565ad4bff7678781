// How a shared review stands, in the header: beside what is saved, in fewer words where the title would go.
import {describe, expect, test} from 'vitest';
import type {Presence, ReviewState, Sharing} from '../../src/review/review-state.js';
import type {TerminalRole} from '../../src/session/situation.js';
import {sampleNow} from '../support/sample-review.js';
import {drawScene, scenes} from '../support/scenes.js';

const now = sampleNow('after');
const wide = {columns: 160, rows: 50};

type Told = Partial<Sharing> & Partial<Pick<ReviewState, 'save' | 'others'>> & {role?: TerminalRole; columns?: number};

/** The header's first line, of a review that is shared, all well unless told otherwise. */
function header({save, others, role, columns, ...told}: Told): string {
  const scene = scenes.find(({name}) => name === 'shared');
  if (!scene?.model.state) throw new Error('no such scene');
  const sharing = {notShared: 0, awaySince: null, stopped: null, ...told};
  const state = {...scene.model.state, sharing, save: save ?? {kind: 'saved' as const}, others: others ?? []};
  const model = {...scene.model, state, role: role ?? 'facilitator'};
  const [line = ''] = drawScene({...scene, model}, columns ? {columns, rows: 24} : wide).split('\n');
  return line;
}

const noteTaker = (doing: Presence['doing']): Presence[] => [
  {writer: 'other', role: 'note-taker', by: 'note-taker', doing, since: now},
];

describe('beside what is saved', () => {
  test.for<[string, Told, RegExp]>([
    ['all is well', {}, / saved · shared$/],
    ['some wait', {notShared: 2}, / saved · 2 not shared yet$/],
    ['the server is away', {awaySince: now}, / saved · server away since \d\d:\d\d$/],
    ['some wait for it', {notShared: 2, awaySince: now}, / saved · 2 not shared yet · server away since \d\d:\d\d$/],
    ['nothing goes on by itself', {stopped: 'Ask for a new code.'}, / saved · not shared$/],
    ['some wait for a person', {notShared: 2, stopped: 'Ask for a new code.'}, / saved · 2 not shared$/],
    ['something is on its way to the disk', {save: {kind: 'saving', count: 1}}, / saving · shared$/],
  ])('%s', ([, told, says]) => {
    expect(header(told)).toMatch(says);
  });

  test('comes nothing while the disk does not take a change, nor on the screen that is shared', () => {
    const away = {notShared: 2, awaySince: now};
    expect(header({...away, save: {kind: 'unsaved', count: 3, why: 'disk full'}})).toMatch(/ unsaved: 3 · disk full$/);
    expect(header({...away, role: 'watch'})).not.toMatch(/shared|server|saved/);
  });

  test('the time is that of the review’s place', () => {
    const scene = scenes.find(({name}) => name === 'shared, the server away');
    if (!scene?.model.state) throw new Error('no such scene');
    const {state} = scene.model;
    const inZone = (zone: string) =>
      drawScene({...scene, model: {...scene.model, state: {...state, review: {...state.review, zone}}}}, wide);
    const since = (zone: string) => /server away since (\d\d):/.exec(inZone(zone))?.[1];
    expect(Number(since('Asia/Tokyo'))).toBe((Number(since('UTC')) + 9) % 24);
  });
});

describe('where the title would go', () => {
  const both = {notShared: 2, awaySince: now};

  test.for<[number, Told, RegExp]>([
    [60, both, / saved · 2 not shared · server away$/],
    [80, both, / saved · 2 not shared yet · server away since \d\d:\d\d$/],
    [80, {...both, others: noteTaker('here')}, / note-taker here · saved · 2 not shared · server away$/],
    [60, {...both, others: noteTaker('away')}, / since \d\d:\d\d · saved · 2 not shared$/],
    [120, {...both, others: noteTaker('away')}, / 2 not shared yet · server away since \d\d:\d\d$/],
    [60, {awaySince: now, others: noteTaker('here')}, / saved · server away$/],
    [60, {others: noteTaker('away')}, / GH-2018-\d\S+ .* since \d\d:\d\d · saved · shared$/],
  ])('at %i columns fewer words say it', ([columns, told, says]) => {
    expect(header({...told, columns})).toMatch(says);
  });

  test.for([60, 61, 67, 72, 80, 93, 100, 120])('at %i columns one sees which review it is', (columns) => {
    for (const others of [[], noteTaker('here'), noteTaker('away')]) {
      for (const told of [{}, {notShared: 1204}, both, {notShared: 1204, awaySince: now}, {stopped: 'Ask.'}]) {
        const line = header({...told, others, columns});
        expect(line).toMatch(/^ GH-20/);
        expect(line.length).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('and where even the fewest words leave no room, they go', () => {
    const three: Presence[] = [
      ...noteTaker('away'),
      {writer: 'third', role: 'facilitator', by: 'facilitator', doing: 'here', since: now},
    ];
    expect(header({...both, others: three, columns: 60})).toMatch(/^ GH-\S+ .* facilitator here · saved$/);
  });
});

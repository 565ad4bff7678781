// The registry has every screen, each can be come to, and every stage and every status has the one that shows it.
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {roles, stageKinds, statuses} from '../../src/review/vocabulary.js';
import {screens} from '../../src/screens/registry.js';
import type {Binding} from '../../src/session/keys/binding.js';
import {keysFor} from '../../src/session/keys/table.js';
import type {Situation} from '../../src/session/situation.js';
import {atTheKeys} from '../support/at-the-keys.js';

const all = Object.values(screens.all);

const folder = join(import.meta.dirname, '../../src/screens');
const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'screen.ts')));

test('the registry has as many screens as there are folders of one', () => {
  expect(folders).toHaveLength(all.length);
});

test.for(folders)('the screen in %s is in the registry', async (name) => {
  const exported: Record<string, unknown> = await import(join(folder, name, 'screen.ts'));
  expect(Object.values(exported).some((value) => all.some((record) => record === value))).toBe(true);
});

/** Everybody there is, at every moment: with no review, before a meeting, in each of its parts, and behind it. */
const moments = ([null, 'preparing', 'opening', 'after', 'actions', 'close', 'closed'] as const).flatMap((at) =>
  roles.map((role) => atTheKeys(at, {role}).situation),
);

/** The screen that a key leads to, pressed on the screen of this name. */
function ledTo(moment: Situation, from: string, {run, anywhere, name}: Binding): string | undefined {
  const screen = screens.all[from];
  if (!screen) return undefined;
  const here = {...moment, screen, view: {...moment.view, screen: from}};
  const {review} = here;
  return anywhere
    ? anywhere(here).view?.screen
    : review
      ? run({...here, review}, keysFor(name)[0] ?? '').view?.screen
      : undefined;
}

/** Whether a terminal begins there, a part of the meeting is held there, or a key of another screen leads there. */
function canBeComeTo(name: string): boolean {
  const {stages, shows} = screens.all[name] ?? {};
  if (name === screens.home || name === screens.shared || stages || shows) return true;
  const others = Object.entries(screens.all).filter(([other]) => other !== name);
  return others.some(([other, {keys}]) =>
    keys.some((binding) => moments.some((moment) => ledTo(moment, other, binding) === name)),
  );
}

test.for(Object.keys(screens.all))('the screen %s can be come to', (name) => {
  expect(canBeComeTo(name)).toBe(true);
});

test.for(stageKinds)('the stage %s is held on one screen', (kind) => {
  expect(all.filter(({stages}) => stages?.includes(kind))).toHaveLength(1);
});

test.for(statuses.filter((status) => status !== 'running'))('a review that is %s is shown on one screen', (status) => {
  expect(all.filter(({shows}) => shows === status)).toHaveLength(1);
});

test('the help of a closed review can be filtered', () => {
  const me = atTheKeys('closed');
  me.press('?', '/');
  expect(me.view.filter).toBe('');
});

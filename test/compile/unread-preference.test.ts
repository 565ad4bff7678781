// A preference that nobody reads is seen: without the type of them all, the compiler misses each one where it is read.
import {expect, test} from 'vitest';
import {complaints, type Edit, load, withPatched} from './patched.js';

type Shelf = typeof import('../../src/store/shelf/preferences.js');

const shelf = 'src/store/shelf/preferences.ts';

const withoutType: Edit = {
  file: shelf,
  replace: "export type Preferences = {[K in PreferenceKey]: (typeof table)[K]['fallback']};",
  text: 'export interface Preferences {}',
};

/** Where they stand, and where all of them are listed, whatever each is for. */
const notReaders = [shelf, 'src/cli/commands/config.ts'];

/** The preferences of the program with these edits that no reader asks for by name. */
const unread = (...edits: Edit[]): Promise<string[]> =>
  withPatched([...edits, withoutType], async (folder) => {
    const {preferenceKeys} = await load<Shelf>(folder, shelf);
    const missed = (await complaints(folder, [])).filter(({file}) => !notReaders.includes(file));
    const isRead = (key: string) =>
      missed.some(({says}) => says.includes(`Property '${key}' does not exist on type 'Preferences'`));
    return preferenceKeys.filter((key) => !isRead(key));
  });

test('every preference is read by somebody', async () => {
  expect(await unread()).toEqual([]);
});

test('a new preference that nobody reads is seen, and is not once somebody does', async () => {
  const row = {file: shelf, after: 'const table = {\n', text: "  quiet: preference(onOrOff, false, 'fewer words'),\n"};
  const reader = {
    file: 'src/cli/quiet.ts',
    text: `import type {Surroundings} from './surroundings.js';
export const isQuiet = ({preferences: {quiet}}: Surroundings): boolean => quiet;
`,
  };
  expect(await unread(row)).toEqual(['quiet']);
  expect(await unread(row, reader)).toEqual([]);
});

// The editor of one's choice: what it made of a text, and one sentence where that went wrong.
import {afterEach, expect, it, vi} from 'vitest';
import {editInEditor} from '../../src/store/editor.js';
import {StoreError} from '../../src/store/types.js';

afterEach(() => vi.unstubAllEnvs());

it('gives the changed text, and nothing where it was left as it was', async () => {
  vi.stubEnv('VISUAL', 'sed -i.before s/late/early/');
  expect(await editInEditor('Mail was late')).toEqual({text: 'Mail was early'});
  expect(await editInEditor('Mail was lost')).toEqual({text: undefined});
});

it.each([
  ['does not end well', 'false', undefined, /^The editor false ended with an error/],
  ['takes the file away', 'rm', undefined, /^The text could not be edited in rm/],
  ['has no place for the file', 'true', '/nowhere/at/all', /^The text could not be edited in true/],
])('says in one sentence that it %s', async (_, editor, temporary, sentence) => {
  vi.stubEnv('VISUAL', editor);
  if (temporary) vi.stubEnv('TMPDIR', temporary);
  const error = await editInEditor('Mail was late').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StoreError);
  expect((error as StoreError).message).toMatch(sentence);
});

// What the log of unforeseen errors keeps of them, for whoever is sent it.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, it, vi} from 'vitest';
import {codeFor} from '../../../src/store/relay/join-code.js';
import {newSecret} from '../../../src/store/relay/keys.js';
import {keepDetails} from '../../../src/store/shelf/error-log.js';

const places = vi.hoisted(() => ({log: ''}));
vi.mock('../../../src/store/shelf/home.js', () => ({logFolder: () => places.log}));
places.log = mkdtempSync(join(tmpdir(), 'debrief-error-log-'));
afterAll(() => rmSync(places.log, {recursive: true, force: true}));

it('keeps where an error came from, and no code of a shared review', () => {
  const code = codeFor({review: 'x7k2', server: '', secret: newSecret(1)});
  const file = keepDetails(new Error(`no folder “${code}” in /tmp/debrief-home`), 0) ?? '';
  const log = readFileSync(file, 'utf8');
  expect(log).toContain('no folder “(the code of a shared review)” in /tmp/debrief-home');
  expect(log).toContain('error-log.test.ts');
  expect(log).not.toContain(code.slice(16, 32));
});

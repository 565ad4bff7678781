// `debrief join`, and `run`, `notes` and `watch` with a code: a review of another machine, copied here and opened.
import {existsSync, mkdirSync, readdirSync, renameSync, utimesSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test} from 'vitest';
import {codeFor, readCode} from '../../../src/store/relay/join-code.js';
import {newSecret} from '../../../src/store/relay/keys.js';
import {debrief, newReview, oneSentence, type Ran} from '../../support/debrief.js';
import {expectFits} from '../../support/json-shapes.js';
import {noPostgres} from '../../support/postgres.js';
import {AWAY} from '../../support/shared-away.js';
import {type SharedServer, sharedServer} from '../../support/shared-server.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../../support/terminal.js';

/** Where it was made, and where it is joined. */
let here: TempHome;
let there: TempHome;
let id: string;
beforeEach(async () => {
  [here, there] = await Promise.all([tempHome(), tempHome()]);
  id = await newReview(here);
});
afterEach(async () => {
  await closeTerminals();
  await Promise.all([here.remove(), there.remove()]);
});

/** The folders of reviews on this machine, by all their names. */
const folders = (home: TempHome): string[] => readdirSync(join(home.reviews, 'reviews'));

const refused = (says: string | RegExp) => ({
  stdout: '',
  stderr: expect.stringMatching(says),
  code: 1,
});

describe.skipIf(noPostgres)(`with a server${noPostgres}`, () => {
  let server: SharedServer;
  let code: string;
  beforeAll(async () => {
    server = await sharedServer();
  });
  afterAll(() => server?.remove());
  beforeEach(async () => {
    here.env.DEBRIEF_SERVER = server.addressFor('facilitator');
    there.env.DEBRIEF_SERVER = server.addressFor('note_taker');
    code = (await debrief(here, ['share', '--quiet'])).stdout.trim();
  });

  const joins = (...more: string[]): Promise<Ran> => debrief(there, ['join', ...more]);
  const opens = (command: string, typed: string): Promise<Terminal> =>
    openTerminal({args: [command, typed], home: there, columns: 100, rows: 30});

  it('copies the review, and says what opens it; joined again, it is here already', async () => {
    expect(await joins(code)).toEqual({
      stdout: `INC-7 (${id}) is here now: Mail queue stopped.\ndebrief notes INC-7 opens it.\n`,
      stderr: '',
      code: 0,
    });
    expect((await joins(code)).stdout).toContain(`INC-7 (${id}) is here already`);
    expect(await joins(code, '--quiet')).toEqual({stdout: `${id}\n`, stderr: '', code: 0});
    expect(folders(there)).toEqual(folders(here));
  });

  it('prints the review for a program', async () => {
    const {stdout} = await joins(code, '--json');
    expect(expectFits('review', stdout)).toMatchObject({id, reference: 'INC-7'});
    expect(stdout).not.toContain(readCode(code).secret.secret.toString('base64url'));
  });

  it.each([
    ['with line ends in quotes', (whole: string) => [whole.replace(/(.{30})/g, '$1\n')]],
    ['with blanks around it', (whole: string) => [`  ${whole}  `]],
    ['in several words', (whole: string) => [whole.slice(0, 40), whole.slice(40, 90), whole.slice(90)]],
  ])('takes a code %s', async (_, typed) => {
    expect((await joins(...typed(code))).stdout).toContain('is here now');
  });

  it('exports to no folder that somebody else’s machine set', async () => {
    const folder = join(there.root, 'of-the-other-machine');
    const other = await newReview(here, 'INC-8', '--folder', folder);
    const its = (await debrief(here, ['share', other, '--quiet'])).stdout.trim();
    await joins(its);
    const {stdout, code: exit} = await debrief(there, ['export', 'INC-8']);
    expect(exit).toBe(0);
    expect(existsSync(folder)).toBe(false);
    expect(stdout.split('\n')[0]).toMatch(/reviews-home\/reviews\/[^/]+\/incident-folder\/INC-8-report\.md$/);
  });

  it('finds a copy that was renamed, and one that was archived', async () => {
    await joins(code);
    const [name = ''] = folders(there);
    await debrief(there, ['archive', 'INC-7']);
    expect((await joins(code)).stdout).toContain('is here already');
    renameSync(join(there.reviews, 'reviews', name), join(there.reviews, 'reviews', 'our incident'));
    expect((await joins(code)).stdout).toContain('is here already');
    expect(folders(there)).toEqual(['our incident']);
  });

  it('is one review where two join at the same time', async () => {
    const both = await Promise.all([joins(code), joins(code)]);
    expect(both.map(({code: exit}) => exit)).toEqual([0, 0]);
    expect(folders(there)).toEqual(folders(here));
  });

  it('takes another address of the server than the code has, with whom to sign in as', async () => {
    delete there.env.DEBRIEF_SERVER;
    there.env.PGPASSWORD = 'note_taker';
    const elsewhere = codeFor({...readCode(code), server: AWAY.replace('facilitator@', '')});
    expect(await joins(elsewhere)).toEqual(refused(/Nobody answers at 127\.0\.0\.1:1/));
    const named = `postgres://note_taker@127.0.0.1:${server.port}/reviews`;
    expect((await joins(elsewhere, '--server', named)).stdout).toContain('is here now');
    expect((await debrief(there, ['add', 'note', 'from there'])).stderr).toBe('');
    expect((await debrief(here, ['show'])).stdout).toContain('from there');
  });

  it('signs in at the server of the code as the preference says', async () => {
    delete there.env.DEBRIEF_SERVER;
    there.env.PGPASSWORD = 'note_taker';
    await debrief(there, ['config', 'set', 'server', `postgres://note_taker@127.0.0.1:${server.port}/reviews`]);
    expect((await joins(code)).stdout).toContain('is here now');
  });

  it('refuses a key that is not the review’s, and leaves nothing behind', async () => {
    const wrong = codeFor({...readCode(code), secret: newSecret(1)});
    const ran = await joins(wrong);
    expect(ran).toEqual(refused(oneSentence));
    expect(folders(there)).toEqual([]);
  });

  it('takes away what a join that was killed long ago has left, and shows it nowhere', async () => {
    const left = join(there.reviews, 'reviews', '.joining-20261121T173200123-k3v9x0qa');
    mkdirSync(join(left, 'journal'), {recursive: true});
    expect((await debrief(there, ['list', '--all'])).stderr).toBe('');
    expect((await debrief(there, ['doctor'])).stdout).toMatch(/\.joining-\S+: It was left by a join that was ended/);
    utimesSync(left, 0, 0);
    await joins(code);
    expect(folders(there)).toEqual(folders(here));
  });

  test('in a terminal it is opened to take notes, which arrive on the other machine', async () => {
    const noteTaker = await opens('join', code);
    await noteTaker.sees('INC-7');
    await noteTaker.sees('── Note');
    await noteTaker.type('typed at the other machine\n');
    await noteTaker.sees(/typed at the other machine[\s\S]*── Note/);
    noteTaker.kill();
    await noteTaker.exited();
    expect((await debrief(here, ['show'])).stdout).toContain('typed at the other machine');
  });

  test.each(['run', 'notes', 'watch'])('%s takes a code in a home that is not there yet', async (command) => {
    there.env.DEBRIEF_HOME = join(there.root, 'new-home');
    const me = await opens(command, code);
    await me.sees('Mail queue stopped');
    await me.close();
    expect(readdirSync(join(there.root, 'new-home', 'reviews'))).toHaveLength(1);
  });

  test('with a code for reading, notes says that nothing can be written, until one for writing is joined', async () => {
    const reading = (await debrief(here, ['share', '--read-only', '--quiet'])).stdout;
    const reader = await opens('notes', reading);
    expect((await reader.exited()).code).toBe(1);
    expect(reader.mainScreen().join('')).toContain('debrief watch shows the meeting');
    await joins(code);
    const me = await opens('notes', 'INC-7');
    await me.sees(/saved · shared/);
    await expect
      .poll(async () => (await debrief(here, ['share', '--status'])).stdout)
      .toMatch(/^note-taker +(?:here|typing)/m);
  });

  test('what is here already is opened without the server', async () => {
    await joins(code);
    await server.stop('fast');
    try {
      const ran = await joins(code);
      expect(ran.code).toBe(0);
      expect(ran.stderr).toMatch(/^debrief: Nobody answers at .* The review is opened as it is here\.\n$/);
      const me = await opens('notes', code);
      await me.sees('INC-7');
      await me.sees('server away');
    } finally {
      await server.start();
    }
  });

  test('a terminal that is open goes on with a new code once that is joined beside it', async () => {
    await joins(code);
    const me = await opens('notes', 'INC-7');
    await me.sees(/saved · shared/);
    const renewed = (await debrief(here, ['share', '--new-code', '--quiet'])).stdout;
    await me.sees('The review has a new code');
    await joins(renewed);
    await me.sees(/saved · shared/);
    await me.seesNot('The review has a new code');
  });

  test('a terminal that is open is shared once debrief share shares its review', async () => {
    await debrief(here, ['unshare']);
    const me = await openTerminal({args: ['run', 'INC-7'], home: here, columns: 100, rows: 30});
    await me.sees(/saved *$/m);
    const again = await debrief(here, ['share']);
    expect(again.stderr).toContain('It is open in a terminal here (facilitator), which shares it from now on.');
    await me.sees(/saved · shared/);
    await debrief(here, ['unshare']);
    await me.sees(/saved *$/m);
  });
});

describe('without a server', () => {
  const code = codeFor({review: 'x7k2', server: AWAY.replace('facilitator@', ''), secret: newSecret(1)});

  it.each([
    ['half a code', code.slice(0, 70), /^debrief: The code is not whole: copy all of it/],
    [
      'one with a letter that is another',
      code.replace(/(?<=^.{60})./, (one) => (one === 'A' ? 'B' : 'A')),
      /not whole/,
    ],
    ['what is no code', 'INC-7', /^debrief: This is no code of a shared review: it begins with “debrief-”/],
    ['one of a server that is away', code, /^debrief: Nobody answers at 127\.0\.0\.1:1/],
  ])('%s is one sentence, and leaves nothing', async (_, typed, says) => {
    const ran = await debrief(there, ['join', typed]);
    expect(ran).toEqual(refused(says));
    expect(ran.stderr).toMatch(oneSentence);
    expect((await debrief(there, ['list', '--all', '--json'])).stdout).toContain('"reviews": []');
  });

  it('asks for the code where there is none', async () => {
    const {stderr, code: exit} = await debrief(there, ['join']);
    expect(stderr).toContain('give the code that debrief share printed');
    expect(exit).toBe(2);
  });
});

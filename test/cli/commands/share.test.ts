// `debrief share` and `unshare`, and what other commands say of a review that is shared, between two machines and a real
// server.
import {chmodSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test} from 'vitest';
import {findReviewFolder} from '../../../src/store/shelf/library.js';
import {debrief, newReview, oneSentence, type Ran} from '../../support/debrief.js';
import {expectFits} from '../../support/json-shapes.js';
import {noPostgres} from '../../support/postgres.js';
import {AWAY, sharedAway, silentServer} from '../../support/shared-away.js';
import {type SharedServer, sharedServer} from '../../support/shared-server.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';
import {closeTerminals, openTerminal} from '../../support/terminal.js';

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

/** Everything that was printed by any machine. */
let printed = '';
async function at(home: TempHome, ...args: string[]): Promise<Ran> {
  const ran = await debrief(home, args);
  printed += ran.stdout + ran.stderr;
  return ran;
}

/** What it prints, of a call that goes well. */
async function says(home: TempHome, ...args: string[]): Promise<string> {
  const {stdout, stderr, code} = await at(home, ...args);
  expect({code, stderr}).toMatchObject({code: 0});
  return stdout;
}

/** The texts of all notes on this machine. */
async function notes(home: TempHome): Promise<string[]> {
  return JSON.parse(await says(home, 'show', 'INC-7', '--json')).notes.map(({text}: {text: string}) => text);
}

const code = /^debrief-[\w-]+\n$/;

describe.skipIf(noPostgres)(`with a server${noPostgres}`, () => {
  let server: SharedServer;
  beforeAll(async () => {
    server = await sharedServer();
  });
  afterAll(() => server?.remove());
  beforeEach(() => {
    printed = '';
    here.env.DEBRIEF_SERVER = server.addressFor('facilitator');
    there.env.DEBRIEF_SERVER = server.addressFor('note_taker');
  });

  const address = () => `postgres://127.0.0.1:${server.port}/reviews`;

  it('prints the code alone, and beside it what to do with it; again, the same code', async () => {
    const first = await at(here, 'share');
    expect(first).toMatchObject({stdout: expect.stringMatching(code), code: 0});
    expect(first.stderr).toBe(
      'Send this code to a colleague, and to nobody else: whoever has it can read the review and write to it.\n' +
        'They run: debrief join CODE\n',
    );
    expect(await at(here, 'share', 'INC-7', '--quiet')).toEqual({...first, stderr: ''});
    const asJson = await says(here, 'share', '--json');
    expect(expectFits('shared', asJson)).toEqual({format: 1, code: first.stdout.trim(), review: id, server: address()});
  });

  it('shows each machine what was written at the other', async () => {
    await says(there, 'join', await says(here, 'share'));
    await says(there, 'add', 'note', 'seen from there');
    expect(await notes(here)).toEqual(['seen from there']);
    await says(here, 'add', 'note', 'seen from here');
    expect(await notes(there)).toEqual(['seen from there', 'seen from here']);
    await says(there, 'export', '--to', there.incident, '--format', 'record');
    expect(readFileSync(join(there.incident, 'INC-7-record.md'), 'utf8')).toContain('seen from here');
  });

  it('says with --status where it is, who is there, and what waits', async () => {
    await says(here, 'share');
    expect(await says(here, 'share', '--status')).toBe(
      `INC-7 is shared on ${address()}.\nAll that is saved here is there.\n`,
    );
    expect(expectFits('share-status', await says(here, 'share', '--status', '--json'))).toEqual({
      ...{format: 1, review: id, reference: 'INC-7', server: address(), isOn: true, canWrite: true},
      ...{notShared: 0, trouble: null, people: []},
    });
    expect((await at(here, 'share', '--status', '--read-only')).stderr).toMatch(/--status only looks/);
  });

  it('says with --status who is on it, on whichever machine', async () => {
    await says(there, 'join', await says(here, 'share'));
    const noteTaker = await openTerminal({args: ['notes', 'INC-7'], home: there, columns: 100, rows: 30});
    await noteTaker.sees(/saved · shared/);
    const status = () => says(here, 'share', '--status');
    await expect.poll(status).toMatch(/^note-taker +(?:here|typing) since \d\d:\d\d$/m);
    noteTaker.kill();
    await noteTaker.exited();
    expect(await says(here, 'share', '--status')).toMatch(/^note-taker +away, last seen \d\d:\d\d$/m);
    const asJson = expectFits('share-status', await says(here, 'share', '--status', '--json'));
    expect(asJson).toMatchObject({people: [{role: 'note-taker', doing: 'away'}]});
  });

  it('asks at a terminal before it takes anything off the server', async () => {
    await says(here, 'share');
    const asKeeper = {...here, env: {...here.env, DEBRIEF_SERVER: server.addressFor('keeper')}};
    const asks = () => openTerminal({args: ['delete', 'INC-7', '--shared'], home: asKeeper, columns: 100, rows: 30});
    const unsure = await asks();
    await unsure.sees('off postgres://127.0.0.1');
    await unsure.press('enter');
    await unsure.sees('Nothing was taken away.');
    expect(await says(here, 'share', '--status')).toContain('is shared on');
    const sure = await asks();
    await sure.sees('Enter does not:');
    await sure.type('y\n');
    await sure.sees(/is not on\s+postgres:/);
    expect((await at(here, 'share')).stderr).toContain('The review was taken off the server');
  });

  it('gives a code that only reads', async () => {
    const reading = await at(here, 'share', '--read-only');
    expect(reading.stderr).toContain('whoever has it can read the review, and write nothing');
    await says(here, 'add', 'note', 'from who writes');
    const joined = await at(there, 'join', reading.stdout);
    expect(joined.stderr).toBe('This code only reads: what the others write is shown, and nothing can be written.\n');
    expect(joined.stdout).toContain('debrief watch INC-7 opens it.');
    expect(await notes(there)).toEqual(['from who writes']);
    const refused = await at(there, 'add', 'note', 'from who reads');
    expect(refused).toMatchObject({stderr: expect.stringMatching(oneSentence), code: 1});
    expect(refused.stderr).toContain('You joined with a code for reading');
    expect((await at(there, 'share')).stderr).toContain('whoever shared the review can give out codes');
    expect(await says(there, 'share', '--status')).toContain('The code that it was joined with only reads.');
    expect(await notes(here)).toEqual(['from who writes']);
  });

  test('a new code shuts out who has the earlier one, and lets them go on with it', async () => {
    const earlier = await says(here, 'share');
    await says(there, 'join', earlier);
    await says(here, 'add', 'note', 'before');
    expect(await notes(there)).toEqual(['before']);

    const renewed = await at(here, 'share', '--new-code');
    expect(renewed.stdout).not.toBe(earlier);
    expect(renewed.stderr).toContain('send this one to all who stay');
    await says(here, 'add', 'note', 'behind their back');
    const shutOut = await at(there, 'add', 'note', 'kept meanwhile');
    expect(shutOut).toMatchObject({code: 0, stdout: 'Added to INC-7: kept meanwhile\n'});
    expect(shutOut.stderr).toBe(
      'Saved here, and not shared: The review has a new code: ask whoever shared it, and run debrief join with it.\n',
    );
    const behind = await at(there, 'show', '--json');
    expect(behind.stdout).not.toContain('behind their back');
    expect(behind.stderr).toContain('What others wrote may be missing here.');
    expect(await says(there, 'share', '--status')).toContain('1 change of this machine not there yet.');

    await says(there, 'join', renewed.stdout);
    const all = ['before', 'behind their back', 'kept meanwhile'];
    expect((await notes(there)).toSorted()).toEqual(all);
    expect((await notes(here)).toSorted()).toEqual(all);
  });

  it('gives a new code to nobody but who shared it first', async () => {
    await says(there, 'join', await says(here, 'share'));
    const refused = await at(there, 'share', '--new-code');
    expect(refused).toMatchObject({stdout: '', code: 1, stderr: expect.stringMatching(oneSentence)});
    expect(refused.stderr).toContain('Only who shared the review first');
    await says(there, 'add', 'note', 'all the same');
    expect(await notes(here)).toEqual(['all the same']);
  });

  it('is left with unshare, and what was written meanwhile goes there with the next share', async () => {
    await says(there, 'join', await says(here, 'share'));
    const left = await says(there, 'unshare', '--json');
    expect(expectFits('unshared', left)).toEqual({format: 1, review: id, reference: 'INC-7', server: address()});
    expect(await at(there, 'add', 'note', 'apart')).toMatchObject({stderr: '', code: 0});
    expect(await notes(here)).toEqual([]);
    expect(await says(there, 'share', '--status')).toContain(`was shared on ${address()}, until debrief unshare.`);
    expect((await at(there, 'unshare')).stderr).toBe('debrief: INC-7 is not shared: there is nothing to undo.\n');
    await says(there, 'share');
    expect(await notes(here)).toEqual(['apart']);
  });

  it('goes on without the server, which gets everything once it is back', async () => {
    await says(there, 'join', await says(here, 'share'));
    await server.stop('fast');
    try {
      const away = await at(there, 'add', 'note', 'into the dark');
      expect(away).toMatchObject({stdout: 'Added to INC-7: into the dark\n', code: 0});
      expect(away.stderr).toBe('Saved here; it goes to the others when the server is there.\n');
      const shown = await at(here, 'show');
      expect(shown.code).toBe(0);
      expect(shown.stderr).toMatch(/^debrief: Nobody answers at .* What others wrote may be missing here\.\n$/);
      expect(await says(here, 'share', '--status')).toContain('Nobody answers at');
    } finally {
      await server.start();
    }
    await says(there, 'share');
    expect(await notes(here)).toEqual(['into the dark']);
  });

  it('is taken off the server by the role that owns its tables, and stays where it is', async () => {
    await says(there, 'join', await says(here, 'share'));
    await says(here, 'add', 'note', 'stays');
    expect((await at(here, 'delete', 'INC-7', '--shared')).stderr).toMatch(/--yes says that you want it/);
    const member = await at(here, 'delete', 'INC-7', '--shared', '--yes');
    expect(member).toMatchObject({code: 1, stderr: expect.stringContaining('takes the role that owns its tables')});

    const asKeeper = {...here, env: {...here.env, DEBRIEF_SERVER: server.addressFor('keeper')}};
    const gone = await says(asKeeper, 'delete', 'INC-7', '--shared', '--yes', '--json');
    expect(expectFits('taken-off', gone)).toMatchObject({review: id, reference: 'INC-7', server: address()});
    expect(await server.as('keeper', `select from debrief.line where review = '${id}'`)).toEqual([]);
    expect(await notes(here)).toEqual(['stays']);
    const later = await at(there, 'add', 'note', 'there, too');
    expect(later.stderr).toContain('The review was taken off the server');
    expect(await server.as('keeper', `select from debrief.line where review = '${id}'`)).toEqual([]);
  });

  it('tells of a deleted review that it stays for the others', async () => {
    await says(here, 'share');
    expect(await says(here, 'delete', 'INC-7')).toContain(`On ${address()} it stays for the others.`);
  });

  it('tells doctor how it stands, and what others may read', async () => {
    await says(there, 'join', await says(here, 'share'));
    expect(await says(there, 'doctor')).toContain(`Shared on ${address()}. All that is saved here is there.`);
  });

  test('a comment from outside says what the server knows of it', async () => {
    await says(here, 'share');
    expect((await at(here, 'comment', 'unsaid in the room')).stderr).toContain('which role sent it and when');
  });

  test('no password and no key is printed, nor kept anywhere but in the file for keys', async () => {
    await server.role('third', {password: 'top secret', in: ['debrief_member']});
    const url = server.url({user: 'third', password: 'top secret', database: 'reviews'});
    for (const home of [here, there]) home.env.DEBRIEF_SERVER = url;
    const shared = (await says(here, 'share')).trim();
    await says(there, 'join', shared);
    await says(there, 'add', 'note', 'from there');
    for (const home of [here, there]) {
      for (const args of [['show', '--json'], ['list'], ['doctor'], ['export'], ['share', '--status'], ['config']]) {
        await says(home, ...args);
      }
    }
    await at(here, 'delete', 'INC-7', '--shared', '--yes');
    const keys = [here, there].map(shareFile);
    const secrets = keys.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).secrets);
    expect(secrets).toHaveLength(2);
    const texts = [here, there].flatMap((home) => filesIn(home.root)).map((file) => [file, readFileSync(file, 'utf8')]);
    // The code is the one thing that carries a key.
    for (const [file = '', text = ''] of [...texts, ['what was printed', printed.replaceAll(shared, '')]]) {
      expect(`${file}: ${/top.{1,3}secret/.exec(text)}`).toBe(`${file}: null`);
      if (keys.includes(file)) continue;
      for (const {secret} of secrets) expect(text.includes(secret)).toBe(false);
    }
    for (const file of keys) {
      expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
      expect((statSync(join(file, '..')).mode & 0o777).toString(8)).toBe('700');
    }
  });
});

const shareFile = (home: TempHome): string =>
  filesIn(home.reviews).find((file) => file.endsWith('relay/share.json')) ?? '';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('without a server', () => {
  it('names the three ways to say which, where nobody has', async () => {
    expect(await debrief(here, ['share'])).toEqual({
      stdout: '',
      stderr:
        'debrief: which server? Name it with --server, set DEBRIEF_SERVER, or run debrief config set server URL.\n',
      code: 2,
    });
  });

  it('refuses a password on the command line without repeating it', async () => {
    const {stderr, code: exit} = await debrief(here, ['share', '--server', 'postgres://me:hidden@127.0.0.1:1/x']);
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain('~/.pgpass');
    expect(stderr).not.toContain('hidden');
    expect(exit).toBe(1);
  });

  it('shares nothing, and leaves nothing behind', async () => {
    const {stderr, stdout, code: exit} = await debrief(here, ['share', '--server', AWAY]);
    expect({stdout, exit}).toEqual({stdout: '', exit: 1});
    expect(stderr).toBe('debrief: Nobody answers at 127.0.0.1:1: look whether the server runs.\n');
    expect((await debrief(here, ['share', '--status'])).stderr).toContain('INC-7 is not shared');
  });

  it('says in doctor that others on this machine may read the keys, and that the server is away', async () => {
    await sharedAway(here);
    const folder = join(await findReviewFolder(here.reviews, 'INC-7'), 'relay');
    chmodSync(join(folder, 'share.json'), 0o644);
    const {stdout} = await debrief(here, ['doctor']);
    expect(stdout).toContain('relay/share.json: Others on this machine may read it: chmod 600 makes it private.');
    expect(stdout).toContain('Shared on postgres://127.0.0.1:1/reviews. Nobody answers at 127.0.0.1:1');
    writeFileSync(join(folder, 'share.json'), '{}');
    const damaged = await debrief(here, ['doctor']);
    expect(damaged.stdout).toMatch(/! relay\/share\.json: .*is damaged/);
    expect(damaged.code).toBe(1);
  });

  it('says with --status, and in doctor, that a server is silent; several are asked at the same time', async () => {
    const servers = await Promise.all([silentServer(), silentServer(), silentServer()]);
    const [first, ...others] = servers.map(({url}) => url);
    const timed = async () => {
      const began = performance.now();
      const {stdout} = await debrief(here, ['doctor']);
      return {took: performance.now() - began, silent: stdout.match(/The server does not answer just now\./g)};
    };
    await sharedAway(here, 'INC-7', first);
    expect(await debrief(here, ['share', '--status'])).toMatchObject({
      stdout: expect.stringMatching(
        /^INC-7 is shared on .*\n1 change .* not there yet\.\nThe server does not answer just now\.\n$/,
      ),
      code: 0,
    });
    const one = await timed();
    expect(one.silent).toHaveLength(1);
    for (const [index, server] of [first, ...others].entries()) {
      const reference = `INC-${8 + index}`;
      await newReview(here, reference);
      await sharedAway(here, reference, server);
    }
    const all = await timed();
    for (const server of servers) server.close();
    expect(all.silent).toHaveLength(4);
    expect(all.took).toBeLessThan(1.6 * one.took);
  });

  it('leaves what a command adds beside an open terminal to that terminal, and says so', async () => {
    await sharedAway(here);
    const me = await openTerminal({args: ['run', 'INC-7'], home: here, columns: 100, rows: 30});
    await me.sees('server away');
    const added = await debrief(here, ['add', 'note', 'from a shell beside it']);
    expect(added.stderr).toBe('Saved here; the terminal that has it open sends it to the others.\n');
    await me.sees('1 not shared yet');
    expect((await debrief(here, ['add', 'note', 'quietly', '--quiet'])).stderr).toBe('');
    await me.close();
    expect((await debrief(here, ['add', 'note', 'alone'])).stderr).toContain('when the server is there');
  });
});

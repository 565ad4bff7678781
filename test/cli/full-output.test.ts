// Standard output or standard error on a disk that is full: what is done stays done, and is said once and truly.
import {spawn} from 'node:child_process';
import {closeSync, existsSync, openSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, test} from 'vitest';
import {type CommandName, commandNames} from '../../src/cli/command-table.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief, entry, newReview} from '../support/debrief.js';
import {change, somethingLeft} from '../support/meeting.js';
import {leaveRescueFile} from '../support/rescue-file.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await newReview(home);
});
afterEach(() => home.remove());

type Stream = 'output' | 'error';

/** What the other stream says, and the exit code, where one of the two goes to a disk that takes nothing. */
async function withFull(stream: Stream, args: string[]): Promise<{said: string; code: number | null}> {
  const full = openSync('/dev/full', 'w');
  const [output, error] = stream === 'output' ? [full, 'pipe' as const] : ['pipe' as const, full];
  const child = spawn(process.execPath, [entry, ...args], {
    env: {PATH: process.env.PATH ?? '', ...home.env},
    stdio: ['ignore', output, error],
  });
  closeSync(full);
  let said = '';
  (child.stdout ?? child.stderr)?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return {said, code};
}

/** What is said to a program, as a person hears it. */
const inWords = (said: string): string =>
  said.replace(/^\{.*\}$/gm, (line) => `debrief: ${JSON.parse(line).notice.message}`);

const json = async (...args: string[]) => JSON.parse((await debrief(home, [...args, '--json'])).stdout);
const notes = async (kind: 'notes' | 'comments') => (await json('show', 'INC-7'))[kind].length;
const newOne = ['--title', 'x', '--severity', 'minor', '--facilitator', 'y', '--no-input'];

const leftOver = async () => change(await findReviewFolder(home.reviews, 'INC-7'), [...somethingLeft]);

/** A call of each that saves something, and whether it stands. */
const saving: Partial<
  Record<CommandName, {args: string[]; isSaved: () => Promise<boolean>; before?: () => Promise<unknown>}>
> = {
  new: {
    args: ['new', '--reference', 'INC-8', ...newOne],
    isSaved: async () => (await json('list')).reviews.length === 2,
  },
  add: {args: ['add', 'note', 'x'], isSaved: async () => (await notes('notes')) === 1},
  comment: {args: ['comment', 'x'], isSaved: async () => (await notes('comments')) === 1},
  import: {
    args: ['import', 'story.txt', '--date', '2026-11-24', '--zone', 'UTC'],
    isSaved: async () => (await json('show', 'INC-7')).timeline.length === 1,
    before: async () => writeFileSync(join(home.root, 'story.txt'), '10:02 The queue stops\n'),
  },
  export: {
    args: ['export', '--to', 'incident'],
    isSaved: async () => existsSync(join(home.root, 'incident', 'INC-7-report.md')),
  },
  invite: {
    args: ['invite', '--at', 'tomorrow 14:00', '--to', 'incident'],
    isSaved: async () => existsSync(join(home.root, 'incident', 'INC-7-invitation.ics')),
  },
  actions: {
    args: ['actions', 'done', 'left-a'],
    isSaved: async () => (await json('actions')).actions.length === 0,
    before: leftOver,
  },
  forum: {
    args: ['forum', 'take', 'left-t'],
    isSaved: async () => (await json('forum')).topics.length === 0,
    before: leftOver,
  },
  recover: {
    args: ['recover', 'left.rescue.json'],
    isSaved: async () => !existsSync(join(home.root, 'left.rescue.json')),
    before: () => leaveRescueFile(home),
  },
  archive: {args: ['archive', 'INC-7'], isSaved: async () => (await json('list', '--archived')).reviews.length === 1},
  delete: {args: ['delete', 'INC-7'], isSaved: async () => (await json('list', '--all')).reviews.length === 0},
  config: {args: ['config', 'set', 'minutes', '60'], isSaved: async () => (await json('config')).minutes === 60},
  doctor: {args: ['doctor', '--repair'], isSaved: async () => (await json('show', 'INC-7')).reference === 'INC-7'},
};

/** The folder and the file that a call names, as this home has them. */
const placed = (word: string): string =>
  word === 'incident' ? home.incident : /\.(rescue\.json|txt)$/.test(word) ? join(home.root, word) : word;

/** A call of each that only says something. */
const saying: Partial<Record<CommandName, string[]>> = {
  home: ['--version'],
  list: ['list'],
  agenda: ['agenda', 'list'],
  show: ['show'],
  similar: ['similar', 'the queue'],
  stats: ['stats'],
  actions: ['actions'],
  forum: ['forum'],
  push: ['push', '--to', 'github', '--in', 'example/queue'],
  hints: ['hints', '/dev/null'],
  config: ['config', 'get', 'agenda'],
  server: ['server', 'init', '--dry-run'],
  doctor: ['doctor'],
  completion: ['completion', 'bash'],
  help: ['help'],
};

test('every command that needs no terminal is among them', () => {
  const screens = ['run', 'notes', 'watch', 'tour'];
  const tried = new Set<string>([...Object.keys(saving), ...Object.keys(saying)]);
  // Those have a server to talk to in tests of their own.
  const withOthers = ['share', 'unshare', 'join'];
  expect(commandNames.filter((name) => !tried.has(name))).toEqual([...screens, ...withOthers]);
});

describe.skipIf(!existsSync('/dev/full'))('where standard output is full', () => {
  describe.each(Object.entries(saving))('debrief %s', (_, {args, isSaved, before}) => {
    it.each([[[]], [['--json']], [['--quiet']]])('has saved it, and ends as done, with %j', async (more) => {
      await before?.();
      const call = args.map(placed);
      const {said, code} = await withFull('output', [...call, ...more]);
      const printsNothing = more.includes('--quiet') && args[0] === 'config';
      const sentences = inWords(said).match(/^debrief: .*(?:done|written|full).*$/gm) ?? [];
      expect(sentences).toEqual(
        printsNothing ? [] : ['debrief: it is done and saved; only the answer could not be written (disk full).'],
      );
      expect(code).toBe(0);
      expect(await isSaved()).toBe(true);
    });
  });

  it.each(Object.entries(saying))('debrief %s says so, and could not', async (_, args) => {
    expect(await withFull('output', args)).toEqual({
      said: 'debrief: The answer could not be written (disk full): free some space and try again.\n',
      code: 1,
    });
  });
});

describe('where the reader of the pipe is gone', () => {
  /** As `| head -0`: the answer has nobody who reads it from the beginning. */
  async function unread(args: string[]): Promise<{said: string; code: number | null}> {
    const child = spawn(process.execPath, [entry, ...args], {env: {PATH: process.env.PATH ?? '', ...home.env}});
    child.stdout.destroy();
    child.stdin.end();
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    return {code: await new Promise<number | null>((resolve) => child.on('close', resolve)), said};
  }

  it.each(Object.entries(saving))(
    'debrief %s has saved it once, and ends as done',
    async (_, {args, isSaved, before}) => {
      await before?.();
      const {said, code} = await unread(args.map(placed));
      expect(said).not.toMatch(/could not|unexpected/);
      expect(code).toBe(0);
      expect(await isSaved()).toBe(true);
    },
  );

  it.each(Object.entries(saying))('debrief %s ends as done', async (_, args) => {
    expect(await unread(args)).toEqual({said: '', code: 0});
  });
});

describe.skipIf(!existsSync('/dev/full'))('where standard error is full', () => {
  it('ends as it would have', async () => {
    expect(await withFull('error', ['lst'])).toEqual({said: '', code: 2});
    expect(await withFull('error', ['show', 'INC-9'])).toEqual({said: '', code: 1});
    expect(await withFull('error', ['show', 'INC-9', '--json'])).toEqual({said: '', code: 1});
    expect(await withFull('error', ['add', 'note', 'x'])).toEqual({said: 'Added to INC-7: x\n', code: 0});
  });
});

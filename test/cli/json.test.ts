// What every command prints with --json fits its published schema, and what goes wrong is JSON, too.
import {spawn} from 'node:child_process';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, test} from 'vitest';
import {commandNames} from '../../src/cli/command-table.js';
import {answerShapes, errorCodes, type JsonCommand, type ShapeName} from '../../src/cli/json/shapes.js';
import type {Change} from '../../src/review/changes/index.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {newReviewWithPoints} from '../support/agenda-with-points.js';
import {debrief, entry, newReview} from '../support/debrief.js';
import {expectFits, formats} from '../support/json-shapes.js';
import {change, question, somethingLeft} from '../support/meeting.js';
import {leaveRescueFile} from '../support/rescue-file.js';
import {sharedAway} from '../support/shared-away.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await newReview(home);
});
afterEach(() => home.remove());

type Call = {args: string[]; shape?: ShapeName; code?: 0 | 1; before?: () => Promise<unknown>};

const newArgs = ['--title', 'x', '--severity', 'minor', '--facilitator', 'y', '--no-input'];
const inHome = (...parts: string[]) => join(home.root, ...parts);
const commentFolder = () => {
  mkdirSync(inHome('comments'));
  writeFileSync(inHome('comments', 'a.txt'), 'one');
  writeFileSync(inHome('comments', 'b.txt'), ' ');
};
const ownAgendas = () => {
  mkdirSync(join(home.config, 'agendas'));
  writeFileSync(join(home.config, 'agendas', 'broken.yaml'), 'title: Broken\nstages: 7\n');
};

const earlierIncidents = async () =>
  writeFileSync(inHome('earlier.json'), JSON.stringify([{title: 'Mail queue grew', startedAt: '2024-02-01'}, {}]));

const heldMeeting = async () =>
  change(await findReviewFolder(home.reviews, 'INC-7'), [
    {type: 'meeting-started'},
    {type: 'pulse-counted', id: 'u1', hands: 4},
    {type: 'review-closed'},
  ]);
const chosenAction = async () =>
  change(await findReviewFolder(home.reviews, 'INC-7'), [
    {type: 'action-held', action: {id: 'a1', questionId: question, title: 'Alert on queue length'}},
    {type: 'action-chosen', id: 'a1', reason: ''},
  ]);
const openQuestion = async () => {
  const asked: Change = {
    type: 'note-added',
    note: {id: 'asked', questionId: question, kind: 'question', aspects: [], text: 'Who paged the supplier?'},
  };
  await change(await findReviewFolder(home.reviews, 'INC-7'), [asked]);
};

const leftOver = async () => change(await findReviewFolder(home.reviews, 'INC-7'), [...somethingLeft]);

/** Calls of each command that together have every field of its shapes. */
const calls: Record<JsonCommand, Call[]> = {
  new: [{args: ['--reference', 'INC-8', ...newArgs]}],
  add: [
    {args: ['note', '+ it was quick']},
    {args: ['park', 'a topic']},
    {args: ['action', 'an idea', '--owner', 'Someone else', '--due', '2w']},
    {args: ['comment', 'from outside', '--question', 'hypothesis']},
    {
      args: ['note', 'to a point', '--review', 'INC-9', '--question', 'known'],
      before: () => newReviewWithPoints(home, 'INC-9'),
    },
    {args: ['note', 'on call did', '--answers', 'asked'], before: openQuestion},
  ],
  comment: [
    {args: ['from outside']},
    {args: ['--from', 'comments'], before: async () => commentFolder()},
    {args: ['from outside', '--out', 'mine.txt'], shape: 'comment-file'},
  ],
  import: [
    {args: ['timeline.md'], before: async () => writeFileSync(inHome('timeline.md'), '2026-11-20 10:30 UTC a')},
    {args: ['earlier.json', '--incidents'], shape: 'incidents', before: earlierIncidents},
  ],
  list: [{args: []}, {args: ['--all'], before: () => debrief(home, ['archive', 'INC-7'])}],
  show: [{args: []}],
  similar: [
    {args: ['mail queue'], before: () => debrief(home, ['add', 'note', '+ the queue was drained by hand'])},
    {
      args: ['INC-7'],
      async before() {
        await earlierIncidents();
        await debrief(home, ['import', 'earlier.json', '--incidents']);
      },
    },
  ],
  stats: [{args: []}, {args: [], before: heldMeeting}],
  actions: [
    {args: [], before: leftOver},
    {args: ['done', 'left-a'], shape: 'settled', before: leftOver},
  ],
  forum: [
    {args: ['--all'], before: leftOver},
    {args: ['take', 'left-t'], shape: 'settled', before: leftOver},
  ],
  export: [
    {args: ['--to', 'incident']},
    {
      args: ['--to', 'incident'],
      async before() {
        mkdirSync(inHome('incident'), {recursive: true});
        writeFileSync(inHome('incident', 'INC-7-report.md'), 'mine');
      },
    },
  ],
  invite: [{args: ['--at', 'tomorrow 14:00', '--to', 'incident']}],
  push: [
    {args: ['--to', 'github', '--in', 'example/queue'], before: chosenAction},
    {args: ['--to', 'incident.io', '--report']},
  ],
  hints: [
    {
      args: ['report.md', '--strict'],
      code: 1,
      before: async () => writeFileSync(inHome('report.md'), 'We should have called.\n'),
    },
  ],
  archive: [{args: ['INC-7']}, {args: ['INC-7', '--back'], before: () => debrief(home, ['archive', 'INC-7'])}],
  delete: [{args: ['INC-7']}, {args: ['INC-7', '--back'], before: () => debrief(home, ['delete', 'INC-7'])}],
  recover: [
    {
      args: ['left.rescue.json'],
      before: () => leaveRescueFile(home),
    },
  ],
  agenda: [
    {args: [], before: async () => ownAgendas()},
    {args: ['show', 'standard'], shape: 'agenda'},
    {args: ['show', 'mine'], shape: 'agenda', before: () => debrief(home, ['agenda', 'new', 'mine'])},
    {args: ['check', 'standard'], shape: 'agenda-check'},
    {args: ['check', 'broken'], shape: 'agenda-check', code: 1, before: async () => ownAgendas()},
    {args: ['new', 'mine'], shape: 'agenda-check'},
    {args: ['new', 'mine', '--from', 'moj'], shape: 'agenda-check'},
  ],
  config: [
    {args: []},
    {args: ['list']},
    {args: ['path']},
    {args: ['get', 'minutes']},
    {args: ['set', 'minutes', '60']},
    {args: ['unset', 'minutes']},
  ],
  share: [{args: ['--status'], shape: 'share-status', before: () => sharedAway(home)}],
  unshare: [{args: [], before: () => sharedAway(home)}],
  join: [],
  server: [
    {args: ['init', '--dry-run']},
    {args: ['check', 'postgres://127.0.0.1:1/debrief'], shape: 'server-check', code: 1},
  ],
  doctor: [
    {args: []},
    {args: ['--repair']},
    {
      args: [],
      code: 1,
      async before() {
        const reviews = join(home.reviews, 'reviews');
        const journal = join(reviews, readdirSync(reviews)[0] ?? '', 'journal');
        for (const file of readdirSync(journal)) writeFileSync(join(journal, file), 'nothing\n');
      },
    },
  ],
};

/** What only a server can answer is tried with one, in `commands/share.test.ts`. */
const onAServer = ['delete taken-off', 'share shared', 'join review'];

const eachCall = (Object.keys(calls) as JsonCommand[]).flatMap((command) =>
  calls[command].map(({args, shape = answerShapes[command][0], ...rest}) => ({command, args, shape, ...rest})),
);

test('every command prints JSON but the screens, and what is for the shell and for reading alone', () => {
  const others = commandNames.filter((name) => !Object.keys(answerShapes).includes(name));
  expect(others).toEqual(['run', 'notes', 'watch', 'tour', 'completion', 'help']);
});

describe('the answer of', () => {
  it.each(eachCall)('debrief $command $args fits the schema $shape', async ({command, args, shape, code, before}) => {
    await before?.();
    const ran = await debrief(home, [command, ...args, '--json']);
    expect(expectFits(shape, ran.stdout)).toMatchObject({format: 1});
    expect(ran.code).toBe(code ?? 0);
    const beside = ran.stderr.split('\n').filter(Boolean);
    beside.forEach((line) => void expectFits('notice', line));
  });

  test('every shape of a command is among them', () => {
    const tried = new Set(eachCall.map(({command, shape}) => `${command} ${shape}`));
    const all = (Object.keys(answerShapes) as JsonCommand[]).flatMap((command) =>
      answerShapes[command].map((shape) => `${command} ${shape}`),
    );
    expect(all.filter((each) => !tried.has(each))).toEqual(onAServer);
    expect([...tried].filter((each) => !all.includes(each))).toEqual([]);
  });

  it('comment --from names what it left out', async () => {
    commentFolder();
    const {stdout} = await debrief(home, ['comment', '--from', 'comments', '--json']);
    expect(expectFits('added', stdout)).toMatchObject({known: 0, leftOut: [{name: 'b.txt', why: expect.any(String)}]});
  });

  it('list tells times as ISO 8601', async () => {
    const {reviews} = JSON.parse((await debrief(home, ['list', '--json'])).stdout);
    for (const time of ['createdAt', 'changedAt']) expect(reviews[0][time]).toMatch(formats['date-time']);
    expect(reviews[0].startedAt).toBeNull();
  });

  it('shows nothing that steers a terminal', async () => {
    await debrief(home, ['config', 'set', 'by', 'a\u009b2Jb\u007f']);
    writeFileSync(join(home.config, 'preferences.json'), JSON.stringify({by: 'a\u009b2Jb\u007f'}));
    const {stdout} = await debrief(home, ['config', 'get', 'by', '--json']);
    expect(stdout).toContain('"a\\u009b2Jb\\u007f"');
    expect(JSON.parse(stdout)).toEqual({format: 1, by: 'a\u009b2Jb\u007f'});
  });
});

describe('an error', () => {
  const wrong: {args: string[]; code: keyof typeof errorCodes; says: RegExp; hint?: string}[] = [
    {args: ['list', '--jsno', '--json'], code: 'wrong-use', says: /no option --jsno/, hint: '--json'},
    {args: ['--json', 'lsit'], code: 'wrong-use', says: /no command 'lsit'/, hint: 'list'},
    {args: ['add', '--json'], code: 'wrong-use', says: /say what to add/, hint: 'debrief add --help'},
    {args: ['add', 'notee', 'x', '--json'], code: 'wrong-use', says: /did you mean note/, hint: 'note'},
    {args: ['config', '--json', 'sett', 'minutes', '60'], code: 'wrong-use', says: /not sett/, hint: 'set'},
    {args: ['config', 'get', 'minuts', '--json'], code: 'wrong-use', says: /minuts/, hint: 'minutes'},
    {args: ['config', 'set', 'minutes', 'x', '--json'], code: 'wrong-use', says: /minutes takes/},
    {args: ['run', '--json'], code: 'wrong-use', says: /run has no option --json/, hint: 'debrief run --help'},
    {args: ['list', '--json=yes'], code: 'wrong-use', says: /takes nothing/, hint: 'debrief list --help'},
    {args: ['comment', '--json'], code: 'wrong-use', says: /text is missing/},
    {args: ['new', '--json'], code: 'wrong-use', says: /still needs --reference/},
    {args: ['show', 'INC-8', '--json'], code: 'not-found', says: /no review INC-8/},
    {args: ['delete', 'INC-8', '--json', '--back'], code: 'not-found', says: /no review INC-8/},
    {args: ['list', '--home', 'nowhere', '--json'], code: 'could-not', says: /no folder/},
    {args: ['new', '--from', 'nowhere.json', '--json'], code: 'could-not', says: /nowhere\.json/},
  ];

  it.each(wrong)('of debrief $args is one document with its code', async ({args, code, says, hint}) => {
    const ran = await debrief(home, args);
    expect(expectFits('error', ran.stderr)).toEqual({
      format: 1,
      error: {message: expect.stringMatching(says), code, exit: ran.code, ...(hint ? {hint} : {})},
    });
    expect({stdout: ran.stdout, code: ran.code}).toEqual({stdout: '', code: errorCodes[code].exit});
  });

  it('is words where --json is a text, behind --', async () => {
    const {stderr, code} = await debrief(home, ['add', 'notee', '--', '--json']);
    expect({code, stderr}).toEqual({code: 2, stderr: expect.stringMatching(/^debrief: add takes note/)});
  });

  it('stands behind what else is said, a line each', async () => {
    writeFileSync(join(home.config, 'preferences.json'), '{"minutes": "many"}');
    const {stderr} = await debrief(home, ['show', 'INC-8', '--json']);
    const [first = '', last = '', ...more] = stderr.trim().split('\n');
    expect(expectFits('notice', first)).toMatchObject({notice: {message: expect.stringContaining('minutes')}});
    expect(expectFits('error', last)).toMatchObject({error: {code: 'not-found'}});
    expect(more).toEqual([]);
  });

  it('of a Node that is too old is the same', async () => {
    const pretend = "Object.defineProperty(process.versions, 'node', {value: '18.20.4'}); require(process.argv[1])";
    const child = spawn(process.execPath, ['-e', pretend, entry, 'list', '--json']);
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const exit = await new Promise((resolve) => child.on('close', resolve));
    expect(expectFits('error', stderr)).toMatchObject({error: {exit, message: expect.stringContaining('Node 20')}});
  });
});

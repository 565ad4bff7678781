// `--quiet` of every command that writes: the ids of what is new or changed, or nothing, and never a word more.
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, test} from 'vitest';
import type {CommandRow} from '../../src/cli/command-row.js';
import {type CommandName, commands} from '../../src/cli/command-table.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief, newReview} from '../support/debrief.js';
import {change, somethingLeft} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

let home: TempHome;
let id: string;
beforeEach(async () => {
  home = await tempHome();
  id = await newReview(home);
  await writeFile(join(home.root, 'timeline.txt'), '2026-11-20 10:30 it stops');
  await change(await findReviewFolder(home.reviews, id), [...somethingLeft]);
  const left = {format: 'debrief-rescue/1', review: id, writer: 'w', journal: null, drafts: null};
  await writeFile(join(home.root, 'left.rescue.json'), JSON.stringify(left));
  const earlier = [{url: 'https://example.org/1', title: 'Mail was late'}];
  await writeFile(join(home.root, 'earlier.json'), JSON.stringify(earlier));
});
afterEach(() => home.remove());

/** A call of each that says something without --quiet, and what it prints with it. */
const calls: Partial<Record<CommandName, {args: string[]; prints: (id: string) => string | RegExp}>> = {
  new: {
    args: ['new', '--reference', 'INC-7', '--title', 'x', '--severity', 'minor', '--facilitator', 'y', '--no-input'],
    prints: () => /^[a-z0-9]+\n$/,
  },
  add: {args: ['add', 'note', 'x'], prints: () => /^[a-z0-9]+\n$/},
  comment: {args: ['comment', 'x'], prints: () => /^[a-z0-9]+\n$/},
  import: {args: ['import', 'timeline.txt'], prints: () => /^[a-z0-9]+\n$/},
  invite: {args: ['invite', '--at', 'tomorrow 14:00'], prints: (id) => `${id}\n`},
  actions: {args: ['actions', 'done', 'left-a'], prints: () => 'left-a\n'},
  forum: {args: ['forum', 'take', 'left-t'], prints: () => 'left-t\n'},
  export: {args: ['export'], prints: (id) => `${id}\n`},
  push: {args: ['push', '--to', 'incident.io', '--report'], prints: () => ''},
  archive: {args: ['archive', 'INC-7'], prints: (review) => `${review}\n`},
  delete: {args: ['delete', 'INC-7'], prints: (review) => `${review}\n`},
  recover: {args: ['recover', 'left.rescue.json'], prints: (review) => `${review}\n`},
  agenda: {args: ['agenda', 'new', 'Ours'], prints: () => 'ours\n'},
  config: {args: ['config', 'set', 'minutes', '60'], prints: () => ''},
  server: {args: ['server', 'init', '--dry-run'], prints: () => /^begin;\n/},
  // It writes the readable copy, which nobody has written yet.
  doctor: {args: ['doctor', '--repair'], prints: (review) => `${review}\n`},
};

/** Those are tried with a server, in `commands/share.test.ts` and `commands/join.test.ts`. */
const withOthers = ['share', 'unshare', 'join'];

test('every command that writes is among them', () => {
  const rows = Object.entries(commands) as [string, CommandRow][];
  const writing = rows.flatMap(([name, {writes}]) => (writes ? [name] : []));
  expect(writing.filter((name) => !withOthers.includes(name))).toEqual(Object.keys(calls));
});

describe.each(Object.entries(calls))('debrief %s --quiet', (_, {args, prints}) => {
  it('prints only that', async () => {
    const {stdout, stderr, code} = await debrief(home, [...args, '--quiet']);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    const wanted = prints(id);
    if (typeof wanted === 'string') expect(stdout).toBe(wanted);
    else expect(stdout).toMatch(wanted);
  });
});

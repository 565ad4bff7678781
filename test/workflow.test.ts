// The public workflow: what it may do, what it takes from others, and that it goes over every system and Node.
import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {parse} from 'yaml';

const text = readFileSync(new URL('../.github/workflows/ci.yml', import.meta.url), 'utf8');
const {permissions, jobs} = parse(text) as {
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {permissions?: unknown; strategy?: {matrix: {os: string[]; node: number[]}}; steps: {run?: string}[]}
  >;
};

test('it may read, and nothing else', () => {
  expect(permissions).toEqual({contents: 'read'});
  expect(Object.values(jobs).filter((job) => job.permissions !== undefined)).toEqual([]);
  expect(text.match(/persist-credentials: false/g)?.length).toBe(text.match(/actions\/checkout@/g)?.length);
  expect(text).not.toContain('secrets.');
});

test('what it takes from others is named by its sum, with the version beside it', () => {
  const used = [...text.matchAll(/uses: (.*)/g)].map(([, name]) => name);
  expect(used.length).toBeGreaterThan(3);
  expect(used.filter((name) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(name ?? ''))).toEqual([]);
});

test('it goes over three systems and every Node that is promised', () => {
  const {os = [], node = []} = jobs.each?.strategy?.matrix ?? {};
  expect(os.map((name) => name.replace(/-.*/, ''))).toEqual(['ubuntu', 'macos', 'windows']);
  expect(node).toEqual([20, 22, 24]);
  const runs = Object.values(jobs).flatMap(({steps}) => steps.flatMap(({run}) => run ?? []));
  const needed = ['bash .ci/run', 'npm run -s types', 'npm run -s lint', 'npm audit', 'npm audit signatures'];
  expect(runs).toEqual(expect.arrayContaining([...needed, 'node scripts/installed.js']));
});

test('CONTRIBUTING.md names the tests that it runs on each of them, and they are there', () => {
  const tests = jobs.each?.steps.flatMap(({run = ''}) => run.match(/\btest\/[\w./]+/g) ?? []) ?? [];
  const told = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');
  const [, paragraph = ''] = /^(The public workflow.*?)\n\n/ms.exec(told) ?? [];
  expect(paragraph.match(/(?<=`)test\/[\w./]+/g)).toEqual(tests);
  for (const each of tests) expect(existsSync(new URL(`../${each}`, import.meta.url))).toBe(true);
});

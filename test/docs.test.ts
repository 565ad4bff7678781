// The documentation: its generated parts are in step with the code, and the page on where everything is names what is there.
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

test('is in step with the code', () => {
  execFileSync(process.execPath, [join(root, 'scripts', 'docs.js'), '--check'], {cwd: root, stdio: 'pipe'});
});

test('the README names every variable of the environment that the program reads', () => {
  const files = execFileSync('git', ['ls-files', 'src', 'bin'], {cwd: root, encoding: 'utf8'})
    .split('\n')
    .filter(Boolean);
  const read = files.flatMap((file) => [
    ...readFileSync(join(root, file), 'utf8').matchAll(/(?:process\.)?env\.([A-Z][A-Z_]+)/g),
  ]);
  const names = [...new Set(read.map(([, name = '']) => name))];
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(names).toContain('DEBRIEF_HOME');
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

const pages = execFileSync('git', ['ls-files', '*.md'], {cwd: root, encoding: 'utf8'}).split('\n').filter(Boolean);

test.for(pages.filter((page) => !page.startsWith('examples/')))('%s names no place that is not there', (page) => {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
  // A file or folder of the project, as it is written from its root, from src/ or from beside the page.
  const named = [
    ...text.matchAll(
      /`((?:src|test|bench|scripts|docs|bin|review|session|screens|app|store|cli|exchange)\/[\w./-]*)`/g,
    ),
  ];
  const places = named.flatMap(([, path = '']) => (/NAME/.test(path) ? [] : [path]));
  const isThere = (path: string) => ['', 'src'].some((from) => existsSync(join(root, from, path)));
  expect(places.filter((path) => !isThere(path))).toEqual([]);
});

test('the page on where everything is names the places of most changes', () => {
  const rows = readFileSync(join(root, 'docs/architecture.md'), 'utf8').match(/^\| .*`[\w/.]+\.tsx?`/gm);
  expect(rows?.length).toBeGreaterThan(25);
});

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

test.for(['docs/architecture.md', 'CONTRIBUTING.md'])('%s names no file or folder that is not there', (page) => {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
  const named = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g)].flatMap(([, path]) => path ?? []);
  const places = named.filter((path) => !/NAME|NOUN/.test(path));
  expect(places.length).toBeGreaterThan(2);
  expect(places.filter((path) => !existsSync(join(root, path)) && !existsSync(join(root, 'src', path)))).toEqual([]);
});

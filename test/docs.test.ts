// The documentation: generated parts are in step with the code, and the page on where things are names what there is.
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, dirname, extname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

test('is in step with the code', () => {
  execFileSync(process.execPath, [join(root, 'scripts', 'docs.js'), '--check'], {cwd: root, stdio: 'pipe'});
});

test('the recorded tour shows what the program does', () => {
  execFileSync(process.execPath, [join(root, 'scripts', 'demo.js'), '--check'], {cwd: root, stdio: 'pipe'});
});

test('docs/files.md names every variable of the environment that the program reads, each once', () => {
  const files = execFileSync('git', ['ls-files', 'src', 'bin'], {cwd: root, encoding: 'utf8'})
    .split('\n')
    .filter(Boolean);
  const read = files.flatMap((file) => [
    ...readFileSync(join(root, file), 'utf8').matchAll(/(?:process\.)?env\.([A-Z][A-Z_]+)/g),
  ]);
  // Where programs are is no business of this one alone.
  const names = [...new Set(read.map(([, name = '']) => name))].filter((name) => name !== 'PATH');
  const [, table = ''] = readFileSync(join(root, 'docs/files.md'), 'utf8').split(/<!-- \/?environment -->/);
  const told = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) => cell.split(', '));
  expect(names).toContain('DEBRIEF_HOME');
  expect(names.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  expect(told.filter((name, at) => told.indexOf(name) !== at)).toEqual([]);
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

/** A heading as GitHub names it: in small letters, without signs, a hyphen for each blank. */
const anchorsOf = (text: string): string[] =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Where the links of a page lead, but for those to the web: the folder or file, and the heading in it if one is named. */
function linksOf(page: string): {link: string; target: string; heading: string | undefined}[] {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const links = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)/gm)];
  return links.flatMap(([, inText, below]) => {
    const link = inText ?? below ?? '';
    if (/^(?:https?|mailto):/.test(link)) return [];
    const [path = '', heading] = link.split('#');
    return [{link, target: path === '' ? join(root, page) : join(root, dirname(page), decodeURI(path)), heading}];
  });
}

test.for(pages)('%s links to nothing that is not there', (page) => {
  const lost = linksOf(page).filter(({target, heading}) => {
    if (!existsSync(target)) return true;
    return heading !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(heading);
  });
  expect(lost.map(({link}) => link)).toEqual([]);
});

test('the README is short, and leads to every page for users, all of which the package has', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme.split('\n').length).toBeLessThan(200);
  const {files: packed}: {files: string[]} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const shipped = packed.filter((file) => /^docs\/.*\.md$/.test(file));
  const listed = [...readme.matchAll(/^\| \[docs\/.*$/gm)].flatMap(([row]) =>
    [...row.matchAll(/\]\((docs\/[\w-]+\.md)\)/g)].map(([, page = '']) => page),
  );
  expect(listed.toSorted()).toEqual(shipped.toSorted());
  // No reader of the package is led to a page that it does not have.
  const inPackage = new Set([...packed, 'README.md'].map((file) => join(root, file)));
  const out = shipped.flatMap(linksOf).filter(({target}) => target.endsWith('.md') && !inPackage.has(target));
  expect(out.map(({link}) => link)).toEqual([]);
});

test('links of the pages are looked at: in the text, to a heading, to another page', () => {
  const all = pages.flatMap(linksOf).map(({link}) => link);
  expect(all).toEqual(expect.arrayContaining(['18-read-aloud.md', '#people', 'docs/architecture.md']));
});

const where = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const tree = where.split('```')[1] ?? '';
const inRows = [...where.replace(/```[\s\S]*?```/g, '').matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => name);

/** What the tree says of a folder of src: its own lines, and those below that are further in. */
const entryOf = (folder: string): string => new RegExp(`^src/${folder}/ [^\\n]*(?:\\n .*)*`, 'm').exec(tree)?.[0] ?? '';

/** All files of the program, from src on, but for the one that it begins with. */
const files = readdirSync(join(root, 'src'), {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && entry.parentPath !== join(root, 'src'))
  .map(({parentPath, name}) => relative(join(root, 'src'), join(parentPath, name)));

/** Whether this word, or folder, stands in the text by itself. */
const isWordOf = (text: string, word: string) => new RegExp(`(?<![\\w/-])${word}(?![\\w-])`).test(text);

test('the page on where everything is names every file of the program, or the folder that is described as one', () => {
  const isNamed = (file: string): boolean => {
    const [part = '', ...within] = file.split('/');
    const name = within.at(-1) ?? '';
    const folder = within.at(-2);
    const entry = entryOf(part);
    if (folder !== undefined && isWordOf(entry, `${folder}/`)) return true;
    if (part === 'screens' && existsSync(join(root, 'src', part, folder ?? '', 'screen.ts'))) return true;
    return inRows.includes(file) || isWordOf(entry, basename(name, extname(name)));
  };
  expect(files.length).toBeGreaterThan(250);
  expect(files.filter((file) => !isNamed(file))).toEqual([]);
});

test('the page on where everything is names no file and no folder that is not there', () => {
  const names = new Set(files.map((file) => basename(file)));
  const beside = inRows.filter((name) => /^[\w-]+\.(?:tsx?|json)$/.test(name) && name !== 'biome.json');
  const parts = ['app', 'cli', 'exchange', 'review', 'screens', 'session', 'store'];
  const folders = parts.flatMap((part) =>
    [...entryOf(part).matchAll(/(?<![\w/])([\w-]+)\/(?=[\s,;:)])/g)].map(([, name]) => `${part}/${name}`),
  );
  expect(folders.length).toBeGreaterThan(20);
  const lost = folders.filter((folder) => !existsSync(join(root, 'src', folder)));
  expect([...lost, ...beside.filter((name) => !names.has(name))]).toEqual([]);
});

test('the page on where everything is names the places of most changes', () => {
  const rows = where.match(/^\| .*`[\w/.]+\.tsx?`/gm);
  expect(rows?.length).toBeGreaterThan(25);
});

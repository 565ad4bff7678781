// Builds dist/: a file for each command, one for the screens, one for Ink, and one for each part that few need.
import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {foldSum} from './fold-sum.js';
import {loadSource} from './load-source.js';
import {asFiles, before, partsOf} from './parts.js';

const {PLAIN} = await loadSource('src/review/plain-text.ts');
const {commands: commandNames} = await loadSource('src/cli/command-table.ts');
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** They offer functions alone, hold large tables, and are seldom called: they run when they first are. */
const lazily = ['src/store/disk/likely-encoding.ts'];

/** Each command begins in a file of its own; whatever is imported late becomes a part by itself. */
const commands = (await readdir(join(root, 'src/cli/commands'))).map((file) => `src/cli/commands/${file}`);
const entryPoints = Object.fromEntries(
  ['src/main.ts', ...commands, ...lazily].map((file) => [basename(file, '.ts'), file]),
);

/** What starts most often has all it needs in one file; Ink is loaded behind the first page. */
const often = {
  core: ['src/main.ts', 'src/cli/commands/add.ts', 'src/cli/typed-code.ts', 'src/store/shelf/error-log.ts'],
  meeting: [
    ...['src/cli/commands/run.ts', 'src/cli/interactive/interact.ts', 'src/app/start.ts'],
    ...['src/store/sitting.ts', 'src/store/copy/take-over.ts'],
  ],
  ink: ['src/app/App.tsx'],
};

/** A file of its own is worth it from here on, in bytes. */
const LARGE = 30_000;

/** What our own files ask of node:crypto; a name that is missing here fails the build. */
const cryptoNames = [
  ...['createHash', 'randomBytes', 'createCipheriv', 'createDecipheriv', 'createPrivateKey', 'createPublicKey'],
  ...['hkdfSync', 'sign', 'verify'],
];

const made = await build({
  absWorkingDir: root,
  entryPoints,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  jsx: 'automatic',
  define: {
    'process.env.NODE_ENV': '"production"',
    'import.meta.dirname': '__dirname',
    'import.meta.url': '__url',
    'import.meta.resolve': 'require.resolve',
    DEBRIEF_FOLD: JSON.stringify(await foldSum(root)),
  },
  // Ink asks for its devtools only when DEV=true, and conf for schemas and versions only where it is given some.
  alias: {
    'react-devtools-core': './scripts/no-devtools.js',
    'terminal-size': './scripts/no-terminal-size.js',
    ...Object.fromEntries(
      ['ajv/dist/2020.js', 'ajv-formats', 'semver'].map((name) => [name, './scripts/no-schemas.js']),
    ),
  },
  plugins: [quickWidths(), lateCrypto(), apart()],
  // Node 20 reads both as they are; rewritten, Ink would build a pattern anew for each character that it draws.
  supported: {'regexp-unicode-property-escapes': true, 'regexp-set-notation': true},
  // A worktree has its packages by a link: the names of files are the same there.
  preserveSymlinks: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});
const parts = await partsOf(made, lazily);
const entries = parts.filter(({entry}) => entry).map(({name, entry}) => ({entry, all: before(name, parts)}));

/** Where a part lies: with what starts most often, with the command that alone needs it, or, where it is large, alone. */
function fileOf({name, body, sources}) {
  const by = entries.filter(({all}) => all.has(name)).map(({entry}) => entry);
  const [shared] = Object.entries(often).find(([, files]) => by.some((entry) => files.includes(entry))) ?? [];
  if (shared) return shared;
  if (by.length === 1 && commands.includes(by[0])) return basename(by[0], '.ts');
  return body.length > LARGE ? basename(sources.at(-1)).replace(/\.\w+$/, '') : 'rest';
}

const {files, ids} = asFiles(parts, fileOf);
const sum = createHash('sha256')
  .update([...files.values()].join(''))
  .digest('hex')
  .slice(0, 16);
for (const [name, text] of files) files.set(name, `//${sum}\n${text}`);
const beginning = await build({
  absWorkingDir: root,
  entryPoints: ['src/parts.cjs'],
  outdir: 'dist',
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
  minify: true,
  define: {
    DEBRIEF_BUILD: JSON.stringify(sum),
    DEBRIEF_FIRST: JSON.stringify(ids.get('main')),
    DEBRIEF_COMMANDS: JSON.stringify(Object.keys(commandNames)),
  },
});
files.set('main.cjs', beginning.outputFiles[0].text);
const sourcesOf = (all) => parts.filter(({name}) => all.has(name)).flatMap(({sources}) => sources);
files.set('meta.json', JSON.stringify(Object.fromEntries(entries.map(({entry, all}) => [entry, sourcesOf(all)]))));
files.set('THIRD-PARTY-NOTICES.txt', await notices(Object.keys(made.metafile.inputs)));

// Every file is replaced whole, main.cjs last, so that whoever runs debrief meanwhile has the old or the new one.
// They wait in a folder of this build alone, so that two builds at a time do not take each other's away.
const cache = join(root, 'node_modules', '.cache');
await Promise.all([dist, cache].map((folder) => mkdir(folder, {recursive: true})));
const fresh = await mkdtemp(join(cache, 'build-'));
for (const [name, contents] of [...files].sort(([a], [b]) => Number(a === 'main.cjs') - Number(b === 'main.cjs'))) {
  await writeFile(join(fresh, name), contents);
  await rename(join(fresh, name), join(dist, name));
}
await rm(fresh, {recursive: true});
for (const name of await readdir(dist)) {
  if (!files.has(name)) await rm(join(dist, name), {recursive: true, force: true});
}

/**
 * string-width knows at once that ASCII takes one column a character, and for a single arrow or dash builds patterns of
 * whole Unicode, half of the time to a first frame. Now it knows the same of what our screens are drawn with.
 */
function quickWidths() {
  const edits = [
    [String.raw`/^[\u0020-\u007E]*$/`, `/^[${PLAIN}]*$/`],
    [
      String.raw`const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;`,
      String.raw`const rgiEmojiRegex = {test: (text) => /^\p{RGI_Emoji}$/v.test(text)};`,
    ],
    // The first that a process makes takes 10 ms and more.
    ['const segmenter = new Intl.Segmenter();', 'let segmenter;'],
    ['segmenter.segment(string)', '(segmenter ??= new Intl.Segmenter()).segment(string)'],
  ];
  return {
    name: 'quick-widths',
    setup(steps) {
      steps.onLoad({filter: /node_modules\/string-width\/index\.js$/}, async ({path}) => {
        let contents = await readFile(path, 'utf8');
        for (const [from, to] of edits) {
          if (!contents.includes(from)) throw new Error(`${path} is not what it was: look at quickWidths again.`);
          contents = contents.replace(from, () => to);
        }
        return {contents};
      });
    },
  };
}

/** Node's crypto takes 3 ms to load, and few commands come to use it. */
function lateCrypto() {
  const late = (name) => `exports.${name} = (...given) => require('crypto').${name}(...given);`;
  return {
    name: 'late-crypto',
    setup(steps) {
      steps.onResolve({filter: /^node:crypto$/}, ({importer, kind}) =>
        kind === 'dynamic-import' || /node_modules/.test(importer) ? undefined : {path: 'crypto', namespace: 'late'},
      );
      steps.onLoad({filter: /.*/, namespace: 'late'}, () => ({
        contents: cryptoNames.map(late).join('\n'),
        resolveDir: root,
      }));
    },
  };
}

/** Whoever imports one of these finds it among the other modules, and not in its own. */
function apart() {
  const places = new Map(
    lazily.map((file) => [join(root, file).replace(/\.ts$/, '.js'), `./${basename(file, '.ts')}.js`]),
  );
  return {
    name: 'apart',
    setup(steps) {
      steps.onResolve({filter: /^\.\.?\/.*\.js$/}, ({path, resolveDir}) => {
        const place = places.get(join(resolveDir, path));
        return place && {path: place, external: true};
      });
    },
  };
}

/** The licence of every package that went into the program: who holds it, and each text once. */
async function notices(inputs) {
  const folders = new Set(inputs.flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []));
  const holders = new Map();
  for (const folder of [...folders].sort()) {
    const {name, version, license} = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
    // A package that ships no text has its project's own beside this script; one without either is not bundled.
    const place = file ? join(root, folder, file) : join(root, 'scripts', 'licences', `${basename(folder)}.txt`);
    const {holder, text} = licenceIn(await readFile(place, 'utf8'));
    const said = [`${name} ${version} (${license})`, ...holder].join('\n  ');
    holders.set(text, [...(holders.get(text) ?? []), said]);
  }
  const parts = [...holders].map(([text, packages]) => `${packages.join('\n')}\n\n${text}`);
  return `debrief contains these packages.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Texts are the same where only their lines are broken elsewhere; who holds the rights stands apart. */
function licenceIn(whole) {
  const paragraphs = whole.trim().split(/\r?\n(?:[ \t]*\r?\n)+/);
  const isHolder = (paragraph) => /^\s*(?:copyright\s|\(c\)|\u00a9)/i.test(paragraph) && paragraph.length < 400;
  const holder = paragraphs
    .filter(isHolder)
    .flatMap((paragraph) => paragraph.split(/\r?\n/).map((line) => line.trim()));
  const rest = paragraphs.filter(
    (paragraph) => !isHolder(paragraph) && !/^\W*(?:the )?mit license(?: \(mit\))?\W*$/i.test(paragraph),
  );
  return {holder, text: rest.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim()).join('\n\n')};
}

// Builds dist/: a file for each command, one for the screens, and one for each part that few need.
import {mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {basename, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {foldSum} from './fold-sum.js';
import {loadSource} from './load-source.js';

const {PLAIN} = await loadSource('src/review/plain-text.ts');
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const screens = 'src/app/start.tsx';

/** What runs each command: whatever the tables of commands load late. */
const tables = (await readdir(join(root, 'src/cli'))).filter((name) => name.endsWith('.ts'));
const lateFiles = await Promise.all(tables.map((name) => lateImportsOf(`src/cli/${name}`)));
const commandFiles = [...new Set(lateFiles.flat())].filter((file) => file.startsWith('src/cli/commands/'));

/** Parts that a command loads only when it needs them. */
const laterFiles = [
  'src/cli/reviews/export-review.ts',
  'src/cli/help-text.ts',
  'src/cli/completion/answer.ts',
  'src/exchange/readers/agenda-file.ts',
  'src/exchange/readers/incident-file.ts',
  'src/guidance/likeness.ts',
  'src/review/due.ts',
  'src/store/relay/relay.ts',
  'src/store/relay/sharing.ts',
  'src/store/relay/joining.ts',
];

/** Large packages of which many have a part that few come to use: each is there once, and read by whoever does. */
const latePackages = ['yaml', 'pg'];

/** Each is a file of its own in dist/, under its base name. */
const ownParts = [...commandFiles, ...laterFiles, ...latePackages];
const ownFiles = Object.fromEntries(ownParts.map((part) => [basename(part, '.ts'), part]));
if (Object.keys({...ownFiles, main: '', screens: ''}).length < ownParts.length + 2) {
  throw new Error(`Two files of dist/ would have one name: ${ownParts.join(', ')}.`);
}

/** What our own files ask of node:crypto; a name that is missing here fails the build. */
const cryptoNames = [
  ...['createHash', 'randomBytes', 'createCipheriv', 'createDecipheriv', 'createPrivateKey', 'createPublicKey'],
  ...['hkdfSync', 'sign', 'verify'],
];

const common = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
  minify: true,
  jsx: 'automatic',
  define: {
    'process.env.NODE_ENV': '"production"',
    'import.meta.dirname': '__dirname',
    DEBRIEF_FOLD: JSON.stringify(await foldSum(root)),
  },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/*
 * The command line is CommonJS, one whole file for each command: Node needs some 15 ms more for the same as modules,
 * because it wraps each of its own modules whole and looks every chunk up by itself. Only Ink has to be a module.
 */
const builds = await Promise.all([
  build({
    ...common,
    entryPoints: {main: 'src/main.ts'},
    format: 'cjs',
    outExtension: {'.js': '.cjs'},
    plugins: [elsewhere()],
    // Commands are then loaded with require, which takes half as long.
    supported: {'dynamic-import': false},
  }),
  build({
    ...common,
    entryPoints: ownFiles,
    format: 'cjs',
    outExtension: {'.js': '.cjs'},
    plugins: [plainBuiltins(['process']), lateCrypto(), elsewhere()],
  }),
  build({
    ...common,
    entryPoints: {screens},
    format: 'esm',
    // Ink asks for its devtools only when DEV=true; without a stub the bundle would need the package at run time.
    alias: {'react-devtools-core': './scripts/no-devtools.js', 'terminal-size': './scripts/no-terminal-size.js'},
    plugins: [quickWidths(), plainBuiltins(['process', 'util'])],
    // Node 20 reads both as they are; rewritten, Ink would build a pattern anew for each character that it draws.
    supported: {'regexp-unicode-property-escapes': true, 'regexp-set-notation': true},
    // Some dependencies are CommonJS and call require for Node's own modules.
    banner: {
      js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
    },
  }),
]);
const outputFiles = builds.flatMap((made) => made.outputFiles);
const metafile = {
  inputs: Object.assign({}, ...builds.map((made) => made.metafile.inputs)),
  outputs: Object.assign({}, ...builds.map((made) => made.metafile.outputs)),
};

// Every file is replaced whole, main.cjs last, so that whoever runs debrief meanwhile has the old or the new one.
// They wait in a folder of this build alone, so that two builds at a time do not take each other's away.
const cache = join(root, 'node_modules', '.cache');
await Promise.all([dist, cache].map((folder) => mkdir(folder, {recursive: true})));
const fresh = await mkdtemp(join(cache, 'build-'));
const files = new Map(outputFiles.map(({path, contents}) => [basename(path), contents]));
files.set('meta.json', JSON.stringify(metafile));
files.set('THIRD-PARTY-NOTICES.txt', await notices(Object.keys(metafile.inputs)));
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

/** As modules of their own, these read all that they offer, and load what stands behind each: some thirty modules. */
function plainBuiltins(names) {
  const plain = {
    process: 'export default globalThis.process; export const {env, cwd} = globalThis.process;',
    util: "const util = require('util'); export const {types, stripVTControlCharacters} = util;",
  };
  return {
    name: 'plain-builtins',
    setup(steps) {
      const named = new RegExp(`^(node:)?(${names.join('|')})$`);
      steps.onResolve({filter: named}, ({path, namespace}) =>
        namespace === 'plain' ? undefined : {path: path.replace('node:', ''), namespace: 'plain'},
      );
      steps.onLoad({filter: /.*/, namespace: 'plain'}, ({path}) => ({contents: plain[path]}));
    },
  };
}

/** Node's crypto takes 3 ms to load, and few commands come to use it. */
function lateCrypto() {
  const late = (name) => `exports.${name} = (...given) => require('crypto').${name}(...given);`;
  return {
    name: 'late-crypto',
    setup(steps) {
      steps.onResolve({filter: /^node:crypto$/}, ({importer}) =>
        /node_modules/.test(importer) ? undefined : {path: 'crypto', namespace: 'late'},
      );
      steps.onLoad({filter: /.*/, namespace: 'late'}, () => ({
        contents: cryptoNames.map(late).join('\n'),
        resolveDir: root,
      }));
    },
  };
}

/** What has a file of its own in dist/ stays out of the others, which load it from there: files that are imported late. */
function elsewhere() {
  const placeOf = (file) => join(root, file).replace(/\.tsx?$/, '');
  const places = new Map(Object.entries(ownFiles).map(([name, file]) => [placeOf(file), `./${name}.cjs`]));
  places.set(placeOf(screens), './screens.js');
  return {
    name: 'elsewhere',
    setup(steps) {
      steps.onResolve({filter: new RegExp(`^(${latePackages.join('|')})$`)}, ({path, kind}) =>
        kind === 'entry-point' ? undefined : {path: `./${path}.cjs`, external: true},
      );
      steps.onResolve({filter: /^\.\.?\/.*\.js$/}, ({path, kind, resolveDir}) => {
        const place = kind === 'dynamic-import' && places.get(join(resolveDir, path).replace(/\.js$/, ''));
        return place ? {path: place, external: true} : undefined;
      });
    },
  };
}

/** The files that a source file imports late, in the order of their names. */
async function lateImportsOf(file) {
  const found = new Set();
  const noted = {
    name: 'noted',
    setup(steps) {
      steps.onResolve({filter: /./}, ({path, kind, resolveDir}) => {
        if (kind === 'dynamic-import') found.add(relative(root, join(resolveDir, path)).replace(/\.js$/, '.ts'));
        return kind === 'entry-point' ? undefined : {path, external: true};
      });
    },
  };
  await build({absWorkingDir: root, entryPoints: [file], bundle: true, write: false, format: 'esm', plugins: [noted]});
  return [...found].sort();
}

/** The licence of every package that went into the bundle. */
async function notices(inputs) {
  const folders = new Set(inputs.flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []));
  const parts = [];
  for (const folder of [...folders].sort()) {
    const {name, version, license} = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
    // A package that ships no text has its project's own beside this script; one without either is not bundled.
    const place = file ? join(root, folder, file) : join(root, 'scripts', 'licences', `${basename(folder)}.txt`);
    parts.push(`${name} ${version} (${license})\n\n${(await readFile(place, 'utf8')).trim()}`);
  }
  return `debrief contains these packages.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

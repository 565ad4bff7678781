// What every package is for that package.json names, and what would stand in its place: docs/dependencies.md.
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Packages of which the program holds what it uses: for what, and what instead. */
const inTheProgram = {
  '@sindresorhus/slugify': [
    'names of folders and files from titles in any script',
    'ICU rules in a table of our own; titles in Latin letters alone',
  ],
  conf: ['one preference written into the file of preferences', 'the store’s own writing of JSON'],
  'date-fns': ['days and months: “next fri”, “eom”, “2w”', '`Temporal`, once every Node that is supported has it'],
  'env-paths': ['where each system keeps data, preferences and state', 'a table of three systems'],
  'hast-util-sanitize': [
    'what a page may hold that was written by people',
    'a list of allowed elements over the tree that we make ourselves',
  ],
  'hast-util-to-html': ['a page from its tree', 'parse5’s serializer'],
  ink: ['frames in the terminal, and keys', 'our own painter of rows, which draws what ticks already'],
  leven: ['“did you mean”', 'fastest-levenshtein'],
  lowdb: ['the readable copy, read and written as one JSON file', 'the store’s own writing of JSON'],
  'mdast-util-gfm': ['tables and tasks in Markdown', 'what remark-gfm brings'],
  'mdast-util-math': ['dollar signs that stay dollar signs where Markdown knows formulas', 'escapes of our own'],
  'mdast-util-to-hast': ['one tree for Markdown and pages', 'a writer of pages of its own'],
  'mdast-util-to-markdown': ['Markdown that others read as it was meant', 'remark-stringify, which is the same inside'],
  minisearch: ['which earlier review is like this one', 'flexsearch, or counting shared words'],
  nanoid: ['ids of reviews and notes that two machines never make alike', 'the same from Node’s `crypto`'],
  papaparse: ['tables with separators, read and written', 'csv-parse and csv-stringify'],
  pg: ['shared reviews over a PostgreSQL server', 'postgres (postgres.js)'],
  pgpass: ['a password from `~/.pgpass`', 'what pg itself reads of it'],
  react: ['what Ink is written with', 'nothing, as long as Ink has the keys'],
  'string-width': ['how many columns a text takes', 'get-east-asian-width and `Intl.Segmenter`'],
  'ts-ics': ['calendar files of actions and invitations', 'ical.js, with which the tests read them back'],
  uuid: ['the same id for the same task in Taskwarrior', 'a hash from Node’s `crypto`'],
  valibot: [
    'shapes of what is read from files and tools, and of what is printed as JSON',
    'zod, at about ten times the size',
  ],
  'wrap-ansi': ['lines broken between words, with their colours', 'Ink’s own, which is the same'],
  yaml: ['agendas and front matter, with comments kept', 'js-yaml, which loses comments'],
};

/** Packages that only whoever works on the program installs. */
const inDevelopment = {
  '@biomejs/biome': ['lint, format, and the walls between folders', 'ESLint and Prettier'],
  '@lydell/node-pty': ['a real terminal around the program in tests and measurements', 'node-pty, compiled at install'],
  '@types/hast': ['types of the tree of a page', 'none'],
  '@types/mdast': ['types of the tree of Markdown', 'none'],
  '@types/node': ['types of Node', 'none'],
  '@types/papaparse': ['types of papaparse', 'csv-parse, which has its own'],
  '@types/pg': ['types of pg', 'postgres, which has its own'],
  '@types/react': ['types of React', 'none'],
  '@valibot/to-json-schema': ['the schemas in `docs/schemas/`', 'schemas by hand, held by a test'],
  '@xterm/headless': ['what a terminal shows of what the program writes', 'a terminal in Python, such as pyte'],
  ajv: ['schemas tried on what the program prints', '@cfworker/json-schema'],
  'axe-core': ['whether a page can be used with a screen reader', 'pa11y'],
  'es-module-lexer': ['where the parts that esbuild made import and export', 'acorn'],
  esbuild: ['the build', 'rolldown, which vitest brings'],
  'fast-check': ['texts and orders that nobody thought of, in tests', 'vitest with tables'],
  'ical.js': ['calendar files read back by another program', 'icalendar in Python'],
  'ink-testing-library': ['frames without a terminal, in tests', 'a stream of our own'],
  'ink-text-input': ['a yardstick for typing, in measurements', 'none: it is what others use'],
  'markdown-it': ['Markdown read back by another program', 'any other reader'],
  marked: ['Markdown read back by another program', 'any other reader'],
  'mdast-util-from-markdown': ['Markdown read back into its tree', 'remark-parse'],
  'micromark-extension-gfm': ['the same, with tables and tasks', 'remark-gfm'],
  'micromark-extension-math': ['the same, with formulas', 'remark-math'],
  node: ['the Node that everybody develops on', 'a version manager, and a line in CONTRIBUTING.md'],
  parse5: ['pages read as a browser reads them', 'jsdom'],
  'playwright-core': ['pages in a browser of the machine', 'puppeteer-core'],
  typescript: ['types, checked', 'none'],
  vitest: ['the tests', 'Node’s own test runner'],
};

const manifestOf = async (name) => JSON.parse(await readFile(`${root}node_modules/${name}/package.json`, 'utf8'));

/** By name, all packages that the program holds a piece of, as the last build left them. */
async function held() {
  const loads = JSON.parse(await readFile(`${root}dist/meta.json`, 'utf8').catch(() => '{}'));
  const found = Object.values(loads)
    .flat()
    .flatMap((file) => file.match(/(?<=node_modules\/)(?:@[^/]+\/)?[^/]+/) ?? []);
  if (found.length === 0) throw new Error('docs/dependencies.md tells what the build holds: npm run build first.');
  return new Set(found);
}

/** The names of the packages beneath this one that the program holds a piece of. */
async function beneath(name, all, found = new Set()) {
  for (const next of Object.keys((await manifestOf(name).catch(() => ({}))).dependencies ?? {})) {
    if (!all.has(next) || found.has(next)) continue;
    found.add(next);
    await beneath(next, all, found);
  }
  return found;
}

async function refuseOthers(all) {
  const {dependencies, devDependencies} = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  if (dependencies) throw new Error('The package is to bring nothing along: name packages as devDependencies.');
  const named = [...Object.keys(inTheProgram), ...Object.keys(inDevelopment)];
  const wrong = [
    ...Object.keys(devDependencies).filter((name) => !named.includes(name)),
    ...named.filter((name) => !(name in devDependencies)),
    ...Object.keys(inTheProgram).filter((name) => !all.has(name)),
    ...Object.keys(inDevelopment).filter((name) => all.has(name)),
  ];
  if (wrong.length > 0)
    throw new Error(`scripts/dependencies.js is not what package.json and the build say: ${wrong.join(', ')}.`);
  return devDependencies;
}

const table = (head, rows) =>
  [head, head.map((cell) => '-'.repeat(cell.length)), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const code = (text) => `\`${text}\``;

/** The tables of docs/dependencies.md. */
export async function dependencyTables() {
  const all = await held();
  const versions = await refuseOthers(all);
  const rowOf = async (name, [purpose, instead], ...more) => [
    code(name),
    versions[name],
    (await manifestOf(name)).license,
    purpose,
    instead,
    ...more,
  ];
  const head = ['package', 'version', 'licence', 'what for', 'instead of it'];
  const program = await Promise.all(
    Object.entries(inTheProgram).map(async ([name, row]) => {
      const along = [...(await beneath(name, all))].filter((each) => !(each in inTheProgram)).sort();
      return rowOf(name, row, along.join(', ') || '–');
    }),
  );
  const development = await Promise.all(Object.entries(inDevelopment).map(([name, row]) => rowOf(name, row)));
  const licences = new Map();
  for (const name of [...all].sort()) {
    const {license = 'none named'} = await manifestOf(name);
    licences.set(license, (licences.get(license) ?? 0) + 1);
  }
  const counted = [...licences].sort(([, a], [, b]) => b - a).map(([name, many]) => `${many} under ${name}`);
  return [
    `### In the program\n\n${table([...head, 'brings along'], program)}`,
    `With what they bring along these are ${all.size} packages: ${counted.join(', ')}.`,
    `### In development\n\n${table(head, development)}`,
  ].join('\n\n');
}

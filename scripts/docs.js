// Writes the parts of the documentation that are made from the code; with --check it names those that are out of step.
import {execFileSync} from 'node:child_process';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {toJsonSchema} from '@valibot/to-json-schema';
import {dependencyTables} from './dependencies.js';
import {fieldsInWords} from './json-fields.js';
import {loadSource} from './load-source.js';
import {manPage} from './man-page.js';

// The header on the drawn screen tells a time of day: the same on every machine.
process.env.TZ = 'UTC';

const root = fileURLToPath(new URL('..', import.meta.url));
const json = await loadSource('src/cli/json/schemas.ts');
const {answerShapes, errorCodes} = await loadSource('src/cli/json/shapes.ts');
/** The review has a page of its own. */
const shapeNames = Object.keys(json.shapeSchemas).filter((name) => name !== 'review');

/**
 * The generated parts. `make` gives the text of the whole file or, where there is a `marker`, of what stands in the
 * file between `<!-- MARKER -->` and `<!-- /MARKER -->`.
 * @type {{file: string, marker?: string, make: () => Promise<string>}[]}
 */
const parts = [
  {file: 'docs/review.schema.json', make: () => schemaFile('review')},
  ...shapeNames.map((name) => ({file: `docs/schemas/${name}.schema.json`, make: () => schemaFile(name)})),
  {file: 'docs/json.md', marker: 'commands', make: answerTable},
  {file: 'docs/json.md', marker: 'shapes', make: shapePages},
  {file: 'docs/json.md', marker: 'codes', make: codeTable},
  {file: 'docs/meeting.md', marker: 'screen', make: agendaScreen},
  {file: 'docs/keys.md', marker: 'keys', make: keyTable},
  {file: 'docs/commands.md', marker: 'commands', make: commandTable},
  {file: 'README.md', marker: 'files', make: fileTable},
  {
    file: 'docs/files.md',
    marker: 'places',
    make: async () => rowsTable('what', 'where', (await loadSource('src/cli/help/places.ts')).places),
  },
  {
    file: 'docs/files.md',
    marker: 'environment',
    make: async () => rowsTable('variable', 'does', (await loadSource('src/cli/help/environment.ts')).environment),
  },
  {file: 'docs/command-line.md', marker: 'topics', make: topicTable},
  {file: 'docs/files.md', marker: 'preferences', make: preferenceTable},
  {file: 'docs/exports.md', marker: 'formats', make: formatTables},
  {file: 'man/debrief.1', make: manPage},
  {file: 'docs/agendas.md', marker: 'example', make: exampleAgenda},
  {file: 'docs/agendas.md', marker: 'limits', make: agendaLimitTable},
  {file: 'docs/agendas.md', marker: 'plans', make: agendaPlans},
  {file: 'docs/dependencies.md', marker: 'dependencies', make: dependencyTables},
];

await Promise.all(['docs/schemas', 'man'].map((folder) => mkdir(root + folder, {recursive: true})));
const checking = process.argv.includes('--check');
const stale = [];
for (const part of parts) {
  const now = await readFile(root + part.file, 'utf8').catch(() => '');
  const wanted = await filled(part, now);
  if (now === wanted) continue;
  if (checking) stale.push(part.marker ? `${part.file} (${part.marker})` : part.file);
  else await writeFile(root + part.file, wanted);
}
if (stale.length > 0) {
  console.error(`Out of step with the code: ${stale.join(', ')}. Run npm run docs and commit the result.`);
  process.exitCode = 1;
}

async function filled({file, marker, make}, now) {
  const text = await make();
  if (!marker) return text;
  const [start, end] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const [from, to] = [now.indexOf(start), now.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${file} has no place marked ${start} … ${end}`);
  return `${now.slice(0, from + start.length)}\n${text.trim()}\n${now.slice(to)}`;
}

function schemaOf(name) {
  return toJsonSchema(json.shapeSchemas[name]);
}

async function schemaFile(name) {
  return inHouseStyle('a.schema.json', JSON.stringify(schemaOf(name)));
}

/** Which command prints which shape. */
async function answerTable() {
  const link = (name) => (name === 'review' ? '[review](review-format.md)' : `[${name}](#${name})`);
  const rows = Object.entries(answerShapes).map(
    ([command, names]) => `| \`debrief ${command} --json\` | ${names.map(link).join(', ')} |`,
  );
  return ['| command | prints |', '|---|---|', ...rows].join('\n');
}

async function shapePages() {
  return shapeNames
    .flatMap((name) => {
      const schema = schemaOf(name);
      const rows = fieldsInWords(schema).map(({path, about}) => `| \`${path}\` | ${about} |`);
      const link = `[${name}.schema.json](schemas/${name}.schema.json)`;
      return [
        `### ${name}`,
        `${schema.description} ${link}`,
        ['| field | what it is |', '|---|---|', ...rows].join('\n'),
      ];
    })
    .join('\n\n');
}

async function codeTable() {
  const rows = Object.entries(errorCodes).map(([code, {exit, about}]) => `| \`${code}\` | ${exit} | ${about} |`);
  return ['| code | exit code | when |', '|---|---|---|', ...rows].join('\n');
}

async function agendaScreen() {
  const {scenes, drawScene} = await loadSource('test/support/scenes.tsx');
  const scene = scenes.find(({name}) => name === 'typing a note');
  return `\`\`\`text\n${drawScene(scene, {columns: 80, rows: 24})}\n\`\`\``;
}

async function keyTable() {
  const [{keySections}, {screens}] = await Promise.all([
    loadSource('src/session/keys/help-sections.ts'),
    loadSource('src/screens/registry.ts'),
  ]);
  const cell = (text) => text.replaceAll('|', '\\|');
  const code = (keys) =>
    keys
      .split(' ')
      .map((key) => `\`${key}\``)
      .join(' ');
  return keySections(screens)
    .map(({title, lines}) => {
      const place = (where) => (where ? ` · ${where}` : '');
      const rows = lines.map(
        ({keys, help, where, name}) =>
          `| ${code(cell(keys))} | ${cell(help + place(where))} | ${name ? `\`${name}\`` : ''} |`,
      );
      return [`**${title}**`, '', '| key | does | name |', '|---|---|---|', ...rows].join('\n');
    })
    .join('\n\n');
}

async function commandTable() {
  const help = await loadSource('src/cli/help-text.ts');
  return help.commandTable();
}

/** Rows of a help text, whose links begin at the root. */
function rowsTable(name, about, {rows}) {
  const lines = rows.map((row) => `| ${row.map((cell) => cell.replaceAll('](docs/', '](')).join(' | ')} |`);
  return [`| ${name} | ${about} |`, '|---|---|', ...lines].join('\n');
}

async function topicTable() {
  const {topics} = await loadSource('src/cli/help/topic-names.ts');
  const rows = Object.entries(topics).map(([name, about]) => [`\`debrief help ${name}\``, about]);
  return rowsTable('topic', 'tells of', {rows});
}

async function fileTable() {
  const {filesInWords} = await loadSource('src/exchange/incident-folder.ts');
  const rows = filesInWords('INC-7').map(({name, about}) => `| \`${name}\` | ${about} |`);
  return ['| file | what it is |', '|---|---|', ...rows].join('\n');
}

/** A table for what is of the meeting and one for what is of its actions. */
async function formatTables() {
  const {formats, usualFormats} = await loadSource('src/exchange/formats.ts');
  const {audiences} = await loadSource('src/exchange/audiences.ts');
  const rowOf = ([name, {file, about, upTo}]) => {
    const usual = usualFormats.includes(name) ? ' *(usual)*' : '';
    return `| \`${name}\`${usual} | \`${file}\` | ${about.replaceAll('](docs/', '](')} | ${audiences[upTo].name} |`;
  };
  const tableOf = (of) => [
    `Of ${of}:`,
    '',
    '| format | file | what it is | goes as far as |',
    '|---|---|---|---|',
    ...Object.entries(formats)
      .filter(([, row]) => row.of === of)
      .map(rowOf),
  ];
  return [...tableOf('the meeting'), '', ...tableOf('its actions')].join('\n');
}

async function preferenceTable() {
  const {preferenceTable: table} = await loadSource('src/store/shelf/preferences.ts');
  const rows = Object.entries(table).map(([key, {about, takes}]) => `| \`${key}\` | ${about} | ${takes} |`);
  return ['| preference | says | takes |', '|---|---|---|', ...rows].join('\n');
}

async function exampleAgenda() {
  const file = await readFile(`${root}examples/our-review.yaml`, 'utf8');
  return `\`\`\`yaml\n${file.trim()}\n\`\`\``;
}

/** What of each an agenda file may hold. */
async function agendaLimitTable() {
  const {agendaLimits} = await loadSource('src/exchange/readers/agenda-schema.ts');
  const many = 'how many';
  const about = {
    stages: `stages, ${many}`,
    questions: `questions of a stage, ${many}`,
    points: `points of a topic, ${many}`,
    prompts: `prompts of a question, ${many}`,
    checklist: `items of the checklist, ${many}`,
    title: 'a title, in characters',
    text: 'a question, point, prompt or item, in characters',
    source: 'a source, in characters',
    id: 'an id, in characters',
    minutes: 'the minutes of the agenda',
    'stage minutes': 'the minutes of a stage, or of a topic',
    actions: 'the actions that it aims at',
  };
  const rows = Object.entries(agendaLimits).map(([of, {least, most}]) => `| ${about[of]} | ${least} | ${most} |`);
  return ['| of | at least | at most |', '|---|---|---|', ...rows].join('\n');
}

/** Two tables for each agenda that comes along: its topics with their minutes, which add up, and its checklist. */
async function agendaPlans() {
  const {builtInAgendas} = await loadSource('src/review/agendas/index.ts');
  return builtInAgendas.map(planOf).join('\n\n');
}

function planOf({id, title, minutes, stages, checklist}) {
  const rows = stages.flatMap((stage) => [
    `| **${stage.title}** | **${stage.minutes}** | |`,
    ...stage.questions.flatMap((question) => [
      `| ${question.text}${question.must ? ' *(must)*' : ''} | ${question.minutes ?? ''} | ${question.source} |`,
      ...(question.points ?? []).map(({text, source}) => `| · ${text} | | ${source} |`),
    ]),
  ]);
  const head = [`### \`${id}\`: ${title}`, '', '| asked | minutes | from |', '|---|---|---|'];
  const items = checklist.map(({text, when, source}) => `| ${text} | ${when} | ${source} |`);
  return [
    ...head,
    ...rows,
    `| **in all** | **${minutes}** | |`,
    '',
    '| checklist | when | from |',
    '|---|---|---|',
    ...items,
  ].join('\n');
}

/** As the linter formats it, so that a generated file passes the same check as a written one. */
function inHouseStyle(name, text) {
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`;
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${name}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
}

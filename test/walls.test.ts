// The walls between the folders, and no circles within, as the linter holds them: a broken wall is seen, and a circle.
import {execFile} from 'node:child_process';
import {copyFile, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** What the linter says of walls and circles in this folder. */
function brokenWalls(folder: string): Promise<string> {
  const args = [
    biome,
    'lint',
    '--vcs-enabled=false',
    '--only=style/noRestrictedImports',
    '--only=suspicious/noImportCycles',
    '--max-diagnostics=100',
    'src',
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, args, {cwd: folder}, (_, stdout, stderr) => resolve(stdout + stderr));
  });
}

/** What it says of a program of these files alone. */
async function saidOf(files: [string, string][]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-walls-'));
  await copyFile(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), {recursive: true});
    await writeFile(join(folder, file), text);
  }
  const said = await brokenWalls(folder);
  await rm(folder, {recursive: true});
  return said;
}

test('no file of the program breaks a wall or closes a circle', async () => {
  const said = await brokenWalls(root);
  expect(said).toMatch(/Checked \d+ files/);
  expect(said).not.toMatch(/noRestrictedImports|noImportCycles/);
});

test('a broken wall is seen, in every folder that has one', async () => {
  const broken = {
    'src/review/reads-a-file.ts': 'node:fs',
    'src/review/knows-the-store.ts': '../store/types.js',
    'src/review/changes/knows-the-store.ts': '../../store/types.js',
    'src/guidance/knows-the-store.ts': '../store/types.js',
    'src/guidance/reads-a-file.ts': 'node:fs',
    'src/exchange/knows-the-store.ts': '../store/types.js',
    'src/exchange/writers/knows-the-store.ts': '../../store/types.js',
    'src/session/draws.ts': 'ink',
    'src/session/field/knows-a-screen.ts': '../../screens/registry.js',
    'src/store/draws.ts': 'react',
    'src/store/journal/knows-the-session.ts': '../../session/view.js',
    'src/screens/knows-the-store.ts': '../store/types.js',
    'src/screens/agenda/draws.ts': 'ink',
    'src/screens/agenda/Draws.tsx': 'ink',
    'src/app/reads-a-file.ts': 'node:fs/promises',
    'src/app/paint/knows-the-command-line.ts': '../../cli/print.js',
  };
  const said = await saidOf(Object.entries(broken).map(([file, imported]) => [file, `import '${imported}';\n`]));
  expect(Object.keys(broken).filter((file) => !said.includes(`${file}:`))).toEqual([]);
});

test('a circle is seen', async () => {
  const said = await saidOf([
    ['src/app/one.ts', "import {two} from './two.js';\nexport const one = () => two;\n"],
    ['src/app/two.ts', "import {one} from './one.js';\nexport const two = () => one;\n"],
  ]);
  expect(said).toMatch(/one\.ts[^\n]*noImportCycles/);
  expect(said).toMatch(/two\.ts[^\n]*noImportCycles/);
});

// The walls between the folders, as the linter holds them: no file breaks one, and a broken one is seen.
import {execFile} from 'node:child_process';
import {copyFile, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** What the linter says of the walls in this folder. */
function brokenWalls(folder: string): Promise<string> {
  const args = [
    biome,
    'lint',
    '--vcs-enabled=false',
    '--only=style/noRestrictedImports',
    '--max-diagnostics=100',
    'src',
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, args, {cwd: folder}, (_, stdout, stderr) => resolve(stdout + stderr));
  });
}

test('no file of the program breaks a wall', async () => {
  const said = await brokenWalls(root);
  expect(said).toMatch(/Checked \d+ files/);
  expect(said).not.toContain('noRestrictedImports');
});

test('a broken wall is seen, in every folder that has one', async () => {
  const broken = {
    'src/review/reads-a-file.ts': 'node:fs',
    'src/review/knows-the-store.ts': '../store/types.js',
    'src/review/changes/knows-the-store.ts': '../../store/types.js',
    'src/exchange/knows-the-store.ts': '../store/types.js',
    'src/exchange/writers/knows-the-store.ts': '../../store/types.js',
    'src/session/draws.ts': 'ink',
    'src/session/field/knows-a-screen.ts': '../../screens/registry.js',
    'src/store/draws.ts': 'react',
    'src/store/journal/knows-the-session.ts': '../../session/view.js',
    'src/screens/knows-the-store.ts': '../store/types.js',
    'src/screens/agenda/draws.ts': 'ink',
    'src/screens/agenda/KnowsTheStore.tsx': '../../store/types.js',
    'src/app/reads-a-file.ts': 'node:fs/promises',
    'src/app/paint/knows-the-command-line.ts': '../../cli/print.js',
  };
  const folder = await mkdtemp(join(tmpdir(), 'debrief-walls-'));
  await copyFile(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const [file, imported] of Object.entries(broken)) {
    await mkdir(dirname(join(folder, file)), {recursive: true});
    await writeFile(join(folder, file), `import '${imported}';\n`);
  }
  const said = await brokenWalls(folder);
  await rm(folder, {recursive: true});
  expect(Object.keys(broken).filter((file) => !said.includes(`${file}:`))).toEqual([]);
});

// Bundles the tortures of test/torture/ and runs them: `npm run torture -- --rounds 200 --seed 1 --only "kill storm"`.
import {spawn} from 'node:child_process';
import {mkdir, readFile, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// Within the project, so that its packages are found; by process, so that two runs do not meet.
const outfile = join(root, 'node_modules', '.cache', `torture-${process.pid}`, 'main.mjs');

await mkdir(dirname(outfile), {recursive: true});
await import('./build.js');
await build({
  absWorkingDir: root,
  entryPoints: ['test/torture/main.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  plugins: [whereEachFileIs()],
});

const running = spawn(process.execPath, [outfile, ...process.argv.slice(2)], {stdio: 'inherit'});
// A Ctrl+C reaches both; what was started cleans up after itself, and this one waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => running.kill(signal));
running.on('close', async (code) => {
  await rm(dirname(outfile), {recursive: true, force: true});
  process.exitCode = code ?? 1;
});

/** The tests look for their files beside themselves: in the bundle, too, each says where it is in the project. */
function whereEachFileIs() {
  return {
    name: 'where-each-file-is',
    setup(steps) {
      steps.onLoad({filter: /[/\\]test[/\\].*\.ts$/}, async ({path}) => ({
        contents: (await readFile(path, 'utf8')).replaceAll(
          'import.meta.url',
          JSON.stringify(pathToFileURL(path).href),
        ),
        loader: 'ts',
      }));
    },
  };
}

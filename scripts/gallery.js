// Draws every screen from sample data at three sizes, to look at: `npm run gallery [-- --size 80x24] [-- --only agenda]`.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';

const {values} = parseArgs({options: {size: {type: 'string'}, only: {type: 'string', default: ''}}});
const sizes = values.size ? [values.size] : ['80x24', '120x40', '160x50'];

const root = new URL('..', import.meta.url).pathname;
const folder = await mkdtemp(join(tmpdir(), 'debrief-gallery-'));
const outfile = join(folder, 'scenes.js');
await build({
  absWorkingDir: root,
  entryPoints: ['test/support/scenes.tsx'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  jsx: 'automatic',
  alias: {'react-devtools-core': './scripts/no-devtools.js'},
  banner: {js: "import {createRequire} from 'node:module';const require=createRequire(import.meta.url);"},
  logLevel: 'warning',
});
const {scenes, drawScene} = await import(pathToFileURL(outfile).href);
await rm(folder, {recursive: true});

for (const size of sizes) {
  const [columns, rows] = size.split('x').map(Number);
  for (const scene of scenes.filter(({name}) => name.includes(values.only))) {
    console.log(`\n═══ ${scene.name} · ${size} ═══\n`);
    console.log(drawScene(scene, {columns, rows}, 'colour'));
  }
}

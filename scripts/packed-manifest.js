// The package.json of the package: a clone's has scripts that build it, a package has all it needs and runs none.
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = join(root, 'package.json');
const aside = join(root, 'node_modules', '.cache', 'debrief', 'package.json');

if (process.argv[2] === '--back') {
  await rename(aside, manifest);
} else {
  await import('./build.js');
  const text = await readFile(manifest, 'utf8');
  const {scripts, allowScripts: _, devDependencies: __, ...kept} = JSON.parse(text);
  const {start} = scripts;
  await mkdir(dirname(aside), {recursive: true});
  await writeFile(aside, text);
  await writeFile(manifest, `${JSON.stringify({...kept, scripts: {start}}, null, 2)}\n`);
}

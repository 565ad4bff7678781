// Writes the parts of the documentation that are made from the code; with --check it names those that are out of step.
import {execFileSync} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {toJsonSchema} from '@valibot/to-json-schema';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The generated parts. `make` gives the text of the whole file or, where there is a `marker`, of what stands in the
 * file between `<!-- MARKER -->` and `<!-- /MARKER -->`.
 * @type {{file: string, marker?: string, make: () => Promise<string>}[]}
 */
const parts = [{file: 'docs/review.schema.json', make: reviewSchema}];

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

async function reviewSchema() {
  const {reviewDocumentSchema} = await load('src/exchange/review-document.ts');
  return inHouseStyle('review.schema.json', JSON.stringify(toJsonSchema(reviewDocumentSchema)));
}

/** The exports of a TypeScript module, bundled in memory. */
async function load(file) {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
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

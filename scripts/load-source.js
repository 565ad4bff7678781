// Loads a TypeScript module of the project into a script: bundled into a file of its own for a moment.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

/**
 * @param {string} file its path within the project
 * @returns {Promise<Record<string, any>>} its exports
 */
export async function loadSource(file) {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-source-'));
  const outfile = join(folder, 'source.js');
  try {
    await build({
      absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
      entryPoints: [file],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      jsx: 'automatic',
      alias: {'react-devtools-core': './scripts/no-devtools.js'},
      banner: {js: "import {createRequire} from 'node:module';const require=createRequire(import.meta.url);"},
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, {recursive: true});
  }
}

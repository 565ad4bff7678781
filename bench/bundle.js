// Bundles a peer or a part of the program as the program itself is bundled, so that neither starts with a handicap.
import {build} from 'esbuild';

/**
 * @param {string} project the project's folder
 * @param {{file?: string, contents?: string}} entry a file of the project, or the text of a module beside its package.json
 * @param {string} outfile where the bundle goes
 */
export async function bundle(project, {file, contents}, outfile) {
  await build({
    absWorkingDir: project,
    ...(file ? {entryPoints: [file]} : {stdin: {contents, resolveDir: project, sourcefile: 'bench-entry.js'}}),
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    jsx: 'automatic',
    define: {'process.env.NODE_ENV': '"production"'},
    alias: {'react-devtools-core': './scripts/no-devtools.js'},
    banner: {
      js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return outfile;
}

// Builds dist/: one ESM bundle split into chunks, so that a command loads only what it needs.
import {rm, writeFile} from 'node:fs/promises';
import {build} from 'esbuild';

const root = new URL('..', import.meta.url).pathname;

await rm(`${root}dist`, {recursive: true, force: true});
const result = await build({
  absWorkingDir: root,
  entryPoints: {main: 'src/main.ts'},
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: false,
  jsx: 'automatic',
  define: {'process.env.NODE_ENV': '"production"'},
  // Ink asks for its devtools only when DEV=true; without a stub the bundle would need the package at run time.
  alias: {'react-devtools-core': './scripts/no-devtools.js'},
  // Some dependencies are CommonJS and call require for Node's own modules.
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
  },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});
await writeFile(`${root}dist/meta.json`, JSON.stringify(result.metafile));

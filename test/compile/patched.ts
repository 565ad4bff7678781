// A copy of the project's source with a few places changed: what the compiler says of it, and what it does.
import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/** What is written into a file: behind a text or in its stead, which must be there once; without either, a new file. */
export type Edit = {file: string; after?: string; replace?: string; text: string};

/** The file, and all that the compiler says of one line of it. */
export type Complaint = {file: string; says: string};

/**
 * Hands a copy with these edits to `work`, and removes it afterwards.
 * @throws where an edit does not fit the project any more
 */
export async function withPatched<T>(edits: readonly Edit[], work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-patched-'));
  try {
    await Promise.all([
      cp(join(root, 'src'), join(folder, 'src'), {recursive: true}),
      cp(join(root, 'test', 'support'), join(folder, 'test', 'support'), {recursive: true}),
      symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction'),
      ...['package.json', 'tsconfig.json'].map((file) => cp(join(root, file), join(folder, file))),
    ]);
    // One after the other: two may be of the same file.
    for (const edit of edits) await write(folder, edit);
    return await work(folder);
  } finally {
    await rm(folder, {recursive: true});
  }
}

async function write(folder: string, {file, after, replace, text}: Edit): Promise<void> {
  const path = join(folder, file);
  const place = after ?? replace;
  if (place === undefined) {
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, text, {flag: 'wx'});
    return;
  }
  const parts = (await readFile(path, 'utf8')).split(place);
  if (parts.length !== 2) {
    throw new Error(`The place is ${parts.length - 1} times in ${file}, and not once: ${JSON.stringify(place)}`);
  }
  await writeFile(path, parts.join(after === undefined ? text : after + text));
}

/** What the compiler says of the program in this folder, and of `others`, which belong to its tests. */
export async function complaints(folder: string, others: readonly string[]): Promise<Complaint[]> {
  const project = join(folder, 'tsconfig.patched.json');
  await writeFile(project, JSON.stringify({extends: './tsconfig.json', include: ['src', ...others]}));
  const said = await new Promise<string>((resolve) => {
    // What runs beside it needs the other processors.
    const args = [tsc, '--noEmit', '--singleThreaded', '--pretty', 'false', '--project', project];
    execFile(process.execPath, args, {cwd: folder}, (_, stdout, stderr) => resolve(stdout + stderr));
  });
  // A complaint goes on where the next lines are indented.
  return said
    .split(/\n(?=\S)/)
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const [, file = '', says = text] = /^(\S+)\(\d+,\d+\): (.*)/s.exec(text) ?? [];
      return {file, says: says.trim()};
    });
}

/** A module of the copy, as it runs. */
export async function load<Module>(folder: string, file: string): Promise<Module> {
  const outfile = join(folder, `${file}.js`);
  await build({
    absWorkingDir: folder,
    entryPoints: [file],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

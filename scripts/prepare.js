// Builds dist/ when a clone is installed; where a global install brings no packages along, they are fetched first.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

if (existsSync(join(root, 'node_modules', 'esbuild'))) {
  await import('./build.js');
} else {
  // Settings of the install around this one, such as its prefix, would have the packages land there.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(global|prefix|location|local_prefix|omit)|package_.*)$/i.test(name),
    ),
  );
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm ? [process.execPath, npm, 'ci'] : ['npm', 'ci'];
  // It comes back here, and builds.
  const {status} = spawnSync(command, args, {cwd: root, env, stdio: 'inherit', shell: !npm});
  process.exitCode = status ?? 1;
}

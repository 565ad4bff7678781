// Builds dist/ before the first test, so that no part of the suite ever runs an old program.
import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import type {TestProject} from 'vitest/node';

const script = fileURLToPath(new URL('../../scripts/build.js', import.meta.url));
const build = () => promisify(execFile)(process.execPath, [script]);

/** @throws with what esbuild said, where a file of the program does not compile; no test runs then. */
export default async function setup(project: TestProject): Promise<void> {
  await build();
  project.onTestsRerun(async () => void (await build()));
}

// The generated parts of the documentation are those that the code would generate now.
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';

it('is in step with the code', () => {
  const script = fileURLToPath(new URL('../scripts/docs.js', import.meta.url));
  const run = spawnSync(process.execPath, [script, '--check'], {encoding: 'utf8'});
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});

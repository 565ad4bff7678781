// Servers by name, as `psql` has them: `~/.pg_service.conf`, or the file that PGSERVICEFILE names.
import {readFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {StoreError} from '../types.js';

/**
 * What the file says of this service: lines of `key=value` under its name, taken as they stand. Throws a StoreError where
 * it is not there.
 */
export function inService(name: string | undefined, env: Record<string, string | undefined>): Record<string, string> {
  if (!name) return {};
  const file = env.PGSERVICEFILE ?? join(homedir(), '.pg_service.conf');
  const lines = linesOf(file, name);
  const start = lines.findIndex((line) => line.trim() === `[${name}]`);
  if (start === -1) throw new StoreError(`${file} has no service ${name}: name one that is there.`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\s*\[/.test(line));
  const own = (end === -1 ? rest : rest.slice(0, end)).filter((line) => line.includes('=') && !/^\s*#/.test(line));
  return Object.fromEntries(
    own.map((line) => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()]),
  );
}

function linesOf(file: string, name: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    throw new StoreError(`The service ${name} is looked for in ${file}, which cannot be read.`);
  }
}

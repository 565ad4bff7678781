// `debrief help [COMMAND]`: the same text as `--help`.
import type {Call} from '../call.js';
import {commandRows, homeRow} from '../commands.js';
import {nearest} from '../nearest.js';
import {print} from '../print.js';
import {UsageError} from '../usage-error.js';

export async function run({words: [name]}: Call): Promise<undefined> {
  const row = name === undefined ? homeRow : commandRows.find((candidate) => candidate.name === name);
  if (!row) {
    const names = commandRows.map((candidate) => candidate.name);
    throw new UsageError(`there is no command ${name}; did you mean ${nearest(String(name), names).join(' or ')}?`);
  }
  const {helpFor} = await import('../parse.js');
  print(helpFor(row.name).trimEnd());
}

// Turns the arguments into a command; the only place that sets the exit code.
import {dirname} from 'node:path';
import type {Call} from './cli/call.js';
import type {CommandName} from './cli/commands.js';
import {plainCall} from './cli/plain-call.js';
import {print, warn} from './cli/print.js';

/** Each command is a file of its own, so that adding a note loads nothing that draws. */
const load: Record<CommandName, () => Promise<{run(call: Call<never>): Promise<number | undefined>}>> = {
  '': () => import('./cli/commands/home.js'),
  new: () => import('./cli/commands/new.js'),
  run: () => import('./cli/commands/run.js'),
  notes: () => import('./cli/commands/notes.js'),
  watch: () => import('./cli/commands/watch.js'),
  add: () => import('./cli/commands/add.js'),
  comment: () => import('./cli/commands/comment.js'),
  list: () => import('./cli/commands/list.js'),
  show: () => import('./cli/commands/show.js'),
  export: () => import('./cli/commands/export.js'),
  config: () => import('./cli/commands/config.js'),
  doctor: () => import('./cli/commands/doctor.js'),
  help: () => import('./cli/commands/help.js'),
};

const packageFolder = dirname(import.meta.dirname);

const knownErrors = ['UsageError', 'StoreError'];

/** Exit codes: 0 done, 1 could not, 2 wrong use. */
async function main(argv: string[]): Promise<number> {
  try {
    const parsed = plainCall(argv) ?? (await import('./cli/parse.js')).parse(argv);
    if ('help' in parsed) {
      print(parsed.help.trimEnd());
      return 0;
    }
    const {run} = await load[parsed.row.name]();
    return (await run({words: parsed.words, options: parsed.options as never, packageFolder})) ?? 0;
  } catch (error) {
    // By name, because each command is a bundle of its own, with its own copy of the class.
    const name = error instanceof Error ? error.name : '';
    warn(error instanceof Error && knownErrors.includes(name) ? error.message : await unforeseen(error));
    return name === 'UsageError' ? 2 : 1;
  }
}

/** A person gets one sentence; what a maintainer needs goes into a file. */
async function unforeseen(error: unknown): Promise<string> {
  const {keepDetails} = await import('./store/shelf/error-log.js');
  const file = keepDetails(error, Date.now());
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return `something went wrong that debrief does not know (${what}); ${file ? `details are in ${file}` : 'no details could be written'}.`;
}

/** Longest time that a handle which somebody forgot may keep a program that is done, in ms. */
const LINGER = 2000;

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  setTimeout(() => process.exit(), LINGER).unref();
});

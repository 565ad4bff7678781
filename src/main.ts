// Turns the arguments into a command; the only place that sets the exit code.
import {dirname} from 'node:path';
import {readArguments} from './cli/arguments.js';
import {refuseBrokenArguments, refuseBrokenFolders} from './cli/broken-arguments.js';
import {type CallOf, type Command, commands, type RunName} from './cli/command-table.js';
import {incompleteInWords} from './cli/incomplete-install.js';
import {errorCodes} from './cli/json/shapes.js';
import {openAsked} from './cli/log-of-run.js';
import {complain, printText} from './cli/streams/printing.js';
import {UsageError} from './cli/usage-error.js';
import {isOutOfFiles, tooManyOpen} from './store/disk/failure.js';
import {isAsking} from './store/disk/slow.js';
import type {Log} from './store/shelf/run-log.js';
import {StoreError} from './store/types.js';

const packageFolder = dirname(import.meta.dirname);

/** Exit codes: 0 done, 1 could not, 2 wrong use. */
async function main(argv: string[]): Promise<number> {
  let log: Log | undefined;
  try {
    refuseBrokenArguments(argv);
    const asked = readArguments(argv);
    if ('call' in asked) {
      refuseBrokenFolders();
      log = await openAsked(asked.call.options);
      log?.('began', {command: asked.call.command, node: process.versions.node, platform: process.platform});
      const code = await run({...asked.call, packageFolder});
      log?.('ended', {code});
      return code;
    }
    if ('completion' in asked) {
      const {completionFor} = await import('./cli/completion/answer.js');
      printText(await completionFor(asked.completion));
      return 0;
    }
    if ('manPage' in asked) {
      const {manPageIn} = await import('./cli/packaged-man-page.js');
      printText(manPageIn(packageFolder));
      return 0;
    }
    const {sayHelp} = await import('./cli/help-text.js');
    await sayHelp(asked);
    return 0;
  } catch (error) {
    const incomplete = incompleteInWords(error, packageFolder);
    const foreseen = incomplete === undefined ? undefined : {message: incomplete, code: 'could-not' as const};
    const known = isKnown(error) ? error : foreseen;
    log?.('failed', {error: known ? (error as Error).name : await tracedOf(error)});
    const complaint = known ?? {message: await unforeseen(error), code: 'unforeseen' as const};
    const {withoutCode} = await import('./cli/typed-code.js');
    complain({...complaint, message: withoutCode(complaint.message, argv)});
    return errorCodes[complaint.code].exit;
  }
}

const tracedOf = async (error: unknown): Promise<string> =>
  (await import('./store/shelf/error-log.js')).withoutWords(error);

const isKnown = (error: unknown): error is UsageError | StoreError =>
  error instanceof UsageError || error instanceof StoreError;

/** Whatever a row leads to runs the calls of its own command: a file that does not, does not compile. */
const files: {[Name in RunName]: {load(): Promise<Command<Name>>}} = commands;

async function run<Name extends RunName>(call: CallOf<Name>): Promise<number> {
  const {run: runCommand} = await files[call.command].load();
  return (await runCommand(call)) ?? 0;
}

/** A person gets one sentence; what a maintainer needs goes into a file. */
async function unforeseen(error: unknown): Promise<string> {
  if (isOutOfFiles(error)) return `too many files are open: ${tooManyOpen}.`;
  const {keepDetails} = await import('./store/shelf/error-log.js');
  const file = keepDetails(error, Date.now());
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const details = file
    ? `details are in ${file}, without a word of any review, so that it can be sent along with a report of this`
    : 'no details could be written';
  return `something unexpected went wrong (${what}); ${details}.`;
}

/** Longest time that a handle which somebody forgot may keep a program that is done, in ms. */
const LINGER = 2000;
/** Longest time that a silent disk may keep it (ms): whatever counts was waited for before. */
const LAST_ANSWER = 200;

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  setTimeout(() => process.exit(), LINGER).unref();
  if (isAsking()) setTimeout(leaveTheDisk, LAST_ANSWER).unref();
});

/** Every other way in which Node ends waits for the disk's answer, which may never come. */
function leaveTheDisk(): void {
  if (isAsking()) process.kill(process.pid, 'SIGKILL');
}

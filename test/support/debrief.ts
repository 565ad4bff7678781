// Runs the built program as a real process, the way a shell does.
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {TempHome} from './temp-home.js';

export type Ran = {stdout: string; stderr: string; code: number | null};

export const entry = fileURLToPath(new URL('../../bin/debrief.cjs', import.meta.url));

/** Runs `debrief ARGUMENTS` with this home; `input` is what comes through the pipe. It has no terminal. */
export function debrief(
  home: TempHome,
  args: string[],
  {
    input = '',
    cwd = home.root,
    env = {},
  }: {input?: string | Uint8Array; cwd?: string; env?: Record<string, string>} = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], {
      cwd,
      env: {PATH: process.env.PATH ?? '', ...home.env, ...env},
    });
    const ran: Ran = {stdout: '', stderr: '', code: null};
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({...ran, code}));
    // A program that needs no input may be gone before it has read any.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Makes a review and answers its id. */
export async function newReview(home: TempHome, reference = 'INC-7', ...more: string[]): Promise<string> {
  const needed = ['--title', 'Mail queue stopped', '--severity', 'minor', '--facilitator', 'Delivery manager'];
  const {stdout, stderr, code} = await debrief(home, [
    'new',
    '--reference',
    reference,
    ...needed,
    ...more,
    '--no-input',
  ]);
  if (code !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** One line on standard error that begins with the program's name and holds no stack trace. */
export const oneSentence = /^debrief: [^\n]+[.?]\n$/;

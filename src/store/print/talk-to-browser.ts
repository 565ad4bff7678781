// Starts a browser without a window and asks it for things, by the protocol that its developer tools speak.
import {spawn} from 'node:child_process';
import type {Readable, Writable} from 'node:stream';
import {within} from '../disk/within.js';

/** How long it may take to go by itself (ms). */
const TO_GO = 3000;

// biome-ignore lint/suspicious/noExplicitAny: what it answers is of as many shapes as there are questions.
type Answer = any;

/** `ended` rejects, with why in a clause, where it goes before it is closed. */
export type Opened = {
  ask(method: string, params: object, sessionId?: string): Promise<Answer>;
  ended: Promise<never>;
  close(): Promise<void>;
};

/** It keeps what it has to keep in the folder `profile`, and ends with this process at the latest. */
export function openBrowser(browser: string, profile: string): Opened {
  const child = spawn(browser, optionsFor(profile), {stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe']});
  const [, , errors, toIt, fromIt] = child.stdio as [null, null, Readable, Writable, Readable];
  const waiting = new Map<number, {resolve(answer: Answer): void; reject(error: Error): void}>();
  let last = 0;
  let told = '';
  errors.setEncoding('utf8').on('data', (text: string) => {
    told = (told + text).slice(-8192);
  });

  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ended = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(error));
    child.once('close', (code) => reject(new Error(whyEnded(code, told))));
  });
  // Nobody may be listening any more, which is no news then.
  ended.catch(() => undefined);
  toIt.on('error', () => undefined);

  let rest = '';
  fromIt.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const {id, result, error} = JSON.parse(message);
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve(result);
    }
  });

  const ask: Opened['ask'] = (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, {resolve, reject});
      toIt.write(`${JSON.stringify({id: last, method, params, sessionId})}\0`);
    });

  return {
    ask,
    ended,
    async close() {
      void ask('Browser.close', {}).catch(() => undefined);
      toIt.end();
      if ((await within(gone, TO_GO, 'late')) !== 'late') return;
      child.kill('SIGKILL');
      await within(gone, TO_GO, 'late');
    },
  };
}

/** Where root runs it, it has no sandbox and does not begin with one; the page brings no script and loads nothing. */
const optionsFor = (profile: string): string[] => [
  '--headless',
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function whyEnded(code: number | null, told: string): string {
  if (/sandbox/i.test(told)) return 'this machine does not let it have its sandbox';
  return code === null ? 'something ended it' : `it ended with ${code}`;
}

// A program in a terminal, for measuring: what it writes is timed as it arrives, with nothing in between.
import {spawn} from '@lydell/node-pty';

/** How long to wait for anything before a measurement is given up, in milliseconds. */
const PATIENCE = 20_000;

// Colours, cursor moves, modes and titles: everything that puts no character on the screen.
const unprinted = /\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_^][^\x1b]*\x1b\\|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]/g;

/** @param {string} bytes */
export const printed = (bytes) => bytes.replace(unprinted, '');

/**
 * @param {string[]} command the program and its arguments
 * @param {{columns?: number, rows?: number, env: Record<string, string>, cwd: string}} options
 */
export function start([file, ...args], {columns = 80, rows = 24, env, cwd}) {
  const startedAt = performance.now();
  const terminal = spawn(file, args, {name: 'xterm-256color', cols: columns, rows, env, cwd});
  const listeners = new Set();
  const written = [];
  let ended = false;
  terminal.onData((bytes) => {
    const at = performance.now();
    written.push({bytes, at});
    for (const listener of [...listeners]) listener(bytes, at);
  });
  const end = new Promise((resolve) => {
    terminal.onExit(() => {
      ended = true;
      for (const listener of [...listeners]) listener('', performance.now());
      resolve();
    });
  });

  /** Resolves with the moment at which what is written from now on holds the text; rejects when it never does. */
  const whenWritten = (text) =>
    new Promise((resolve, reject) => {
      let since = '';
      const finish = (how) => {
        clearTimeout(timer);
        listeners.delete(look);
        how();
      };
      const fail = (why) => finish(() => reject(new Error(`${file} ${args.join(' ')} never wrote "${text}": ${why}`)));
      const look = (bytes, at) => {
        since += bytes;
        if (printed(since).includes(text)) finish(() => resolve(at));
        else if (ended) fail('it ended');
      };
      const timer = setTimeout(() => fail(`waited ${PATIENCE} ms`), PATIENCE);
      listeners.add(look);
    });

  return {
    pid: terminal.pid,
    send: (bytes) => terminal.write(bytes),

    /** @param {number} width @param {number} height its window's, from now on */
    resize: (width, height) => terminal.resize(width, height),

    /** Everything written so far, escape sequences included. */
    written: () => written.map(({bytes}) => bytes).join(''),

    /** The same piece by piece, as it came, with the moment of each. @returns {{bytes: string, at: number}[]} */
    pieces: () => [...written],

    whenWritten,

    /** Milliseconds from the start until the text was written; to be asked at the start. @param {string} text */
    sinceStart: async (text) => (await whenWritten(text)) - startedAt,

    /** Milliseconds from sending the key until its glyph was written. @param {string} key */
    async keyToGlyph(key) {
      const glyph = whenWritten(key);
      const sentAt = performance.now();
      terminal.write(key);
      return (await glyph) - sentAt;
    },

    /** Waits until nothing was written for this long, in milliseconds. @param {number} ms */
    quiet: (ms) =>
      new Promise((resolve) => {
        let timer = setTimeout(finish, ms);
        const again = () => {
          clearTimeout(timer);
          timer = setTimeout(finish, ms);
        };
        function finish() {
          listeners.delete(again);
          resolve();
        }
        listeners.add(again);
      }),

    /** Ends it without a word. */
    kill: () => terminal.kill('SIGKILL'),

    /** Ends it as a closing terminal does. */
    async stop() {
      if (!ended) terminal.kill('SIGTERM');
      const reluctant = setTimeout(() => terminal.kill('SIGKILL'), 2000);
      await end;
      clearTimeout(reluctant);
    },
  };
}

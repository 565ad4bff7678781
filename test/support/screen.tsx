// An element drawn by ink-testing-library, with a person before it: press, type, wait until it shows what it should.
import {stripVTControlCharacters} from 'node:util';
import {cleanup, render} from 'ink-testing-library';
import {act, type ReactElement} from 'react';
import {keyBytes} from './key-bytes.js';
import {PATIENCE} from './patience.js';

/** Without it React does what a key leads to some time later, and a key that came sooner would find the old state. */
Object.assign(globalThis, {IS_REACT_ACT_ENVIRONMENT: true});

export type Screen = {
  /** The rows as they were drawn last, without colours, blanks at their ends left out. */
  rows(): string[];
  /** The same as one text with its escape sequences, for looks. */
  looks(): string;
  /** Presses keys one after the other: a character, or a name as `keyBytes` knows them. */
  press(...keys: string[]): Promise<void>;
  /** Types a text, one key for each of its characters. */
  type(text: string): Promise<void>;
  /** Sends bytes as one read from the terminal gives them, such as a paste. */
  send(bytes: string): Promise<void>;
  /** Something else happens that changes what is drawn. */
  meanwhile(what: () => void): Promise<void>;
  /** Waits until it is shown; fails with a picture. A text may not span rows, a pattern may. */
  sees(what: string | RegExp): Promise<void>;
  /** Waits until it is no longer shown. */
  seesNot(what: string | RegExp): Promise<void>;
  /** Draws another element in its place, as a parent with other props does. */
  becomes(element: ReactElement): Promise<void>;
};

/**
 * Draws an element, effects and all. The terminal is 100 columns wide and no real one: what depends on its size gets
 * that as a prop, since `useWindowSize` would tell of the developer's own. End them all with `closeScreens()`.
 */
export async function draw(element: ReactElement): Promise<Screen> {
  const {stdin, stdout, lastFrame, rerender} = await act(async () => render(element));
  const watchers = new Set<() => void>();
  const {write} = stdout;
  stdout.write = (frame) => {
    write(frame);
    for (const look of [...watchers]) look();
  };

  const looks = () => lastFrame() ?? '';
  const rows = () =>
    stripVTControlCharacters(looks())
      .split('\n')
      .map((row) => row.trimEnd());
  const holds = (what: string | RegExp) =>
    typeof what === 'string' ? rows().some((row) => row.includes(what)) : what.test(rows().join('\n'));
  const send = (bytes: string) => act(async () => stdin.write(bytes));

  const until = (wish: string, isSo: () => boolean, asked: (...of: never[]) => unknown) => {
    const failure = new Error();
    // The failure points at the line of the test, not in here.
    Error.captureStackTrace(failure, asked);
    return new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!isSo()) return;
        clearTimeout(timer);
        watchers.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        watchers.delete(look);
        failure.message = `Could not ${wish} within ${PATIENCE} ms:\n${rows().join('\n')}`;
        reject(failure);
      }, PATIENCE);
      watchers.add(look);
      look();
    });
  };

  const screen: Screen = {
    rows,
    looks,
    send,
    async press(...keys) {
      for (const key of keys) await send(key === 'esc' ? esc : keyBytes(key));
    },
    async type(text) {
      for (const {segment} of new Intl.Segmenter().segment(text)) await send(segment);
    },
    meanwhile: (what) => act(async () => what()),
    sees: (what) => until(`see ${String(what)}`, () => holds(what), screen.sees),
    seesNot: (what) => until(`be rid of ${String(what)}`, () => !holds(what), screen.seesNot),
    becomes: (other) => act(async () => rerender(other)),
  };
  return screen;
}

/** Esc in a way that no key after it can change; after the plain byte Ink waits for what may follow. */
const esc = '\x1b[27u';

/** Takes away everything that is drawn: for `afterEach`. */
export const closeScreens = (): Promise<void> => act(async () => cleanup());

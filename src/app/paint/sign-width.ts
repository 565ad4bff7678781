// Whether this terminal draws our signs and lines in one column. Some draw them in two, by a preference for Chinese,
// Japanese or Korean, and nothing but its cursor tells: a line is drawn, and the terminal asked where that has led.
import {within} from '../../store/disk/within.js';

export type SignWidth = {
  /** Written to an empty screen, which is emptied again behind it. */
  readonly question: string;
  /** Takes what a terminal answers. */
  hear(answer: string): void;
  /** Resolves once no answer is on its way any more. */
  answered(): Promise<void>;
};

const ESC = '\u001b';
const cursorAt = /^\u001b\[\d+;(\d+)R$/u;

/** How long an answer that is on its way is waited for before somebody else has the terminal (ms). */
const ON_ITS_WAY = 200;

/** `onWide` is told once, where they take two. */
export function createSignWidth(onWide: () => void): SignWidth {
  let isAsked = false;
  let done = () => {};
  const settled = new Promise<void>((resolve) => {
    done = resolve;
  });
  return {
    get question() {
      isAsked = true;
      return `${ESC}[H─${ESC}[6n`;
    },
    hear(answer) {
      const column = cursorAt.exec(answer)?.[1];
      // A key with modifiers looks the same where nobody asks.
      if (column === undefined || !isAsked) return;
      isAsked = false;
      done();
      if (Number(column) > 2) onWide();
    },
    async answered() {
      if (!isAsked) return;
      await within(settled, ON_ITS_WAY, undefined);
      isAsked = false;
    },
  };
}

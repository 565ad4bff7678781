// The title of the terminal's window: set while the screen is this program's, and put back with it.
import {isBareConsole} from './consoles.js';
import {multiplexerIn} from './multiplexer.js';

const ESC = '\u001b';
const BEL = '\u0007';
const titled = (text: string): string => `${ESC}]2;${text}${BEL}`;

export type Title = {
  /** What is written as the screen is taken: the shell's title is laid aside, and ours is there. */
  take(): string;
  /** What is written where another program has left its own. */
  again(): string;
  /** What is written as the screen is given back, once for each time that it was taken. */
  giveBack(): string;
  /** What is written for another text; nothing where it is the same. */
  show(text: string): string;
};

/** `isWanted`: as the person prefers. Texts have no controls. */
export function createTitle(isWanted: boolean, env: NodeJS.ProcessEnv): Title {
  if (!isWanted || isBareConsole(env)) {
    const nothing = () => '';
    return {take: nothing, again: nothing, giveBack: nothing, show: nothing};
  }
  let text = '';
  let isTaken = false;
  const again = () => (text === '' ? '' : titled(text));
  // screen lays nothing aside: an empty title is the one that its window had.
  const before = multiplexerIn(env) === 'screen' ? titled('') : '';
  return {
    take() {
      isTaken = true;
      return `${ESC}[22;0t${again()}`;
    },
    again,
    giveBack() {
      if (!isTaken) return '';
      isTaken = false;
      return `${before}${ESC}[23;0t`;
    },
    show(next) {
      if (next === text) return '';
      text = next;
      return titled(next);
    },
  };
}

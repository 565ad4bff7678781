// Which colours can be read here: by what the person prefers, what the terminal answers when it is asked for the colour
// of its background, and until then by what its surroundings say.
import type {Palette} from '../../screens/frame/theme.js';
import {within} from '../../store/disk/within.js';

export const backgrounds = ['auto', 'dark', 'light'] as const;
export type Background = (typeof backgrounds)[number];

export type Colours = {
  palette(): Palette;
  /** Asks the terminal, where its answer would change anything. */
  ask(): void;
  /** Takes what a terminal answers. */
  hear(answer: string): void;
  /** Resolves once no answer is on its way any more: one that came later would be typed into whatever reads next. */
  answered(): Promise<void>;
};

type Told = {
  env: NodeJS.ProcessEnv;
  /** Bits of colour that this terminal shows, as Node's streams tell them. */
  depth: number;
  preferred: Background;
  write(text: string): void;
  /** The colours are others than before. */
  onChange(): void;
};

const ESC = '\u001b';
/** Every terminal answers the second question, so that no answer to the first is waited for behind it. */
const question = `${ESC}]11;?${ESC}\\${ESC}[c`;

/** `rgb:ffff/f/ff`, with one to four digits each, or `rgba:` with a fourth. */
const colour = /^\u001b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/iu;
const lastAnswer = /^\u001b\[\?[\d;]*c$/u;

/** How long an answer that is on its way is waited for before somebody else has the terminal (ms). */
const ON_ITS_WAY = 200;

/** How bright a background is that dark text is read on better than light text, from 0 to 1. */
const MIDDLE = 0.179;

export function createColours({env, depth, preferred, write, onChange}: Told): Colours {
  const none = withoutColours(env);
  let background = preferred === 'auto' ? surroundingsSay(env) : preferred;
  let isAsked = false;
  let done = () => {};
  const settled = new Promise<void>((resolve) => {
    done = resolve;
  });

  function answerCame(): void {
    isAsked = false;
    done();
  }

  return {
    palette() {
      if (none) return none;
      if (background === undefined) return 'plain';
      if (depth >= 8) return background;
      return background === 'dark' ? 'dark16' : 'plain';
    },
    ask() {
      // The Linux console takes what follows for letters; its background is black.
      if (none || preferred !== 'auto' || env.TERM === 'linux') return;
      isAsked = true;
      write(question);
    },
    hear(answer) {
      if (lastAnswer.test(answer)) answerCame();
      const found = colour.exec(answer);
      if (!found || none || preferred !== 'auto') return;
      const next = brightness(found.slice(1)) > MIDDLE ? 'light' : 'dark';
      if (next === background) return;
      background = next;
      onChange();
    },
    async answered() {
      if (!isAsked) return;
      await within(settled, ON_ITS_WAY, undefined);
      // A terminal that has not answered by then does not.
      isAsked = false;
    },
  };
}

/** NO_COLOR takes the colours; who forbids styles takes bold as well. */
function withoutColours(env: NodeJS.ProcessEnv): 'bare' | 'plain' | undefined {
  if (env.FORCE_COLOR === '0') return 'bare';
  return env.NO_COLOR ? 'plain' : undefined;
}

/** Some terminals put the numbers of their text's and their background's colour there: `15;0`, `0;default;15`. */
function surroundingsSay({COLORFGBG = '', TERM}: NodeJS.ProcessEnv): 'dark' | 'light' | undefined {
  if (TERM === 'linux') return 'dark';
  const number = /;(\d{1,2})$/.exec(COLORFGBG)?.[1];
  if (number === undefined) return undefined;
  return number === '7' || Number(number) > 8 ? 'light' : 'dark';
}

/** The relative luminance of a colour, from 0 to 1, of its parts in hexadecimal digits. */
function brightness(parts: readonly string[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((digits) => {
    const part = Number.parseInt(digits, 16) / (16 ** digits.length - 1);
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

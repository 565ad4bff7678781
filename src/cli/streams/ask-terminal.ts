// Asks the terminal of this call what it is and how wide it draws: it answers among the keys, so it is read raw meanwhile.
import {hasTerminal} from './has-terminal.js';

export type Answered = {
  /** Its name and version, as it says them; where it answers nothing of a kind, undefined. */
  name?: string | undefined;
  /** The colour of its background, as `rgb:` and three parts in hexadecimal digits. */
  background?: string | undefined;
  /** Whether it tells keys apart by the protocol of kitty. */
  kittyKeys: boolean;
  /** What it can do, as numbers. */
  attributes?: string | undefined;
  /** Columns that it drew each sample in, in their order; empty where it does not tell where its cursor is. */
  widths: number[];
};

/** How long it may take (ms): a slow line, and a terminal that is busy. */
const PATIENCE = 1000;

const ESC = '\u001b';
const lastAnswer = /\u001b\[\?[\d;]*c/u;

/** Each sample is drawn at the start of a line and taken away again. Null where no terminal is there to be asked. */
export async function askTerminal(samples: readonly string[]): Promise<Answered | null> {
  const {stdin, stdout} = process;
  if (!hasTerminal()) return null;
  const drawn = samples.map((sample) => `\r${sample}${ESC}[6n\r${ESC}[K`).join('');
  // The Linux console takes the rest of some of these for letters.
  const asked = process.env.TERM === 'linux' ? '' : `${ESC}[>0q${ESC}[?u${ESC}]11;?${ESC}\\`;
  const said = await new Promise<string>((resolve) => {
    let all = '';
    const done = () => {
      clearTimeout(timer);
      stdin.off('data', take).setRawMode(false).pause();
      resolve(all);
    };
    const timer = setTimeout(done, PATIENCE);
    const take = (chunk: Buffer | string) => {
      all += chunk.toString();
      if (lastAnswer.test(all)) done();
    };
    stdin.setRawMode(true).on('data', take).resume();
    stdout.write(`${drawn}${asked}${ESC}[c`);
  });
  return {
    name: /\u001bP>\|([^\u001b]*)\u001b/u.exec(said)?.[1],
    background: /\u001b\]11;(rgba?:[\da-f/]+)/iu.exec(said)?.[1],
    kittyKeys: /\u001b\[\?\d+u/u.test(said),
    attributes: /\u001b\[\?([\d;]*)c/u.exec(said)?.[1],
    widths: [...said.matchAll(/\u001b\[\d+;(\d+)R/gu)].map(([, column]) => Number(column) - 1),
  };
}

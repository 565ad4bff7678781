// The mark of the selected row, moved to where somebody wants it on a screen that ends with the close’s last row.
import type {Terminal} from './terminal.js';

/** From the last row upwards, until the selected row holds this text. */
export async function pointsAt(me: Terminal, text: string): Promise<void> {
  const pointed = () => me.screen().find((row) => row.startsWith(' ❯ ')) ?? '';
  await me.press('end');
  await me.sees(/ ❯ Close (all|the)/);
  while (!pointed().includes(text)) {
    const before = pointed();
    await me.press('up');
    await me.until(`find “${text}” above “${before}”`, () => pointed() !== before);
  }
}

// The mark of the selected row, moved to where somebody wants it.
import type {Terminal} from './terminal.js';

/** On a screen that ends with the close’s last row: from there upwards, until the selected row holds this text. */
export async function pointsAt(me: Terminal, text: string): Promise<void> {
  await me.press('end');
  await me.sees(/ ❯ Close (all|the)/);
  await goes(me, 'up', text);
}

/** ↓ until the selected row holds this text. */
export const goesDownTo = (me: Terminal, text: string): Promise<void> => goes(me, 'down', text);

async function goes(me: Terminal, key: 'up' | 'down', text: string): Promise<void> {
  const pointed = () => me.screen().find((row) => row.startsWith(' ❯ ')) ?? '';
  while (!pointed().includes(text)) {
    const before = pointed();
    await me.press(key);
    await me.until(`find “${text}” ${key} from “${before}”`, () => pointed() !== before);
  }
}

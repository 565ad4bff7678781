// What puts a text into the clipboard of the terminal (OSC 52), also through tmux and screen.
import {type Multiplexer, passedOn} from './multiplexer.js';

const ESC = '\u001b';
const BEL = '\u0007';

/** Bytes in base64 that terminals take at most; some cut what is longer, others drop it. */
const MOST = 74_994;

/** Undefined where it is too long for any. Nothing shows of it, and nothing is answered. */
export function intoClipboard(text: string, multiplexer: Multiplexer): string | undefined {
  const data = Buffer.from(text).toString('base64');
  if (data.length > MOST) return undefined;
  const plain = `${ESC}]52;c;${data}${BEL}`;
  // tmux takes the plain one where set-clipboard is on.
  return (multiplexer === 'tmux' ? plain : '') + passedOn(plain, multiplexer);
}

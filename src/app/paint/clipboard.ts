// What puts a text into the clipboard of the terminal (OSC 52), also through tmux and screen.

const ESC = '\u001b';
const BEL = '\u0007';

/** Bytes in base64 that terminals take at most; some cut what is longer, others drop it. */
const MOST = 74_994;

/** Bytes that GNU screen passes on in one string. */
const SCREEN = 250;

export type Multiplexer = 'tmux' | 'screen' | null;

/** What stands between this program and the terminal that has the clipboard; the innermost is asked. */
export const multiplexerIn = ({TMUX, STY, TERM = ''}: NodeJS.ProcessEnv): Multiplexer => {
  if (TMUX) return 'tmux';
  return STY && TERM.startsWith('screen') ? 'screen' : null;
};

/** Undefined where it is too long for any. Nothing shows of it, and nothing is answered. */
export function intoClipboard(text: string, multiplexer: Multiplexer): string | undefined {
  const data = Buffer.from(text).toString('base64');
  if (data.length > MOST) return undefined;
  const plain = `${ESC}]52;c;${data}${BEL}`;
  // tmux takes the plain one where set-clipboard is on, and passes the other on where allow-passthrough is.
  if (multiplexer === 'tmux') return `${plain}${ESC}Ptmux;${plain.replaceAll(ESC, ESC + ESC)}${ESC}\\`;
  if (multiplexer === 'screen') {
    const parts = plain.match(new RegExp(`[^]{1,${SCREEN}}`, 'g')) ?? [];
    return parts.map((part) => `${ESC}P${part}${ESC}\\`).join('');
  }
  return plain;
}

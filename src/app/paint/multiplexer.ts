// What stands between this program and the terminal of the person, and how a sequence is handed on by it.

const ESC = '\u001b';

/** Bytes that GNU screen passes on in one string. */
const SCREEN = 250;

export type Multiplexer = 'tmux' | 'screen' | null;

/** The innermost counts. */
export const multiplexerIn = ({TMUX, STY, TERM = ''}: NodeJS.ProcessEnv): Multiplexer => {
  if (TMUX) return 'tmux';
  return STY && TERM.startsWith('screen') ? 'screen' : null;
};

/** The same sequence for the terminal around it; tmux passes it on where allow-passthrough is on. */
export function passedOn(sequence: string, multiplexer: Multiplexer): string {
  if (multiplexer === 'tmux') return `${ESC}Ptmux;${sequence.replaceAll(ESC, ESC + ESC)}${ESC}\\`;
  if (multiplexer === 'screen') {
    const parts = sequence.match(new RegExp(`[^]{1,${SCREEN}}`, 'g')) ?? [];
    return parts.map((part) => `${ESC}P${part}${ESC}\\`).join('');
  }
  return sequence;
}

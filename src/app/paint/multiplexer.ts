// What stands between this program and the terminal of the person, and how a sequence is handed on by it.

const ESC = '\u001b';

/** Of a string as GNU screen passes it on: 250 bytes, where a sign takes four at most. */
const PARTS = /.{1,62}/gsu;

export type Multiplexer = 'tmux' | 'screen' | null;

/**
 * The innermost counts, where each has left its variables: screen in tmux calls its terminal `screen`, and tmux in screen
 * calls its own `tmux`. Where tmux was told to say `screen` as well, it is taken for that, and drops what it is handed;
 * the other way round, screen would show it.
 */
export const multiplexerIn = ({TMUX, STY, TERM = ''}: NodeJS.ProcessEnv): Multiplexer => {
  if (STY && TERM.startsWith('screen')) return 'screen';
  return TMUX ? 'tmux' : null;
};

/** The same sequence for the terminal around it; tmux passes it on where allow-passthrough is on. */
export function passedOn(sequence: string, multiplexer: Multiplexer): string {
  if (multiplexer === 'tmux') return `${ESC}Ptmux;${sequence.replaceAll(ESC, ESC + ESC)}${ESC}\\`;
  if (multiplexer !== 'screen') return sequence;
  return (sequence.match(PARTS) ?? []).map((part) => `${ESC}P${part}${ESC}\\`).join('');
}

// Consoles without windows, some of which show the words of a sequence that they do not know.

/** They have no title and no desktop. In tmux and screen TERM is theirs. */
const BARE = /^(?:linux|vt\d|cons\d|ansi|dumb)/;

export const isBareConsole = ({TERM = ''}: NodeJS.ProcessEnv): boolean => BARE.test(TERM);

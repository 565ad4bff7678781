// What asks the terminal for a notification on the desktop (OSC 9 or OSC 777), also through tmux and screen.
import {isBareConsole} from './consoles.js';
import {multiplexerIn, passedOn} from './multiplexer.js';

const ESC = '\u001b';
const BEL = '\u0007';

/** Set by the terminals that take OSC 9, which iTerm2 began; kept in tmux, where TERM_PROGRAM is its own. */
export const takesNine = ['ITERM_SESSION_ID', 'KITTY_WINDOW_ID', 'WEZTERM_PANE', 'GHOSTTY_RESOURCES_DIR'];

/**
 * One of the two, since some terminals take both and would tell it twice: OSC 777 for foot, rxvt and those of VTE that
 * take any. Others ignore it; a console without windows is sent nothing. The text is a line without controls.
 */
export function notification(text: string, env: NodeJS.ProcessEnv): string {
  if (isBareConsole(env)) return '';
  const words = text.replaceAll(';', ',');
  const isNine = takesNine.some((name) => env[name]);
  const plain = isNine ? `${ESC}]9;${words}${BEL}` : `${ESC}]777;notify;debrief;${words}${BEL}`;
  return passedOn(plain, multiplexerIn(env));
}

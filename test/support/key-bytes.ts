// What a terminal sends for a named key, as xterm does.

const controls: Record<string, string> = {
  enter: '\r',
  esc: '\x1b',
  tab: '\t',
  space: ' ',
  backspace: '\x7f',
};

const cursorKeys: Record<string, string> = {up: 'A', down: 'B', right: 'C', left: 'D', home: 'H', end: 'F'};
const tildeKeys: Record<string, string> = {delete: '3', pageup: '5', pagedown: '6'};
const modifiers: Record<string, number> = {shift: 1, alt: 2, ctrl: 4};

/**
 * The bytes of one key: a single character stands for itself, the others have names (`enter esc tab space backspace
 * delete left right up down home end pageup pagedown`) that `ctrl+`, `alt+` and `shift+` may precede.
 * @param application whether the program asked for application cursor keys, which changes plain arrows, home and end
 * @throws {Error} for a name that no key has
 */
export function keyBytes(key: string, application = false): string {
  const parts = key.length === 1 ? [key] : key.split('+');
  const name = parts.pop() ?? '';
  const held = parts.reduce((sum, part) => sum + (modifiers[part] ?? unknown(key)), 0);
  const cursor = cursorKeys[name];
  if (cursor) return held ? `\x1b[1;${held + 1}${cursor}` : `\x1b${application ? 'O' : '['}${cursor}`;
  const tilde = tildeKeys[name];
  if (tilde) return held ? `\x1b[${tilde};${held + 1}~` : `\x1b[${tilde}~`;
  if (key === 'shift+tab') return '\x1b[Z';
  // Only a terminal that speaks CSI u can tell this key from Enter; a test that presses it means such a terminal.
  if (key === 'shift+enter') return '\x1b[13;2u';
  const plain = controls[name] ?? ([...name].length === 1 ? name : unknown(key));
  const shifted = parts.includes('shift') ? plain.toUpperCase() : plain;
  const controlled = parts.includes('ctrl') ? controlCharacter(shifted, key) : shifted;
  return parts.includes('alt') ? `\x1b${controlled}` : controlled;
}

function controlCharacter(character: string, key: string): string {
  if (character === ' ') return '\0';
  const code = character.toUpperCase().charCodeAt(0);
  return code >= 0x3f && code <= 0x5f ? String.fromCharCode(code & 0x1f) : unknown(key);
}

function unknown(key: string): never {
  throw new Error(`No key is called "${key}".`);
}

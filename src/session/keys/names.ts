// How keys are written for people: on screen, in the help and in the README.
const names: Record<string, string> = {
  right: '→',
  left: '←',
  up: '↑',
  down: '↓',
  enter: 'Enter',
  esc: 'Esc',
  space: 'Space',
  tab: 'Tab',
  backspace: 'Backspace',
  delete: 'Delete',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
};

/** `ctrl+a` is written `Ctrl+A`, `right` is written `→`. */
export function keyName(key: string): string {
  const parts = key === '+' ? ['+'] : key.split('+');
  const named = parts.map((part) => names[part] ?? part);
  const last = named.pop() ?? '';
  return [...named, named.length > 0 && last.length === 1 ? last.toUpperCase() : last].join('+');
}

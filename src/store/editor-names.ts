// Which editors come back before their window is closed, and what makes them wait.

/** Each of these waits; the first is the one that is named. */
type Waits = {flags: readonly [string, ...string[]]} | {without: readonly string[]} | 'never';

const wait: Waits = {flags: ['--wait', '-w']};
const longWait: Waits = {flags: ['--wait']};
const foreground: Waits = {flags: ['-f', '--nofork']};

/** By the name of their command; a name of several parts, such as of a Flatpak, goes by its last. */
const windows: Readonly<Record<string, Waits>> = {
  code: wait,
  'code-insiders': wait,
  'code-oss': wait,
  codium: wait,
  vscodium: wait,
  cursor: wait,
  windsurf: wait,
  positron: wait,
  kiro: wait,
  trae: wait,
  antigravity: wait,
  subl: wait,
  sublime_text: wait,
  atom: wait,
  pulsar: wait,
  zed: wait,
  zeditor: wait,
  lapce: wait,
  gedit: wait,
  xed: wait,
  pluma: {flags: ['-w', '--wait']},
  'gnome-text-editor': {flags: ['-s', '--standalone']},
  texteditor: {flags: ['-s', '--standalone']},
  mate: {flags: ['-w', '--wait']},
  bbedit: {flags: ['--wait', '-w']},
  cot: {flags: ['--wait', '-w']},
  nova: wait,
  kate: {flags: ['--block', '-b']},
  geany: {flags: ['--new-instance', '-i']},
  mousepad: {flags: ['--disable-server']},
  gvim: foreground,
  gview: foreground,
  mvim: foreground,
  macvim: foreground,
  vimr: longWait,
  neovide: {flags: ['--no-fork']},
  'nvim-qt': {flags: ['--nofork']},
  idea: longWait,
  pycharm: longWait,
  webstorm: longWait,
  phpstorm: longWait,
  goland: longWait,
  clion: longWait,
  rider: longWait,
  rubymine: longWait,
  rustrover: longWait,
  datagrip: longWait,
  fleet: longWait,
  studio: longWait,
  emacsclient: {without: ['-n', '--no-wait']},
  open: {flags: ['-W', '--wait-apps']},
  start: {flags: ['/wait']},
  'xdg-open': 'never',
  gio: 'never',
  'kde-open': 'never',
  explorer: 'never',
};

/** These have the terminal until they end: one that ends soon was closed soon. */
const inTerminal = new Set(
  (
    'vi vim nvim view ex ed nano pico rnano emacs emacsclient micro helix hx kak ' +
    'joe jove jed mg ne mcedit dte tilde less'
  ).split(' '),
);

/** Programs that run the editor that is named behind them. */
const before = new Set(['env', 'exec', 'nohup', 'command', 'setsid', 'nice', 'sudo', 'flatpak', 'snap', 'run']);

export type EditorNamed = {
  /** As it is written there, with its path. */
  program: string;
  name: string;
  /** It comes back while its window is open; what would make it wait, as an option, a sentence, or not at all. */
  comesBack: {advice: string} | null;
  /** Whether it is known to wait: in this terminal, or because it is told to. */
  isKnownToWait: boolean;
};

/** What the command of VISUAL or EDITOR names, arguments and all. */
export function editorNamed(command: string): EditorNamed {
  const words = (command.match(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+/g) ?? []).map((word) => word.replace(/["']/g, ''));
  const at = words.findIndex((word) => !before.has(baseName(word)) && !/^-|^\w+=/.test(word));
  const given = words.slice(at + 1);
  const called = baseName(words[at] ?? '');
  const isWindowOfVim = /^n?vim$|^vi$/.test(called) && given.some((word) => word === '-g');
  const name = isWindowOfVim ? 'gvim' : called;
  const waits = Object.hasOwn(windows, name) ? windows[name] : undefined;
  const advice = waits && adviceFor(isWindowOfVim ? `${called} -g` : called, waits, given);
  return {
    program: words[at] ?? '',
    name: called,
    comesBack: advice ? {advice} : null,
    isKnownToWait: !advice && (waits !== undefined || inTerminal.has(name)),
  };
}

function adviceFor(name: string, waits: Waits, given: readonly string[]): string | undefined {
  if (waits === 'never') return `${name} never waits for an editor: name one in EDITOR.`;
  if ('without' in waits) {
    const flag = given.find((word) => waits.without.includes(word));
    return flag && `${name} waits without ${flag}.`;
  }
  return given.some((word) => waits.flags.some((flag) => isFlag(word, flag))) ? undefined : withFlag(name, waits.flags);
}

const withFlag = (name: string, [flag]: readonly [string, ...string[]]): string => `With ${name} use: ${name} ${flag}`;

/** Short ones may come several in a word. */
const isFlag = (word: string, flag: string): boolean =>
  word === flag || (/^-\w$/.test(flag) && /^-\w+$/.test(word) && word.includes(flag.slice(1)));

/** Of a path or of a name in several parts, without what Windows puts behind programs. */
function baseName(word: string): string {
  const last = word.split(/[\\/]/).at(-1) ?? '';
  const name = last.replace(/\.(?:exe|cmd|bat|com|sh|app)$/i, '').toLowerCase();
  return /^(?:com|org|dev|io|net|app)\.[\w-]+\./.test(name) ? (name.split('.').at(-1) ?? name) : name;
}

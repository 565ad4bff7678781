// The table of keys: the name of each thing that a key does, on which keys it is, and the keys of the user's own.

/** As debrief comes. A name is for ever, since files of users hold it; one name may be of several screens. */
const builtIn = {
  note: ['n'],
  park: ['p'],
  'hold-idea': ['a'],
  drafts: ['D'],
  editor: ['e'],
  'next-question': ['right'],
  'question-before': ['left'],
  begin: ['right'],
  overview: ['g'],
  cover: ['c'],
  point: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  skip: ['s'],
  'skip-reason': ['S'],
  'next-stage': ['G'],
  'add-question': ['n'],
  enter: ['enter'],
  tick: ['space'],
  reword: ['r'],
  answer: ['y'],
  delete: ['d'],
  'delete-at-once': ['delete'],
  'move-before': ['['],
  'move-behind': [']'],
  'move-note': ['M'],
  'kind-next': ['tab'],
  'kind-before': ['shift+tab'],
  'let-hint-go': ['h'],
  owner: ['o'],
  due: ['b'],
  'done-when': ['w'],
  security: ['i'],
  client: ['I'],
  'not-now': ['-'],
  'to-parking-lot': ['>'],
  release: ['.'],
  done: ['y'],
  copy: ['Y'],
  'to-tech-forum': ['1'],
  'to-action': ['2'],
  'to-meeting': ['3'],
  'to-dropped': ['4'],
  'park-rest': ['R'],
  'add-moment': ['a'],
  'all-moments': ['A'],
  pin: ['*'],
  'was-detection': ['1'],
  'was-diagnosis': ['2'],
  'was-decision': ['3'],
  'was-repair': ['4'],
  'was-communication': ['5'],
  'was-recovery': ['6'],
  'moment-topic': ['o'],
  people: ['P'],
  'add-people': ['n'],
  'give-role': ['r'],
  involvement: ['i'],
  attendance: ['w'],
  'has-spoken': ['h'],
  'all-concerns': ['A'],
  break: ['space'],
  'more-minutes': ['+', '='],
  absence: ['B'],
  'set-times-back': ['ctrl+k'],
  topics: ['%'],
  'all-notes': ['N'],
  'notes-order': ['o'],
  'notes-kind': ['f'],
  'notes-aspect': ['#'],
  'notes-times': ['w'],
  timeline: ['t'],
  'parking-lot': ['v'],
  waiting: ['V'],
  comments: ['C'],
  earlier: ['E'],
  search: ['/'],
  'reword-found': ['ctrl+r'],
  rails: ['|'],
  'who-is-who': ['W'],
  'follow-ups': ['f'],
  'count-hands': ['l'],
  prompts: ['p'],
  nudge: ['m'],
  'hand-over': ['F'],
  export: ['x'],
  reopen: ['O'],
  'new-review': ['n'],
  archive: ['a'],
  archived: ['A'],
  'delete-review': ['d', 'delete'],
  'open-actions': ['o'],
  forum: ['v'],
  'choice-next': ['right', 'space'],
  'choice-before': ['left'],
  'answer-below': ['down'],
  'answer-above': ['up'],
  filter: ['/'],
  'line-up': ['up', 'k'],
  'line-down': ['down', 'j'],
  'page-up': ['pageup'],
  'page-down': ['pagedown'],
  'first-line': ['home'],
  'last-line': ['end'],
  undo: ['u'],
  redo: ['U'],
  palette: [':', 'ctrl+p'],
  help: ['?'],
  back: ['esc'],
  leave: ['q'],
  'leave-at-once': ['ctrl+c'],
  suspend: ['ctrl+z'],
  redraw: ['ctrl+l'],
  'say-time': ['ctrl+t'],
  'skip-step': ['ctrl+y'],
  'end-tour': ['ctrl+q'],
} as const satisfies Record<string, readonly string[]>;

export type KeyName = keyof typeof builtIn;

export const builtInKeys: Readonly<Record<KeyName, readonly string[]>> = builtIn;

export const keyNamesThere = Object.keys(builtIn) as KeyName[];

/** Names, each with keys that take the place of the built-in ones. */
export type OwnKeys = {readonly [Name in KeyName]?: readonly string[]};

/** These mean everywhere what they mean, whatever a user binds: what is written of them holds for everybody. */
export const isFixed = (key: string): boolean => fixed.has(key) || /^\d$/.test(key);

const fixed: ReadonlySet<string> = new Set(['enter', 'esc', 'up', 'down', 'ctrl+c']);

/** The user's: one table for the whole process, as its locale is, set before its first page. */
let own: OwnKeys = {};

/** From now on; what is in it was checked. */
export function setOwnKeys(keys: OwnKeys): void {
  own = keys;
}

/** The keys of a name, the first of which is shown where one is; of the built-in ones the fixed always stay. */
export function keysFor(name: KeyName, mine: OwnKeys = own): readonly string[] {
  const theirs = mine[name];
  return theirs ? [...theirs, ...builtInKeys[name].filter(isFixed)] : builtInKeys[name];
}

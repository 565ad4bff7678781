// What the table of commands says of a command and of an option, and what a call of the command then holds.
export type OptionRow = {
  about: string;
  /** What it takes, as help shows it: `<dir>`, or `[name]` where it may stand alone; a switch takes nothing. */
  takes?: `<${string}>` | `[${string}]`;
  /** May be given several times. */
  many?: true;
  /** Its one-letter form. */
  letter?: string;
};

/** What every command that writes takes, so that a script can read what came of it. */
export const writingOptions = {
  quiet: {about: 'print only the ids of what is new or changed'},
  json: {about: 'print JSON, errors too'},
} as const satisfies Record<string, OptionRow>;

/** Whether calling it changes anything that is kept, other than on a screen: such a command can be quiet. */
type Writing =
  | {writes: true; options: Readonly<Record<string, OptionRow> & Record<keyof typeof writingOptions, OptionRow>>}
  | {writes: false; options: Readonly<Record<string, OptionRow>>};

/** What follows the name: `<kind> [text...]`; where one of them must, how somebody who left it out is asked for it. */
type Words = {words: `<${string}`; needs: string} | {words: '' | `[${string}`; needs?: never};

export type CommandRow = Writing &
  Words & {
    summary: string;
    /** More that `--help` says, a paragraph each. */
    details?: readonly string[];
    examples: readonly string[];
    /** Each command is a file of its own, so that adding a note loads nothing that draws; null for what is about the table itself. */
    load: (() => Promise<unknown>) | null;
  };

/** Options that every command takes, before or behind its name. */
export const globalOptions = {
  home: {takes: '<dir>', about: 'keep the reviews in this folder'},
  'screen-reader': {about: 'lines of words in place of pages, to be read aloud'},
  'no-pager': {about: 'print at once what is longer than the window'},
  log: {takes: '<file>', about: 'add what happens and how long it takes to this file, without a word that was written'},
  help: {letter: 'h', about: 'show this help'},
} as const satisfies Record<string, OptionRow>;

/** What these options hold where they are given. */
export type ValuesOf<Options extends Record<string, OptionRow>> = {
  -readonly [Name in keyof Options]?: Options[Name] extends {many: true}
    ? string[]
    : Options[Name] extends {takes: `<${string}`}
      ? string
      : Options[Name] extends {takes: string}
        ? string | true
        : true;
};

// The variables of the environment that debrief reads, and what each does.
import {takesNine} from '../../app/paint/notification.js';
import type {Part} from './part.js';

type Row = {names: readonly string[]; about: string};

const table: readonly Row[] = [
  {names: ['DEBRIEF_HOME'], about: 'where all reviews are kept'},
  {names: ['DEBRIEF_CONFIG'], about: 'where the preferences and your own agendas are kept'},
  {
    names: ['DEBRIEF_SERVER'],
    about:
      'the address of the server for shared reviews, such as `postgres://db.example.org/debrief`; a password may stand in it',
  },
  {
    names: [
      ...['PGHOST', 'PGPORT', 'PGDATABASE', 'PGUSER', 'PGPASSWORD', 'PGPASSFILE', 'PGSERVICE', 'PGSERVICEFILE'],
      ...['PGSSLMODE', 'PGSSLROOTCERT'],
    ],
    about: 'what that address leaves out, as `psql` takes it',
  },
  {
    names: ['DEBRIEF_PAGER', 'PAGER'],
    about:
      'what shows output that is longer than the window, the first of the two that is set; `less` where neither is. Empty, or `cat`, is none',
  },
  {names: ['LESS', 'LV'], about: 'options of `less` and `lv`; `FRX` and `-c` where they are not set'},
  {
    names: ['DEBRIEF_LOG'],
    about: 'the file of a log, as `--log FILE`: a line of JSON for all that happens, without a word that was written',
  },
  {
    names: ['VISUAL', 'EDITOR'],
    about:
      'the editor that `e` and `Ctrl+O` open; one with a window of its own should wait (`code --wait`), else the text comes each time that it is saved there; it is looked for in the folders of `PATH`',
  },
  {
    names: ['NO_COLOR', 'FORCE_COLOR', 'TERM'],
    about:
      'no colours with any `NO_COLOR`, with `FORCE_COLOR=0` or in a `dumb` terminal; where `TERM` is that, `unknown`, empty or (but on Windows) not set, no page is drawn; on consoles such as `linux` no title and no notification is written',
  },
  {
    names: ['LC_ALL', 'LC_CTYPE', 'LANG'],
    about: 'whether the terminal shows more than ASCII, and by its language which key a letter of another script is',
  },
  {names: ['COLORFGBG'], about: 'which background the terminal has, where it does not answer'},
  {
    names: ['INK_SCREEN_READER'],
    about: '`true`: lines of words to be read aloud, as with `--screen-reader`',
  },
  {
    names: ['UV_THREADPOOL_SIZE'],
    about:
      'how many threads of Node may wait for the disk; 24 where it is not set, so that one that hangs leaves enough',
  },
  {
    names: ['DEBRIEF_PAINT'],
    about: '`off`: pages are drawn in another way, by Ink, should a terminal show one wrongly',
  },
  {
    names: ['HOME'],
    about: 'where your own folder is; where it is empty or no full path, the account’s own counts',
  },
  {
    names: ['INCIDENT_IO_TOKEN', 'TRELLO_KEY', 'TRELLO_TOKEN', 'GITHUB_TOKEN', 'JIRA_EMAIL', 'JIRA_TOKEN'],
    about:
      'what those tools know you by, for `debrief push` and `debrief import --from`; else the keychain is asked ([tokens](docs/sending.md#tokens))',
  },
  {names: ['TZ'], about: 'which time zone is proposed for a meeting, where it names a place'},
  {
    names: ['XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'],
    about: 'on Linux, where those folders are; a relative path counts for none',
  },
  {names: ['LOCALAPPDATA'], about: 'on Windows, the same'},
  {
    names: takesNine,
    about: 'set by their terminals: notifications go to those by OSC 9, to all others by OSC 777',
  },
  {
    names: ['TMUX', 'STY'],
    about:
      'set by tmux and by screen: notifications and the clipboard are handed on through them, and screen gets its window’s title back; `debrief doctor` names them, too',
  },
  {
    names: ['TERM_PROGRAM', 'TERM_PROGRAM_VERSION', 'COLORTERM', 'SSH_CONNECTION', 'MOSH_CONNECTION'],
    about: '`debrief doctor` says what they tell of the terminal',
  },
];

export const environment: Part = {
  rows: table.map(({names, about}) => [names.map((name) => `\`${name}\``).join(', '), about]),
};

// `debrief run`, `notes`, `watch` and `join`: a review on the screen of this terminal, each for one role.
import type {TerminalRole} from '../../session/situation.js';
import {type SharedPart, sharedParts} from '../../session/view.js';
import {knock} from '../../store/disk/knock.js';
import {looksLikeCode} from '../../store/relay/join-code.js';
import {needHome} from '../../store/shelf/home.js';
import type {CallOf} from '../command-table.js';
import {joined, sayJoined} from '../reviews/joined.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {hasTerminal, needTerminal} from '../streams/has-terminal.js';
import {type Surroundings, surroundings} from '../surroundings.js';

/** What this terminal is for, and a clause that names the command that needs none. */
const roles = {
  run: {as: 'facilitator', instead: 'debrief show prints a review and debrief add writes to it without one'},
  notes: {as: 'note-taker', instead: 'debrief add note writes to a review without one'},
  watch: {as: 'watch', instead: 'debrief show prints a review without one'},
} satisfies Record<string, {as: TerminalRole; instead: string}>;

type Name = keyof typeof roles;

export async function run(call: CallOf<Name | 'join'>): Promise<number | undefined> {
  if (call.command === 'join') return join(call as CallOf<'join'>);
  const {
    words: [name],
    options,
    packageFolder,
  } = call;
  const {as, instead} = roles[call.command];
  needTerminal(`debrief ${call.command}`, instead);
  const around = surroundings(options, {makes: true});
  const meant = async () => {
    await knock(around.home);
    if (name !== undefined && looksLikeCode(name)) return (await joined(name, undefined, around)).folder;
    needHome(options.home, around.preferences.home);
    return reviewMeant(around.home, name, {open: true});
  };
  const shared = sharedParts.filter((part) => part in options);
  return opened(meant(), as, around, packageFolder, shared);
}

/** Without a terminal, or for a program, it says what is here now. */
async function join({words, options, packageFolder}: CallOf<'join'>): Promise<number | undefined> {
  const around = surroundings(options, {makes: true});
  const came = await joined(words.join(' '), options.server, around);
  if (options.json || options.quiet || !hasTerminal()) return sayJoined(came, options);
  return opened(Promise.resolve(came.folder), came.canWrite ? 'note-taker' : 'watch', around, packageFolder);
}

async function opened(
  folder: Promise<string>,
  as: TerminalRole,
  around: Surroundings,
  packageFolder: string,
  shared: readonly SharedPart[] = [],
): Promise<number> {
  const {interact, onReview} = await import('../interactive/interact.js');
  return interact(onReview(folder, as, shared), around, packageFolder);
}

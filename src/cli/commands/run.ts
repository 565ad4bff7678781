// `debrief run`, `debrief notes` and `debrief watch`: a review on the screen of this terminal, each for one role.
import type {TerminalRole} from '../../session/situation.js';
import {sharedParts} from '../../session/view.js';
import {knock} from '../../store/disk/knock.js';
import {needHome} from '../../store/shelf/home.js';
import type {CallOf} from '../command-table.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {needTerminal} from '../streams/has-terminal.js';
import {surroundings} from '../surroundings.js';

/** What this terminal is for, and a clause that names the command that needs none. */
const roles = {
  run: {as: 'facilitator', instead: 'debrief show prints a review and debrief add writes to it without one'},
  notes: {as: 'note-taker', instead: 'debrief add note writes to a review without one'},
  watch: {as: 'watch', instead: 'debrief show prints a review without one'},
} satisfies Record<string, {as: TerminalRole; instead: string}>;

type Name = keyof typeof roles;

export async function run({command, words: [name], options, packageFolder}: CallOf<Name>): Promise<number> {
  const {as, instead} = roles[command];
  needTerminal(`debrief ${command}`, instead);
  const around = surroundings(options, {makes: true});
  const meant = async () => {
    await knock(around.home);
    needHome(options.home, around.preferences.home);
    return reviewMeant(around.home, name, {open: true});
  };
  const {interact, onReview} = await import('../interactive/interact.js');
  const shared = sharedParts.filter((part) => part in options);
  return interact(onReview(meant(), as, shared), around, packageFolder);
}

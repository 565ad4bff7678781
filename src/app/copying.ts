// Copying to the clipboard of the terminal, and what is said of it: that it was sent, since no terminal says it came.
import {counted} from '../review/text.js';
import type {Event, Todo} from '../session/model.js';
import type {Hands} from './effects.js';
import type {OpenReview} from './open-review.js';
import {intoClipboard} from './paint/clipboard.js';
import {type Multiplexer, multiplexerIn} from './paint/multiplexer.js';
import type {Services} from './services.js';

type Means = {
  services: Pick<Services, 'textToCopy'>;
  review: Pick<OpenReview, 'store'>;
  tell(event: Event): void;
  hands(): Pick<Hands, 'sendUnseen'> | null;
};

const mayFail: Record<NonNullable<Multiplexer> | 'none', string> = {
  none: 'not every terminal takes it.',
  tmux: 'tmux needs set-clipboard on.',
  screen: 'not every terminal takes it through screen.',
};

export function copyingWith({services, review, tell, hands}: Means, env = process.env) {
  const say = (text: string) => tell({kind: 'said', text});

  return async ({actionId}: Extract<Todo, {kind: 'copy'}>): Promise<void> => {
    const state = review.store?.getState();
    const own = hands();
    if (!state || !own) return;
    const text = await services.textToCopy(state.review, actionId);
    const multiplexer = multiplexerIn(env);
    const sequence = intoClipboard(text, multiplexer);
    const what = actionId === undefined ? 'report' : 'action';
    if (sequence === undefined) {
      const way = actionId === undefined ? 'report' : 'tasks';
      return say(`The ${what} is too long for a clipboard: debrief export --format ${way} --stdout prints it.`);
    }
    own.sendUnseen(sequence);
    const lines = actionId === undefined ? ` (${counted(text.trimEnd().split('\n').length, 'line')})` : '';
    say(`Sent the ${what} to the clipboard${lines}; ${mayFail[multiplexer ?? 'none']}`);
  };
}

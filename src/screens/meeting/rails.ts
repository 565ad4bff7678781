// The rails beside the page: hidden, and shown again, for this terminal.
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {fewestForRails} from '../rails/widths.js';

export const railsKey: Binding = {
  name: 'rails',
  help: 'hide what stands beside the page in a wide window, or show it',
  group: 'look',
  inClosed: true,
  run: showOrHide,
};

function showOrHide({view}: InReview): Outcome {
  const rails = !view.look.rails;
  const says = rails
    ? `The agenda and what waits stand beside the page, from ${fewestForRails} columns on.`
    : `In a wide window the page stands alone now; ${keyCalled('rails')} shows the agenda and what waits beside it again.`;
  return {view: say({...view, look: {...view.look, rails}}, says)};
}

// Roles beside the names in what was written, for whoever is new to the people: shown in this terminal, and away again.
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';

export const rolesKey: Binding = {
  name: 'who-is-who',
  help: 'who is who: the role beside each name in a text, or not',
  group: 'look',
  inClosed: true,
  run: showOrHide,
};

function showOrHide({view, review}: InReview): Outcome {
  if (review.people.length === 0) return {view: say(view, 'Nobody is on the list of people yet.')};
  const rolesBeside = !view.rolesBeside;
  const says = rolesBeside
    ? `The role stands beside each name, in this terminal alone; ${keyCalled('who-is-who')} takes it away.`
    : 'Names stand alone again.';
  return {view: say({...view, rolesBeside}, says)};
}

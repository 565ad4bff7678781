// A hint on wording: a question to ask about the note or the action that is looked at.
import {quoted} from '../../review/changes/words.js';
import {SECOND} from '../../review/units.js';
import {hintOnSaved} from '../../session/hints.js';
import type {Binding} from '../../session/keys/binding.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {canReach, type Message, type ToldOfReview, wayTo} from '../frame/message.js';

export const hintKey: Binding = {
  name: 'let-hint-go',
  help: 'let the hint on the wording of a note or an action go',
  group: 'change',
  hinted: () => false,
  isIdle: (situation) => hintOnSaved(situation) === undefined,
  run: letGo,
};

/** Nobody has read in this time what has just come in the place of something else. */
const JUST_NOW = SECOND;

function letGo(situation: InReview): Outcome {
  const {view, now} = situation;
  const found = hintOnSaved(situation);
  if (found && view.hintCame !== null && now - view.hintCame < JUST_NOW) {
    const says = `The hint on ${quoted(found.hint.match)} has only just come: once more lets it go.`;
    return {view: {...say(view, says), hintCame: null}};
  }
  return found ? {changes: [{type: 'hint-dismissed', id: found.id, family: found.hint.family, dismissed: true}]} : {};
}

/** Whoever takes notes has it in the head of the open field, and below the page while that is at rest. */
export function hintMessage(told: ToldOfReview): Message[] {
  const {role, state, view} = told;
  if ((role === 'note-taker' && view.dialog !== null) || !canReach(told, 'let-hint-go')) return [];
  const found = hintOnSaved({...told, review: state.review});
  if (!found) return [];
  const {match, question} = found.hint;
  return [
    {text: `On ${quoted(match)}: ${question}`, end: ` · ${wayTo(told, 'let-hint-go')} lets it go`, tone: 'quiet'},
  ];
}

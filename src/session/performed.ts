// What comes of an outcome: the model after it, and what is to be done, in this order.
import {writing} from './asks/index.js';
import {withDraft, withoutFactOf} from './kept-drafts.js';
import {busyWith, type Commit, type Model, type Step, type Todo, withView} from './model.js';
import {isUntilKept} from './said-of-a-draft.js';
import {type Outcome, type Situation, say, sayOfDisk} from './situation.js';
import {savingField, textToClose, WAITS} from './texts-under-way.js';

/** `situation`: what a press would be given at this moment. */
export function performed(model: Model, outcome: Outcome, situation: (model: Model) => Situation): Step {
  const {draft, effect, changes, whenSaved, asks, says, presses} = outcome;
  const todo: Todo[] = [];
  let next = outcome.view ? withView(model, outcome.view) : model;
  // Answers of a new review are in its form.
  if (draft && model.state) {
    const {place, text, from} = draft;
    // Where it moves, it stands at both places until the disk has the new one.
    for (const kept of [{place, text}, ...(from === undefined ? [] : [{place: from, text: ''}])]) {
      next = withDraft(next, kept);
      todo.push({kind: 'keep-draft', ...kept, ...(isUntilKept(next.view.message, kept.place) && {tells: true})});
    }
  }
  if (asks) {
    const opened = withoutFactOf(withView(next, writing(asks, situation(next))), asks);
    next = opened.model;
    todo.push(...opened.todo);
  }
  if (says) next = withView(next, say(next.view, says));
  if (changes) {
    const text = whenSaved ? textToClose(next) : null;
    if (text === 'waits already') {
      return {model: withView(next, sayOfDisk(next.view, WAITS)), todo};
    }
    const {nextCommit: number} = next;
    const made = {before: next.state?.review ?? null, after: null, said: next.view.message};
    const commit: Commit = {number, text, ...made, ...(whenSaved && {whenSaved})};
    next = {...next, nextCommit: number + 1, commits: [...next.commits, commit]};
    if (text) next = withView(next, savingField(next.view, number));
    // Keys behind it are the new role's.
    if (whenSaved?.effect?.kind === 'take-role') next = {...next, busy: 'changing role'};
    todo.push({kind: 'commit', number, changes});
  }
  if (effect) {
    todo.push(effect);
    const busy = busyWith[effect.kind] ?? next.busy;
    // Another program has the screen: what was typed ahead was not meant for this one.
    next = {...next, busy, ...(busy === 'away' && {keys: []})};
  }
  return {model: presses ? {...next, keys: [...presses, ...next.keys]} : next, todo};
}

// Texts of fields on their way to the disk: what closes an open field, and what lets it go again.
import {draftPlace} from './asks/ask.js';
import {type Commit, type Model, withView} from './model.js';
import {type Outcome, sayOfDisk} from './situation.js';
import type {Asks, View} from './view.js';

/** What is said of a text that was saved already. */
export const WAITS = 'This text already waits for the disk; it stays here and is tried again.';

/** What is in the open field and is to close it. */
export function textToClose({view, commits}: Model): Commit['text'] | 'waits already' {
  if (view.dialog?.kind !== 'write') return null;
  const {asks, field} = view.dialog;
  const waits = commits.some(({text}) => text && isOpen(view, text));
  return waits ? 'waits already' : {asks, typed: field.text, held: true};
}

/** Whether this text is what the open field holds. */
export const isOpen = ({dialog}: View, {asks, typed}: {asks: Asks; typed: string}): boolean =>
  dialog?.kind === 'write' && dialog.field.text === typed && draftPlace(dialog.asks) === draftPlace(asks);

export const savingField = (view: View, saving: boolean): View =>
  view.dialog?.kind === 'write' ? {...view, dialog: {...view.dialog, saving}} : view;

/** The model without this commit; where its field waited, it waits no more. */
export function released(model: Model, number: number): {model: Model; commit: Commit | undefined} {
  const commit = model.commits.find((candidate) => candidate.number === number);
  const next = {...model, commits: model.commits.filter((candidate) => candidate !== commit)};
  const isShown = commit?.text && isOpen(next.view, commit.text);
  return {model: isShown ? withView(next, savingField(next.view, false)) : next, commit};
}

export function withoutHold(model: Model, why: string): Model {
  const takesRole = model.busy === 'changing role' && model.commits.some(({whenSaved}) => whenSaved?.effect);
  if (!takesRole && !model.commits.some(({text}) => text?.held)) return model;
  const commits = model.commits.map((commit) => ({...commit, text: commit.text && {...commit.text, held: false}}));
  const says = `Not on the disk yet: ${why}. It stays here and is tried again.`;
  const busy = takesRole ? null : model.busy;
  return {...model, busy, commits, view: sayOfDisk(savingField(model.view, false), says, 'trouble')};
}

/** What comes once the changes of this commit are on the disk. */
export function behindCommit(next: Model, {text, whenSaved}: Commit): Outcome {
  if (!whenSaved) return {};
  const follows: Outcome = {...whenSaved, view: whenSaved.view(next.view)};
  if (!text) return follows;
  const place = draftPlace(text.asks);
  // Where another text was begun meanwhile, its field and its draft stay as they are.
  const kept = next.drafts.get(place) === text.typed ? {draft: {place, text: ''}} : {};
  return isOpen(next.view, text) ? {...follows, ...kept} : kept;
}

// Texts of fields on their way to the disk: what closes an open field, and what lets it go again.
import {draftPlace} from './asks/ask.js';
import {askOf, keepsDraft} from './asks/index.js';
import {emptyField} from './field/field.js';
import {backInField} from './from-editor.js';
import {type Commit, type Model, withView} from './model.js';
import {type Outcome, say, sayOfDisk} from './situation.js';
import type {View, WriteDialog} from './view.js';

/** What is said of a text that was saved already. */
export const WAITS = 'This text already waits for the disk; it stays here and is tried again.';

/** What is said as another text is begun behind it. */
const ANOTHER = 'The text before waits for the disk and is tried again; this is another one.';

/** What is in the open field and is to close it. */
export function textToClose({view, commits}: Model): Commit['text'] | 'waits already' {
  if (view.dialog?.kind !== 'write') return null;
  const {asks, field} = view.dialog;
  const waits = commits.some((commit) => isOpen(view, commit));
  return waits ? 'waits already' : {asks, typed: field.text, held: true, isDraft: true};
}

/** Whether what the open field holds is this commit's text, not one of the same words that was typed since. */
const isOpen = ({dialog}: View, {number}: Commit): boolean => dialog?.kind === 'write' && dialog.commit === number;

/** The open field's text is on its way with this commit; what it replaces from then on are its own words. */
export function savingField(view: View, commit: number): View {
  if (view.dialog?.kind !== 'write') return view;
  const {stood: _, ...dialog} = view.dialog;
  return {...view, dialog: {...dialog, saving: true, commit}};
}

/** The field whose text is on its way no more. */
function withoutCommit(view: View): View {
  if (view.dialog?.kind !== 'write') return view;
  const {commit: _, ...dialog} = view.dialog;
  return {...view, dialog};
}

const waitingField = (view: View): View =>
  view.dialog?.kind === 'write' ? {...view, dialog: {...view.dialog, saving: false}} : view;

/** The field for the next text, where what it holds waits for the disk and is no part of that. */
export function fieldForAnother(dialog: WriteDialog, view: View): {dialog: WriteDialog; view: View} {
  if (!isOnItsWay(dialog)) return {dialog, view};
  const {commit: _, goesOn: __, ...free} = dialog;
  return {dialog: {...free, field: emptyField}, view: sayOfDisk(view, ANOTHER)};
}

/** Whether this text is as good as saved: it is one more of its kind, and what is typed behind it is the next one. */
export const isOnItsWay = ({asks, commit}: WriteDialog): boolean => commit !== undefined && askOf(asks).isOneMore(asks);

/** The model without this commit; where its field waited, it waits no more. */
export function released(model: Model, number: number): {model: Model; commit: Commit | undefined} {
  const commit = model.commits.find((candidate) => candidate.number === number);
  const next = {...model, commits: model.commits.filter((candidate) => candidate !== commit)};
  const isShown = commit?.text && isOpen(next.view, commit);
  return {model: isShown ? withView(next, waitingField(next.view)) : next, commit};
}

/** Why it can never be saved is said, and its text is back in the field, before what was begun there since. */
export function refused({view, drafts}: Model, commit: Commit | undefined, why: string): Outcome {
  const said = say(view, why, 'trouble');
  const {text} = commit ?? {};
  if (!commit || !text) return {view: said};
  if (isOpen(view, commit)) return {view: withoutCommit(said)};
  const {asks, typed, isDraft} = text;
  if (isDraft || !keepsDraft(asks)) return {view: said};
  const place = draftPlace(asks);
  const both = [typed, drafts.get(place)].filter(Boolean).join('\n');
  const isInField = view.dialog?.kind === 'write' && draftPlace(view.dialog.asks) === place;
  return isInField ? backInField(said, asks, both) : {view: said, draft: {place, text: both}};
}

export function withoutHold(model: Model, why: string): Model {
  const takesRole = model.busy === 'changing role' && model.commits.some(({whenSaved}) => whenSaved?.effect);
  if (!takesRole && !model.commits.some(({text}) => text?.held)) return model;
  const commits = model.commits.map((commit) => ({...commit, text: commit.text && {...commit.text, held: false}}));
  const says = `Not on the disk yet: ${why}. It stays here and is tried again.`;
  const busy = takesRole ? null : model.busy;
  return {...model, busy, commits, view: sayOfDisk(waitingField(model.view), says, 'trouble')};
}

/** What comes once the changes of this commit are on the disk. */
export function behindCommit(next: Model, commit: Commit): Outcome {
  const {text, whenSaved} = commit;
  if (!whenSaved) return {};
  const follows: Outcome = {
    ...whenSaved,
    view: whenSaved.view(isOpen(next.view, commit) ? withoutCommit(next.view) : next.view),
  };
  if (!text) return follows;
  const place = draftPlace(text.asks);
  // Where another text was begun meanwhile, its field and its draft stay as they are.
  const kept = text.isDraft && next.drafts.get(place) === text.typed ? {draft: {place, text: ''}} : {};
  return isOpen(next.view, commit) ? {...follows, ...kept} : kept;
}

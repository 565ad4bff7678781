// What saving a field of an action does: its slot, its owner, its date, and which idea comes next.
import {liveActions, slotFor} from '../review/actions.js';
import {readDue} from '../review/due.js';
import {matchPeople} from '../review/people.js';
import type {Review} from '../review/types.js';
import {draftPlace} from './asks.js';
import {write} from './commands/writing.js';
import {closed, hasAlready, type InReview, type Outcome, say, select} from './outcome.js';
import {nextWaiting} from './rows.js';
import type {ActionPart, Asks, View} from './view.js';

/** The idea to decide on after this one. */
export const nextIdea = (review: Review, actionId: string): string | undefined =>
  nextWaiting(liveActions(review), actionId, ({status}) => status === 'held')?.id;

const nextPart: Record<ActionPart, ActionPart | undefined> = {
  title: 'owner',
  owner: 'due',
  due: 'doneWhen',
  doneWhen: undefined,
};

/** `Enter` in a field of an action: what is asked next where the questions follow each other. */
export function saveAction(
  situation: InReview,
  actionId: string,
  part: ActionPart,
  line: string,
  goOn: boolean,
): Outcome {
  const fields = actionFields(situation, part, line);
  if (typeof fields === 'string') return {view: say(situation.view, fields, 'trouble')};
  const next = goOn ? nextPart[part] : undefined;
  const asks: Asks | undefined = next && {what: 'action', actionId, part: next, goOn};
  const then = (view: View): View =>
    asks ? openAsks(situation, view, asks) : goOn ? atNextIdea(situation, view, actionId) : closed(view);
  const old = situation.review.actions.find(({id}) => id === actionId);
  if (fields === undefined || (old && hasAlready(old, fields))) {
    const draft = {place: draftPlace({what: 'action', actionId, part, goOn}), text: ''};
    return {view: then({...situation.view, message: null}), draft};
  }
  return {changes: [{type: 'action-edited', id: actionId, fields}], viewWhenSaved: then};
}

const openAsks = (situation: InReview, view: View, asks: Asks): View => write({...situation, view}, asks).view ?? view;

/** All is asked for: the selection goes on to what waits next. */
function atNextIdea({review}: InReview, view: View, actionId: string): View {
  const next = nextIdea(review, actionId);
  return closed(next ? select(view, view.screen, next) : view);
}

/** The fields to change, a sentence that says what is missing, or undefined where nothing changes. */
function actionFields({review, now}: InReview, part: ActionPart, line: string) {
  if (part === 'doneWhen') return {doneWhen: line};
  if (part === 'title') return line === '' ? undefined : {title: line};
  if (part === 'due') {
    if (line === '') return {due: null};
    const due = readDue(line, now);
    return due ? {due} : 'That is not a date yet: 2026-12-01, fri, 2w or +10d will do.';
  }
  if (line === '') return {ownerId: null};
  const [person] = matchPeople(review.people, line);
  return person ? {ownerId: person.id} : 'Nobody on the list of people has these letters; Esc leaves the owner open.';
}

/** The slot is taken; what the action still lacks is asked for right away. */
export function chosen(situation: InReview, actionId: string, reason: string): Outcome {
  const slot = slotFor(situation.review, actionId);
  if (slot === 'full') {
    const most = situation.review.actionLimit + 1;
    return {
      view: say(closed(situation.view), `${most} actions are the most that get done: - says not now, > parks it.`),
    };
  }
  const asks: Asks = {what: 'action', actionId, part: 'owner', goOn: true};
  return {
    changes: [{type: 'action-chosen', id: actionId, reason}],
    viewWhenSaved: (view) => openAsks(situation, view, asks),
  };
}

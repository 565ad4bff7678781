// An action: its words, its owner, its date, and what it looks like once it is done.
import type {Change} from '../../review/changes/index.js';
import {nameOf} from '../../review/changes/words.js';
import {dueInWords, isPast} from '../../review/days.js';
import {dueExamples, noDueInWords, readDue, whyNoDue} from '../../review/due.js';
import {nameAtEnd} from '../../review/owner-in-words.js';
import {matchPeople, meansTwo, newPerson, onTheListNow, peopleNamed} from '../../review/people.js';
import {cleanLine} from '../../review/text.js';
import {nameMeant, saidOfMail} from '../../review/typed-people.js';
import {keysOf} from '../../review/vocabulary.js';
import {fieldWith} from '../field/field.js';
import {closed, type InReview, say, select} from '../situation.js';
import type {ActionPart, Asks, View} from '../view.js';
import {type Ask, draftPlace, hasAlready, inReview} from './ask.js';
import {askedOfPast, offerToAdd} from './asked-again.js';
import {actionOf, nextIdea, ownerNow} from './decided-idea.js';
import {ownerOutOfTitle, reworded} from './owner-of-action.js';
import type {IfGone} from './written-to.js';

type ActionAsks = Extract<Asks, {what: 'action'}>;

/**
 * What follows what where an action is gone through, and what each part asks for: a fact, or a text. `ifGone`: with the
 * action.
 */
const parts: Record<ActionPart, {next?: ActionPart; label: string; is: 'text' | 'fact'; ifGone: IfGone}> = {
  title: {next: 'owner', label: 'What will be done', is: 'fact', ifGone: 'a note'},
  owner: {next: 'due', label: 'One owner', is: 'fact', ifGone: 'said'},
  due: {next: 'doneWhen', label: 'Due', is: 'fact', ifGone: 'said'},
  doneWhen: {label: 'Done looks like', is: 'text', ifGone: 'a note'},
};

const isTextPart = (part: string | undefined): part is ActionPart =>
  keysOf(parts).some((known) => known === part && parts[known].is === 'text');

export const action: Ask<ActionAsks> = {
  label({actionId, part}, review) {
    const owner = part === 'owner' && review ? ownerNow(review, actionId) : undefined;
    return owner ? `${parts[part].label}, now ${nameOf(owner)}` : parts[part].label;
  },
  about: ({actionId}, review) => actionOf(review, actionId)?.title,
  writesTo: {actionId: ({part}) => parts[part].ifGone},
  isOneMore: () => false,
  start({actionId, part}, {review}) {
    const found = actionOf(review, actionId);
    if (!review || !found) return '';
    if (part !== 'owner') return found[part] ?? '';
    return ownerNow(review, actionId)?.name ?? nameAtEnd(review.people, found.title) ?? '';
  },
  // The name at the end of a title is a proposal.
  stands({actionId, part}, {review}) {
    if (!review) return '';
    return (part === 'owner' ? ownerNow(review, actionId)?.name : actionOf(review, actionId)?.[part]) ?? '';
  },
  isRetyped: ({part}) => part === 'owner' || part === 'due',
  echo({part}, {text}, {review, now}) {
    const isEmpty = text.trim() === '';
    if (part === 'due') {
      const zone = review?.zone;
      const due = readDue(text, now, zone);
      if (due) return `${dueInWords(due, now, zone)}${isPast(due, now, zone) ? ', which is past' : ''}`;
      return isEmpty ? `such as ${dueExamples}` : (whyNoDue(text, now, zone) ?? 'not a date yet');
    }
    if (part !== 'owner' || !review) return '';
    const [named] = peopleNamed(review.people, text);
    if (isEmpty || named) return named?.name ?? '';
    // Whose name only has these letters within is near, and not meant by Enter.
    const [near] = matchPeople(review.people, text);
    return near ? `nobody yet · Tab: ${near.name}` : 'no name has these letters yet';
  },
  worded({actionId, part}, text, review) {
    return part === 'title' ? {as: 'action', text, dismissed: actionOf(review, actionId)?.dismissedHints} : undefined;
  },
  choices({part}, {text}, review) {
    if (part !== 'owner') return undefined;
    const names = matchPeople(review?.people ?? [], text).map(({name}) => name);
    return names.length > 0 || text.trim() !== '' ? names : ['Nobody is on the list yet: type a name to add one'];
  },
  complete({part}, {text}, review) {
    const [person] = part === 'owner' && text.trim() !== '' ? matchPeople(review?.people ?? [], text) : [];
    return person && fieldWith(person.name);
  },
  draft: {
    noun: 'line on an action',
    at: ([actionId = '', part]) => (isTextPart(part) ? {what: 'action', actionId, part, goOn: false} : undefined),
  },
  save: inReview((situation, asks, typed) => {
    const {actionId, part, goOn} = asks;
    const line = part === 'owner' ? nameMeant(situation.review.people, typed) : cleanLine(typed);
    const isNew = part === 'owner' && line !== '' && peopleNamed(situation.review.people, line).length === 0;
    const ofMail = part === 'owner' ? saidOfMail(typed, line) : '';
    if (isNew && asks.adds !== line) return offerToAdd(situation, asks, line, ofMail);
    const fields = isNew ? {ownerId: situation.freshId} : fieldsFor(situation, part, line);
    if (typeof fields === 'string') return {view: say(situation.view, fields, 'trouble')};
    const old = actionOf(situation.review, actionId);
    const day = fields && 'due' in fields ? fields.due : null;
    const isNewlyPast = day !== null && isPast(day, situation.now, situation.review.zone) && day !== old?.due;
    if (isNewlyPast && asks.past !== day) return askedOfPast(situation, asks, day);
    const next = goOn ? parts[part].next : undefined;
    const then = {
      view: (view: View) => (goOn && !next ? atNextIdea(situation, view, actionId) : closed(view)),
      says: [isNew ? onTheListNow(line) : '', ofMail].filter(Boolean).join(' '),
      ...(next && {asks: {what: 'action', actionId, part: next, goOn} as const}),
    };
    if (fields === undefined || (old && hasAlready(old, fields))) {
      const draft = {place: draftPlace(asks), text: ''};
      return {...then, view: then.view(situation.view), draft};
    }
    // An owner whom nobody had on the list was hardly in the room.
    const added: Change[] = isNew
      ? [{type: 'person-added', person: newPerson(situation.freshId, {name: line}, false)}]
      : [];
    const changes: Change[] =
      old && part === 'title'
        ? reworded(situation.review, old, line)
        : [...added, {type: 'action-edited', id: actionId, fields}];
    const named = part === 'owner' && old ? ownerOutOfTitle(situation, old, changes) : [];
    return {changes: [...changes, ...named], whenSaved: then};
  }),
};

/** All is asked for: the selection goes on to what waits next. */
function atNextIdea({review}: InReview, view: View, actionId: string): View {
  const next = nextIdea(review, actionId);
  return closed(next ? select(view, view.screen, next) : view);
}

/** The fields to change, a sentence that says what is missing, or undefined where nothing changes. */
function fieldsFor({review, now}: InReview, part: ActionPart, line: string) {
  if (part === 'doneWhen') return {doneWhen: line};
  if (part === 'title') return line === '' ? undefined : {title: line};
  if (part === 'due') {
    if (line === '') return {due: null};
    const due = readDue(line, now, review.zone);
    return due ? {due} : noDueInWords(line, now, review.zone);
  }
  if (line === '') return {ownerId: null};
  return meansTwo(review.people, line) ?? {ownerId: peopleNamed(review.people, line)[0]?.id ?? null};
}

// What saving an open field does: the changes it makes and what the terminal shows next.
import {findQuestion} from '../review/agenda.js';
import type {Change, ChangeOf} from '../review/changes/index.js';
import {
  missingFields,
  type NewReview,
  type NewReviewField,
  newReviewFieldNames,
  newReviewFields,
  retyped,
} from '../review/new-review.js';
import {asTyped, readTypedLine} from '../review/notes.js';
import {cleanLine, cleanText} from '../review/text.js';
import {chosen, nextIdea, saveAction} from './action-answers.js';
import {draftPlace} from './asks.js';
import {fieldFor} from './commands/writing.js';
import {nudgeText} from './nudges.js';
import {closed, hasAlready, type InReview, type Outcome, type Situation, say, select} from './outcome.js';
import type {Asks, View} from './view.js';

/** The outcome of `Enter` in the open field. An empty text closes the field where nothing is needed. */
export function save(situation: Situation, asks: Asks, typed: string): Outcome {
  if (asks.what === 'new') return saveNew(situation, asks.part, typed, asks.goOn);
  const {review} = situation;
  return review ? saveInReview({...situation, review}, asks, cleanText(typed).trim()) : {};
}

function saveInReview(situation: InReview, asks: Exclude<Asks, {what: 'new'}>, text: string): Outcome {
  const {view, freshId, review} = situation;
  const line = cleanLine(text);
  switch (asks.what) {
    case 'note':
      return saveNote(situation, asks, text);
    case 'topic':
      if (line === '') return nothingSaved(situation, asks, asks.topicId !== undefined);
      if (asks.topicId) return topicEdited(situation, asks, asks.topicId, {text});
      return done(
        situation,
        [parked(freshId, asks.questionId, text)],
        view.screen === 'parking' ? 'Parked: 1, 2, 3 or 4 says where it goes.' : 'Parked. v opens the parking lot.',
        view.screen === 'parking' ? freshId : undefined,
      );
    case 'topic-detail':
      return topicEdited(situation, asks, asks.topicId, {detail: line});
    case 'idea':
      if (line === '') return nothingSaved(situation, asks);
      return done(
        situation,
        [held(freshId, asks.questionId, line)],
        view.screen === 'actions' ? 'Held: Enter gives it a slot.' : 'Held until the actions stage.',
        freshId,
      );
    case 'action':
      return saveAction(situation, asks.actionId, asks.part, line, asks.goOn);
    case 'slot-reason':
      if (line === '') return {view: say(view, 'One more than the limit needs a reason; Esc leaves it held.')};
      return chosen(situation, asks.actionId, line);
    case 'not-now':
      if (line === '')
        return {view: say(view, 'A few words say why, for those who had the idea; Esc leaves it as it is.')};
      return done(
        situation,
        [{type: 'action-not-now', id: asks.actionId, reason: line}],
        'Not now, and said why.',
        nextIdea(review, asks.actionId),
      );
    case 'question': {
      if (line === '') return nothingSaved(situation, asks);
      const {stageId, afterId} = asks;
      return done(
        situation,
        [{type: 'question-added', stageId, afterId, question: {id: freshId, text: line}}],
        'Added.',
        freshId,
      );
    }
    case 'question-text':
      if (line === '') return nothingSaved(situation, asks, true);
      if (findQuestion(review, asks.questionId)?.text === line) return nothingSaved(situation, asks);
      return done(situation, [{type: 'question-reworded', questionId: asks.questionId, text: line}]);
    case 'nudge':
      if (line === '') return nothingSaved(situation, asks);
      return done(
        situation,
        [{type: 'nudge-sent', nudge: {id: freshId, text: nudgeText(line)}}],
        'On the facilitator’s screen.',
      );
    case 'person':
      return savePerson(situation, asks, line);
    case 'review':
      if (line === '' && (asks.part === 'reference' || asks.part === 'title'))
        return nothingSaved(situation, asks, true);
      if (review[asks.part] === line) return nothingSaved(situation, asks);
      return done(situation, [{type: 'review-edited', fields: {[asks.part]: line}}]);
  }
}

/** The changes go to the disk; the field closes when they are there. */
function done({view}: Situation, changes: Change[], message?: string, selectId?: string): Outcome {
  return {
    changes,
    viewWhenSaved: (later) => {
      // The agenda selects notes only, and only those that somebody went to.
      const shown = selectId && view.screen !== 'agenda' ? select(later, view.screen, selectId) : later;
      // A new note shows at the end of its list, which a selection further up would hide.
      const next = closed(changes.some(({type}) => type === 'note-added') ? select(shown, 'agenda', '') : shown);
      return message ? say(next, message) : next;
    },
  };
}

/** The field closes without a change; where words were taken away, it says that the old ones stay. */
function nothingSaved({view}: Situation, asks: Asks, emptied = false): Outcome {
  const draft = {place: draftPlace(asks), text: ''};
  return {view: emptied ? say(closed(view), 'Nothing was written: it stays as it was.') : closed(view), draft};
}

function topicEdited(situation: InReview, asks: Asks, id: string, fields: ChangeOf<'topic-edited'>['fields']): Outcome {
  const old = situation.review.parked.find((topic) => topic.id === id);
  return old && hasAlready(old, fields)
    ? nothingSaved(situation, asks)
    : done(situation, [{type: 'topic-edited', id, fields}]);
}

const parked = (id: string, questionId: string, text: string): Change => ({
  type: 'topic-parked',
  topic: {id, questionId, text},
});

const held = (id: string, questionId: string, title: string): Change => ({
  type: 'action-held',
  action: {id, questionId, title},
});

function saveNote(situation: InReview, asks: Extract<Asks, {what: 'note'}>, typed: string): Outcome {
  const {view, freshId, review} = situation;
  const {becomes, aspects, text} = readTypedLine(typed);
  if (typed === '') return nothingSaved(situation, asks, asks.noteId !== undefined);
  if (text === '') return {view: say(view, 'Only a mark so far: a few words make it a note.')};
  // A note that was deleted meanwhile is written anew: what is typed is never lost.
  const old = review.notes.find(({id, deleted}) => id === asks.noteId && !deleted);
  const moved: Change[] = old ? [{type: 'note-deleted', id: old.id, deleted: true}] : [];
  const {questionId} = asks;
  if (becomes === 'parked') return done(situation, [parked(freshId, questionId, text), ...moved], 'Parked.');
  if (becomes === 'action') return done(situation, [held(freshId, questionId, cleanLine(text)), ...moved], 'Held.');
  if (!old) {
    const note = {id: freshId, questionId: asks.questionId, kind: becomes, aspects, text};
    return done(situation, [{type: 'note-added', note}]);
  }
  if (asTyped(old) === typed) return nothingSaved(situation, asks);
  return done(situation, [{type: 'note-edited', id: old.id, fields: {kind: becomes, aspects, text}}]);
}

function savePerson(situation: InReview, asks: Extract<Asks, {what: 'person'}>, name: string): Outcome {
  const {freshId, review} = situation;
  const {personId} = asks;
  if (name === '') return nothingSaved(situation, asks, personId !== undefined);
  if (review.people.some((person) => person.id === personId && person.name === name)) {
    return nothingSaved(situation, asks);
  }
  if (personId) return done(situation, [{type: 'person-edited', id: personId, fields: {name}}]);
  const person = {id: freshId, name, involvement: 'other' as const, role: null, attended: true, thanked: false};
  return done(situation, [{type: 'person-added', person}], 'Added: i says how involved, r gives a role.', freshId);
}

/** Leaving a field of the form keeps what was typed into it, where that can be an answer. */
export function keepAnswer(view: View, part: NewReviewField, typed: string): View {
  const line = cleanLine(typed);
  const form = view.form && line !== '' && retyped(view.form, part, line);
  return form ? {...view, form} : view;
}

function saveNew(situation: Situation, part: NewReviewField, typed: string, goOn: boolean): Outcome {
  const {view} = situation;
  if (!view.form) return {};
  const form = retyped(view.form, part, cleanLine(typed));
  if (!form) {
    const {name, takes} = newReviewFields[part];
    return {view: say(view, `${name}: ${takes}.`, 'trouble')};
  }
  const behind = newReviewFieldNames.slice(newReviewFieldNames.indexOf(part) + 1);
  const next = goOn ? behind.find((field) => isAsked(form, field)) : undefined;
  const asks: Asks | undefined = next && {what: 'new', part: next, goOn};
  return {
    view: {
      ...view,
      form,
      message: null,
      dialog: asks ? {kind: 'write', asks, field: fieldFor(asks, null, form), saving: false} : null,
      selected: {...view.selected, new: next ?? (missingFields(form).length === 0 ? 'create' : part)},
    },
  };
}

function isAsked(form: NewReview, field: NewReviewField): boolean {
  const {needed, asked, text} = newReviewFields[field];
  return (needed !== undefined || asked === true) && text(form) === '';
}

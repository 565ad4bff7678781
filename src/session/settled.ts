// What holds after every event, whatever it was: the view is where the meeting is, and the note-taker's field with it.
import {withAbsenceAsked} from './absence-question.js';
import {followed, withField} from './following.js';
import {withoutGone} from './how-long-said.js';
import {tellingOfDrafts, tellingOfTheirs} from './kept-drafts.js';
import {type Event, type Model, withView} from './model.js';
import {selectedAfterDraft} from './row-gone.js';
import {draftSaidAsIs} from './said-of-a-draft.js';
import type {Situation} from './situation.js';
import {coached} from './tour/tour.js';

/** `situation`: what a press would be given at this moment. */
export function settled(before: Model, after: Model, event: Event, situation: (model: Model) => Situation): Model {
  if (event.kind === 'width' || event.kind === 'pressed') return after;
  return coached(inPlace(before, after, event, situation));
}

function inPlace(before: Model, after: Model, event: Event, situation: (model: Model) => Situation): Model {
  // The meeting may have moved on behind a field that is gone now.
  const told = withView(after, withoutGone(before, after));
  const isBehind = before.view.dialog && !told.view.dialog && before.view.screen === told.view.screen;
  const follows = isBehind || event.kind === 'heard' || event.kind === 'role taken';
  const there = follows ? withView(told, followed(situation(told))) : told;
  const isNews = event.kind === 'opened' || event.kind === 'heard' || event.kind === 'role taken';
  // The disk answers later than the keys.
  const asIs = isNews ? draftSaidAsIs(there) : there;
  const asked = isNews ? withView(asIs, withAbsenceAsked(situation(asIs))) : asIs;
  const beside = withView(asked, selectedAfterDraft(situation(before), situation(asked)));
  const inField = withView(beside, withField(situation(beside)));
  if (event.kind === 'opened') return withView(inField, tellingOfDrafts(situation(inField)));
  if (event.kind === 'drafts left') return withView(inField, tellingOfDrafts(situation(inField), event.drafts));
  return event.kind === 'role taken' ? withView(inField, tellingOfTheirs(before.drafts, situation(inField))) : inField;
}

// What is said of a text that waits where its field was left: kept, or in this terminal only.
import {capital} from '../review/text.js';
import {keyCalled} from './keys/in-words.js';
import {type Model, withView} from './model.js';
import type {Message} from './view.js';

/** The keys to what was left half written, as the beginning of a sentence names them: an open field is left first. */
export const wayToDrafts = (isBesideField: boolean): string =>
  isBesideField ? `Esc, then ${keyCalled('drafts')},` : keyCalled('drafts');

/**
 * What is said on leaving a field: never that a text is kept where the disk has not taken it, or before it has. `then`:
 * what brings it back; `lead`: a sentence that comes before it.
 */
export function keptAsDraft(place: string, then: string, onlyHere: string | null, lead?: string): Message {
  const message = draftAsIs(place, then, onlyHere, lead);
  return onlyHere === null ? {...message, untilKept: true} : message;
}

function draftAsIs(place: string, then: string, onlyHere: string | null, lead?: string): Message {
  const says = onlyHere === null ? `Kept as a draft: ${then}` : onlyHereInWords(onlyHere, then);
  const text = [lead, says].filter(Boolean).join(' ');
  return {text, tone: onlyHere === null ? 'plain' : 'trouble', about: {draft: place, then, ...(lead && {lead})}};
}

/** What a message tells of a draft. */
const ofDraft = (message: Message | null) =>
  typeof message?.about === 'object' && 'draft' in message.about ? message.about : undefined;

/** Whether this is said of the draft at that place once the disk has it. */
export const isUntilKept = (message: Message | null, place: string): boolean =>
  message?.untilKept === true && ofDraft(message)?.draft === place;

/** The model once the disk has the draft of this place. */
export function draftKept(model: Model, place: string): Model {
  const {message} = model.view;
  if (!message || !isUntilKept(message, place)) return model;
  const {untilKept: _, ...told} = message;
  return withView(model, {...model.view, message: told});
}

const onlyHereInWords = (why: string, then: string): string =>
  `This draft is in this terminal only, not on the disk (${why}). ${capital(then)}`;

/** What was said of a draft, as it is by now: the disk answers later than the keys. */
export function draftSaidAsIs(model: Model): Model {
  const {message} = model.view;
  const about = ofDraft(message);
  if (!model.state || !about) return model;
  const {draft, then, lead} = about;
  const now = draftAsIs(draft, then, model.state.draftsOnlyHere, lead);
  return now.text === message?.text ? model : withView(model, {...model.view, message: now});
}

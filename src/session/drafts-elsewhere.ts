// Texts that were left half written here and are in another terminal now: told in a line, and shown by a key.
import {quoted} from '../review/changes/words.js';
import type {TheirDraft} from '../review/review-state.js';
import {draftPlace} from './asks/ask.js';
import {askOf, asksAt, keepsDraft} from './asks/index.js';
import {waitingDrafts} from './drafts.js';
import {type Model, withView} from './model.js';
import {wayToDrafts} from './said-of-a-draft.js';
import type {Situation} from './situation.js';

type Elsewhere = TheirDraft & {noun: string};

/**
 * What somebody began who was gone, and who may be the one at this terminal: what others took over with a role, and
 * what they took over in this one.
 */
export function takenByOthers({role, theirDrafts}: Pick<Situation, 'role' | 'theirDrafts'>): Elsewhere[] {
  const isNews = ({isHere, came, ...theirs}: TheirDraft) =>
    isHere && (came === 'with the role' || (came === 'in the role' && theirs.role === role));
  return theirDrafts.filter(isNews).flatMap((theirs) => {
    const asks = asksAt(theirs.place);
    const draft = asks && askOf(asks).draft;
    return draft ? [{...theirs, noun: draft.noun}] : [];
  });
}

/** The model with what others have not saved, and a line on what of it was left here. */
export function draftsElsewhere(model: Model, theirs: readonly TheirDraft[]): Model {
  const {role, view, state} = model;
  const next = {...model, theirDrafts: theirs};
  const [first, ...more] = takenByOthers(next);
  if (!first || role === 'watch') return next;
  const waits = waitingDrafts({review: state?.review ?? null, view, drafts: model.drafts}).length > 0;
  const way = `${wayToDrafts(view.dialog !== null)}${waits ? ' behind yours' : ''}`;
  const besides = more.length === 0 ? '' : `, and ${more.length} more`;
  const where = `in ${whose(first)} terminal now${besides}`;
  const shows = `${way} shows ${more.length === 0 ? 'it' : 'them'}.`;
  const says = `The ${first.noun} left half written, ${quoted(first.text)}, is ${where}: ${shows}`;
  const text = [view.message?.text, says].filter(Boolean).join(' ');
  return withView(next, {...view, message: {text, tone: 'plain'}});
}

/** The texts themselves, as `D` shows them; undefined where there is none. */
export function elsewhereInWords(situation: Pick<Situation, 'role' | 'theirDrafts'>): string | undefined {
  const taken = takenByOthers(situation);
  if (taken.length === 0) return undefined;
  return taken.map((theirs) => `In ${whose(theirs)} terminal: the ${theirs.noun} ${quoted(theirs.text)}.`).join(' ');
}

const whose = ({role}: TheirDraft): string =>
  role === 'facilitator' || role === 'note-taker' ? `the ${role}’s` : 'another';

/** What stays behind with a role is in no field of this terminal any more: one more letter would begin it twice. */
export function withoutFieldLeft(before: Model, after: Model): Model {
  const {dialog} = after.view;
  if (dialog?.kind !== 'write' || !keepsDraft(dialog.asks)) return after;
  const place = draftPlace(dialog.asks);
  const isLeft = before.drafts.get(place) === dialog.field.text && !after.drafts.has(place);
  return isLeft && dialog.field.text !== '' ? withView(after, {...after.view, dialog: null}) : after;
}

// Hands a text to the person's editor, and tells the loop what comes back of it, now or from a window that stays open.
import {asksAt, keptPlace} from '../session/asks/index.js';
import type {Event, Todo} from '../session/model.js';
import type {Asks} from '../session/view.js';
import {within} from '../store/disk/within.js';
import type {Written} from '../store/drafts/editor-window.js';
import type {Edited} from '../store/editor.js';
import type {ReviewStore} from '../store/types.js';
import type {Hands} from './effects.js';
import type {OpenReview} from './open-review.js';
import type {Services} from './services.js';

type Means = {
  services: Pick<Services, 'editText' | 'placeForEditor'>;
  review: Pick<OpenReview, 'store'>;
  tell(event: Event): void;
  away(give: (hands: Hands) => Promise<void>): Promise<void>;
};

const UNCHANGED = 'Nothing changed in the editor.';
const EMPTIED = 'The editor gave back an empty text: your words are as they were.';

/** How long the others' changes are waited for (ms). */
const PATIENCE = 1_000;

export const editingWith =
  ({services, review, tell, away}: Means) =>
  async ({asks, text, inField, stood}: Extract<Todo, {kind: 'edit-externally'}>): Promise<void> => {
    let edited: Edited = {text: undefined};
    const at = keptPlace(asks);
    const place = review.store?.placeForEditor(at) ?? services.placeForEditor(at);
    const back = () => tell({kind: 'back'});
    await away(({handOver}) =>
      handOver(async () => {
        edited = await services.editText(text, place);
        // Nothing was heard of the others meanwhile. Before the keys are back: what is typed into a field that shows the
        // old text would be lost. A disk that hangs is no reason to keep what was written from the page.
        await within(review.store?.catchUp() ?? Promise.resolve(), PATIENCE, undefined);
      }, back),
    );
    const typed = edited.text?.trimEnd();
    const {trouble, window, isEmptied} = edited;
    await window?.listen((written) => tell(ofWindow(asks, inField, written)));
    const isNew = typed !== undefined && typed.trim() !== text.trim();
    // What did not end well is looked at before it is saved.
    if (isNew) tell({kind: 'edited', asks, inField: inField || trouble !== undefined, text: typed, stood});
    if (trouble !== undefined) tell({kind: 'said', text: trouble, trouble: true});
    else if (!isNew) tell({kind: 'said', text: isEmptied ? EMPTIED : (window?.says ?? UNCHANGED)});
  };

/** Editors' windows of an earlier sitting may save yet. */
export function listenToWindows(opened: ReviewStore, tell: (event: Event) => void): void {
  for (const {place, listen} of opened.openWindows()) {
    const asks = asksAt(place);
    if (asks) listen((written) => tell(ofWindow(asks, true, written)));
  }
}

const ofWindow = (asks: Asks, inField: boolean, written: Written): Event =>
  'trouble' in written
    ? {kind: 'said', text: written.trouble, trouble: true}
    : {kind: 'written', asks, inField, ...written};

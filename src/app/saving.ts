// A text on its way to the disk: its field closes when it is there, and keeps the text when the disk does not take it.
import type {Change} from '../review/changes/index.js';
import {draftPlace} from '../session/asks.js';
import {say} from '../session/outcome.js';
import type {Asks, View} from '../session/view.js';
import type {Desk} from './desk.js';

type Waiting = {asks: Asks; text: string; held: boolean};

export type Saving = {
  /** Whether keys wait, so that what is typed behind `Enter` meets the view that follows. */
  holdsKeys(): boolean;
  commit(changes: Change[], viewWhenSaved: ((view: View) => View) | undefined): void;
  /** The disk does not take it for now: the keyboard works again, the store keeps trying. */
  letGo(why: string): void;
};

export function createSaving(desk: Desk): Saving {
  let waiting: Waiting | null = null;

  const unlock = (): View => {
    const {dialog} = desk.view;
    return dialog?.kind === 'write' ? {...desk.view, dialog: {...dialog, saving: false}} : desk.view;
  };

  /** What is in the open field and is to close it. */
  function fieldToClose(): Waiting | 'waits already' | null {
    const {dialog} = desk.view;
    if (dialog?.kind !== 'write') return null;
    const {asks, field} = dialog;
    const same = waiting?.text === field.text && draftPlace(waiting.asks) === draftPlace(asks);
    return same ? 'waits already' : {asks, text: field.text, held: true};
  }

  function settle(text: Waiting, viewWhenSaved: ((view: View) => View) | undefined): void {
    if (waiting !== text) return;
    waiting = null;
    const {dialog} = desk.view;
    if (viewWhenSaved) {
      desk.store?.keepDraft(draftPlace(text.asks), '');
      const same = dialog?.kind === 'write' && dialog.field.text === text.text;
      if (same) desk.show(viewWhenSaved(unlock()));
    } else {
      desk.show(unlock());
    }
    desk.drain();
  }

  return {
    holdsKeys: () => waiting?.held ?? false,
    commit(changes, viewWhenSaved) {
      const text = viewWhenSaved ? fieldToClose() : null;
      if (text === 'waits already') {
        desk.show(say(desk.view, 'This text is waiting for the disk already; it is kept and tried again.'));
        return;
      }
      if (text && desk.view.dialog?.kind === 'write') {
        waiting = text;
        desk.view = {...desk.view, dialog: {...desk.view.dialog, saving: true}};
      }
      desk.store?.commit(changes).then(
        () => {
          if (text) settle(text, viewWhenSaved);
          else if (viewWhenSaved) desk.show(viewWhenSaved(desk.view));
        },
        (error: unknown) => {
          if (text) settle(text, undefined);
          desk.fail(error);
        },
      );
    },
    letGo(why) {
      if (!waiting?.held) return;
      waiting.held = false;
      desk.show(say(unlock(), `Not on the disk yet: ${why}. It is kept and tried again.`, 'trouble'));
      desk.drain();
    },
  };
}

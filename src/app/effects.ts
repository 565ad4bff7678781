// Work outside the session, as an outcome names it: leaving, undoing, exporting, opening, handing over.

import {undoneInWords} from '../review/changes/index.js';
import {save} from '../session/answers.js';
import {draftPlace} from '../session/asks.js';
import {screenOf} from '../session/commands/moving.js';
import {fieldWith} from '../session/field/field.js';
import {type Effect, type Outcome, say} from '../session/outcome.js';
import type {Asks} from '../session/view.js';
import type {Desk} from './desk.js';

type Perform = (outcome: Outcome) => void;

/** Starts the work; what goes wrong is said on the screen. */
export function carryOut(desk: Desk, effect: Effect, perform: Perform): void {
  const work = workFor(desk, effect, perform);
  work?.catch((error: unknown) => desk.fail(error));
}

function workFor(desk: Desk, effect: Effect, perform: Perform): Promise<void> | undefined {
  const {services, hands} = desk;
  switch (effect.kind) {
    case 'leave':
      hands?.leave();
      return undefined;
    case 'suspend':
      hands?.suspend();
      return undefined;
    case 'redraw':
      hands?.redraw();
      desk.notify();
      return undefined;
    case 'undo':
      return undo(desk);
    case 'export':
      return exportNow(desk);
    case 'open-review':
      return opened(desk, async () => effect.folder);
    case 'open-example':
      return opened(desk, () => services.openExample(effect.name));
    case 'create-review':
      return opened(desk, () => services.createReview(effect.fields));
    case 'edit-externally':
      return editExternally(desk, effect.asks, effect.text, perform);
    case 'take-role':
      return desk.store ? desk.open(desk.store.folder, effect.role) : undefined;
  }
}

/** One at a time: `Enter` pressed twice would make two reviews. */
async function opened(desk: Desk, folderOf: () => Promise<string>): Promise<void> {
  if (desk.opening) return;
  desk.opening = true;
  try {
    await desk.open(await folderOf(), desk.role);
  } finally {
    desk.opening = false;
  }
}

async function undo(desk: Desk): Promise<void> {
  const result = await desk.store?.undo();
  if (!result) return;
  if ('why' in result) return desk.show(say(desk.view, result.why));
  const {state, view} = desk;
  const inMeeting = view.screen === 'agenda' || view.screen === 'actions' || view.screen === 'close';
  const follows = inMeeting && state && state.review.status !== 'closed' && desk.role === 'facilitator';
  const screen = follows ? screenOf(state.review) : view.screen;
  desk.show(say({...view, screen}, undoneInWords(result.undone)));
}

async function exportNow(desk: Desk): Promise<void> {
  if (!desk.state) return;
  const {folder, written, kept} = await desk.services.exportReview(desk.state.review);
  const beside = kept.map((entry) => `${entry.file} was edited by hand and stays; the new one is ${entry.beside}`);
  const files = written.length === 1 ? 'One file' : `${written.length} files`;
  desk.show(say(desk.view, [`${files} in ${folder}`, ...beside].join('. ')));
}

/** A text that was begun in a field comes back into it; any other is saved as it comes back. */
async function editExternally(desk: Desk, asks: Asks, text: string, perform: Perform): Promise<void> {
  const inField = desk.view.dialog?.kind === 'write';
  let changed: string | undefined;
  await desk.hands?.handOver(async () => {
    changed = await desk.services.editText(text);
  });
  const typed = changed?.trimEnd();
  if (typed === undefined || typed.trim() === text.trim()) {
    return desk.show(say(desk.view, 'Nothing changed in the editor.'));
  }
  desk.store?.keepDraft(draftPlace(asks), typed);
  const {dialog} = desk.view;
  if (inField && dialog?.kind === 'write') {
    return desk.show({...desk.view, dialog: {...dialog, field: fieldWith(typed)}});
  }
  desk.show({...desk.view, dialog: {kind: 'write', asks, field: fieldWith(typed), saving: false}});
  perform(save(desk.situation(), asks, typed));
}

// The words around the body: the title, the save mark, the message line and the keys of the moment.
import {openStage} from '../review/agenda.js';
import {stageThatCanGive} from '../review/clock.js';
import type {FooterMessage, KeyHint} from '../screens/parts/Footer.js';
import type {SaveMark} from '../screens/parts/Header.js';
import {MINUTES_MORE} from '../session/commands/timing.js';
import {footerKeys} from '../session/help.js';
import type {Frame} from './terminal.js';

export function titleOf({state, view}: Frame): string {
  if (view.screen === 'help') return 'debrief · every key';
  const review = state?.review;
  return review ? `${review.reference} · ${review.title}` : 'debrief';
}

export function saveMark({state}: Frame): SaveMark | null {
  const save = state?.save;
  if (!save) return null;
  switch (save.kind) {
    case 'saved':
      return {text: 'saved', trouble: false};
    case 'saving':
      return {text: 'saving', trouble: false};
    case 'unsaved':
      return {text: `unsaved: ${save.count} · ${save.why}`, trouble: true};
    case 'read-only':
      return {text: 'read-only', trouble: true};
  }
}

/** The message of the moment; else what the store has to tell; else, past the stage's time, what can be done about it. */
export function footerMessage(frame: Frame): FooterMessage | null {
  const {view, state, overtime} = frame;
  if (view.message) return {text: view.message.text, ...(view.message.tone === 'trouble' && {tone: 'trouble'})};
  if (view.dialog) return null;
  if (state?.save.kind === 'read-only') return {text: state.save.why, tone: 'trouble'};
  if (overtime) return {text: overtimeOffer(frame), tone: 'warm'};
  const notice = state?.notices.at(-1);
  return notice ? {text: notice, tone: 'quiet'} : null;
}

function overtimeOffer({state, now}: Frame): string {
  const review = state?.review;
  const stage = review && openStage(review);
  if (!stage) return '';
  const giver = stageThatCanGive(review, stage.id, MINUTES_MORE, now);
  const from = giver ? ` from ${giver.title}` : '';
  return `Time is up here: + five minutes more${from} · p park the rest · → go on`;
}

const whileTyping: KeyHint[] = [
  {key: 'Alt+Enter', short: 'new line'},
  {key: 'Ctrl+O', short: '$EDITOR'},
  {key: 'Enter', short: 'save'},
  {key: 'Esc', short: 'keep as a draft'},
];

export function hintsFor({view: {dialog, screen}, state}: Pick<Frame, 'view' | 'state'>): KeyHint[] {
  if (dialog?.kind === 'write') return whileTyping;
  if (dialog?.kind === 'confirm')
    return [
      {key: 'Enter', short: 'yes'},
      {key: 'Esc', short: 'stay'},
    ];
  return footerKeys(screen, state?.review.status === 'closed');
}

// A paste where no field is open: it is the text of a note where notes are written, and nothing elsewhere.
import {asksBeside, writing} from '../asks/index.js';
import {pressInField} from '../field/field-keys.js';
import {questionInView} from '../in-view.js';
import {selectedPoint} from '../rows.js';
import {screenNamed} from '../screen.js';
import {type Outcome, type Situation, sayClosed, sayUnwritten} from '../situation.js';
import {type Binding, bindingFor, bindingNamed, canAct} from './binding.js';
import {answered, PASTE} from './confirm.js';
import {keyCalled} from './in-words.js';
import type {KeyPress} from './read.js';
import {keysFor} from './table.js';

const NOTHING = 'Nothing was written';

/**
 * A paste never fires commands: with a question open it becomes the text of a note, to be looked at first. What may have
 * been typed is a note as it would be in the field.
 */
export function pasted(situation: Situation, {pasted: text, mayBeTyped}: {pasted: string; mayBeTyped?: true}): Outcome {
  const {view, review, screen} = situation;
  // An Enter behind it is a part of it, and answers nothing.
  if (view.dialog?.kind === 'confirm') return answered(situation, view.dialog, PASTE);
  if (review?.status === 'closed')
    return {view: sayUnwritten(view, `${NOTHING}. ${sayClosed(situation).message?.text ?? ''}`)};
  if (view.dialog || screen.worksOn !== 'notes' || !review)
    return {view: sayUnwritten(view, `${NOTHING}: ${wayIn(situation)}.`)};
  const questionId = questionInView(review, view)?.id ?? '';
  // A draft that waits there is another text, and goes on waiting.
  const asks = asksBeside({what: 'note', questionId, ...selectedPoint(situation, questionId)}, situation.drafts);
  const opened = writing(asks, situation);
  return opened.dialog?.kind === 'write'
    ? pressInField({...situation, view: opened}, opened.dialog, mayBeTyped ? {text} : {pasted: text})
    : {};
}

/** What opens a field, by how likely a paste was meant for it. */
const writers = ['note', 'add-question', 'add-people', 'new-review', 'park', 'hold-idea', 'add-moment'] as const;

/** Which key opens a field on this screen, and what for. */
function wayIn(situation: Situation): string {
  const {screen, role} = situation;
  const bindings = writers.flatMap((name) => bindingNamed(screen.keys, name, role) ?? []);
  const binding = bindings.find((each) => canAct(each, situation) && opensField(each, situation));
  return binding ? `press ${keyCalled(binding.name)} (${binding.help}) first` : 'a paste needs an open field';
}

function opensField(binding: Binding, situation: Situation): boolean {
  const {review, view, screens} = situation;
  const done =
    binding.anywhere?.(situation) ??
    (review ? binding.run?.({...situation, review}, keysFor(binding.name)[0] ?? '') : undefined);
  const after = done?.view ?? view;
  const isText = after.filter !== null || screenNamed(screens, after.screen).searches !== undefined;
  return done?.asks !== undefined || after.dialog?.kind === 'write' || isText;
}

/** Two words of two letters or more: no fingers press them as keys within one read. */
const isText = (text: string): boolean => (text.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) > 1;

/**
 * What came in one go from a terminal that marks no paste, where letters are keys: words are a paste, unless the key
 * before them opens the field that they are for. An Enter behind them is of the paste, and saves nothing.
 */
export function withWordsAsPaste(situation: Situation, keys: readonly KeyPress[]): readonly KeyPress[] {
  const [first, ...others] = keys;
  if (!first || !('text' in first) || !isPaste(situation, first.text)) return keys;
  const [next] = others;
  const behind = next && 'name' in next && next.name === 'enter' ? others.slice(1) : others;
  return [{pasted: first.text, mayBeTyped: true}, ...behind];
}

function isPaste(situation: Situation, text: string): boolean {
  const {view, screen, role} = situation;
  if (view.dialog?.kind === 'write' || view.filter !== null || screen.letter !== undefined || !isText(text))
    return false;
  const [first = ''] = text;
  const binding = view.dialog ? undefined : bindingFor(screen.keys, first, role);
  return binding === undefined || !opensField(binding, situation);
}

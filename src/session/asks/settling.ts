// What an action of another review is asked for once its meeting is over: another day, or why it is let go.
import {dueInWords, isPast} from '../../review/days.js';
import {dueExamples, noDueInWords, readDue, whyNoDue} from '../../review/due.js';
import type {Deed} from '../../review/settling.js';
import {cleanLine} from '../../review/text.js';
import {moveSelection, selectedRow} from '../rows.js';
import {closed, type Situation, say, select} from '../situation.js';
import type {View} from '../view.js';
import type {AskOf} from './ask.js';

export const settling: AskOf<'settling'> = {
  label: ({part}) => (part === 'due' ? 'Due' : 'Not now, because'),
  about: ({title}) => title,
  writesTo: {},
  isOneMore: () => false,
  // A day is one of the review's own place, as its row and the shell have it.
  echo({part, zone}, {text}, {now}) {
    if (part !== 'due') return '';
    const due = readDue(text, now, zone);
    if (due) return `${dueInWords(due, now, zone)}${isPast(due, now, zone) ? ', which is past' : ''}`;
    return text.trim() === '' ? `such as ${dueExamples}` : (whyNoDue(text, now, zone) ?? 'not a date yet');
  },
  draft: null,
  save(situation, asks, typed) {
    const {view, now} = situation;
    const {part, folder, id, zone} = asks;
    const text = cleanLine(typed);
    if (text === '') return {view: say(view, part === 'due' ? noDay : noReason)};
    const due = part === 'due' ? readDue(text, now, zone) : undefined;
    if (part === 'due' && due === undefined) return {view: say(view, noDueInWords(text, now, zone), 'trouble')};
    const deed: Deed = due === undefined ? {does: 'drop', reason: text, back: false} : {does: 'move', due};
    const next = due === undefined ? besideSelected(situation) : view;
    return {view: closed(next), effect: {kind: 'settle', folder, id, deed, field: {asks, text: typed}}};
  },
};

/** The row that follows is selected, or the last but one: the selected one is about to leave the list. */
export function besideSelected(situation: Situation): View {
  const {view} = situation;
  const here = selectedRow(situation)?.id;
  const next = [moveSelection(situation, 1), moveSelection(situation, -1)].find(
    (id) => id !== undefined && id !== here,
  );
  return next === undefined ? view : select(view, view.screen, next);
}

const noDay = 'Type a day; Esc leaves it as it is.';
const noReason = 'Say why in a few words, for whoever had the idea; Esc leaves it as it is.';

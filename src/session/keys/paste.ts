// A paste where no field is open.
import {writing} from '../asks/index.js';
import {pressInField} from '../field/field-keys.js';
import {questionInView} from '../in-view.js';
import {type Outcome, type Situation, say} from '../situation.js';

/** A paste never fires commands: with a question open it becomes the text of a note, to be looked at first. */
export function pasted(situation: Situation, text: string): Outcome {
  const {view, review, screen} = situation;
  if (view.dialog || screen.worksOn !== 'notes' || !review || review.status === 'closed') {
    return {view: say(view, 'A paste needs an open text field; nothing was done.')};
  }
  const opened = writing({what: 'note', questionId: questionInView(review, view)?.id ?? ''}, situation);
  if (opened.dialog?.kind !== 'write') return {};
  return pressInField({...situation, view: opened}, opened.dialog, {
    pasted: opened.dialog.field.text.trim() === '' ? text : `\n${text}`,
  });
}

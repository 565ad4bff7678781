// The answer to a question that is asked before something is done.
import {without} from '../drafts.js';
import {openQuestion} from '../following.js';
import {closed, type Outcome, type Situation, say} from '../situation.js';
import type {Agreement} from '../view.js';

/** Anything but a clear yes leaves the question unanswered and the meeting where it is. */
export function answered(situation: Situation, agreement: Agreement, name: string): Outcome {
  const agreed = name === 'enter' || (agreement.to === 'open-question' && (name === 'right' || name === 'l'));
  const view = closed(situation.view);
  if (!agreed) {
    const no = name === 'esc' && agreement.to === 'change' ? agreement.otherwise : undefined;
    return no ? {changes: [no.change], view: say(view, no.message)} : {view};
  }
  switch (agreement.to) {
    case 'leave':
      return {view, effect: {kind: 'leave'}};
    case 'let-go': {
      const {place, theirs} = agreement;
      if (!theirs) return {view: say(view, 'Let go.'), draft: {place, text: ''}};
      return {view: say(without(view, theirs), 'Let go.'), effect: {kind: 'drop-draft', draft: theirs}};
    }
    case 'change':
      return {changes: [agreement.change], view: say(view, agreement.message)};
    case 'open-question': {
      const {review} = situation;
      return review ? openQuestion({...situation, view, review}, agreement.questionId) : {view};
    }
  }
}

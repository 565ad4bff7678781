// An answer of the form for a new review: kept in the form, and behind it the next that a review needs.
import type {NewReview} from '../../review/new-review.js';
import type {NewReviewField} from '../../review/new-review-form.js';
import {missingFields, newReviewFieldNames, newReviewFields, retyped} from '../../review/new-review-form.js';
import {cleanLine} from '../../review/text.js';
import {closed, say, select} from '../situation.js';
import type {AskOf} from './ask.js';

export const newReview: AskOf<'new'> = {
  label: ({part}) => newReviewFields[part].label ?? newReviewFields[part].name,
  start: ({part}, {view: {form}}) => (form ? newReviewFields[part].text(form) : ''),
  draft: null,
  save({view}, {part, goOn}, typed) {
    if (!view.form) return {};
    const form = retyped(view.form, part, cleanLine(typed));
    if (!form) {
      const {name, takes} = newReviewFields[part];
      return {view: say(view, `${name}: ${takes}.`, 'trouble')};
    }
    const behind = newReviewFieldNames.slice(newReviewFieldNames.indexOf(part) + 1);
    const next = goOn ? behind.find((field) => isAsked(form, field)) : undefined;
    const selected = next ?? (missingFields(form).length === 0 ? 'create' : part);
    const shown = select(closed({...view, form, message: null}), view.screen, selected);
    return next ? {view: shown, asks: {what: 'new', part: next, goOn}} : {view: shown};
  },
  /** Leaving a field of the form keeps what was typed into it, where that can be an answer. */
  leave(view, {part}, typed) {
    const line = cleanLine(typed);
    const form = view.form && line !== '' && retyped(view.form, part, line);
    return form ? {...view, form} : view;
  },
};

function isAsked(form: NewReview, field: NewReviewField): boolean {
  const {needed, asked, text} = newReviewFields[field];
  return (needed !== undefined || asked === true) && text(form) === '';
}

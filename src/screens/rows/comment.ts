// The row of a comment from outside: its words, and the question that it is about where that is not in sight.
import {findQuestion} from '../../review/agenda.js';
import type {Comment} from '../../review/types.js';
import {factsLine, hanging, type Span} from '../frame/spans.js';
import type {RowContext} from './index.js';
import {withRolesBeside} from './roles-beside.js';

export const commentLines = (comment: Comment, context: RowContext): Span[][] => [
  ...hanging('', withRolesBeside(comment.text, context), context.columns),
  ...underQuestion(comment.questionId, context),
];

/** The question that something stands under, and maybe its point, on lists of more than one question. */
export function underQuestion(id: string | null, context: RowContext, point?: string | null): Span[][] {
  const {review, withQuestion} = context;
  const question = withQuestion && review && id ? findQuestion(review, id)?.text : undefined;
  return factsLine(question ? [question, point] : [], context);
}

// Comments from outside the meeting in Markdown: under their question, or in a section of their own.
import type {ListItem, RootContent} from 'mdast';
import {commentsOn, commentsOnNoQuestion} from '../../review/comments.js';
import type {Comment, Review} from '../../review/types.js';
import {dayOf} from './instant.js';
import {listed, paragraph, plain, quiet, section, writtenItem} from './markdown.js';

/** What follows a question's notes; nothing where nobody commented on it. */
export const commentsUnder = (review: Review, questionId: string): RootContent[] =>
  listed(commentsOn(review, questionId).map(commentItem), paragraph(quiet('From outside the meeting')));

export const commentsOnNoQuestionSection = (review: Review): RootContent[] =>
  section('Comments from outside the meeting', listed(commentsOnNoQuestion(review).map(commentItem)));

const commentItem = ({text, at}: Comment): ListItem => writtenItem([], text, [plain(' '), quiet(`(${dayOf(at)})`)]);

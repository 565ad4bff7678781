// The record to keep, in Markdown: every note under its question, the incident's timeline, and the meeting itself.
import type {RootContent} from 'mdast';
import {checklistWords} from '../../review/checklist-words.js';
import type {Review} from '../../review/types.js';
import {type ChecklistMoment, checklistMoments} from '../../review/vocabulary.js';
import type {Source} from '../source.js';
import {item, listed, markdown, oneLine, section} from './markdown.js';
import {summary, timeSection} from './meeting-markdown.js';
import {notesByQuestion, otherComments} from './notes-markdown.js';
import {frontMatter} from './review-front-matter.js';
import {timelineSection} from './timeline-markdown.js';

const momentTitles: Record<ChecklistMoment, string> = {before: 'Before the meeting', close: 'At the close'};

/** The whole document, front matter included; deleted things are left out. */
export function record(source: Source): string {
  const body = markdown([...summary(source), ...recordParts(source)]);
  return `${frontMatter(source.review, 'record', source.audience)}\n${body}`;
}

/** Behind its head. */
export const recordParts = ({review, now}: Source): RootContent[] => [
  ...notesByQuestion(review, now),
  ...timelineSection(review),
  ...section('Comments from outside the meeting', otherComments(review)),
  ...timeSection(review, now),
  ...section('Done from the checklist', checklist(review)),
];

/** What was ticked; what was not is nobody's business outside, and stands in the data. */
const checklist = (review: Review): RootContent[] =>
  checklistMoments.flatMap((moment) => {
    const items = review.checklist.filter(({when, done}) => done && when === moment);
    return section(momentTitles[moment], listed(items.map((one) => item(...oneLine(checklistWords(review, one))))), 3);
  });

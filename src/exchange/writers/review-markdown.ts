// Writes a review as the Markdown document that a team keeps: what was learned first, how the time went last.
import type {RootContent} from 'mdast';
import type {ReadinessLists} from '../../guidance/readiness.js';
import {checklistWords} from '../../review/checklist-words.js';
import {communicationPlan} from '../../review/communication-plan.js';
import {notesOn} from '../../review/notes.js';
import {topicsNotActions} from '../../review/parked-ideas.js';
import {takeawaysOf} from '../../review/takeaways.js';
import {inSeries} from '../../review/text.js';
import {type MarkedKind, markedKinds} from '../../review/typed-line.js';
import type {Instant, Review} from '../../review/types.js';
import {accounts, type ChecklistMoment, checklistMoments, keysOf, takeaways} from '../../review/vocabulary.js';
import {actionsSection, notNow} from './actions-markdown.js';
import {item, listed, markdown, oneLine, paragraph, plain, section, strong, writtenWithLists} from './markdown.js';
import {summary, timeSection} from './meeting-markdown.js';
import {notesByQuestion, notesOfKind, otherComments, plainNotes, questionsWithAnswers} from './notes-markdown.js';
import {parkedByDestination} from './parking-lot-markdown.js';
import {frontMatter} from './review-front-matter.js';
import {timelineSection} from './timeline-markdown.js';

/** Notes under a question with this id are the lessons and the thanks of their own sections. */
const LESSONS = 'read-back';
const THANKS = 'thanks';

const kindTitles: Record<MarkedKind, string> = {
  well: 'What went well',
  better: 'Even better if',
  decision: 'Decisions',
  question: 'Open questions',
  moment: 'Key moments',
};

const momentTitles: Record<ChecklistMoment, string> = {before: 'Before the meeting', close: 'At the close'};

/** The whole document, front matter included. Times in UTC; deleted things are left out. */
export function reviewMarkdown(review: Review, now: Instant, lists: ReadinessLists): string {
  const body = markdown([
    ...summary(review, now, lists),
    ...accountsOf(review),
    ...section('What was learned', plainNotes(notesOn(review, LESSONS))),
    ...markedKinds.flatMap((kind) => [
      ...section(kindTitles[kind], notesOfKind(review, kind)),
      ...(kind === 'question' ? section('Answered questions', questionsWithAnswers(review)) : []),
    ]),
    ...actionsSection(review),
    ...section('Not now', notNow(review)),
    ...section('Parked topics', parkedByDestination(review, topicsNotActions(review), 3)),
    ...section('Communication plan', communication(review)),
    ...section('Thanks', thanks(review)),
    ...notesByQuestion(review, now),
    ...timelineSection(review),
    ...section('Comments from outside the meeting', otherComments(review)),
    ...timeSection(review, now),
    ...section('Done from the checklist', checklist(review)),
  ]);
  return `${frontMatter(review)}\n${body}`;
}

/** Who hears the lessons, then what was noted of that. */
function communication(review: Review): RootContent[] {
  const {lessonsTo} = takeawaysOf(review);
  const {name} = takeaways.lessonsTo;
  const hears = lessonsTo === null ? [] : [paragraph(strong(`${name}:`), plain(' '), ...oneLine(lessonsTo))];
  return [...hears, ...plainNotes(communicationPlan(review))];
}

/** What happened, and beneath it whom it touched. */
function accountsOf(review: Review): RootContent[] {
  const told = keysOf(accounts).filter((account) => review[account]);
  return told.flatMap((account, at) =>
    section(accounts[account].name, writtenWithLists(review[account] ?? ''), at === 0 ? 2 : 3),
  );
}

/** To all who were there, and to whoever was thanked though away; then what was written of it. */
function thanks(review: Review): RootContent[] {
  const wasHeld = review.clock.startedAt !== null;
  const people = review.people.filter(({attended, thanked}) => thanked || (attended && wasHeld));
  const names = [...new Set(people.map(({name}) => name))];
  const toAll = paragraph(plain('Thank you, '), ...oneLine(`${inSeries(names)}.`));
  return [...(names.length > 0 ? [toAll] : []), ...plainNotes(notesOn(review, THANKS))];
}

/** What was ticked; what was not is nobody's business outside, and stands in the data. */
const checklist = (review: Review): RootContent[] =>
  checklistMoments.flatMap((moment) => {
    const items = review.checklist.filter(({when, done}) => done && when === moment);
    return section(momentTitles[moment], listed(items.map((one) => item(...oneLine(checklistWords(review, one))))), 3);
  });

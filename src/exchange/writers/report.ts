// The report to send, in Markdown: one or two pages for whoever was not in the room, what was learned first.
import type {RootContent} from 'mdast';
import {communicationPlan} from '../../review/communication-plan.js';
import {lessonsOf, thanksNoted} from '../../review/notes.js';
import {topicsNotActions} from '../../review/parked-ideas.js';
import {takeawaysInWords, takeawaysOf} from '../../review/takeaways.js';
import {inSeries} from '../../review/text.js';
import {type MarkedKind, markedKinds} from '../../review/typed-line.js';
import type {Review} from '../../review/types.js';
import {accounts, keysOf, takeaways} from '../../review/vocabulary.js';
import type {Source} from '../source.js';
import {actionsSection, notNow, promised} from './actions-markdown.js';
import {item, listed, markdown, oneLine, paragraph, plain, section, strong, writtenWithLists} from './markdown.js';
import {inShort} from './meeting-markdown.js';
import {notesOfKind, plainNotes, questionsWithAnswers} from './notes-markdown.js';
import {parkedByDestination} from './parking-lot-markdown.js';
import {frontMatter} from './review-front-matter.js';

const kindTitles: Record<MarkedKind, string> = {
  well: 'What went well',
  better: 'Even better if',
  decision: 'Decisions',
  question: 'Open questions',
  moment: 'Key moments',
};

/** The whole document, front matter included; deleted things are left out. */
export const report = (source: Source): string =>
  `${frontMatter(source.review, 'report', source.audience)}\n${reportToPaste(source)}`;

/** The same without the data before it, for a mail or a chat. */
export const reportToPaste = (source: Source): string => markdown([...inShort(source), ...reportParts(source)]);

/** Behind its head. */
export function reportParts({review, audience}: Source): RootContent[] {
  const isShort = audience === 'client';
  return [
    ...accountsOf(review),
    ...section('What was learned', plainNotes(lessonsOf(review))),
    ...markedKinds.flatMap((kind) => [
      ...section(kindTitles[kind], notesOfKind(review, kind)),
      ...(kind === 'question' ? section('Answered questions', questionsWithAnswers(review)) : []),
    ]),
    ...(isShort ? section('Actions', promised(review)) : actionsSection(review)),
    ...section('Not now', notNow(review)),
    ...section('Parked topics', parkedByDestination(review, topicsNotActions(review), 3)),
    ...section('Communication plan', communication(review)),
    ...section('What goes on from here', handedOn(review)),
    ...section('Thanks', isShort ? thanksToAll(review) : thanks(review)),
  ];
}

/** Who hears the lessons, then what was noted of that. */
function communication(review: Review): RootContent[] {
  const {lessonsTo} = takeawaysOf(review);
  const {name} = takeaways.lessonsTo;
  const hears = lessonsTo === null ? [] : [paragraph(strong(`${name}:`), plain(' '), ...oneLine(lessonsTo))];
  return [...hears, ...plainNotes(communicationPlan(review))];
}

/** The risk assessment and the playbook; who hears the lessons stands with the plan for that. */
function handedOn(review: Review): RootContent[] {
  const said = takeawaysInWords(review).filter(([name]) => name !== takeaways.lessonsTo.name);
  return listed(said.map(([name, text]) => item(strong(`${name}:`), plain(' '), ...oneLine(text))));
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
  return [...(names.length > 0 ? [toAll] : []), ...plainNotes(thanksNoted(review))];
}

const thanksToAll = ({clock}: Review): RootContent[] =>
  clock.startedAt === null
    ? []
    : [paragraph(plain('Thank you to everybody who helped in the incident, and who took part in its review.'))];

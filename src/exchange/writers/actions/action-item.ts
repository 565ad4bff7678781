// An action as another tool takes it: with its incident, its labels and a mark by which it is known again.
import {chosenActions, heldActions, ownerOf} from '../../../review/actions.js';
import {dueInWords} from '../../../review/days.js';
import {ideasLetGo} from '../../../review/parked-ideas.js';
import {cleanLine} from '../../../review/text.js';
import type {Action, Instant, Review} from '../../../review/types.js';
import type {ActionStatus} from '../../../review/vocabulary.js';
import type {Handles, Source} from '../../source.js';
import {dayOf} from '../times-in-words.js';

/** Every text of it is one line. */
export type ActionItem = {
  id: string;
  /** Stands in its description, and nowhere else in the world. */
  mark: string;
  words: string;
  /** Its words with the incident’s reference before them. */
  title: string;
  /** The same, no longer than trackers take. */
  shortTitle: string;
  owner: {name: string; handles: Handles} | null;
  /** A calendar day. */
  due: string | null;
  doneWhen: string;
  isms: boolean;
  forClient: boolean;
  status: ActionStatus;
  /** Why it got no slot; empty elsewhere. */
  reason: string;
  /** Words without a space. */
  labels: string[];
  /** What an action is told with, a sentence each, the due day first. */
  about: string[];
  /** Where it is seen in the tools that it was sent to. */
  links: string[];
  writtenAt: Instant;
  /** No earlier than its last change: that of its review. */
  changedAt: Instant;
};

/** For whoever was not in the meeting, where slots are given. */
export const statusInWords = {
  chosen: 'open',
  done: 'done',
  held: 'idea',
  'not-now': 'not now',
} as const satisfies Record<ActionStatus, string>;

/** The longest title that GitHub, GitLab and Jira all take. */
export const LONGEST_TITLE = 255;

/** Of a description, in which several stand: Trello takes 16,384 signs, the others more. */
const LONGEST_FACT = 2000;

const line = (text: string): string => cleanLine(text).trim();

/** Those with a slot, in their order; behind them, if asked for, ideas that wait and those that were let go. */
export function actionItems({review, handlesOf, everyAction, changedAt = 0}: Source): ActionItem[] {
  const others = everyAction ? [...heldActions(review), ...ideasLetGo(review)] : [];
  return [...chosenActions(review), ...others].map((action) => ({
    ...itemOf(review, action, handlesOf),
    changedAt: Math.max(action.at, changedAt),
  }));
}

function itemOf(review: Review, action: Action, handlesOf: Source['handlesOf']): Omit<ActionItem, 'changedAt'> {
  const name = line(ownerOf(review, action)?.name ?? '');
  const owner = name === '' ? null : {name, handles: handlesOf(name)};
  const mark = markOf(review.id, action.id);
  const title = [line(review.reference), line(action.title)].filter(Boolean).join(': ');
  const shortTitle = within(LONGEST_TITLE, title);
  return {
    id: action.id,
    mark,
    words: line(action.title),
    title,
    shortTitle,
    owner,
    due: action.due,
    doneWhen: line(action.doneWhen),
    isms: action.isms,
    forClient: action.forClient ?? false,
    status: action.status,
    reason: line(action.reason),
    labels: labelsOf(review, action),
    about: [...aboutOf(review, action, owner), ...(shortTitle === title ? [] : [`In full: ${title}`])].map((sentence) =>
      within(LONGEST_FACT, sentence),
    ),
    links: (action.sent ?? []).map(({url}) => url).filter(Boolean),
    writtenAt: action.at,
  };
}

/** What is neither a letter nor a digit of ASCII goes by its number: it is read back whatever the ids are. */
const markOf = (...ids: string[]): string =>
  ['debrief', ...ids]
    .map((id) => id.replace(/[^\w-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`))
    .join('-');

/** Never half of a sign. */
export const within = (most: number, text: string): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`;

const labelsOf = (review: Review, action: Action): string[] => [
  'post-incident',
  `severity-${review.severity}`,
  `review-${dayOf(heldAt(review), review)}`,
  ...(action.due === null ? [] : [`due-${action.due}`]),
  ...(action.isms ? ['isms'] : []),
];

const heldAt = ({clock, createdAt}: Review): Instant => clock.startedAt ?? createdAt;

function aboutOf(review: Review, action: Action, owner: ActionItem['owner']): string[] {
  const incident = [line(review.reference), line(review.title)].filter(Boolean).join(', ');
  return [
    action.due === null ? 'No due date yet.' : `Due ${action.due} (${dueInWords(action.due)}).`,
    ...(owner ? [`Owner: ${owner.name}`] : ['No owner yet.']),
    ...(line(action.doneWhen) === '' ? [] : [`Done when: ${line(action.doneWhen)}`]),
    ...(action.isms ? ['Affects information security.'] : []),
    ...(line(action.reason) === '' ? [] : [`Why: ${line(action.reason)}`]),
    `From the review of ${incident} (${review.severity}), ${dayOf(heldAt(review), review)}.`,
  ];
}

/** One item as plain text, to be pasted anywhere: its title, then what it is told with, a line each. */
export const actionInLines = ({title, about}: ActionItem): string => `${[title, ...about].join('\n')}\n`;

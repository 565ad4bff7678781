// What every format is written from: the review, and what the user's own files say of its people and their tools.
import {builtInLists} from '../guidance/lists.js';
import type {ReadinessLists} from '../guidance/readiness.js';
import type {AccountsOf} from '../review/listed-accounts.js';
import type {Meeting} from '../review/meeting-time.js';
import type {Instant, Review} from '../review/types.js';
import type {Audience} from './audiences.js';
import {seenBy} from './seen-by.js';

/** What somebody is called in the tools that actions go to; each is missing where nobody said so. */
export type Handles = {
  email?: string | undefined;
  /** The id of a user there, which its API asks for. */
  'incident.io'?: string | undefined;
  trello?: string | undefined;
  jira?: string | undefined;
  github?: string | undefined;
  gitlab?: string | undefined;
};

/** The columns of a tracker of findings, by what stands in them, as that tracker calls them. */
export type FindingColumns = Record<FindingColumn, string>;

export const findingColumns = [
  'date',
  'reference',
  'finding',
  'source',
  'action',
  'owner',
  'due',
  'status',
  'link',
] as const;
export type FindingColumn = (typeof findingColumns)[number];

export type Source = {
  /** As `audience` gets it. */
  review: Review;
  audience: Audience;
  now: Instant;
  /** When it was last changed; missing where nobody knows. */
  changedAt?: Instant | undefined;
  /** What it is judged by. */
  lists: ReadinessLists;
  /** Of whoever is called so, in whatever case; empty where nothing is known. */
  handlesOf(name: string): Handles;
  columns: FindingColumns;
  /** Ideas that got no slot go along. */
  everyAction: boolean;
  /** What people are invited to; missing where nobody said when. */
  meeting?: Meeting | undefined;
};

/** The review alone, for whoever has no files of their own: nobody has a handle, lists and columns are those that come along. */
export const sourceOf = (review: Review, now: Instant): Source => ({
  review,
  audience: 'team',
  now,
  lists: builtInLists,
  handlesOf: () => ({}),
  columns: ownColumns,
  everyAction: false,
});

export const ownColumns = Object.fromEntries(findingColumns.map((name) => [name, name])) as FindingColumns;

/** The same for somebody else: a client gets no account of anybody, and in texts roles in place of them. */
export function sourceFor(audience: Audience, source: Source): Source {
  const {review, handlesOf, lists} = source;
  return {
    ...source,
    audience,
    review: seenBy(review, audience, accountsBy(handlesOf), lists['words-as-names']),
    handlesOf: audience === 'client' ? () => ({}) : handlesOf,
  };
}

/** What somebody is called in any of the tools, for whatever puts roles in place of people. */
export const accountsBy =
  (handlesOf: Source['handlesOf']): AccountsOf =>
  (name) =>
    Object.values(handlesOf(name)).filter((account) => account !== undefined);

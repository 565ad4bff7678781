// What every format is written from: the review, and what the user's own files say of its people and their tools.
import type {Instant, Review} from '../review/types.js';

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

/** The columns of the findings tracker, by what stands in them, as that tracker calls them. */
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
  review: Review;
  now: Instant;
  /** Of whoever is called so, in whatever case; empty where nothing is known. */
  handlesOf(name: string): Handles;
  columns: FindingColumns;
  /** Ideas that got no slot go along. */
  everyAction: boolean;
};

/** The review alone: nobody has a handle, the tracker's columns are called as they are here. */
export const sourceOf = (review: Review, now: Instant): Source => ({
  review,
  now,
  handlesOf: () => ({}),
  columns: ownColumns,
  everyAction: false,
});

export const ownColumns = Object.fromEntries(findingColumns.map((name) => [name, name])) as FindingColumns;

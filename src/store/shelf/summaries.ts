// What lists show of each review, without reading it each time.
import {join} from 'node:path';
import {type Afterwards, afterwardsOf} from '../../review/afterwards.js';
import {type MeetingFigures, meetingFigures} from '../../review/meeting-figures.js';
import {type ReviewSummary, summaryOf} from '../../review/summary.js';
import type {Instant} from '../../review/types.js';
import {SNAPSHOT} from '../copy/snapshot.js';
import {KeptOfReviews, type KeptOptions} from './kept-of-reviews.js';
import {lastChange} from './last-change.js';

export const SUMMARIES = 'summaries.json';

/** `changedAt`: when it last changed; `told`: what there is to say of its files, in sentences. */
export type Summarised = {
  summary: ReviewSummary;
  meeting: MeetingFigures;
  afterwards: Afterwards;
  changedAt: Instant;
  told: string[];
};

export type Summaries = KeptOfReviews<Summarised>;

export const summariesIn = (home: string, options?: KeptOptions): Summaries =>
  new KeptOfReviews(
    {
      file: join(home, SUMMARIES),
      make(folder, {review, isEdited}) {
        const summary = summaryOf(review);
        return {
          summary,
          meeting: meetingFigures(review),
          afterwards: afterwardsOf(review),
          changedAt: lastChange(folder),
          told: isEdited ? [editedSaid(folder, summary)] : [],
        };
      },
    },
    options,
  );

const editedSaid = (folder: string, {reference}: ReviewSummary): string =>
  `${join(folder, SNAPSHOT)} was edited by hand: ${reference} shows the edit once it is opened.`;

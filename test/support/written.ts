// What a review goes out as, for whoever has no lists of guidance of their own.
import * as folder from '../../src/exchange/incident-folder.js';
import * as json from '../../src/exchange/writers/review-json.js';
import * as markdown from '../../src/exchange/writers/review-markdown.js';
import {builtInLists} from '../../src/guidance/lists.js';
import type {Instant, Review} from '../../src/review/types.js';

export const incidentFolderFiles = (review: Review, now: Instant) =>
  folder.incidentFolderFiles(review, now, builtInLists);
export const reviewDocument = (review: Review, now: Instant) => json.reviewDocument(review, now, builtInLists);
export const reviewJson = (review: Review, now: Instant) => json.reviewJson(review, now, builtInLists);
export const reviewMarkdown = (review: Review, now: Instant) => markdown.reviewMarkdown(review, now, builtInLists);

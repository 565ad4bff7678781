// The two documents of a review as one text, for what must hold in both.
import {sourceOf} from '../../src/exchange/source.js';
import {record} from '../../src/exchange/writers/record.js';
import {report} from '../../src/exchange/writers/report.js';
import type {Instant, Review} from '../../src/review/types.js';

/** The report, and the record below it without its front matter. */
export function reportAndRecord(review: Review, now: Instant): string {
  const source = sourceOf(review, now);
  return `${report(source)}\n${record(source).replace(/^---\n[\s\S]*?\n---\n/, '')}`;
}

// Settles actions or topics that were named, one after the other, and answers with what became of each.
import type {LeftAction, LeftTopic, OfReview} from '../../review/afterwards.js';
import type {ReviewState} from '../../review/review-state.js';
import {type Deed, settling} from '../../review/settling.js';
import {StoreError} from '../../store/types.js';
import {answerWritten, note, warn} from '../streams/printing.js';
import {settledIn} from './settled-in.js';
import {tellWaiting} from './with-others.js';

type Options = {quiet?: true; json?: true; by?: string};

/** What cannot be settled keeps no other from it. Throws a StoreError with why, where there was any. */
export async function settleEach<Left extends OfReview<LeftAction | LeftTopic>>(
  named: readonly Left[],
  deed: (left: Left) => Deed,
  options: Options,
  preferredBy: string,
): Promise<undefined> {
  const settled: {review: string; reference: string; id: string; says: string}[] = [];
  const whys: string[] = [];
  const closed = new Set<string>();
  const waiting = new Map<string, ReviewState>();
  for (const left of new Set(named)) {
    const {id, reference, folder} = left.review;
    let closedAs: ReviewState | undefined;
    const done = await settledIn(
      folder,
      options.by ?? (preferredBy || 'shell'),
      (seen) => settling(seen, left.id, deed(left)),
      (state) => {
        closedAs = state;
      },
    ).catch((error: unknown) => {
      if (error instanceof StoreError) return {why: error.message};
      throw error;
    });
    if ('why' in done) {
      whys.push(done.why);
      continue;
    }
    if (closedAs) waiting.set(folder, closedAs);
    settled.push({review: id, reference, id: left.id, says: done.says});
    if (done.review.status === 'closed') closed.add(reference);
  }
  if (settled.length > 0) {
    const lines = settled.map(({reference, says}) => `${reference}: ${says}`);
    const ids = settled.map(({id}) => id);
    answerWritten('settled', options, {settled}, lines, ids);
    if (!options.quiet) {
      for (const reference of closed)
        note(`${reference} is closed: debrief export ${reference} writes its folder again.`);
      for (const [folder, state] of waiting) await tellWaiting(state, folder);
    }
  }
  const last = whys.pop();
  whys.forEach(warn);
  if (last !== undefined) throw new StoreError(last);
}

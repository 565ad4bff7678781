// What is asked before an export from the screen: what its readers would miss comes first.
import {leftOpen} from '../../review/left-open.js';
import type {Review} from '../../review/types.js';
import {confirming, type InReview, type Outcome} from '../../session/situation.js';

/** Asks first: files in a folder that others read are nothing that one letter writes. */
export function askToExport({view, review}: InReview): Outcome {
  const where = review.folder || 'the incident folder';
  const asks = `${lacking(review)}Export into ${where}?`;
  return {view: confirming(view, {asks, answer: 'Enter writes the files.'}, {to: 'export'})};
}

/** For a row that says what it does: it is asked only where there is something to say of the actions. */
export const exportOrAsk = (situation: InReview): Outcome =>
  lacking(situation.review) ? askToExport(situation) : {effect: {kind: 'export'}};

/** What actions still lack, as it is told before a review is closed: a sentence, or nothing. */
function lacking(review: Review): string {
  const actions = leftOpen(review).find(({kind}) => kind === 'actions');
  return actions ? `${actions.text}. ` : '';
}

// The actions of a review in Markdown: those with a slot as a table, what was let go with its reason.
import type {ListItem, RootContent} from 'mdast';
import {chosenActions, heldActions, notNowActions, ownerOf} from '../../review/actions.js';
import {dueInWords} from '../../review/days.js';
import type {Action, Review} from '../../review/types.js';
import {heading, item, listed, oneLine, paragraph, plain, section, strong, table} from './markdown.js';

/** Heading and table; ideas that nobody decided on follow. Without an action it says that this is a good end. */
export function actionsSection(review: Review): RootContent[] {
  const chosen = chosenActions(review);
  const undecided = heldActions(review).map(({title}) => item(...oneLine(title)));
  const reasons = chosen
    .filter(({reason}) => reason !== '')
    .map((action) => withReason('One more than planned', action));
  const rows = chosen.map((action) => [
    action.status === 'done' ? `${action.title} (done)` : action.title,
    ownerOf(review, action)?.name ?? 'nobody yet',
    action.due === null ? 'no date yet' : dueInWords(action.due),
    action.doneWhen,
    action.isms ? 'yes' : '',
  ]);
  const head = ['Action', 'Owner', 'Due', 'Done when', 'ISMS'];
  const none =
    review.status === 'closed' ? 'No action came out of this review. That is a good end.' : 'None chosen yet.';
  return [
    heading(2, 'Actions'),
    rows.length > 0 ? table(head, rows) : paragraph(plain(none)),
    ...listed(reasons),
    ...section('Ideas not decided on', listed(undecided), 3),
  ];
}

const withReason = (what: string, {title, reason}: Action): ListItem =>
  item(strong(`${what}:`), plain(' '), ...oneLine(`${title}, because ${reason}`));

/** What was let go, each with its reason. */
export function notNow(review: Review): RootContent[] {
  const why = (reason: string) => (reason ? [plain(', because '), ...oneLine(reason)] : []);
  return listed(notNowActions(review).map(({title, reason}) => item(...oneLine(title), ...why(reason))));
}

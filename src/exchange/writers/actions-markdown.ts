// The actions of a review in Markdown: those with a slot as a table, what was let go with its reason.
import type {PhrasingContent, RootContent} from 'mdast';
import {actionFacts} from '../../review/action-facts.js';
import {chosenActions, heldActions, ownerOf} from '../../review/actions.js';
import {dueInWords} from '../../review/days.js';
import {ideasLetGo} from '../../review/parked-ideas.js';
import {because, cleanLine} from '../../review/text.js';
import type {Action, Review} from '../../review/types.js';
import {heading, inBrackets, item, listed, oneLine, paragraph, plain, section, strong, table} from './markdown.js';

/** Heading and table; ideas that nobody decided on follow. Without an action it says that this is a good outcome. */
export function actionsSection(review: Review): RootContent[] {
  const chosen = chosenActions(review);
  const undecided = heldActions(review).map((action) => item(...withFacts(review, action)));
  const reasons = chosen
    .filter(({reason}) => reason !== '')
    .map((action) => item(strong('One more than planned:'), plain(' '), ...withReason(action)));
  const columns = Object.entries(columnsOf(review)).filter(([, {always, cell}]) => always || chosen.some(cell));
  const rows = chosen.map((action) => columns.map(([, {cell}]) => cell(action)));
  const head = columns.map(([title]) => title);
  // Before the meeting nobody looks for any.
  if (review.clock.startedAt === null && rows.length === 0 && undecided.length === 0) return [];
  const none =
    review.status === 'closed' ? 'No action came out of this review. That is a good outcome, too.' : 'None chosen yet.';
  return [
    heading(2, 'Actions'),
    rows.length > 0 ? table(head, rows) : paragraph(plain(none)),
    ...listed(reasons),
    ...section('Ideas still to decide on', listed(undecided), 3),
  ];
}

/** What stands in each column; one that need not be there is left out where it would be empty. */
const columnsOf = (review: Review): Record<string, {always: boolean; cell: (action: Action) => string}> => ({
  Action: {always: true, cell: ({title, status}) => (status === 'done' ? `${title} (done)` : title)},
  Owner: {always: true, cell: (action) => ownerOf(review, action)?.name ?? 'nobody yet'},
  Due: {always: true, cell: ({due}) => (due === null ? 'no date yet' : dueInWords(due))},
  'Done when': {always: false, cell: ({doneWhen}) => doneWhen},
  'Affects information security': {always: false, cell: ({isms}) => (isms ? 'yes' : '')},
  'For the client': {always: false, cell: ({forClient}) => (forClient ? 'yes' : '')},
});

/** What will be done, and until when, for whoever need not know who does it. */
export const promised = (review: Review): RootContent[] =>
  listed(
    chosenActions(review).map(({title, due, status}) =>
      item(...oneLine(title), ...inBrackets(status === 'done' ? 'done' : due === null ? '' : `by ${dueInWords(due)}`)),
    ),
  );

/** What was let go, each with its reason; what went to the parking lot stands there. */
export function notNow(review: Review): RootContent[] {
  const lead = paragraph(plain('Ideas that we talked about and left for now.'));
  return listed(
    ideasLetGo(review).map((action) => item(...withReason(action, actionFacts(review, action)))),
    lead,
  );
}

const withFacts = (review: Review, action: Action): PhrasingContent[] => [
  ...oneLine(action.title),
  ...inBrackets(actionFacts(review, action).join(', ')),
];

const withReason = ({title, reason}: Action, facts: string[] = []): PhrasingContent[] => {
  const why = cleanLine(reason).replace(/\.$/, '');
  return [...oneLine(title), ...inBrackets([why && because(why), facts.join(', ')].filter(Boolean).join('; '))];
};

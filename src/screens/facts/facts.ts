// The facts of a review as rows: what each is called, what it says, and what Enter does with it.
import {keysOf, type Review, severities} from '../../review/types.js';
import type {ReviewPart} from '../../session/asks/review.js';
import {detailRow, doRow, heading, personRow, type Row} from '../../session/rows.js';
import {type InReview, type Outcome, say, sayClosed} from '../../session/situation.js';
import {choicesInWords} from '../rows/choices.js';
import {after} from './people.js';

type Fact = {
  name: string;
  value(review: Review): string;
  /** What Enter does. */
  change(situation: InReview): Outcome;
  /** It is often known after the meeting only, and can be said of a closed review. */
  inClosed?: true;
};

const typed = (part: ReviewPart, name: string): Fact => ({
  name,
  value: (review) => review[part],
  change: () => ({asks: {what: 'review', part}}),
});

type FactName = ReviewPart | 'severity';

const facts: Record<FactName, Fact> = {
  reference: typed('reference', 'Reference'),
  title: typed('title', 'Title'),
  severity: {
    name: 'Severity',
    value: ({severity}) => choicesInWords(severities, severity),
    change({review, view}) {
      const severity = after(severities, review.severity);
      return {
        changes: [{type: 'review-edited', fields: {severity}}],
        view: say(view, `The incident is ${severity} now.`),
      };
    },
  },
  folder: typed('folder', 'Incident folder'),
  recording: {...typed('recording', 'Recording goes to'), inClosed: true},
};

const isFact = (id: string): id is FactName => Object.hasOwn(facts, id);

/** All that is known of the incident and who is there. */
export const factRows = (review: Review): Row[] => [
  heading('The incident'),
  ...keysOf(facts).map((fact) => detailRow(fact, facts[fact].name, facts[fact].value(review))),
  heading('People'),
  ...review.people.map(personRow),
  doRow('add-person', 'Add a person'),
];

/** Changes the fact of this row; in a closed review, only what may be said of one. */
export function changeFact(situation: InReview, id: string): Outcome {
  const fact = isFact(id) ? facts[id] : undefined;
  if (situation.review.status === 'closed' && !fact?.inClosed) return {view: sayClosed(situation)};
  return fact?.change(situation) ?? {};
}

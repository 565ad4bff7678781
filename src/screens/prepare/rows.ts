// All that is prepared before the meeting: what is worth a look, the facts, and the checklist; the same in either terminal.
import {contradictedTicks} from '../../guidance/readiness.js';
import type {Review} from '../../review/types.js';
import {checkRow, heading, type Row} from '../../session/rows.js';
import type {InReview, Situation} from '../../session/situation.js';
import {factRows} from '../facts/facts.js';
import {concernRows} from './concerns.js';

type Told = Pick<InReview, 'review' | 'agendas' | 'lists' | 'view'>;

export const preparingRows = ({review, agendas, lists, view}: Told): Row[] => [
  ...concernRows({review, lists}, view),
  ...factRows({review, agendas}),
  heading('Before the meeting'),
  ...review.checklist.filter(({when}) => when === 'before').map(checkRow),
];

/** How its ticks look that the facts speak against. */
export const preparingLook = (review: Review, lists: Situation['lists']) => ({
  contradicted: contradictedTicks(review, lists),
});

// All that is prepared before the meeting: what is worth a look, the facts, and the checklist; the same in either terminal.
import {contradictedTicks} from '../../guidance/readiness.js';
import type {Review} from '../../review/types.js';
import {checkRow, heading, type Row} from '../../session/rows.js';
import type {Situation} from '../../session/situation.js';
import type {Told} from '../facts/fact.js';
import {factRows} from '../facts/facts.js';
import {concernRows} from './concerns.js';

export const preparingRows = ({review, agendas, view}: Told & Pick<Situation, 'view'>): Row[] => [
  ...concernRows(review, view),
  ...factRows({review, agendas}),
  heading('Before the meeting'),
  ...review.checklist.filter(({when}) => when === 'before').map(checkRow),
];

/** How its ticks look that the facts speak against. */
export const preparingLook = (review: Review) => ({contradicted: contradictedTicks(review)});

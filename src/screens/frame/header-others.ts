// Who else is on the review, as the header says it.
import {timeOfDay, type Zone} from '../../review/days.js';
import {isOnTheWay} from '../../review/facilitation.js';
import type {Presence, ReviewState} from '../../review/review-state.js';
import type {Instant} from '../../review/types.js';

/** `note-taker typing`, `2 note-takers`; who went away is named only where nobody else of the role is here. */
export function othersByRole(others: readonly Presence[], zone: Zone): string[] {
  const roles = [...new Set(others.map(({role}) => role))];
  return roles.map((role) =>
    roleInWords(
      others.filter((other) => other.role === role),
      zone,
    ),
  );
}

export const othersInWords = (others: readonly Presence[], zone: Zone): string => othersByRole(others, zone).join(', ');

/** Those whom the header names: while one terminal takes the meeting over from another, nobody has gone away. */
export const othersShown = (
  {others, review, sharing}: Pick<ReviewState, 'others' | 'review'> & Partial<Pick<ReviewState, 'sharing'>>,
  now: Instant,
): readonly Presence[] => {
  // Without the server nobody knows of the other machines.
  const known = typeof sharing?.awaySince !== 'number' ? others : others.filter(({isElsewhere}) => !isElsewhere);
  return isOnTheWay(review, others, now)
    ? known.filter(({role, doing}) => role !== 'facilitator' || doing !== 'away')
    : known;
};

function roleInWords(others: Presence[], zone: Zone): string {
  const here = others.filter(({doing}) => doing !== 'away');
  const [first = others[0]] = here;
  if (!first) return '';
  if (here.length > 1) return `${here.length} ${first.role}s`;
  return here.length === 1
    ? `${first.role} ${first.doing}`
    : `${first.role} away since ${timeOfDay(first.since, zone)}`;
}

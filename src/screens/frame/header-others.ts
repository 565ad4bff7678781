// Who else is on the review, as the header says it.
import {timeOfDay, type Zone} from '../../review/days.js';
import type {Presence} from '../../review/review-state.js';

/** `note-taker typing`, `2 note-takers`; who went away is named only where nobody else of the role is here. */
export function othersInWords(others: readonly Presence[], zone: Zone): string {
  const roles = [...new Set(others.map(({role}) => role))];
  return roles
    .map((role) =>
      roleInWords(
        others.filter((other) => other.role === role),
        zone,
      ),
    )
    .join(', ');
}

function roleInWords(others: Presence[], zone: Zone): string {
  const here = others.filter(({doing}) => doing !== 'away');
  const [first = others[0]] = here;
  if (!first) return '';
  if (here.length > 1) return `${here.length} ${first.role}s`;
  return here.length === 1
    ? `${first.role} ${first.doing}`
    : `${first.role} away since ${timeOfDay(first.since, zone)}`;
}

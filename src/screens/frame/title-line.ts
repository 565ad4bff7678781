// The words of the header's first line: what is under review, who else is here, and whether all is saved.
import type {Presence, SaveStatus} from '../../review/review-state.js';
import type {Model} from '../../session/model.js';
import type {Screen} from '../../session/screen.js';
import {timeOfDay} from './clock-line.js';
import type {Span} from './spans.js';
import type {Tone} from './theme.js';

export function titleOf({state}: Pick<Model, 'state'>, {heading}: Pick<Screen, 'heading'>): string {
  if (heading) return heading;
  return state ? `${state.review.reference} · ${state.review.title}` : 'debrief';
}

const saveMarks: Record<SaveStatus['kind'], {says: string; tone: Tone}> = {
  saved: {says: 'saved', tone: 'quiet'},
  saving: {says: 'saving', tone: 'quiet'},
  unsaved: {says: 'unsaved', tone: 'trouble'},
  'read-only': {says: 'read-only', tone: 'trouble'},
};

/** Who else is there, then whether everything is on the disk. */
export function saveMark({state, role}: Pick<Model, 'state' | 'role'>): Span[] {
  if (!state || role === 'watch') return [];
  const {save, others} = state;
  const {says, tone} = saveMarks[save.kind];
  const saved = save.kind === 'unsaved' ? `${says}: ${save.count} · ${save.why}` : says;
  const text = [othersInWords(others), saved].filter(Boolean).join(' · ');
  return [{text: `${text} `, tone}];
}

/** `note-taker typing`, `2 note-takers`; who went away is named only where nobody else of the role is here. */
function othersInWords(others: readonly Presence[]): string {
  const roles = [...new Set(others.map(({role}) => role))];
  return roles.map((role) => roleInWords(others.filter((other) => other.role === role))).join(', ');
}

function roleInWords(others: Presence[]): string {
  const here = others.filter(({doing}) => doing !== 'away');
  const [first = others[0]] = here;
  if (!first) return '';
  if (here.length > 1) return `${here.length} ${first.role}s`;
  return here.length === 1 ? `${first.role} ${first.doing}` : `${first.role} away since ${timeOfDay(first.since)}`;
}

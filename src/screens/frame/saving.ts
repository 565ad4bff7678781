// What is said of saving: in the header, beside a row, beside a text field.
import type {SaveStatus} from '../../review/review-state.js';
import type {Tone} from './theme.js';

const saveMarks: Record<SaveStatus['kind'], {says: string; tone: Tone}> = {
  saved: {says: 'saved', tone: 'quiet'},
  saving: {says: 'saving', tone: 'quiet'},
  unsaved: {says: 'unsaved', tone: 'trouble'},
  'read-only': {says: 'read-only', tone: 'trouble'},
};

/** Of one thing that is on its way to the disk. */
export const SAVING = saveMarks.saving.says;

/** Of everything. */
export function saveMark(save: SaveStatus): {says: string; tone: Tone} {
  const {says, tone} = saveMarks[save.kind];
  return {says: save.kind === 'unsaved' ? `${says}: ${save.count} · ${save.why}` : says, tone};
}

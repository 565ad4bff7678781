// The rows of what is still open before a review is closed: each tells of one kind of it, and leads there.
import type {LeftOpen, LeftOpenKind} from '../../review/left-open.js';
import type {Row} from '../../session/rows.js';

const rowId = (kind: LeftOpenKind): string => `left ${kind}`;

export const stillOpenRow = ({kind, text}: LeftOpen): Row => ({
  kind: 'do',
  id: rowId(kind),
  text,
  note: '',
  leads: true,
});

/** Whether a row leads to the overview, which is where one is then. */
export const isRowOfQuestions = (id: string): boolean => isRowOf('questions', id) || isRowOf('musts', id);

/** Whether a row tells of this. */
export const isRowOf = (kind: LeftOpenKind, id: string): boolean => id === rowId(kind);

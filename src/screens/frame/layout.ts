// Which row of the terminal belongs to what: the screens draw by it, and whatever is painted directly goes by it.
import {railWidths} from '../rails/widths.js';

export type Size = {columns: number; rows: number};

/** Longer lines of text are hard to read. */
const WIDEST = 94;

/**
 * What is between the rails, and no wider than can be read well. It is the same where no rail stands, so that no text is
 * broken anew as rails come and go.
 */
export function pageIn({columns, rows}: Size): Size {
  const {agenda, waiting} = railWidths(columns);
  return {columns: Math.min(WIDEST, columns - agenda - waiting), rows};
}

/** Title, clock and rule above the body; below it the messages, which take the rows that they need, and the keys. */
const ABOVE = 3;

/** A terminal with more rows than this has two of them for the keys. */
const ROWS_FOR_ONE = 30;

/** Rows of keys at the foot of the page, at most. */
export const keyRows = ({rows}: Size): number => (rows > ROWS_FOR_ONE ? 2 : 1);

/** The header's second line. */
export const CLOCK_ROW = 1;

/** The rule below it. */
export const RULE_ROW = 2;

/**
 * Rows of the terminal that change from frame to frame. `dock` counts its label; 0 where nothing is asked. `coach`
 * and then `followUp` stand above it, `keys` are those at the foot of the page.
 */
export type Taken = {coach: number; followUp: number; dock: number; message: number; keys: number};

/** Where what stands, counted from 0 at the top, and how many rows the body has. */
export function layoutOf({rows}: Size, {coach, followUp, dock, message, keys}: Taken) {
  const below = message + keys;
  return {
    clockRow: CLOCK_ROW,
    ruleRow: RULE_ROW,
    bodyRow: ABOVE,
    bodyRows: Math.max(0, rows - ABOVE - below - dock - followUp - coach),
    // A label, then the text that is typed or the question that is asked.
    dockRow: rows - below - dock,
  };
}

/** Rows that rails are filled for where they have as many: they stand still as messages come and go. */
export const railRows = ({rows}: Size): number => rows - ABOVE - RAILS_LEAVE;

/** Two rows of keys, and of messages. */
const RAILS_LEAVE = 4;

/** Rows of the body that no message takes: enough for what is selected. */
const LEAST_OF_THE_BODY = 3;

/** The most rows for messages beside this dock and these keys, at least one. */
export const mostMessageRows = ({rows}: Size, {coach, followUp, dock, keys}: Omit<Taken, 'message'>): number =>
  Math.max(1, rows - ABOVE - keys - dock - followUp - coach - LEAST_OF_THE_BODY);

/** The most rows for the coach, or for follow-up questions in its place, a message beside them. */
export const mostRowsAboveDock = ({rows}: Size, {dock, keys}: Pick<Taken, 'dock' | 'keys'>): number =>
  rows - ABOVE - keys - dock - LEAST_OF_THE_BODY - 1;

/** The most rows of typed text that a dock shows at once. */
export const mostFieldRows = ({rows}: Size): number => Math.max(3, Math.floor(rows / 3) - 1);

/** Columns for text typed on such a page: a margin of one on either side. */
export const fieldWidth = ({columns}: Size): number => columns - 2;

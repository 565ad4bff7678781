// What a terminal knows before a review is open: the reviews, the examples and the agendas there are.
import type {Review, Severity, Status} from '../review/types.js';

export type ReviewSummary = {
  id: string;
  folder: string;
  reference: string;
  title: string;
  severity: Severity;
  status: Status;
  /** Milliseconds since 1970. */
  createdAt: number;
};

/** A real incident that comes with the program. */
export type Example = {name: string; title: string; about: string};

/** Agendas to choose from. */
export type AgendaChoice = Pick<Review['agenda'], 'id' | 'title' | 'minutes'>;

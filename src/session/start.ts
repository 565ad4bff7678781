// What a terminal knows before a review is open: the examples, a new review's answers, the agendas.
import type {Incident, Involvement, Review, Role, Severity} from '../review/types.js';

/** The answers that make a review, as a person gives them; the command line fills in what its options name. */
export type NewReviewFields = {
  reference: string;
  title: string;
  severity: Severity;
  folder: string;
  recording: string;
  /** Planned length in minutes; null: as the agenda has it. */
  minutes: number | null;
  /** An agenda's id. */
  agenda: string;
  people: {name: string; involvement: Involvement; role: Role | null}[];
  incident: Incident;
};

/** A real incident that comes with the program. */
export type Example = {name: string; title: string; about: string};

/** Agendas to choose from. */
export type AgendaChoice = Pick<Review['agenda'], 'id' | 'title' | 'minutes'>;

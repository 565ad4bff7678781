// What a terminal knows before a review is open: the examples and the agendas there are.
import type {Review} from '../review/types.js';

/** A real incident that comes with the program. */
export type Example = {name: string; title: string; about: string};

/** Agendas to choose from. */
export type AgendaChoice = Pick<Review['agenda'], 'id' | 'title' | 'minutes'>;

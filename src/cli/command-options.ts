// What the table of commands is put together from: options that several commands take, and those of a new review.
import {agendaIds} from '../review/agendas/ids.js';
import type {NewReviewField} from '../review/new-review-form.js';
import {waysInvolved} from '../review/people-of-form.js';
import {inSeries} from '../review/text.js';
import {markedKinds} from '../review/typed-line.js';
import {keysOf, noteKinds, reviewKinds, severities} from '../review/vocabulary.js';
import {type OptionRow, writingOptions} from './command-row.js';

/** The marks of a note, each with its kind. */
export const marks = markedKinds.map((kind) => `${noteKinds[kind].mark} ${noteKinds[kind].name}`).join(', ');

export const {json} = writingOptions;

/** What `debrief add` takes. */
export const addKinds = ['note', 'park', 'action', 'moment', 'comment'] as const;

/** What `debrief config` does. */
export const configVerbs = ['get', 'set', 'unset', 'list', 'path', 'edit'] as const;

/** What `debrief agenda` does. */
export const agendaVerbs = ['list', 'show', 'check', 'new', 'edit'] as const;

/** What `debrief actions` and `debrief forum` do with what is named, and what else they print. */
export const actionVerbs = ['done', 'move', 'drop'] as const;
export const actionFormats = ['ics', 'csv'] as const;
export const forumVerbs = ['take'] as const;
export const forumFormats = ['markdown'] as const;

/** What `debrief server` does. */
export const serverVerbs = ['init', 'check'] as const;

/** What `debrief invite` writes. */
export const inviteFormats = ['invitation', 'pre-read', 'pre-read-html'] as const;
export type InviteFormat = (typeof inviteFormats)[number];

/** Each field of a new review is an option of `debrief new`. */
export const newReviewOptions = {
  reference: {takes: '<text>', about: "the incident's reference"},
  title: {takes: '<text>', about: 'what happened, in a few words'},
  kind: {takes: '<kind>', about: `${inSeries(keysOf(reviewKinds), 'or')}; an incident if left out`},
  security: {about: 'it is a security incident'},
  severity: {takes: '<severity>', about: inSeries(severities, 'or')},
  folder: {takes: '<dir>', about: 'the incident folder that exports go to'},
  minutes: {takes: '<number>', about: 'how long the meeting is planned for (as the agenda, or as preferred)'},
  agenda: {takes: '<agenda>', about: `${agendaIds.join(', ')}, or one of your own; a file will do`},
  facilitator: {takes: '<role>', about: 'who facilitates'},
  'note-taker': {takes: '<role>', about: 'who takes the notes'},
  person: {
    takes: '<role:involvement>',
    about: `who else is coming: ${inSeries(waysInvolved, 'or')}`,
    many: true,
  },
  recording: {takes: '<text>', about: 'where the recording goes'},
  zone: {
    takes: '<zone>',
    about: 'the time zone of the meeting, such as Europe/London; this machine’s for local, or if left out',
  },
} as const satisfies Record<NewReviewField, OptionRow>;

// Everything that can happen to a review; a change is all that is ever saved.
import type {
  Action,
  ChecklistItem,
  Comment,
  Incident,
  Instant,
  Note,
  Nudge,
  ParkedTopic,
  Person,
  QuestionState,
  Review,
  Severity,
  Stage,
} from '../types.js';

/** What a new review starts from; the stages and the checklist already carry their states. */
export type ReviewSeed = {
  id: string;
  reference: string;
  title: string;
  severity: Severity;
  incident: Incident;
  folder: string;
  recording: string;
  people: Person[];
  agenda: {id: string; title: string; minutes: number; stages: Stage[]};
  actionLimit: number;
  checklist: ChecklistItem[];
};

export type ReviewFields = Partial<Pick<Review, 'reference' | 'title' | 'severity' | 'folder' | 'recording'>>;
export type PersonFields = Partial<Omit<Person, 'id'>>;
export type NoteFields = Partial<Pick<Note, 'text' | 'kind' | 'aspects' | 'questionId'>>;
export type ParkedFields = Partial<Pick<ParkedTopic, 'text' | 'destination' | 'detail'>>;
export type ActionFields = Partial<Pick<Action, 'title' | 'ownerId' | 'due' | 'doneWhen' | 'isms'>>;

export type Change =
  | {type: 'review-created'; review: ReviewSeed}
  /** Starts from a copy where the entries behind it are lost: `covers` up to which of each writer's, `gaps` but which. */
  | {type: 'review-restored'; review: Review; covers: Record<string, number>; gaps: Record<string, number[]>}
  | {type: 'review-edited'; fields: ReviewFields}
  | {type: 'person-added'; person: Person}
  | {type: 'person-edited'; id: string; fields: PersonFields}
  | {type: 'person-removed'; id: string}
  | {type: 'checklist-ticked'; id: string; done: boolean}
  | {type: 'meeting-started'}
  | {type: 'meeting-start-withdrawn'}
  | {type: 'question-opened'; questionId: string}
  | {type: 'question-marked'; questionId: string; state: QuestionState}
  | {type: 'question-added'; stageId: string; afterId: string | null; question: {id: string; text: string}}
  | {type: 'question-withdrawn'; questionId: string}
  | {type: 'question-reworded'; questionId: string; text: string}
  | {type: 'question-moved'; questionId: string; stageId: string; afterId: string | null}
  | {type: 'paused'}
  | {type: 'resumed'}
  | {type: 'minutes-moved'; stageId: string; minutes: number; fromStageId: string | null}
  | {type: 'note-added'; note: Pick<Note, 'id' | 'questionId' | 'kind' | 'aspects' | 'text'>}
  | {type: 'note-edited'; id: string; fields: NoteFields}
  | {type: 'note-deleted'; id: string; deleted: boolean}
  | {type: 'topic-parked'; topic: Pick<ParkedTopic, 'id' | 'questionId' | 'text'>}
  | {type: 'topic-edited'; id: string; fields: ParkedFields}
  | {type: 'topic-deleted'; id: string; deleted: boolean}
  | {type: 'action-held'; action: Pick<Action, 'id' | 'questionId' | 'title'>}
  | {type: 'action-edited'; id: string; fields: ActionFields}
  | {type: 'action-chosen'; id: string; reason: string}
  | {type: 'action-released'; id: string}
  | {type: 'action-not-now'; id: string; reason: string}
  | {type: 'action-done'; id: string}
  | {type: 'action-deleted'; id: string; deleted: boolean}
  | {type: 'comment-added'; comment: Pick<Comment, 'id' | 'questionId' | 'text'>}
  | {type: 'comment-deleted'; id: string; deleted: boolean}
  | {type: 'nudge-sent'; nudge: Pick<Nudge, 'id' | 'text'>}
  | {type: 'nudge-answered'; id: string}
  | {type: 'facilitation-offered'; id: string}
  | {type: 'facilitation-kept'; id: string}
  | {type: 'facilitation-taken'; id: string}
  | {type: 'review-closed'}
  | {type: 'review-reopened'};

export type ChangeType = Change['type'];

/** When a change happened and who made it: the envelope that a journal line carries. */
export type Stamp = {at: Instant; by: string};

// The nouns of a review: what every other folder means by a note, a question, an action or a clock.
import type {
  ActionStatus,
  Aspect,
  ChecklistMoment,
  CloseList,
  Concern,
  Destination,
  Involvement,
  KnownFact,
  MomentKind,
  NoteKind,
  PlaybookPlan,
  PointState,
  QuestionState,
  Receiver,
  ReviewKind,
  Role,
  Severity,
  StageKind,
  Status,
} from './vocabulary.js';

/** A point in time, in milliseconds since 1970. */
export type Instant = number;

export type Person = {
  id: string;
  name: string;
  involvement: Involvement;
  role: Role | null;
  /** Managed the incident, whatever else; missing where nobody said so. */
  incidentManager?: boolean;
  /** Was in the meeting, for all of it or a part. */
  attended: boolean;
  /** Was there and went before its end; missing where nobody said so. */
  leftEarly?: boolean;
  thanked: boolean;
  /** Somebody marked that this voice was heard; missing where nobody did, and in reviews of earlier versions. */
  spoke?: boolean;
};

/** A further question of a topic, ticked as it comes up; its id is no other point's and no question's. */
export type Point = {id: string; text: string; source: string; state: PointState};

/** What the meeting goes through one by one: a topic with its lead question, and maybe further ones beneath. */
export type Question = {
  id: string;
  text: string;
  /** Shorter questions or sentences shown beneath, to be used or not. */
  prompts: string[];
  /** Where the question comes from, such as `moj post-1, dxw 3`; empty for one added in the meeting. */
  source: string;
  state: QuestionState;
  /**
   * Why it was skipped, never empty; missing where nobody said so, in any other state, and in reviews of earlier
   * versions.
   */
  reason?: string;
  /** The list that a question of the close goes through; missing elsewhere, and in reviews of earlier versions. */
  shows?: CloseList;
  /** The further questions of the topic, in their order; missing where it has none, as in reviews of earlier versions. */
  points?: Point[];
  /**
   * Planned minutes, of which its stage makes its share (`topicMinutes`); missing where the agenda gives none, as in
   * earlier versions.
   */
  minutes?: number;
  /** The meeting is not whole without it; missing elsewhere, and in reviews of earlier versions. */
  must?: boolean;
  /** One of the few topics to dig into, which get more time; missing where it is not. */
  picked?: boolean;
  /** Minutes that its stage has from others since it is picked; missing where it is not, or there were none to take. */
  takes?: {stageId: string; minutes: number}[];
  /** What the review knows of its answer, shown below it; missing elsewhere, and in reviews of earlier versions. */
  knows?: KnownFact;
};

/** A question as an agenda file gives it, before any meeting. */
export type AgendaQuestion = Omit<Question, 'state' | 'reason' | 'points' | 'picked' | 'takes'> & {
  points?: Omit<Point, 'state'>[];
};

export type Stage = {
  id: string;
  kind: StageKind;
  title: string;
  /** Planned length in minutes, before any minutes that were moved. */
  minutes: number;
  questions: Question[];
};

export type ChecklistItem = {id: string; text: string; when: ChecklistMoment; source: string; done: boolean};

/** An agenda as its file gives it: questions and items have no state yet. */
export type Agenda = {
  id: string;
  title: string;
  /** What its texts are written in, a BCP 47 tag such as `en`; missing where nobody said so. */
  language?: string;
  minutes: number;
  stages: (Omit<Stage, 'questions'> & {questions: AgendaQuestion[]})[];
  checklist: Omit<ChecklistItem, 'done'>[];
  /** The kinds of review that it is made for; missing where it is for any. */
  for?: ReviewKind[];
  /** How many actions its review aims at; missing where the preference says. */
  actions?: number;
};

/** What was written in the meeting, under a question. */
type Written = {
  id: string;
  questionId: string;
  by: string;
  at: Instant;
  /** What was deleted stays in the review so that undo can bring it back; nothing shows or exports it. */
  deleted: boolean;
  /** It was there before the meeting began, whatever the clocks said; missing elsewhere. */
  beforehand?: boolean;
};

export type Note = Written & {
  kind: NoteKind;
  aspects: Aspect[];
  text: string;
  /**
   * The point of a topic that it was put to, which counts while the note is under that topic; missing where it was put
   * to none.
   */
  pointId?: string;
  /** The moment of the timeline that it is about; missing where it is about none, as in earlier versions. */
  momentId?: string;
  /** The open question, by its note's id, that it answers; missing where it answers none, as in earlier versions. */
  answers?: string;
  /** Families of hints on its wording that somebody let go; missing where nobody did. */
  dismissedHints?: string[];
};

/** One thing that happened in the incident, as its timeline tells it. */
export type Moment = {
  id: string;
  /** When it happened; null where the source gave no time. */
  at: Instant | null;
  /** Until when, where it took a while; missing elsewhere. */
  until?: Instant;
  /** It was only about then, as the source has it; missing elsewhere. */
  approximate?: boolean;
  text: string;
  /** Who or what is said to have done it, as the source has it; empty where it names nobody. */
  actor: string;
  kind: MomentKind | null;
  /** One of the few that the meeting looks at. */
  pinned: boolean;
  /** The meeting has looked at it. */
  visited: boolean;
  /** The topic that it belongs to; null where nobody said so. */
  questionId: string | null;
  /** The file that it came from; empty for one that was added by hand. */
  source: string;
  /** Who brought it in, in words: a role or a name. */
  by: string;
  deleted: boolean;
};

export type ParkedTopic = Written & {
  text: string;
  destination: Destination | null;
  /** Which meeting, which forum, why dropped: free text, may be empty. */
  detail: string;
  /** The idea that was parked; missing where it was a topic from the start, or an earlier version parked it. */
  actionId?: string;
  /**
   * The question that was parked itself, however both are worded since; missing where a topic came up under one, and
   * where an earlier version parked it, which told it by its words.
   */
  parkedQuestionId?: string;
  /** The wider forum has taken it; missing where it has not, and in reviews of earlier versions. */
  taken?: boolean;
};

export type Action = Written & {
  title: string;
  /** A person of the roster. */
  ownerId: string | null;
  /** A calendar day, `2026-12-01`. */
  due: string | null;
  doneWhen: string;
  /** Affects the information security management system. */
  isms: boolean;
  /** A client is told of it; missing where nobody marked it, and in reviews of earlier versions. */
  forClient?: boolean;
  status: ActionStatus;
  /** Why it got no slot, or why it is one more than the limit. */
  reason: string;
  /** The parked topic that left as this idea; missing where it was an idea from the start, as in earlier versions. */
  topicId?: string;
  /**
   * Its place among the chosen, which grows in the order of choosing; missing without a slot, and where an earlier
   * version gave it.
   */
  slot?: number;
  /** As of a note. */
  dismissedHints?: string[];
  /** Where it was sent to, once for each tool; missing where it was to none, as in reviews of earlier versions. */
  sent?: Sent[];
};

/**
 * What an action is in another tool: `ref` as that tool calls it, `url` where it is seen, empty where nobody knows;
 * `place` as it was named when it was sent, missing where an earlier version sent it.
 */
export type Sent = {to: Receiver; ref: string; url: string; place?: string};

/** What somebody says from outside the meeting. Nobody's name is kept with it, and `at` is no closer than the day. */
export type Comment = {
  id: string;
  /** Null where it belongs to no one question. */
  questionId: string | null;
  text: string;
  at: Instant;
  deleted: boolean;
};

/**
 * One line from the note-taker to the facilitator's screen; it is in no export. `reply` is what the facilitator
 * answered, empty where it was seen only; missing while it waits, and where nobody answered it or an earlier version
 * did.
 */
export type Nudge = {id: string; text: string; by: string; at: Instant; answered: boolean; reply?: string};

/** A count of hands: who has learned something so far? */
export type Pulse = {id: string; at: Instant; hands: number};

/** A concern before the meeting that somebody set aside: what it said then, and why it may be so; no two of one concern. */
export type SetAside = {concern: Concern; says: string; reason: string; by: string; at: Instant};

/**
 * An offer to hand the facilitation over to another terminal, or that it was taken where nobody led the meeting.
 * `taker` is the last taking that counts, by an id of its own, and `at` when that was, also while it is offered again;
 * both are missing before the first, and where an earlier version took it. `former`: who had which role in the list before
 * facilitator and note-taker changed places; missing where they did not, or have changed back.
 */
export type Handover = {id: string; taken: boolean; taker?: string; at?: Instant; former?: InRoles};

/** The people of the list who have a role, by their ids. */
export type InRoles = Record<Role, string | null>;

/** Time that nobody was there for; `isBreak` is null until somebody has said how it counts. Until then it counts. */
export type Absence = {from: Instant; to: Instant; isBreak: boolean | null};

/**
 * A break. `until`: when everybody is to be back; missing where nobody said so, as in every review of earlier versions.
 */
export type Pause = {from: Instant; to: Instant | null; until?: Instant};

/**
 * Times that were ahead of the right one and were set back: the newest of them was `from` and is `to`; those until
 * `since` stayed (null: none).
 */
export type Correction = {from: Instant; to: Instant; since: Instant | null};

/** What happened to the meeting's time, as facts; every duration is derived from them. */
export type Clock = {
  startedAt: Instant | null;
  opened: {questionId: string; at: Instant}[];
  pauses: Pause[];
  /** Minutes given to a stage, and the later stage that gave them (null: the meeting grew). */
  moved: {stageId: string; minutes: number; fromStageId: string | null}[];
  closedAt: Instant | null;
  /** In the order in which they were noticed; missing where none ever was, as in every review of earlier versions. */
  absences?: Absence[];
  /** In their order; missing where there was none, as in every review of earlier versions. */
  corrected?: Correction[];
};

/** What the review hands on to elsewhere; each is missing where nobody said, and none is empty. */
export type Takeaways = {
  /** What goes to the risk assessment. */
  riskAssessment?: string;
  playbookPlan?: PlaybookPlan;
  /** Which one is written or updated. */
  playbookName?: string;
  /** Who hears the lessons. */
  lessonsTo?: string;
};

export type Incident = {startedAt: string | null; resolvedAt: string | null; keywords: string[]};

export type Review = {
  id: string;
  createdAt: Instant;
  reference: string;
  title: string;
  severity: Severity;
  status: Status;
  incident: Incident;
  /** The incident folder that exports go to; empty where none was named. */
  folder: string;
  /** Where the recording of the meeting goes; empty where nobody said. */
  recording: string;
  people: Person[];
  /** `language` and `actions` as its file had them; missing where that said nothing, and in reviews of earlier versions. */
  agenda: {id: string; title: string; minutes: number; stages: Stage[]; language?: string; actions?: number};
  open: {questionId: string} | null;
  notes: Note[];
  parked: ParkedTopic[];
  actions: Action[];
  /** How many actions the review aims at where its agenda does not say; one more needs a reason, two more are refused. */
  actionLimit: number;
  checklist: ChecklistItem[];
  comments: Comment[];
  nudges: Nudge[];
  handover: Handover | null;
  clock: Clock;
  /** Why it was closed with something left open; missing where nothing was, and in reviews of earlier versions. */
  closedBecause?: string;
  /**
   * The time zone of the place where the meeting is, such as `Pacific/Auckland`, in which every day and time of day of
   * it is told; missing in reviews of earlier versions, which are told in the zone of whoever reads them.
   */
  zone?: string;
  /** Missing where it is of an incident, as every one of earlier versions. */
  kind?: ReviewKind;
  /** It touches security; missing where nobody said so. */
  security?: boolean;
  /** What happened, and whom it touched and how: texts of several lines; missing where nobody said so. */
  summary?: string;
  impact?: string;
  /** What happened in the incident, in the order in which it came in; missing where nothing did. */
  moments?: Moment[];
  /** The time zone in which the timeline's times are told; missing where nobody said so. */
  timelineZone?: string;
  /** In the order in which they were counted; missing where nobody did. */
  pulses?: Pulse[];
  /** In the order in which they were set aside; missing where none is. */
  setAside?: SetAside[];
  /** What its people would change about such a meeting, for whoever leads the next; missing where nobody said so. */
  nextTime?: string;
  /** Missing where nobody said any. */
  takeaways?: Takeaways;
};

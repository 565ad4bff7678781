// The names that a review is told in: the kinds of each noun, as tables that other places are made of.

/** Each kind's mark is what a typed line begins with; `short` is the name where there is little room. */
export const noteKinds = {
  note: {mark: '·', name: 'note', short: 'note'},
  well: {mark: '+', name: 'went well', short: 'well'},
  better: {mark: '-', name: 'even better if', short: 'better if'},
  decision: {mark: '!', name: 'decision', short: 'decision'},
  question: {mark: '?', name: 'open question', short: 'open'},
  moment: {mark: '*', name: 'key moment', short: 'moment'},
} as const satisfies Record<string, {mark: string; name: string; short: string}>;
export type NoteKind = keyof typeof noteKinds;

export const isNoteKind = (name: string): name is NoteKind => Object.hasOwn(noteKinds, name);

export const involvements = {
  responder: {article: 'a', name: 'responder'},
  client: {article: 'a', name: 'client contact'},
  'delivery-manager': {article: 'a', name: 'delivery manager'},
  'sprint-team': {article: 'the', name: 'sprint team'},
  supplier: {article: 'a', name: 'supplier'},
  tech: {article: 'the', name: 'tech team'},
  senior: {article: 'a', name: 'senior from outside the response'},
  other: {article: 'a', name: 'colleague'},
} as const satisfies Record<string, {article: 'a' | 'the'; name: string}>;
export type Involvement = keyof typeof involvements;

/** A role in the incident, beside any involvement and any role in the meeting: as it is typed, and by name. */
export const incidentManager = {id: 'incident-manager', name: 'incident manager'} as const;

/** Whether somebody was in the meeting, and how a row says it; whoever was there for a part of it was there. */
export const attendances = {
  here: {name: '', fields: {attended: true, leftEarly: false}},
  'left early': {name: 'left early', fields: {attended: true, leftEarly: true}},
  away: {name: 'away', fields: {attended: false, leftEarly: false}},
} as const satisfies Record<string, {name: string; fields: {attended: boolean; leftEarly: boolean}}>;
export type Attendance = keyof typeof attendances;

/** Where a parked topic goes, by name, and what is said of one that goes there: “the topic leaves for …”. */
export const destinations = {
  'tech-forum': {name: 'wider forum', leaves: 'leaves for a wider forum'},
  action: {name: 'action', leaves: 'leaves as an action'},
  meeting: {name: 'another meeting', leaves: 'leaves for another meeting'},
  dropped: {name: 'dropped', leaves: 'is dropped'},
} as const satisfies Record<string, {name: string; leaves: string}>;
export type Destination = keyof typeof destinations;

export const actionStatuses = {
  held: {name: 'held'},
  chosen: {name: 'chosen'},
  'not-now': {name: 'not now'},
  done: {name: 'done'},
} as const satisfies Record<string, {name: string}>;
export type ActionStatus = keyof typeof actionStatuses;

/** Where actions can be sent to, by name. */
export const receivers = {
  'incident.io': {name: 'incident.io'},
  trello: {name: 'Trello'},
  github: {name: 'GitHub'},
  jira: {name: 'Jira'},
} as const satisfies Record<string, {name: string}>;
export type Receiver = keyof typeof receivers;

export const aspects = ['people', 'process', 'technology'] as const;
export type Aspect = (typeof aspects)[number];
export const roles = ['facilitator', 'note-taker'] as const;
export type Role = (typeof roles)[number];
/** Who sits at the other terminal. */
export const otherRole: Record<Role, Role> = {facilitator: 'note-taker', 'note-taker': 'facilitator'};
/** What is reviewed, by name: an incident, or what was none and can be learned from all the same. */
export const reviewKinds = {
  incident: {name: 'incident'},
  'false-alarm': {name: 'false alarm'},
  'near-miss': {name: 'near miss'},
} as const satisfies Record<string, {name: string}>;
export type ReviewKind = keyof typeof reviewKinds;

/** What is told of an incident in a few sentences, and what its field asks for. */
export const accounts = {
  summary: {name: 'Summary', asks: 'What happened, in a few sentences'},
  impact: {name: 'Impact', asks: 'Whom it touched, and how'},
} as const satisfies Record<string, {name: string; asks: string}>;
export type Account = keyof typeof accounts;
export const isAccount = (name: string): name is Account => Object.hasOwn(accounts, name);

export const severities = ['minor', 'major'] as const;
export type Severity = (typeof severities)[number];
export const statuses = ['preparing', 'running', 'closed'] as const;
export type Status = (typeof statuses)[number];
export const stageKinds = ['opening', 'questions', 'actions', 'close'] as const;
export type StageKind = (typeof stageKinds)[number];
export const questionStates = ['open', 'covered', 'skipped'] as const;
export type QuestionState = (typeof questionStates)[number];
export const pointStates = ['open', 'covered'] as const;
export type PointState = (typeof pointStates)[number];
/** How far a question was dealt with, as it is read of the review: nobody ticks it. */
export const coverages = ['covered', 'touched', 'untouched', 'skipped'] as const;
export type Coverage = (typeof coverages)[number];
/** What may stand against beginning as things are, by a short name that needs no names of people. */
export const concerns = {
  'facilitator-involved': {name: 'the facilitator was close to the incident'},
  'note-taker-involved': {name: 'the note-taker was close to the incident'},
  'no-note-taker': {name: 'nobody here takes notes'},
  'responders-missing': {name: 'not everyone who responded'},
  'senior-missing': {name: 'no senior person from outside'},
  'incident-manager-missing': {name: 'no incident manager'},
  'client-missing': {name: 'nobody for the client'},
  'delivery-manager-missing': {name: 'no delivery manager'},
  'sprint-team-missing': {name: 'somebody of the sprint team is away'},
  'supplier-missing': {name: 'a supplier is away'},
  'private-way-untold': {name: 'nobody said how to comment in private'},
  'report-unshared': {name: 'the report is not shared'},
  'too-short': {name: 'little time'},
  'tech-missing': {name: 'nobody of the tech team'},
  'recording-untold': {name: 'no place named for the recording'},
} as const satisfies Record<string, {name: string}>;
export type Concern = keyof typeof concerns;
export const isConcern = (name: string): name is Concern => Object.hasOwn(concerns, name);

export const checklistMoments = ['before', 'close'] as const;
export type ChecklistMoment = (typeof checklistMoments)[number];

/** What a moment of the incident was, by name. */
export const momentKinds = {
  detection: {name: 'detection'},
  diagnosis: {name: 'diagnosis'},
  decision: {name: 'decision'},
  repair: {name: 'repair'},
  communication: {name: 'communication'},
  recovery: {name: 'recovery'},
} as const satisfies Record<string, {name: string}>;
export type MomentKind = keyof typeof momentKinds;

/** What a question of the close can go through. */
export const closeLists = ['read-back', 'communication', 'parked', 'actions', 'thanks', 'checklist'] as const;
export type CloseList = (typeof closeLists)[number];

/** What is to become of a playbook, by name. */
export const playbookPlans = {
  create: {name: 'write one'},
  update: {name: 'update one'},
  none: {name: 'none'},
} as const satisfies Record<string, {name: string}>;
export type PlaybookPlan = keyof typeof playbookPlans;

/**
 * What a review hands on: each as it is called, in a few words while nobody has said it, and the list of the close whose
 * question asks for it.
 */
export const takeaways = {
  riskAssessment: {name: 'For the risk assessment', unsaid: 'the risk assessment', at: 'read-back'},
  playbookPlan: {name: 'Playbook', unsaid: 'the playbook', at: 'read-back'},
  playbookName: {name: 'Which playbook', unsaid: 'which playbook', at: 'read-back'},
  lessonsTo: {name: 'Who hears the lessons', unsaid: 'who hears the lessons', at: 'communication'},
} as const satisfies Record<string, {name: string; unsaid: string; at: CloseList}>;
export type Takeaway = keyof typeof takeaways;

/** What a question can ask for that the review knows already. */
export const knownFacts = ['roles', 'recording', 'private-comment', 'thanks', 'timeline', 'trend'] as const;
export type KnownFact = (typeof knownFacts)[number];

/** The names in a table, in its order. */
export const keysOf = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table & string)[];

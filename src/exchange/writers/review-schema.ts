// The documented shape of a review as data: the one truth for review.json exports and docs/review.schema.json.
import * as v from 'valibot';
import {inSeries} from '../../review/text.js';
import type * as nouns from '../../review/types.js';
import * as names from '../../review/vocabulary.js';
import {clock} from './clock-schema.js';
import {count, day, type Fields, flag, instant, list, number, oneOf, text} from './described.js';

const id = text('Stands for this thing within the review; never changes.');
const by = text('Who wrote it, in words: a role or a name.');
const questionId = text('The question that was open when this was written.');

const person = v.object({
  id,
  name: text('A name, or the role that stands for it.'),
  involvement: oneOf(names.keysOf(names.involvements), 'How the person relates to the incident.'),
  role: v.nullable(oneOf(names.roles, 'What the person does in the meeting; null for nothing.')),
  incidentManager: v.optional(flag('Managed the incident; missing where nobody said so.')),
  attended: flag('Was in the meeting, for all of it or a part.'),
  leftEarly: v.optional(flag('Was in the meeting and went before its end; missing where nobody said so.')),
  thanked: flag('Was thanked at the close.'),
  spoke: v.optional(flag('Was marked as heard in the meeting; missing where nobody did so.')),
} satisfies Fields<nouns.Person>);

const point = v.object({
  id,
  text: text('The further question.'),
  source: text('The guides and numbers that it covers, comma separated.'),
  state: oneOf(names.pointStates, 'Whether it was ticked.'),
  coverage: oneOf(names.coverages, 'Covered once it is ticked or a note was put to it; skipped with its topic.'),
} satisfies Fields<nouns.Point, never, 'coverage'>);

const question = v.object({
  id,
  text: text('The question as it was asked, reworded where somebody did so.'),
  source: text('The guides and numbers that it covers, comma separated; empty for one added in the meeting.'),
  prompts: list(v.string(), 'Follow-ups, or sentences to say.'),
  state: oneOf(names.questionStates, 'What the facilitator marked it as.'),
  reason: v.optional(text('Why it was skipped; missing where nobody said so, or it is not.')),
  points: v.optional(list(point, 'Further questions of the topic; missing where it has none.')),
  minutes: v.optional(number('Planned for it in the agenda; missing where the agenda gives none.')),
  must: v.optional(flag('The meeting is not whole without it; missing elsewhere.')),
  picked: v.optional(flag('One of the few topics to dig into; missing where it is not.')),
  takes: v.optional(
    list(
      v.object({stageId: text('The stage that gives them.'), minutes: number('How many.')}),
      'Minutes that its stage has from others since it is picked; missing where there are none.',
    ),
  ),
  coverage: oneOf(
    names.coverages,
    'How far it was dealt with, as it is read: by its state, time and what was noted under it.',
  ),
  plannedMinutes: v.optional(
    number('Planned in the end: its share of its stage. Missing where nobody planned topics there, or it is skipped.'),
  ),
  spentSeconds: count('Time it was open, breaks left out.'),
} satisfies Fields<nouns.Question, 'shows' | 'knows', 'coverage' | 'plannedMinutes' | 'spentSeconds'>);

const stage = v.object({
  id,
  kind: oneOf(names.stageKinds, 'What the stage is for.'),
  title: text('Its name on the screen.'),
  minutes: number('Planned at the start of the meeting.'),
  plannedMinutes: number('Planned in the end, with the minutes that it was given or gave away.'),
  spentSeconds: count('Time spent on its questions, breaks left out.'),
  questions: v.array(question),
} satisfies Fields<nouns.Stage, never, 'plannedMinutes' | 'spentSeconds'>);

const kindNames = Object.values(names.noteKinds).map(({name}) => name);

const dismissedHints = list(
  v.string(),
  'Families of hints on its wording that somebody let go; missing where nobody did.',
);

const note = v.object({
  id,
  questionId,
  kind: oneOf(names.keysOf(names.noteKinds), `What was said: ${inSeries(kindNames, 'or')}.`),
  aspects: list(v.picklist(names.aspects), 'What it touches.'),
  text: text('What was written; may have several lines.'),
  pointId: v.optional(text('The point of the topic that it was put to; missing where it was put to none.')),
  momentId: v.optional(text('The moment of the timeline that it is about; missing where it is about none.')),
  answers: v.optional(text('The id of the open question that it answers; missing where it answers none.')),
  answered: v.optional(flag('A note answers it: true of an open question that has its answer; missing elsewhere.')),
  dismissedHints: v.optional(dismissedHints),
  by,
  at: instant('When it was written.'),
} satisfies Fields<nouns.Note, 'deleted' | 'beforehand', 'answered'>);

const parkedTopic = v.object({
  id,
  questionId,
  text: text('The topic.'),
  destination: v.nullable(oneOf(names.keysOf(names.destinations), 'Where it went; null where nobody said yet.')),
  detail: text('Which meeting, which forum, or why it was dropped; may be empty.'),
  by,
  at: instant('When it was parked.'),
  actionId: v.optional(
    text('The idea that was parked, and has what is known of it; missing where it was a topic from the start.'),
  ),
  parkedQuestionId: v.optional(
    text('The question that was parked itself; missing where a topic came up under one, and in earlier versions.'),
  ),
  taken: v.optional(flag('The wider forum has taken it; missing where it has not.')),
} satisfies Fields<nouns.ParkedTopic, 'deleted' | 'beforehand'>);

const moment = v.object({
  id,
  at: v.nullable(instant('When it happened; null where the source gave no time.')),
  until: v.optional(instant('Until when, where it took a while.')),
  approximate: v.optional(flag('It was only about then, as the source has it; missing elsewhere.')),
  text: text('What happened.'),
  actor: text('Who or what is said to have done it, as the source has it; empty where it names nobody.'),
  kind: v.nullable(oneOf(names.keysOf(names.momentKinds), 'What it was for the response; null where nobody said.')),
  pinned: flag('One of the few that the meeting looks at.'),
  visited: flag('The meeting has looked at it.'),
  questionId: v.nullable(text('The topic that it was put to; null for none.')),
  source: text('The file that it came from; empty for one that was added by hand.'),
  by: text('Who brought it in, in words: a role or a name.'),
} satisfies Fields<nouns.Moment, 'deleted'>);

const pulse = v.object({
  id,
  at: instant('When they were counted.'),
  hands: count('How many had learned something by then.'),
} satisfies Fields<nouns.Pulse>);

const setAside = v.object({
  concern: oneOf(names.keysOf(names.concerns), 'What it is about.'),
  says: text('What it said then.'),
  reason: text('Why the meeting may begin with it.'),
  by,
  at: instant('When it was set aside.'),
} satisfies Fields<nouns.SetAside>);

const finding = v.object({
  id: oneOf(names.keysOf(names.concerns), 'What it is about.'),
  words: text('What is so, and why it matters.'),
  setAside: v.nullable(text('Why the meeting may begin with it; null where nobody has set it aside as it is now.')),
});

const takeaways = v.object({
  riskAssessment: v.nullable(text('What goes to the risk assessment.')),
  playbookPlan: v.nullable(oneOf(names.keysOf(names.playbookPlans), 'What is to become of a playbook.')),
  playbookName: v.nullable(text('Which playbook; null also where there is to be none.')),
  lessonsTo: v.nullable(text('Who hears the lessons.')),
} satisfies Fields<nouns.Takeaways>);

const comment = v.object({
  id,
  questionId: v.nullable(text('The question that it is about; null where it names none.')),
  text: text('What somebody said from outside the meeting; may have several lines. No author is stored.'),
  at: day('The day it was handed in, at the place of the meeting.'),
} satisfies Fields<nouns.Comment, 'deleted'>);

const sent = v.object({
  to: oneOf(names.keysOf(names.receivers), 'Which tool.'),
  ref: text('How it is called there.'),
  url: text('Where it is seen there; empty where nobody knows.'),
  place: v.optional(text('What --in named when it was sent; missing where an earlier version sent it.')),
} satisfies Fields<nouns.Sent>);

const action = v.object({
  id,
  title: text('What is to be done.'),
  owner: v.nullable(text('The name of its one owner; null where there is none.')),
  ownerId: v.nullable(text('The owner among the people of the review.')),
  due: v.nullable(day('The calendar day it is due; null where none was set.')),
  doneWhen: text('What done looks like.'),
  isms: flag('Affects the information security management system.'),
  forClient: v.optional(flag('A client is told of it; missing where nobody marked it.')),
  status: oneOf(
    names.keysOf(names.actionStatuses),
    'An idea not decided on, an action with a slot, one that was let go, or one that is done.',
  ),
  reason: text('Why it was let go, or why it is one more than the limit.'),
  questionId,
  by,
  at: instant('When the idea was held.'),
  topicId: v.optional(text('The parked topic that left as this idea; missing where it was an idea from the start.')),
  dismissedHints: v.optional(dismissedHints),
  sent: v.optional(
    list(sent, 'What it is in the tools that debrief push sent it to; missing where it was sent to none.'),
  ),
} satisfies Fields<nouns.Action, 'deleted' | 'beforehand' | 'slot', 'owner'>);

const checklistItem = v.object({
  id,
  text: text('What needs doing.'),
  when: oneOf(names.checklistMoments, 'Before the meeting, or at its close.'),
  source: text('The guides and numbers that it covers.'),
  done: flag('It was ticked.'),
} satisfies Fields<nouns.ChecklistItem>);

export const reviewDocumentSchema = v.pipe(
  v.object({
    format: v.pipe(v.literal(1), v.description('The version of this shape.')),
    id,
    reference: text('The reference of the incident, such as INC-7.'),
    title: text('What the incident was, in a line.'),
    severity: oneOf(names.severities, 'A major incident needs a senior person from outside the response.'),
    kind: oneOf(names.keysOf(names.reviewKinds), 'What is reviewed: an incident, or what was none.'),
    security: flag('It touches security.'),
    status: oneOf(names.statuses, 'How far the review has come.'),
    createdAt: instant('When the review was made.'),
    incident: v.object({
      startedAt: v.nullable(text('When the incident began: ISO 8601 where it is a time, else as it was given.')),
      resolvedAt: v.nullable(text('When it was resolved, in the same way.')),
      keywords: list(v.string(), 'Words to find incidents like it by.'),
    } satisfies Fields<nouns.Incident>),
    summary: text('What happened; may have several lines; empty where nobody said.'),
    impact: text('Whom it touched, and how; may have several lines; empty where nobody said.'),
    folder: text('The incident folder; empty where none was named.'),
    recording: text('Where the recording of the meeting is; empty where nobody said.'),
    people: v.array(person),
    agenda: v.object({
      id: text('The agenda file that the meeting began with.'),
      title: text('Its name.'),
      minutes: number('Planned length of the meeting at its start.'),
      stages: v.array(stage),
      language: v.optional(
        text('The language that it is written in, a BCP 47 tag such as en; missing where its file says nothing.'),
      ),
    } satisfies Fields<nouns.Review['agenda'], 'actions'>),
    open: v.nullable(v.object({questionId: text('The question that is open, or was last.')})),
    notes: v.array(note),
    parked: v.array(parkedTopic),
    actions: v.array(action),
    comments: v.array(comment),
    timeline: list(moment, 'What happened in the incident, by time; those without a time at the end.'),
    timelineZone: v.nullable(
      text('The time zone in which the timeline is told; null where nobody said, and the zone of the meeting counts.'),
    ),
    pulses: list(pulse, 'Counts of hands: who has learned something?'),
    setAside: list(setAside, 'Concerns before the meeting that somebody set aside.'),
    readiness: list(
      finding,
      'What the facts speak against now, of beginning as things are; what weighs most first; empty once it has begun.',
    ),
    takeaways: v.pipe(takeaways, v.description('What the review hands on; each null where nobody said.')),
    actionLimit: count('How many actions the review aims at, by its agenda or else by the preference.'),
    checklist: v.array(checklistItem),
    clock,
    closedBecause: v.nullable(text('Why it was closed with something left open; null where nothing was.')),
    nextTime: v.nullable(text('What its people would change about the meeting next time; null where nobody said.')),
    zone: v.nullable(
      text('The time zone of the meeting, such as `Pacific/Auckland`, whose days are told; null in reviews of before.'),
    ),
  } satisfies Fields<nouns.Review, 'nudges' | 'handover' | 'moments', 'format' | 'timeline' | 'readiness'>),
  v.title('Incident review'),
  v.description(
    'A review as `debrief export` and `debrief show --json` write it. Times are ISO 8601 in UTC; ' +
      'nothing deleted is in it.',
  ),
);

export type ReviewDocument = v.InferOutput<typeof reviewDocumentSchema>;

// The documented shapes of what commands print as JSON: the one truth for their answers and for docs/schemas/.
import * as v from 'valibot';
import {formatNames} from '../../exchange/formats.js';
import {count, day, type Fields, flag, instant, list, number, oneOf, text} from '../../exchange/writers/described.js';
import {reviewDocumentSchema} from '../../exchange/writers/review-schema.js';
import {type Hint, severities as severitiesOfHints} from '../../guidance/hints/hints.js';
import type {ActionSums, Medians, MeetingStats} from '../../guidance/stats.js';
import {lessonKinds, outcomes} from '../../review/earlier.js';
import type {ListedReview} from '../../review/summary.js';
import {
  accounts,
  actionStatuses,
  keysOf,
  noteKinds,
  receivers,
  reviewKinds,
  severities,
  statuses,
} from '../../review/vocabulary.js';
import type {WrittenFolder} from '../../store/export/incident-folder.js';
import type {Finding} from '../../store/finding.js';
import {type PreferenceKey, type Preferences, preferenceKeys, preferenceTable} from '../../store/shelf/preferences.js';
import {agendaEntries} from './agenda-entries.js';
import {errorCodes, type ShapeName, shapeFormats} from './shapes.js';

/** A shape with its name as the schema's title, and its version first. */
const shape = <const Name extends ShapeName, Entries extends v.ObjectEntries>(
  name: Name,
  about: string,
  entries: Entries,
) =>
  v.pipe(
    v.object({
      format: v.pipe(v.literal(shapeFormats[name]), v.description('The version of this shape.')),
      ...entries,
    }),
    v.title(`debrief ${name}`),
    v.description(about),
  );

const reviewId = text('The id of the review.');
const reference = text('The reference of its incident, such as INC-7.');

const listed = v.object({
  id: reviewId,
  reference,
  title: text('What the incident was, in a line.'),
  severity: oneOf(severities, 'How severe the incident was.'),
  kind: oneOf(keysOf(reviewKinds), 'What is reviewed: an incident, or what was none.'),
  security: flag('It touches security.'),
  status: oneOf(statuses, 'How far the review has come.'),
  createdAt: instant('When the review was made.'),
  zone: v.nullable(text('The time zone of the meeting; null in reviews of earlier versions.')),
  startedAt: v.nullable(instant('When the meeting began; null before it does.')),
  covered: count('How many of its questions and their points are covered.'),
  questions: count('How many questions and points it has.'),
  notes: count('How many notes.'),
  actions: count('How many actions have a slot.'),
  openParked: count('How many parked topics have no destination yet.'),
  folder: text('Where the review is kept.'),
  changedAt: instant('When it last changed.'),
  archived: flag('It was put away.'),
} satisfies Fields<ListedReview>);

const added = v.object({
  review: reviewId,
  reference,
  id: text('The id of what was added.'),
  becomes: oneOf(
    [...keysOf(noteKinds), 'parked', 'action', 'timeline', 'comment'],
    'What the text became: a kind of note, a parked topic, an action idea, a moment of the timeline, or a comment.',
  ),
  question: v.nullable(text('The id of its question; null for a comment or a moment that names none.')),
  point: v.optional(text('The id of the point that the note is put to; missing where it is put to none.')),
  due: v.optional(text('The day that an action is due, such as 2026-12-01; missing where none was given.')),
  answers: v.optional(text('The id of the open question that the note answers; missing where it answers none.')),
});

const like = v.object({
  review: v.nullable(text('The id of the review; null for an incident that was brought in.')),
  reference: text('The reference of the incident; empty where it has none.'),
  title: text('What the incident was, in a line.'),
  day: v.nullable(day('The day on which it began; null where nobody knows.')),
  link: text('The address at which more is to be read; empty for none.'),
  likeness: number('0 to 1, where 1 is the same words.'),
  terms: list(v.string(), 'The words that tie them, the rarest first.'),
  learned: list(
    v.object({kind: oneOf(lessonKinds, 'What kind of note it was.'), text: text('What was written.')}),
    'What was learned.',
  ),
  actions: list(
    v.object({
      title: text('What was to be done.'),
      owner: v.nullable(text('Its owner; null where there is none.')),
      due: v.nullable(day('When it is due; null where nobody said.')),
      outcome: oneOf(outcomes, 'What became of it, as far as its review knows.'),
    }),
    'The actions that came of it.',
  ),
});

const meetingStats = v.object({
  id: reviewId,
  reference,
  title: text('What the incident was, in a line.'),
  day: day('The day on which the meeting began; of one that has not, on which the review was made.'),
  severity: oneOf(severities, 'How severe the incident was.'),
  kind: oneOf(keysOf(reviewKinds), 'What is reviewed: an incident, or what was none.'),
  security: flag('It touches security.'),
  status: oneOf(statuses, 'How far the review has come.'),
  plannedMinutes: number('What everybody was invited for.'),
  spentMinutes: v.nullable(count('What the meeting took, breaks left out; null until one that was held is closed.')),
  covered: count('How many of its questions and their points are covered.'),
  questions: count('How many questions and points it has.'),
  actions: count('How many actions have a slot.'),
  done: count('How many of these are done.'),
  overdue: count('How many of the others are overdue.'),
  hands: list(v.number(), 'Counts of hands, who has learned something, in their order.'),
  heard: count('How many voices were heard.'),
  present: count('Of how many, facilitator and note-taker left out.'),
  nextTime: v.nullable(text('What its people would change about the next meeting; null where nobody said.')),
} satisfies Fields<MeetingStats>);

const medians = v.object({
  of: count('How many meetings they are of: those that were held and are closed.'),
  plannedMinutes: v.nullable(number('What everybody was invited for; null, as any of these, where none tells.')),
  spentMinutes: v.nullable(number('What the meeting took, breaks left out.')),
  coveredShare: v.nullable(number('The part of the questions and points that are covered, 0 to 1.')),
  hands: list(v.number(), 'Of the first counts of hands, then of the second ones, and so on.'),
  heardShare: v.nullable(number('The part of those present that were heard, 0 to 1.')),
} satisfies Fields<Medians>);

const actionSums = v.object({
  actions: count('How many actions have a slot.'),
  done: count('How many of these are done.'),
  overdue: count('How many of the others are overdue.'),
} satisfies Fields<ActionSums>);

const leftOf = {
  review: reviewId,
  reference,
  incident: text('What the incident was, in a line.'),
  archived: flag('Its review was put away.'),
};

const leftAction = v.object({
  ...leftOf,
  id: text('The id of the action.'),
  title: text('What will be done.'),
  owner: v.nullable(text('Its owner; null where there is none.')),
  due: v.nullable(day('When it is due; null where nobody said.')),
  overdue: flag('It is open, and that day has gone by.'),
  doneWhen: text('What done looks like; may be empty.'),
  isms: flag('It affects information security.'),
  status: oneOf(keysOf(actionStatuses), 'Open where it is chosen.'),
  reason: text('Why it is not for now, or why it was one more than the limit; may be empty.'),
  ageDays: count('Days since it was first written.'),
});

const leftTopic = v.object({
  ...leftOf,
  id: text('The id of the topic.'),
  text: text('The topic.'),
  detail: text('Which forum, and who takes it there; may be empty.'),
  taken: flag('The forum has taken it.'),
  ageDays: count('Days since it was parked.'),
});

const settledOne = v.object({
  review: reviewId,
  reference,
  id: text('The id of the action or the topic.'),
  says: text('What has become of it, in a sentence.'),
});

const hint = v.object({
  line: count('Its line, from 1.'),
  column: count('Where it begins there, in characters, from 1.'),
  family: text('What kind of wording it is, by its name in the list of hints.'),
  severity: oneOf(severitiesOfHints, 'Worth knowing, or worth a question.'),
  match: text('The words.'),
  question: text('What could be asked.'),
} satisfies Fields<Hint, 'from' | 'to', 'line' | 'column'>);

const finding = v.object({
  level: oneOf(['damage', 'notice'], 'Something was lost or will be; or it is worth knowing.'),
  file: text('Within the folder of the review; empty for the review itself.'),
  says: text('One sentence.'),
  repairable: flag('debrief doctor --repair does something about it.'),
} satisfies Fields<Finding>);

const part = v.object({
  part: text('What was looked at, such as preferences, or review.'),
  at: text('Where it is, or which version.'),
  review: v.optional(
    v.pipe(
      v.object({id: reviewId, reference, title: text('What the incident was, in a line.')}),
      v.description('How people know it; missing where it cannot be read.'),
    ),
  ),
  findings: list(finding, 'What was found; empty where all is well.'),
  repaired: list(v.string(), 'What --repair did, a sentence each.'),
});

/** What a preference holds, as its fallback tells it. */
function preferenceSchema(key: PreferenceKey) {
  const {fallback, about} = preferenceTable[key];
  const value = {string: v.string(), boolean: v.boolean(), number: v.number(), object: v.nullable(v.number())};
  return v.optional(v.pipe(value[typeof fallback as keyof typeof value], v.description(`The preference: ${about}.`)));
}

const writtenFolder = {
  written: list(v.string(), 'The paths of the files that now hold the export.'),
  changed: count('How many of them are other than before.'),
  kept: list(
    v.object({
      file: text('A file that was left as it is.'),
      beside: text('The path that the new text has instead.'),
      why: oneOf(['edited', 'not ours', 'another review'], 'Whose it is.'),
    }),
    'Files that were left as they are.',
  ),
  copied: list(
    v.object({
      file: text('The path of a file that is in the folder as it is elsewhere, such as the recording.'),
      bytes: count('Its size in bytes.'),
      isNew: flag('Whether it was copied just now.'),
    }),
    'Files that were copied.',
  ),
  unread: list(v.string(), 'A sentence for each file that should have been copied and cannot be read.'),
  damaged: v.nullable(text('The list of what debrief wrote there before, where nobody could read it; else null.')),
} satisfies Fields<WrittenFolder>;

/** The names are lost in the making, and those of the table. */
const preferences = Object.fromEntries(preferenceKeys.map((key) => [key, preferenceSchema(key)])) as unknown as {
  [Key in PreferenceKey]: v.OptionalSchema<v.GenericSchema<Preferences[Key]>, undefined>;
};

export const shapeSchemas = {
  review: reviewDocumentSchema,
  list: shape('list', 'The reviews that `debrief list` shows, in its order.', {reviews: v.array(listed)}),
  added: shape('added', 'What `debrief add` and `debrief comment` put into a review.', {
    added: list(added, 'What is new, in order.'),
    known: v.optional(count('With --from: how many of the comments were there already.')),
    leftOut: v.optional(
      list(
        v.object({name: text('The file.'), why: text('Why, as a clause behind the name.')}),
        'With --from: the files that were left out.',
      ),
    ),
  }),
  'comment-file': shape('comment-file', 'The file that `debrief comment --out` wrote.', {
    file: text('Its full path.'),
  }),
  incidents: shape('incidents', 'The earlier incidents that `debrief import --incidents` brought in.', {
    added: list(v.string(), 'What tells each that is new from all others: an address, an id, or its title and day.'),
    changed: list(v.string(), 'The same of those that were known and have other words now.'),
    known: count('How many were there already.'),
    leftOut: list(
      v.object({name: text('The file, or the entry of one.'), why: text('Why, as a clause behind the name.')}),
      'What was left out.',
    ),
  }),
  similar: shape('similar', 'What `debrief similar` finds, the likest first.', {
    review: v.nullable(text('The id of the review that others are likened to; null for a text.')),
    similar: list(like, 'Other reviews of this home, and incidents that were brought in.'),
  }),
  stats: shape('stats', 'How the meetings of this home went, in the order in which they were held.', {
    reviews: list(meetingStats, 'Every review, archived ones too.'),
    medians: v.pipe(medians, v.description('What is usual.')),
    sums: v.pipe(actionSums, v.description('The actions of every review together.')),
  }),
  actions: shape('actions', 'The actions of all reviews that `debrief actions` shows, in its order.', {
    actions: list(leftAction, 'By the day on which they are due, those without one last.'),
  }),
  forum: shape('forum', 'The topics of all reviews for the wider forum, as `debrief forum` shows them.', {
    topics: list(leftTopic, 'The oldest first.'),
  }),
  settled: shape('settled', 'What `debrief actions` and `debrief forum` have settled, or taken back.', {
    settled: list(settledOne, 'In the order in which they were named.'),
  }),
  imported: shape('imported', 'What `debrief import` put into the timeline of a review.', {
    review: reviewId,
    reference,
    added: list(v.string(), 'The ids of the moments that are new, in the order of the file.'),
    known: count('How many of its entries were there already.'),
    untimed: count('How many of those that are new have no time.'),
    folded: count('How many only told of notifications, reactions, or people who came and went, and were left out.'),
    leftOut: list(
      v.string(),
      'What else the file has, which stays there: by headings, names of fields and first words.',
    ),
    told: list(oneOf(keysOf(accounts), 'Which.'), 'What else came along, since nobody had said so yet.'),
    people: list(v.string(), 'The names of those who were not on the list of people yet, and are now.'),
    timelineZone: v.nullable(text('The time zone in which the timeline is told; null where nobody said.')),
  }),
  invited: shape('invited', 'What `debrief invite` wrote, and whom it invites to which meeting.', {
    review: reviewId,
    reference,
    at: instant('When the meeting begins.'),
    minutes: count('How long it is.'),
    zone: text('The time zone that it is told in.'),
    where: text('A room or a link; empty where nobody said.'),
    invited: list(
      v.string(),
      'The guests of the calendar file, by name, whoever facilitates first; empty where nobody is.',
    ),
    unreached: list(v.string(), 'Who else is coming: nobody knows their e-mail address.'),
    folder: text('The folder that was written to.'),
    ...writtenFolder,
  }),
  export: shape('export', 'What `debrief export` wrote.', {
    review: reviewId,
    reference,
    folder: text('The folder that was written to.'),
    formats: list(oneOf(formatNames, 'A format.'), 'Which formats were written.'),
    ...writtenFolder,
    unprinted: list(v.string(), 'A sentence for each file that was to be printed and is not; the others are there.'),
  }),
  pushed: shape('pushed', 'What `debrief push` sent to a tool, or without --yes would send.', {
    review: reviewId,
    reference,
    to: oneOf(keysOf(receivers), 'The tool.'),
    place: text('Where there, as it was named.'),
    requests: list(
      v.object({
        method: oneOf(['GET', 'POST'], 'What it is: POST creates something.'),
        url: text('Its address.'),
        body: v.optional(
          v.pipe(
            v.record(v.string(), v.unknown()),
            v.description('What it carries, as JSON; missing where that is nothing.'),
          ),
        ),
      }),
      'Without --yes: the requests that would be sent, in their order. What only an answer tells is in capital letters.',
    ),
    actions: list(
      v.object({
        id: text('The action.'),
        title: text('What is to be done.'),
        state: oneOf(
          ['known', 'found', 'created', 'left'],
          'Sent in an earlier run, found there, created now, or not sent.',
        ),
        ref: v.nullable(text('How it is called there; null where it is not there yet.')),
        url: v.nullable(text('Where it is seen there; empty where nobody knows, null where it is not there yet.')),
      }),
      'The actions of the review, in their order.',
    ),
    report: v.nullable(
      v.pipe(
        v.object({
          state: oneOf(
            ['found', 'created', 'left'],
            'A post-mortem was there, the report is one now, or it was not sent.',
          ),
          url: v.nullable(text('Where it is seen; empty where nobody knows, null where it is not there yet.')),
        }),
        v.description('What became of the report; null without --report.'),
      ),
    ),
  }),
  hints: shape('hints', 'What `debrief hints` found in a text, in its order.', {
    hints: list(
      hint,
      'Each finding, in the order of the text; no two lie over the same words. Empty where there is none.',
    ),
  }),
  'put-away': shape('put-away', 'The review that was put away, or brought back.', {
    review: reviewId,
    reference,
    folder: text('Where it is kept now.'),
  }),
  'taken-off': shape('taken-off', 'What `debrief delete --shared` took off a server.', {
    review: reviewId,
    reference,
    server: text('The address of the server, without a password.'),
    lines: count('How many lines of the review it had: every change is one.'),
  }),
  recovered: shape('recovered', 'The review that what could not be saved was brought back into.', {
    review: reviewId,
    reference,
    folder: text('Where it is kept.'),
  }),
  agendas: shape('agendas', 'The agendas that `debrief agenda list` shows, in its order.', agendaEntries.agendas),
  agenda: shape('agenda', 'The agenda that `debrief agenda show` shows.', agendaEntries.agenda),
  'agenda-check': shape(
    'agenda-check',
    'What `debrief agenda check` finds in the file of an agenda, as it is now; `new` and `edit` answer the same.',
    agendaEntries['agenda-check'],
  ),
  config: shape('config', 'The preferences that were asked for or changed; with `path`, the file they are in.', {
    ...preferences,
    path: v.optional(text('The file of the preferences.')),
  }),
  shared: shape('shared', 'What `debrief share` printed.', {
    code: text('The code to send; whoever has it can read the review.'),
    review: reviewId,
    server: text('The address of the server, without a password.'),
  }),
  unshared: shape('unshared', 'What `debrief unshare` left.', {
    review: reviewId,
    reference,
    server: text('The address of the server that it was on, without a password.'),
  }),
  'share-status': shape('share-status', 'How a shared review stands, as `debrief share --status` says.', {
    review: reviewId,
    reference,
    server: text('The address of the server, without a password.'),
    isOn: flag('It is shared from this machine; false after `debrief unshare`.'),
    canWrite: flag('The code that it was joined with writes, too.'),
    notShared: count('How many changes of this machine the server has not, or had not when it last answered.'),
    trouble: v.nullable(text('Why the server could not be asked, or takes nothing from here; null where it does.')),
    people: list(
      v.object({
        role: text('The role.'),
        by: text('The name that was given, or the role.'),
        doing: oneOf(['here', 'typing', 'away'], 'What somebody is doing.'),
        since: instant('Since when; of who is away, when they were last seen.'),
      }),
      'Everybody of the last day, who is there first; a terminal that only watches is nobody.',
    ),
  }),
  'server-init': shape('server-init', 'What `debrief server init` did, or with --dry-run would do.', {
    server: v.nullable(text('The address of the server, without a password; null with --dry-run.')),
    did: oneOf(
      ['made', 'known', 'older', 'migrated', 'printed'],
      'The tables were made, were there, wait for --migrate, were brought up to date, or were printed only.',
    ),
    version: count('The version of the tables; with --dry-run the one that would be made.'),
    changes: list(v.string(), 'What was changed in older tables, or waits for --migrate; a clause each.'),
    sql: v.nullable(text('With --dry-run: what would be run; else null.')),
  }),
  'server-check': shape('server-check', 'What `debrief server check` found.', {
    server: text('The address of the server, without a password.'),
    user: text('The role that was signed in, or would be.'),
    may: v.nullable(oneOf(['write', 'read', 'nothing'], 'What it may do; null where nobody could ask.')),
    postgres: v.nullable(count('The version of PostgreSQL; null where nobody could ask.')),
    version: v.nullable(count('The version of the tables; null where there are none, or nobody may look.')),
    faults: list(v.string(), 'A sentence for each fault; empty where all is well.'),
  }),
  doctor: shape('doctor', 'What `debrief doctor` looked at, and what it found.', {
    parts: list(part, 'The setup first, then the reviews.'),
  }),
  error: shape('error', 'Why a command ended with another exit code than 0: the last line of standard error.', {
    error: v.object({
      message: text('One sentence: what happened, to which file, what to do.'),
      code: oneOf(keysOf(errorCodes), 'For programs; it stays where the message is worded otherwise.'),
      exit: v.pipe(v.picklist([1, 2, 130]), v.description('The exit code.')),
      hint: v.optional(text('What was probably meant, or where help is; missing where nothing is likely.')),
    }),
  }),
  notice: shape('notice', 'What a command has to say beside its answer: a line of standard error.', {
    notice: v.object({message: text('One sentence.')}),
  }),
} as const satisfies Record<ShapeName, v.GenericSchema>;

/** What is printed in this shape, without its `format`. */
export type Answer<Name extends ShapeName> = Omit<v.InferOutput<(typeof shapeSchemas)[Name]>, 'format'>;

// `debrief show`: one review, to read or as JSON.
import {spanInWords} from '../../exchange/writers/times-in-words.js';
import {countedInWords, stageMinutes} from '../../guidance/how-it-went.js';
import {firstFindings, openFindings, type ReadinessLists} from '../../guidance/readiness.js';
import {actionFacts} from '../../review/action-facts.js';
import {missingFrom} from '../../review/actions.js';
import {allQuestions, openQuestion, pointOf} from '../../review/agenda.js';
import {readClock} from '../../review/clock.js';
import {commentsOn, commentsOnNoQuestion} from '../../review/comments.js';
import {coverageByQuestion, coverageInWords, coveredPoints} from '../../review/coverage.js';
import {doubtsInWords} from '../../review/doubtful-times.js';
import {notesOn} from '../../review/notes.js';
import {answersTo, questionAnsweredBy} from '../../review/open-questions.js';
import {actionsNotParked, ideasLetGo, topicFacts, topicsNotActions} from '../../review/parked-ideas.js';
import {destinationName, isParked} from '../../review/parking.js';
import {attendanceOf} from '../../review/people.js';
import {kindInWords} from '../../review/review-kind.js';
import {sittings} from '../../review/sittings.js';
import {takeawaysInWords} from '../../review/takeaways.js';
import {because, cleanLine, counted} from '../../review/text.js';
import {isTimed, momentOfNote, momentShortly, timelineOf, zoneOfTimeline} from '../../review/timeline.js';
import type {Action, Instant, Note, ParkedTopic, Person, Question, Review} from '../../review/types.js';
import {minutesInWords, wholeMinutes} from '../../review/units.js';
import {
  type Attendance,
  accounts,
  actionStatuses,
  incidentManager,
  involvements,
  keysOf,
  noteKinds,
  receivers,
} from '../../review/vocabulary.js';
import {box} from '../../screens/rows/box.js';
import {readReview} from '../../store/shelf/read-review.js';
import type {CallOf} from '../command-table.js';
import {listsToReadBy} from '../reviews/lists.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {bringInStep} from '../reviews/with-others.js';
import {print, printJson, theirs, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';

export async function run({words: [name], options}: CallOf<'show'>): Promise<undefined> {
  const {home} = surroundings(options);
  const folder = await reviewMeant(home, name, {reads: true});
  await bringInStep(folder);
  const {review, notices} = await readReview(folder);
  const now = Date.now();
  const lists = await listsToReadBy();
  if (options.json) {
    const {reviewDocument} = await import('../../exchange/writers/review-json.js');
    printJson('review', reviewDocument({review, now, lists}));
  } else {
    print(reviewInWords(theirs(review), now, lists));
  }
  notices.forEach(warn);
}

/** To read: facts first, then notes and comments under their questions, actions, what was let go, parked topics. */
function reviewInWords(review: Review, now: Instant, lists: ReadinessLists): string {
  const open = review.status === 'closed' ? undefined : openQuestion(review);
  const held = sittings(review, now);
  const listed = actionsNotParked(review);
  const head = [
    `${review.reference} · ${review.title}`,
    `${review.severity} ${kindInWords(review)} · ${review.status} · review ${review.id}`,
    `${timeInWords(review, now)} · ${coverageInWords(review)}`,
    ...(held.length > 1 ? [`Times we met: ${held.map((each) => spanInWords(each, review)).join('; ')}`] : []),
    ...doubtsInWords(review, now),
    ...(open ? [`Open now: ${open.text}`] : []),
    ...(review.folder ? [`Incident folder: ${review.folder}`] : []),
    ...(review.recording ? [`Recording: ${review.recording}`] : []),
    ...(review.closedBecause ? [`Closed with something open: ${review.closedBecause}`] : []),
    ...worthALook(review, lists),
    ...(review.nextTime ? [`To change next time: ${review.nextTime}`] : []),
  ];
  const sections = [
    ...keysOf(accounts).map((account) =>
      section(accounts[account].name, (review[account] ?? '').split('\n').filter(Boolean).map(indented)),
    ),
    section('Timeline', timelineLine(review)),
    section('People', review.people.map(personInWords)),
    ...allQuestions(review).map((question) => {
      const {id, text, reason} = question;
      const left = isParked(review, question) ? 'parked' : 'skipped';
      return section(text, [
        ...(reason ? [entry(`${left}, ${because(reason)}`)] : []),
        ...pointsInWords(review, question),
        ...notesOn(review, id)
          .filter((note) => !pointOf(review, note))
          .map((note) => entry(noteInWords(review, note))),
        ...commentsOn(review, id).map((comment) => entry(`from outside: ${comment.text}`)),
      ]);
    }),
    section(
      'Comments from outside the meeting',
      commentsOnNoQuestion(review).map((comment) => entry(comment.text)),
    ),
    section(
      'Actions',
      listed.filter(({status}) => status !== 'not-now').flatMap((action) => actionInWords(review, action)),
    ),
    section(
      'Not now',
      ideasLetGo(review).flatMap((action) => actionInWords(review, action)),
    ),
    section(
      'Parking lot',
      topicsNotActions(review).map((topic) => entry(`${topic.text} (${topicInWords(review, topic)})`)),
    ),
    section(
      'Handed on',
      takeawaysInWords(review).map(([name, text]) => entry(`${name}: ${text}`)),
    ),
    section('How the time went', timeOfStages(review, now)),
  ];
  return [head.join('\n'), ...sections.filter((text) => text !== '')].join('\n\n');
}

/** Before the meeting alone, without what was set aside. */
function worthALook(review: Review, lists: ReadinessLists): string[] {
  const open = review.status === 'preparing' ? openFindings(review, lists) : [];
  return open.length === 0 ? [] : [`Worth a look before you begin: ${firstFindings(open)}`];
}

const indented = (line: string): string => `  ${line}`;

const section = (title: string, lines: string[]): string => (lines.length === 0 ? '' : [title, ...lines].join('\n'));

/** The points of a topic that any of has come up, each with the notes that are put to it. */
function pointsInWords(review: Review, question: Question): string[] {
  const {id, points = []} = question;
  const coverages = coverageByQuestion(review);
  if (coveredPoints(question, coverages) === 0) return [];
  return points.flatMap((point) => [
    entry(box(coverages.get(point.id) === 'covered') + point.text),
    ...notesOn(review, id)
      .filter((note) => pointOf(review, note)?.id === point.id)
      .map((note) => entry(noteInWords(review, note)).replaceAll(/^/gm, '    ')),
  ]);
}

function noteInWords(review: Review, note: Note): string {
  const {kind, text, aspects} = note;
  const question = questionAnsweredBy(review, note);
  const moment = momentOfNote(review, note);
  return [
    `${noteKinds[kind].mark} ${text}`,
    ...aspects.map((aspect) => `#${aspect}`),
    ...(moment ? [`(on ${momentShortly(review, moment)})`] : []),
    ...(answersTo(review, note).length > 0 ? ['(answered)'] : []),
    ...(question ? [`(answers: ${cleanLine(question.text)})`] : []),
  ].join(' ');
}

/** Further lines of a text stand under its first. */
const entry = (text: string): string => `  ${text.replaceAll('\n', '\n    ')}`;

function timeInWords(review: Review, now: Instant): string {
  const {meeting} = readClock(review, now);
  return review.clock.startedAt === null
    ? `planned for ${wholeMinutes(meeting.planned)} minutes`
    : `${wholeMinutes(meeting.spent)} of ${wholeMinutes(meeting.planned)} minutes`;
}

/** What it comes to: `debrief show --json`, and the incident folder, have all of them. */
function timelineLine(review: Review): string[] {
  const timeline = timelineOf(review);
  if (timeline.length === 0) return [];
  const [from, to] = [timeline.find(isTimed), timeline.findLast(isTimed)].map((moment) => moment?.at);
  const pinned = timeline.filter((moment) => moment.pinned).length;
  const zone = zoneOfTimeline(review);
  return [
    entry(
      [
        counted(timeline.length, 'moment'),
        from === undefined || to === undefined ? '' : spanInWords({from, to}, zone === undefined ? {} : {zone}),
        pinned > 0 ? `${pinned} pinned` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  ];
}

/** Minutes of each stage, and what was counted. */
function timeOfStages(review: Review, now: Instant): string[] {
  const stages = stageMinutes(review, now);
  if (stages.length === 0) return [];
  return [
    ...stages.map(({title, planned, spent}) => entry(`${title}: ${spent} of ${minutesInWords(planned)}`)),
    ...countedInWords(review).map(entry),
  ];
}

const attends: Record<Attendance, string> = {here: '', 'left early': 'left early', away: 'not there'};

function personInWords(person: Person): string {
  const {name, involvement, role, incidentManager: manages} = person;
  const involved = involvement === 'other' ? '' : involvements[involvement].name;
  return entry(
    [name, role, manages && incidentManager.name, involved, attends[attendanceOf(person)]].filter(Boolean).join(' · '),
  );
}

const topicInWords = (review: Review, topic: ParkedTopic): string =>
  [destinationName(topic.destination), ...topicFacts(review, topic)].join(' · ');

function actionInWords(review: Review, action: Action): string[] {
  const facts = [
    // Those that were let go stand under words that say so.
    ...(action.status === 'not-now' ? [] : [actionStatuses[action.status].name]),
    ...actionFacts(review, action),
    ...(action.reason ? [because(action.reason)] : []),
  ];
  const missing = action.status === 'chosen' ? missingFrom(action) : [];
  const lines = [entry(facts.length > 0 ? `${action.title} (${facts.join(' · ')})` : action.title)];
  return [
    ...lines,
    ...(missing.length > 0 ? [`    still needs ${missing.join(', ')}`] : []),
    ...(action.sent ?? []).map(({to, ref, url}) => `    in ${receivers[to].name}: ${url || ref}`),
  ];
}

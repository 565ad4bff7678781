// Writes a review as the Markdown document that a team keeps: what was learned first, how the time went last.
import type {ListItem, RootContent} from 'mdast';
import {chosenActions, heldActions, liveActions, ownerOf} from '../review/actions.js';
import {allQuestions, coverage} from '../review/agenda.js';
import {readClock, timeByQuestion, timeByStage} from '../review/clock.js';
import {dueInWords} from '../review/due.js';
import {kindName, liveNotes, notesOn} from '../review/notes.js';
import {liveTopics} from '../review/parking.js';
import {personWith} from '../review/people.js';
import type {Action, ChecklistMoment, Instant, Note, NoteKind, Question, Review} from '../review/types.js';
import {durationInWords, instantInWords} from './instant.js';
import {
  bullets,
  heading,
  item,
  markdown,
  oneLine,
  paragraph,
  plain,
  quiet,
  strong,
  table,
  task,
  writtenItem,
} from './markdown.js';
import {parkedByDestination} from './parking-lot-markdown.js';
import {frontMatter} from './review-front-matter.js';

/** Notes under a question with this id are the lessons, the communication plan and the thanks of their own sections. */
const LESSONS = 'read-back';
const COMMUNICATION = 'communication-plan';
const THANKS = 'thanks';

const MINUTE = 60_000;

/** The whole document, front matter included. Times in UTC; deleted things are left out. */
export function reviewMarkdown(review: Review, now: Instant): string {
  const body = markdown([
    ...summary(review, now),
    ...section('What was learned', plainNotesOn(review, LESSONS)),
    ...section('What went well', notesOf(review, 'well')),
    ...section('Even better if', notesOf(review, 'better')),
    ...section('Decisions', notesOf(review, 'decision')),
    ...section('Open questions', notesOf(review, 'question')),
    ...section('Key moments', notesOf(review, 'moment')),
    ...actions(review),
    ...section('Not now', notNow(review)),
    ...parked(review),
    ...section('Communication plan', plainNotesOn(review, COMMUNICATION)),
    ...thanks(review),
    ...notesByQuestion(review, now),
    ...meetingTime(review, now),
    ...checklist(review),
  ]);
  return `${frontMatter(review)}\n${body}`;
}

const section = (title: string, items: ListItem[], depth: 2 | 3 = 2): RootContent[] =>
  items.length > 0 ? [heading(depth, title), bullets(items)] : [];

function summary(review: Review, now: Instant): RootContent[] {
  const {covered, skipped, total} = coverage(review);
  const name = (role: 'facilitator' | 'note-taker') => personWith(review, role)?.name ?? '';
  const there = review.people.filter(({attended, role}) => attended && role === null).map((person) => person.name);
  const lines: [string, string][] = [
    ['Incident', incidentInWords(review)],
    ['Review', meetingInWords(review, now)],
    ['Facilitator', name('facilitator')],
    ['Note-taker', name('note-taker')],
    [review.clock.startedAt === null ? 'Invited' : 'Present', there.join(', ')],
    ['Questions', `${covered} of ${total} covered${skipped > 0 ? `, ${skipped} skipped` : ''}`],
    ['Recording', review.recording],
  ];
  const known = lines.filter(([, text]) => text !== '');
  return [
    heading(1, [review.reference, review.title].filter(Boolean).join(': ')),
    paragraph(plain('This review looked for what there is to learn, and for nobody to blame.')),
    bullets(known.map(([label, text]) => item(strong(`${label}:`), plain(' '), ...oneLine(text)))),
  ];
}

function incidentInWords({severity, incident: {startedAt, resolvedAt}}: Review): string {
  if (startedAt === null) return severity;
  if (resolvedAt === null) return `${severity}, began ${givenInstant(startedAt)}`;
  const length = Date.parse(resolvedAt) - Date.parse(startedAt);
  const words = length > 0 ? ` (${durationInWords(length)})` : '';
  return `${severity}, ${givenInstant(startedAt)} to ${givenInstant(resolvedAt)}${words}`;
}

const givenInstant = (text: string): string => {
  const at = Date.parse(text);
  return Number.isNaN(at) ? text : instantInWords(at);
};

function meetingInWords(review: Review, now: Instant): string {
  const {startedAt} = review.clock;
  if (startedAt === null) return 'not held yet';
  const spent = durationInWords(readClock(review, now).meeting.spent);
  return `${instantInWords(startedAt)}, ${review.status === 'closed' ? spent : `${spent} so far`}`;
}

const notesOf = (review: Review, kind: NoteKind): ListItem[] =>
  liveNotes(review)
    .filter((note) => note.kind === kind)
    .map((note) => writtenItem([], note.text, aspectsOf(note)));

const plainNotesOn = (review: Review, questionId: string): ListItem[] =>
  notesOn(review, questionId)
    .filter(({kind}) => kind === 'note')
    .map((note) => writtenItem([], note.text, aspectsOf(note)));

const aspectsOf = ({aspects}: Note) => (aspects.length > 0 ? [plain(' '), quiet(`(${aspects.join(', ')})`)] : []);

function actions(review: Review): RootContent[] {
  const chosen = chosenActions(review);
  const undecided = heldActions(review).map(({title}) => item(...oneLine(title)));
  const reasons = chosen
    .filter(({reason}) => reason !== '')
    .map((action) => withReason('One more than planned', action));
  const rows = chosen.map((action) => [
    action.status === 'done' ? `${action.title} (done)` : action.title,
    ownerOf(review, action)?.name ?? 'nobody yet',
    action.due === null ? 'no date yet' : dueInWords(action.due),
    action.doneWhen,
    action.isms ? 'yes' : '',
  ]);
  const head = ['Action', 'Owner', 'Due', 'Done when', 'ISMS'];
  const none =
    review.status === 'closed' ? 'No action came out of this review. That is a good end.' : 'None chosen yet.';
  return [
    heading(2, 'Actions'),
    rows.length > 0 ? table(head, rows) : paragraph(plain(none)),
    ...(reasons.length > 0 ? [bullets(reasons)] : []),
    ...section('Ideas not decided on', undecided, 3),
  ];
}

const withReason = (what: string, {title, reason}: Action): ListItem =>
  item(strong(`${what}:`), plain(' '), ...oneLine(`${title}, because ${reason}`));

const notNow = (review: Review): ListItem[] =>
  liveActions(review)
    .filter(({status}) => status === 'not-now')
    .map(({title, reason}) => item(...oneLine(title), ...(reason ? [plain(', because '), ...oneLine(reason)] : [])));

function parked(review: Review): RootContent[] {
  return liveTopics(review).length > 0 ? [heading(2, 'Parked topics'), ...parkedByDestination(review, 3)] : [];
}

function thanks(review: Review): RootContent[] {
  const thanked = review.people.filter((person) => person.thanked).map(({name}) => name);
  const words = plainNotesOn(review, THANKS);
  if (thanked.length === 0 && words.length === 0) return [];
  return [
    heading(2, 'Thanks'),
    ...(thanked.length > 0 ? [paragraph(plain('Thank you, '), ...oneLine(`${inSeries(thanked)}.`))] : []),
    ...(words.length > 0 ? [bullets(words)] : []),
  ];
}

const inSeries = (names: string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');

function notesByQuestion(review: Review, now: Instant): RootContent[] {
  const times = timeByQuestion(review, now);
  const inWords = (question: Question) => quiet(stateInWords(question, times.get(question.id)));
  const withNotes = (question: Question) => [
    heading(4, question.text),
    paragraph(inWords(question)),
    bullets(notesOn(review, question.id).map(noteItem)),
  ];
  const asked = review.agenda.stages.filter(({questions}) => questions.length > 0);
  const stages = asked.flatMap(({title, questions}) => {
    const noted = questions.filter(({id}) => notesOn(review, id).length > 0);
    const silent = questions.filter((question) => !noted.includes(question));
    const lines = silent.map((question) => item(...oneLine(question.text), plain(' '), inWords(question)));
    return [
      heading(3, title),
      ...noted.flatMap(withNotes),
      ...(noted.length > 0 && lines.length > 0 ? [heading(4, 'Without notes')] : []),
      ...(lines.length > 0 ? [bullets(lines)] : []),
    ];
  });
  const known = new Set(allQuestions(review).map(({id}) => id));
  const strays = liveNotes(review).filter(({questionId}) => !known.has(questionId));
  return [heading(2, 'Notes by question'), ...stages, ...section('Notes without a question', strays.map(noteItem), 3)];
}

function stateInWords({state, source}: Question, spent: number | undefined): string {
  const states = {covered: 'Covered', skipped: 'Skipped', open: spent === undefined ? 'Not opened' : 'Left open'};
  return [states[state], spent === undefined ? '' : durationInWords(spent), source].filter(Boolean).join(' · ');
}

const noteItem = (note: Note): ListItem =>
  writtenItem(
    note.kind === 'note' ? [] : [strong(`${capital(kindName(note.kind))}:`), plain(' ')],
    note.text,
    aspectsOf(note),
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function meetingTime(review: Review, now: Instant): RootContent[] {
  if (review.clock.startedAt === null) return [];
  const times = timeByStage(review, now);
  const rows = review.agenda.stages.map(
    (stage) => [stage.title, stage.minutes, (times.get(stage.id)?.spent ?? 0) / MINUTE] as const,
  );
  const total = ['In all', sum(rows.map(([, planned]) => planned)), sum(rows.map(([, , spent]) => spent))] as const;
  const inMinutes = [...rows, total].map(([title, planned, spent]) => [
    title,
    `${Math.round(planned)}`,
    `${Math.round(spent)}`,
    signed(Math.round(spent) - Math.round(planned)),
  ]);
  const moved = review.clock.moved.map(({stageId, minutes, fromStageId}) => {
    const title = (id: string) => review.agenda.stages.find((stage) => stage.id === id)?.title ?? id;
    return item(
      ...oneLine(
        `${signed(minutes)} min for “${title(stageId)}”${fromStageId ? `, from “${title(fromStageId)}”` : ''}`,
      ),
    );
  });
  return [
    heading(2, 'How the time went'),
    table(['Stage', 'Planned, min', 'Spent, min', 'Difference'], inMinutes, [null, 'right', 'right', 'right']),
    ...(moved.length > 0 ? [paragraph(plain('Moved in the meeting:')), bullets(moved)] : []),
  ];
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

const signed = (number: number): string => (number > 0 ? `+${number}` : `${number}`.replace('-', '−'));

function checklist(review: Review): RootContent[] {
  const items = (moment: ChecklistMoment) =>
    review.checklist.filter(({when}) => when === moment).map(({done, text}) => task(done, text));
  const lists = [...section('Before the meeting', items('before'), 3), ...section('At the close', items('close'), 3)];
  return lists.length > 0 ? [heading(2, 'Checklist'), ...lists] : [];
}

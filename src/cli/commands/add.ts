// `debrief add`: a note, a parked topic, an action idea or a comment from the shell or a pipe.
import {allQuestions, openQuestion} from '../../review/agenda.js';
import type {Change} from '../../review/changes/index.js';
import {matchPeople} from '../../review/people.js';
import {cleanLine, cleanText, inSeries, LONGEST_TEXT} from '../../review/text.js';
import {readTypedLine, type TypedLine} from '../../review/typed-line.js';
import type {Person, Question, Review} from '../../review/types.js';
import type {Aspect, NoteKind} from '../../review/vocabulary.js';
import {aspects, keysOf, noteKinds} from '../../review/vocabulary.js';
import {openReviewStore} from '../../store/review-store.js';
import {StoreError} from '../../store/types.js';
import {addKinds} from '../command-options.js';
import type {CallOf} from '../command-table.js';
import {freshId} from '../fresh-id.js';
import {addedTo} from '../reviews/added-to.js';
import {questionNamed} from '../reviews/question-named.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {answerWritten} from '../streams/printing.js';
import {standardInput} from '../streams/standard-input.js';
import {surroundings} from '../surroundings.js';
import {orMeant, UsageError} from '../usage-error.js';

type AddOptions = CallOf<'add'>['options'];

type What = Exclude<(typeof addKinds)[number], 'comment'>;

/** What each word makes of a text. */
const becoming = {note: 'note', park: 'parked', action: 'action'} as const satisfies Record<What, string>;

/** Says what was added to which review once it is on the disk. */
export async function run(call: CallOf<'add'>): Promise<number | undefined> {
  const {words, options} = call;
  const [what = '', ...rest] = words;
  if (what === 'comment') return addComment({...call, words: rest});
  const checked = checkOptions(what, options);
  const {home, preferences} = surroundings(options);
  const texts = await readTexts(checked.what, rest, options.lines ?? false);
  const lines = texts.map((text) => meaningOf(checked, text));
  if ((options.owner ?? options.due) !== undefined && lines.some(({becomes}) => becomes !== 'action')) {
    throw new UsageError('--owner and --due belong to an action: debrief add action takes them.');
  }
  const folder = await reviewMeant(home, options.review, {open: true});
  const store = await openReviewStore({folder, by: options.by ?? (preferences.by || 'shell'), role: 'shell'});
  try {
    const {review} = store.getState();
    if (review.status === 'closed') {
      throw new StoreError(
        `${review.reference} is closed: open it again with debrief run and O, or use debrief comment.`,
      );
    }
    const question = questionFor(review, options.question);
    const fields = await actionFields(review, options);
    const added = lines.map((line) => ({id: freshId(), ...line}));
    await store.commit(added.flatMap((line) => changesFor(line, question.id, fields)));
    const told = added.map(({id, becomes}) => ({
      review: review.id,
      reference: review.reference,
      id,
      becomes,
      question: question.id,
    }));
    const ids = added.map(({id}) => id);
    answerWritten(
      options,
      told,
      added.map((line) => addedTo(review, line.text)),
      ids,
    );
  } finally {
    await store.close();
  }
  return undefined;
}

/** The same as `debrief comment`, which takes none of the options that say what a note or an action is, or whose. */
async function addComment(call: CallOf<'add'>): Promise<number> {
  const {review, question, from, quiet, json, home, ...others} = call.options;
  const [other] = Object.keys(others);
  if (other !== undefined) {
    throw new UsageError(`--${other} does not go with a comment, which takes --review, --question and --from.`);
  }
  const {run: comment} = await import('./comment.js');
  return comment({...call, command: 'comment'});
}

type Checked = {what: What; kind?: NoteKind; aspects: Aspect[]};

/** All that is wrong with the options in one error. */
function checkOptions(what: string, options: AddOptions): Checked {
  const wrong: string[] = [];
  const known = keysOf(becoming).find((word) => word === what);
  if (!known) {
    throw new UsageError(`add takes ${inSeries(addKinds, 'or')}, not ${what}${orMeant(what, addKinds)}`);
  }
  if (options.from !== undefined) wrong.push('--from belongs to a comment');
  const kind = keysOf(noteKinds).find((name) => name === options.kind);
  if (options.kind !== undefined && !kind) {
    wrong.push(`--kind takes ${keysOf(noteKinds).join(', ')}, not ${options.kind}`);
  }
  const found = (options.aspect ?? []).flatMap((typed) => {
    const aspect = aspects.find((name) => name === typed.toLowerCase());
    if (!aspect) wrong.push(`--aspect takes ${aspects.join(', ')}, not ${typed}`);
    return aspect ?? [];
  });
  if (known !== 'note' && (options.kind !== undefined || found.length > 0)) {
    wrong.push('--kind and --aspect belong to a note');
  }
  if (wrong.length > 0) throw new UsageError(`${wrong.join('; ')}.`);
  return {what: known, aspects: found, ...(kind ? {kind} : {})};
}

async function readTexts(what: What, rest: string[], byLine: boolean): Promise<string[]> {
  const piped = rest.length === 1 && rest[0] === '-';
  if (byLine && !piped) throw new UsageError('--lines reads a pipe: write - as the text.');
  const all = piped ? await standardInput() : rest.join(' ');
  const texts = (byLine ? all.split(/\r\n?|\n/) : [all]).filter((text) => text.trim() !== '');
  const missing = `the text is missing: debrief add ${what} "…", or - to read it from a pipe.`;
  if (texts.length === 0) throw new UsageError(piped ? 'the pipe held no text: nothing was added.' : missing);
  return texts;
}

function meaningOf({what, kind, aspects: wanted}: Checked, typed: string): TypedLine {
  const cleaned = cleanText(typed);
  const mayBeMarked = what === 'note' && !kind;
  const plain: TypedLine = {becomes: kind ?? becoming[what], aspects: [], text: cleaned};
  const line = mayBeMarked ? readTypedLine(cleaned) : plain;
  const text = line.becomes === 'parked' || line.becomes === 'action' ? cleanLine(line.text) : line.text.trim();
  if (text === '') throw new UsageError('there is only a mark and no text: nothing was added.');
  if (text.length > LONGEST_TEXT) {
    throw new UsageError(`a text is longer than ${LONGEST_TEXT} characters: nothing was added; send it in parts.`);
  }
  return {...line, aspects: aspects.filter((name) => wanted.includes(name) || line.aspects.includes(name)), text};
}

/** The named question, else the open one, else the first that the meeting asks. */
function questionFor(review: Review, id: string | undefined): Question {
  if (id !== undefined) return questionNamed(review, id);
  const asked = review.agenda.stages.find(({kind, questions}) => kind === 'questions' && questions.length > 0);
  const question = openQuestion(review) ?? asked?.questions[0] ?? allQuestions(review)[0];
  if (!question) throw new StoreError(`The agenda of ${review.reference} has no question that this could belong to.`);
  return question;
}

type ActionFields = {ownerId?: string; due?: string};

async function actionFields(review: Review, {owner, due}: AddOptions): Promise<ActionFields> {
  const fields: ActionFields = {};
  if (owner !== undefined) fields.ownerId = ownerNamed(review, owner).id;
  if (due !== undefined) {
    const {readDue} = await import('../../review/due.js');
    const day = readDue(due, Date.now());
    if (!day) throw new UsageError(`--due takes a day such as 2026-12-01, fri or 2w, not ${due}.`);
    fields.due = day;
  }
  return fields;
}

function ownerNamed(review: Review, letters: string): Person {
  const matches = matchPeople(review.people, letters);
  const exact = matches.find(({name}) => name.toLowerCase() === letters.trim().toLowerCase());
  const [first, ...others] = exact ? [exact] : matches;
  const names = (people: Person[]) => people.map(({name}) => name).join(', ');
  const roster = names(review.people) || 'nobody yet';
  if (!first) throw new UsageError(`nobody fits --owner ${letters}; on the list of people: ${roster}.`);
  if (others.length > 0) throw new UsageError(`--owner ${letters} fits ${names(matches)}: write more of the name.`);
  return first;
}

function changesFor(line: TypedLine & {id: string}, questionId: string, fields: ActionFields): Change[] {
  const {id, becomes, text} = line;
  if (becomes === 'parked') return [{type: 'topic-parked', topic: {id, questionId, text}}];
  if (becomes === 'action') {
    const held: Change = {type: 'action-held', action: {id, questionId, title: text}};
    return Object.keys(fields).length === 0 ? [held] : [held, {type: 'action-edited', id, fields}];
  }
  return [{type: 'note-added', note: {id, questionId, kind: becomes, aspects: line.aspects, text}}];
}

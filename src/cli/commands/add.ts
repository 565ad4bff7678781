// `debrief add`: a note, a parked topic, an action idea or a comment from the shell or a pipe.
import {allQuestions, findQuestion, hasTopics, openQuestion, pointOf} from '../../review/agenda.js';
import type {Change} from '../../review/changes/index.js';
import {dueInWords, isPast} from '../../review/days.js';
import {meant} from '../../review/did-you-mean.js';
import {called} from '../../review/letters.js';
import {liveNotes} from '../../review/notes.js';
import {cleanLine, cleanText, inSeries, LONGEST_TEXT} from '../../review/text.js';
import type {TypedLine} from '../../review/typed-line.js';
import {momentByHand, readTypedMoment, type TypedMoment, whenInWords} from '../../review/typed-moment.js';
import {saidOfMail} from '../../review/typed-people.js';
import type {Note, Person, Review} from '../../review/types.js';
import type {Aspect, NoteKind} from '../../review/vocabulary.js';
import {aspects, isNoteKind, keysOf, noteKinds} from '../../review/vocabulary.js';
import {openReviewStore} from '../../store/review-store.js';
import {StoreError} from '../../store/types.js';
import {addKinds} from '../command-options.js';
import type {CallOf} from '../command-table.js';
import {freshId} from '../fresh-id.js';
import {addedTo} from '../reviews/added-to.js';
import {bulletsInWords, givenTexts, type Reads} from '../reviews/given-texts.js';
import {noteOwner, ownerNamed, ownerOfWords, saidOfOwner} from '../reviews/owners.js';
import {type Named, questionNamed} from '../reviews/question-named.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {tellWaiting} from '../reviews/with-others.js';
import {answerWritten, note} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';
import {asSentence, orMeant, perhaps, UsageError} from '../usage-error.js';

type AddOptions = CallOf<'add'>['options'];

type What = Exclude<(typeof addKinds)[number], 'comment'>;

/** What each word makes of a text. */
const becoming = {note: 'note', park: 'parked', action: 'action', moment: 'timeline'} as const satisfies Record<
  What,
  TypedLine['becomes']
>;

/** Says what was added to which review once it is on the disk. */
export async function run(call: CallOf<'add'>): Promise<number | undefined> {
  const {words, options} = call;
  const [what = '', ...rest] = words;
  if (what === 'comment') return addComment({...call, words: rest});
  const checked = checkOptions(what, options);
  const {home, preferences} = surroundings(options);
  const given = await givenTexts(checked.what, rest, options);
  const lines = given.texts.map((text) => meaningOf(checked, text, given.reads));
  if ((options.owner ?? options.due) !== undefined && lines.some(({becomes}) => becomes !== 'action')) {
    throw new UsageError('--owner and --due belong to an action: debrief add action takes them.');
  }
  if (options.answers !== undefined && lines.some(({becomes}) => !isNoteKind(becomes) || becomes === 'question')) {
    throw new UsageError('--answers belongs to a note, and an open question is no answer.');
  }
  const folder = await reviewMeant(home, options.review, {open: true});
  const store = await openReviewStore({folder, by: options.by ?? (preferences.by || 'shell'), role: 'shell'});
  let isSaved = false;
  try {
    const {review} = store.getState();
    if (review.status === 'closed') {
      throw new StoreError(
        `${review.reference} is closed: open it again with debrief run and O, or use debrief comment.`,
      );
    }
    const answered = options.answers === undefined ? undefined : openQuestionNamed(review, options.answers);
    const named = questionFor(review, options.question ?? (answered && placeOf(review, answered)));
    const owner = options.owner === undefined ? undefined : await ownerNamed(review, options.owner);
    const fields = await actionFields(review, owner?.person, options);
    // Who is named in the words is meant where marks are: not in what a pipe brings, nor beside --owner.
    const mayName = given.reads !== undefined && owner === undefined;
    const added = lines.map((line) => ({
      id: freshId(),
      ...line,
      ...(mayName && ownerOfWords(review, line)),
      ...(line.becomes === 'timeline' && {moment: momentGiven(line.text, review)}),
    }));
    const joins: Change[] = owner?.isNew ? [{type: 'person-added', person: owner.person}] : [];
    await store.commit([
      ...joins,
      ...added.flatMap((line) => changesFor(line, named, fields, options.question !== undefined)),
      ...(answered ? added.map(({id}): Change => ({type: 'note-answers', id, answers: answered.id})) : []),
    ]);
    isSaved = true;
    const {due} = fields;
    answerAdded(added, checked.what, {review, named, due}, options);
    if (options.quiet) return undefined;
    if (mayName) for (const line of lines) noteOwner(review, line);
    const ofOwner = owner ? saidOfOwner(owner) : '';
    if (ofOwner) note(ofOwner);
    const ofMail = saidOfMail(options.owner ?? '', owner?.person.name ?? '');
    if (ofMail) note(ofMail);
    if (due && isPast(due, Date.now(), review.zone))
      note(`${dueInWords(due)} is past; it is the due day all the same.`);
    if (given.bullets > 0) note(`${bulletsInWords(given.bullets)} --marks reads signs as marks.`);
  } finally {
    await store.close();
    if (isSaved && !options.quiet) await tellWaiting(store.getState(), folder);
  }
  return undefined;
}

type Added = TypedLine & {id: string; ownerId?: string; moment?: TypedMoment};

type Place = {review: Review; named: Named; due: string | undefined};

/** A line says what its text became where that is not what was asked for. */
function answerAdded(
  added: Added[],
  what: What,
  {review, named: {question, point}, due}: Place,
  options: AddOptions,
): void {
  const told = added.map(({id, becomes}) => ({
    review: review.id,
    reference: review.reference,
    id,
    becomes,
    question: becomes === 'timeline' && options.question === undefined ? null : question.id,
    ...(point && isNoteKind(becomes) && {point: point.id}),
    ...(due && {due}),
    ...(options.answers !== undefined && {answers: options.answers}),
  }));
  const isTold = (becomes: Added['becomes']) => options.lines || becomes !== becoming[what];
  const lines = added.map(({text, becomes, moment}) => {
    const when = moment ? whenInWords(moment, review) : due && `due ${dueInWords(due)}`;
    return addedTo(review, moment?.text ?? text, isTold(becomes) ? becomes : undefined, when);
  });
  const ids = added.map(({id}) => id);
  answerWritten('added', options, {added: told}, lines, ids);
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
    throw new UsageError(
      `add takes ${inSeries(addKinds, 'or')}, not ${what}${orMeant(what, addKinds)}`,
      meant(what, addKinds),
    );
  }
  if (options.from !== undefined) wrong.push('--from belongs to a comment');
  const kind = called(keysOf(noteKinds), options.kind ?? '', (name) => name);
  if (options.kind !== undefined && !kind) {
    wrong.push(
      `--kind takes ${keysOf(noteKinds).join(', ')}, not ${options.kind}${perhaps(options.kind, keysOf(noteKinds))}`,
    );
  }
  const found = (options.aspect ?? []).flatMap((typed) => {
    const aspect = called(aspects, typed, (name) => name);
    if (!aspect) wrong.push(`--aspect takes ${aspects.join(', ')}, not ${typed}${perhaps(typed, aspects)}`);
    return aspect ?? [];
  });
  if (known !== 'note' && (options.kind !== undefined || found.length > 0)) {
    wrong.push('--kind and --aspect belong to a note');
  }
  if (known !== 'note' && options.answers !== undefined) wrong.push('--answers belongs to a note');
  if (options.marks && (known !== 'note' || kind)) wrong.push('--marks belongs to a note without --kind');
  if (wrong.length > 0) throw new UsageError(asSentence(wrong));
  return {what: known, aspects: found, ...(kind ? {kind} : {})};
}

function meaningOf({what, kind, aspects: wanted}: Checked, typed: string, reads: Reads): TypedLine {
  const cleaned = cleanText(typed);
  const plain: TypedLine = {becomes: kind ?? becoming[what], aspects: [], text: cleaned};
  const line = what === 'note' && !kind && reads ? reads(cleaned) : plain;
  const text = line.becomes === 'parked' || line.becomes === 'action' ? cleanLine(line.text) : line.text.trim();
  if (text === '') throw new UsageError('there is only a mark and no text: nothing was added.');
  if (text.length > LONGEST_TEXT) {
    throw new UsageError(`a text is longer than ${LONGEST_TEXT} characters: nothing was added; send it in parts.`);
  }
  return {...line, aspects: aspects.filter((name) => wanted.includes(name) || line.aspects.includes(name)), text};
}

/** The named question or point, else the open question, else the first that the meeting asks. */
function questionFor(review: Review, id: string | undefined): Named {
  if (id !== undefined) return questionNamed(review, id);
  const asked = review.agenda.stages.find((stage) => hasTopics(stage) && stage.questions.length > 0);
  const question = openQuestion(review) ?? asked?.questions[0] ?? allQuestions(review)[0];
  if (!question) throw new StoreError(`The agenda of ${review.reference} has no question that this could belong to.`);
  return {question};
}

/** The open question that a note answers, with an id that only programs type. */
function openQuestionNamed(review: Review, id: string): Note {
  const questions = liveNotes(review).filter(({kind}) => kind === 'question');
  const found = questions.find((note) => note.id === id);
  if (found) return found;
  const ids = questions.map((note) => note.id);
  throw new UsageError(
    `there is no open question ${id} in ${review.reference}${perhaps(id, ids) || '; debrief show --json has the ids, under notes.'}`,
    meant(id, ids),
  );
}

/** The point or the question of the agenda that a note is at; undefined where that has left it. */
const placeOf = (review: Review, note: Note): string | undefined =>
  (pointOf(review, note) ?? findQuestion(review, note.questionId))?.id;

type ActionFields = {ownerId?: string; due?: string};

async function actionFields(review: Review, owner: Person | undefined, {due}: AddOptions): Promise<ActionFields> {
  const fields: ActionFields = {};
  if (owner) fields.ownerId = owner.id;
  if (due !== undefined) {
    const {dueGiven} = await import('../reviews/due-given.js');
    fields.due = dueGiven(due, review.zone);
  }
  return fields;
}

/** The time and the words of a moment; a time alone says nothing. */
function momentGiven(typed: string, review: Review): TypedMoment {
  const moment = readTypedMoment(typed, review, Date.now());
  if (moment.text === '') throw new UsageError('there is only a time and no text: nothing was added.');
  return moment;
}

/**
 * What is parked or held belongs to the topic as a whole; a moment to one only where it was named.
 */
function changesFor(line: Added, {question, point}: Named, given: ActionFields, isNamed: boolean): Change[] {
  const questionId = question.id;
  const {id, becomes, text, ownerId, moment} = line;
  if (moment) return [momentByHand(id, moment, isNamed ? questionId : null)];
  const fields = {...given, ...(ownerId !== undefined && {ownerId})};
  if (becomes === 'parked') return [{type: 'topic-parked', topic: {id, questionId, text}}];
  if (becomes === 'action') {
    const held: Change = {type: 'action-held', action: {id, questionId, title: text}};
    return Object.keys(fields).length === 0 ? [held] : [held, {type: 'action-edited', id, fields}];
  }
  if (!isNoteKind(becomes)) return [];
  const put: Change[] = point ? [{type: 'note-put', id, pointId: point.id}] : [];
  return [{type: 'note-added', note: {id, questionId, kind: becomes, aspects: line.aspects, text}}, ...put];
}

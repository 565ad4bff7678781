// `debrief comment`: what somebody says from outside the meeting, without a name; into a review, or as a file.
import type {Change} from '../../review/changes/index.js';
import {LONGEST_TEXT} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {isCommentName} from '../../store/comments/passed-over.js';
import {saveWithoutAuthor} from '../../store/comments/without-author.js';
import {realDisk} from '../../store/disk/disk.js';
import {readShare} from '../../store/relay/share-file.js';
import {fullPath} from '../../store/shelf/home.js';
import {readReview} from '../../store/shelf/read-review.js';
import {StoreError} from '../../store/types.js';
import type {CallOf} from '../command-table.js';
import {freshId} from '../fresh-id.js';
import type {Answer} from '../json/schemas.js';
import {addedTo} from '../reviews/added-to.js';
import {commentToHandOver} from '../reviews/comment-out.js';
import {commentText} from '../reviews/comment-text.js';
import {commentsIn, commentsOf, type NewComment} from '../reviews/comments-in.js';
import {questionNamed} from '../reviews/question-named.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {reviewNamed} from '../reviews/review-named.js';
import {canAsk} from '../streams/has-terminal.js';
import {answerWritten, warn} from '../streams/printing.js';
import {standardInput} from '../streams/standard-input.js';
import {surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';

/**
 * All that anybody is told of what is kept of a comment, in two lines of a small terminal; it must stay true of every
 * byte in the review's folder.
 */
export const promise =
  'no author is stored, only the text, the day, the question if you name one, and the order; ' +
  'the file system still knows the account and the time.';

/** What is kept of one besides where the review is shared: a server knows who brings it something. */
const promiseOf = async (folder: string): Promise<string> => {
  const share = await readShare(realDisk, folder).catch(() => undefined);
  return share?.isOn
    ? `${promise.slice(0, -1)}, and the server that the review is shared on, which role sent it and when.`
    : promise;
};

type CommentOptions = CallOf<'comment'>['options'];

/**
 * Says what was added to which review once it is on the disk; exit code 1 where not one of a folder's files could be
 * taken.
 */
export async function run({words, options}: CallOf<'comment'>): Promise<number> {
  checkOptions(words, options);
  if (options.out !== undefined) return commentToHandOver(words, {...options, out: options.out});
  const {home} = surroundings(options);
  const folder = await reviewMeant(home, options.review);
  const {review} = await readReview(folder);
  const questionId = options.question === undefined ? null : questionNamed(review, options.question).question.id;
  if (options.from !== undefined) return importFrom(options.from, {folder, review, questionId, options});
  const text = await commentText(words, `A private comment for ${reviewNamed(review)}`, await promiseOf(folder));
  await save([{id: freshId(), questionId, text}], {folder, review, options});
  if (words.length > 0 && !options.quiet) warn(await promiseOf(folder));
  return 0;
}

function checkOptions(words: string[], {from, out}: CommentOptions): void {
  if (from !== undefined && out !== undefined) {
    throw new UsageError('--from reads comments and --out writes one: give one of the two.');
  }
  if (from !== undefined && words.length > 0)
    throw new UsageError('--from reads the texts from files: leave TEXT out.');
  if (from === undefined && words.length === 0 && !canAsk()) {
    throw new UsageError('the text is missing: debrief comment "…", or - to read it from a pipe.');
  }
}

type Beside = Pick<Answer<'added'>, 'known' | 'leftOut'>;

type Place = {folder: string; review: Review; options: CommentOptions};

/** `beside` is what a program is told besides. */
async function save(comments: NewComment[], {folder, review, options}: Place, beside: Beside = {}): Promise<void> {
  const changes = comments.map((comment): Change => ({type: 'comment-added', comment}));
  if (changes.length > 0) await saveWithoutAuthor(folder, changes, Date.now());
  const {id: reviewId, reference} = review;
  const told = comments.map(({id, questionId}) => ({
    review: reviewId,
    reference,
    id,
    becomes: 'comment' as const,
    question: questionId,
  }));
  const lines = comments.map(({text}) => addedTo(review, text));
  const ids = comments.map(({id}) => id);
  answerWritten('added', options, {added: told, ...beside}, lines, ids);
}

/**
 * Files that name no question belong to `questionId`. What cannot be taken is named and left out; `-` is one comment
 * from the pipe, as such a file holds it.
 */
async function importFrom(from: string, place: Place & {questionId: string | null}): Promise<number> {
  const {folder, review, options} = place;
  const {comments, leftOut} = from === '-' ? await commentInPipe(place) : await commentsIn(fullPath(from), place);
  for (const {name, why} of leftOut) warn(`${name} ${why}: it was left out.`);
  if (from !== '-' && comments.length === 0 && !leftOut.some(({name}) => isCommentName(name))) {
    throw new StoreError(`${fullPath(from)} holds no .txt or .md file: name the folder that does.`);
  }
  const known = new Set(review.comments.map(({id}) => id));
  const fresh = comments.filter(({id}) => !known.has(id));
  const before = comments.length - fresh.length;
  await save(fresh, place, {known: before, leftOut});
  if (!options.quiet) {
    const counted = `${fresh.length} ${fresh.length === 1 ? 'comment is' : 'comments are'} new`;
    warn(`${reviewNamed(review)}: ${counted}, ${before} known already.`);
    if (fresh.length > 0) warn(await promiseOf(folder));
  }
  return comments.length === 0 ? 1 : 0;
}

async function commentInPipe(meant: {review: Review; questionId: string | null}) {
  const text = await standardInput();
  if (text.trim() === '') throw new UsageError('the pipe held no text: nothing was added.');
  if (text.length > LONGEST_TEXT) {
    throw new UsageError(`the text in the pipe is longer than ${LONGEST_TEXT} characters: send it in parts.`);
  }
  return commentsOf([{name: 'the text in the pipe', text}], meant);
}

// What a folder of text files holds for one review: comments, and what cannot be one.
import {createHash} from 'node:crypto';
import {referenceWord} from '../../exchange/comment-lines.js';
import {otherThanComment, readCommentFile} from '../../exchange/readers/comment-file.js';
import {isSame, letters} from '../../review/letters.js';
import type {Comment, Review} from '../../review/types.js';
import {readCommentFiles} from '../../store/comments/comment-files.js';
import {questionCalled} from './question-named.js';

export type NewComment = Pick<Comment, 'id' | 'questionId' | 'text'>;

export type LeftOut = {name: string; why: string};

type Found = {comments: NewComment[]; leftOut: LeftOut[]};

type For = {review: Review; questionId: string | null};

/** Files that name no question belong to `questionId`. `why` is a clause; a folder that cannot be read throws. */
export async function commentsIn(folder: string, meant: For): Promise<Found> {
  const {files, skipped} = await readCommentFiles(folder);
  const {comments, leftOut} = commentsOf(files, meant);
  return {comments, leftOut: [...skipped, ...leftOut].sort((one, other) => (one.name < other.name ? -1 : 1))};
}

/** The same of texts that are read already. */
export function commentsOf(files: readonly {name: string; text: string}[], {review, questionId}: For): Found {
  const taken = new Map<string, {name: string; comment: NewComment}>();
  const leftOut: LeftOut[] = [];
  for (const {name, text: whole} of files) {
    const {incident, questionId: own, text} = readCommentFile(whole);
    const other = otherThanComment(whole, text);
    const named = own ?? questionId;
    const question = named === null ? undefined : questionCalled(review, named)?.question;
    const place = question?.id ?? null;
    const id = idOf(review, place, text);
    const same = taken.get(id);
    if (text === '') {
      leftOut.push({name, why: 'holds no text'});
    } else if (other !== undefined) {
      leftOut.push({name, why: `looks like ${other}, not like a comment`});
    } else if (incident !== null && !isMeant(review, incident)) {
      leftOut.push({name, why: `is meant for ${incident}, not for ${review.reference}`});
    } else if (named !== null && !question) {
      leftOut.push({name, why: `names the question ${named}, which ${review.reference} does not have`});
    } else if (same) {
      leftOut.push({name, why: `has the same words as ${same.name}`});
    } else {
      taken.set(id, {name, comment: {id, questionId: place, text}});
    }
  }
  return {comments: [...taken.values()].map(({comment}) => comment), leftOut};
}

/** A file names the review as somebody without access to it does: by its reference, or by the start of its id. */
function isMeant({id, reference}: Review, incident: string): boolean {
  return isSame(incident, referenceWord(reference)) || letters(id).startsWith(letters(incident));
}

/** The same text for the same question has the same id, so that a folder can be imported again. */
function idOf(review: Review, questionId: string | null, text: string): string {
  const sum = createHash('sha256').update(JSON.stringify([review.id, questionId, text]));
  return sum.digest('hex').slice(0, 16);
}

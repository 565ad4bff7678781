// What a folder of text files holds for one review: comments, and what cannot be one.
import {createHash} from 'node:crypto';
import {referenceWord} from '../../exchange/comment-lines.js';
import {otherThanComment, readCommentFile} from '../../exchange/readers/comment-file.js';
import {findQuestion} from '../../review/agenda.js';
import type {Comment, Review} from '../../review/types.js';
import {readCommentFiles} from '../../store/comments/comment-files.js';

export type NewComment = Pick<Comment, 'id' | 'questionId' | 'text'>;

/** Files that name no question belong to `questionId`. `why` is a clause; a folder that cannot be read throws. */
export async function commentsIn(
  folder: string,
  {review, questionId}: {review: Review; questionId: string | null},
): Promise<{comments: NewComment[]; leftOut: {name: string; why: string}[]}> {
  const {files, skipped} = await readCommentFiles(folder);
  const comments = new Map<string, NewComment>();
  const leftOut = [...skipped];
  for (const {name, text: whole} of files) {
    const {incident, questionId: own, text} = readCommentFile(whole);
    const other = otherThanComment(text);
    const named = own ?? questionId;
    if (text === '') {
      leftOut.push({name, why: 'holds no text'});
    } else if (other !== undefined) {
      leftOut.push({name, why: `looks like ${other}, not like a comment`});
    } else if (incident !== null && !isMeant(review, incident)) {
      leftOut.push({name, why: `is meant for ${incident}, not for ${review.reference}`});
    } else if (named !== null && !findQuestion(review, named)) {
      leftOut.push({name, why: `names the question ${named}, which ${review.reference} does not have`});
    } else {
      const id = idOf(review, named, text);
      comments.set(id, {id, questionId: named, text});
    }
  }
  return {comments: [...comments.values()], leftOut};
}

/** A file names the review as somebody without access to it does: by its reference, or by the start of its id. */
function isMeant({id, reference}: Review, incident: string): boolean {
  const word = incident.toLowerCase();
  return word === referenceWord(reference).toLowerCase() || id.toLowerCase().startsWith(word);
}

/** The same text for the same question has the same id, so that a folder can be imported again. */
function idOf(review: Review, questionId: string | null, text: string): string {
  const sum = createHash('sha256').update(JSON.stringify([review.id, questionId, text]));
  return sum.digest('hex').slice(0, 16);
}

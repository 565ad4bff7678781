// A comment of somebody who cannot reach the reviews: a file that the facilitator adds with --from.
import {commentFile} from '../../exchange/writers/comment-file.js';
import {cleanLine} from '../../review/text.js';
import {refuseWhatIsThere, writeFileToHandOver} from '../../store/comments/file-to-hand-over.js';
import {fullPath} from '../../store/shelf/home.js';
import {answerWritten, warn} from '../streams/printing.js';
import {UsageError} from '../usage-error.js';
import {commentText} from './comment-text.js';

/** What is in the file, in two lines of a small terminal; it must stay true of every byte. */
export const promiseOfFile =
  'no author is in the file, only your text and the incident or question you named; ' +
  'the file system knows your account, and whoever gets it knows you.';

type Told = {out: string; review?: string; question?: string; quiet?: true; json?: true};

/** Nothing is looked up: the reference and the question are taken as they are named. */
export async function commentToHandOver(words: readonly string[], options: Told): Promise<number> {
  const reference = cleanLine(options.review ?? '');
  if (!/\.(txt|md)$/i.test(options.out)) throw new UsageError('--out takes a file that ends in .txt or .md.');
  if (options.question !== undefined && !/^[a-z0-9-]+$/i.test(options.question)) {
    throw new UsageError('--question takes the id of a question, such as trigger.');
  }
  const file = fullPath(options.out);
  await refuseWhatIsThere(file);
  const about = `A private comment${reference === '' ? '' : ` for ${reference}`}, as a file to hand over`;
  const text = await commentText(words, about, promiseOfFile);
  await writeFileToHandOver(file, commentFile(reference, options.question ?? null, text), Date.now());
  answerWritten('comment-file', options, {file}, [`Written to ${file}: hand it to the facilitator.`], []);
  if (words.length > 0 && !options.quiet) warn(promiseOfFile);
  return 0;
}

// `debrief recover`: what a terminal could not save and left in a file elsewhere goes into its review.
import {foundIn} from '../../store/shelf/library.js';
import {recoverFrom} from '../../store/shelf/recover.js';
import type {CallOf} from '../command-table.js';
import {answerWritten} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';

export async function run({words: [file = ''], options}: CallOf<'recover'>): Promise<undefined> {
  const {home} = surroundings(options);
  const {folder, review} = await recoverFrom(file, home);
  const {reference} = await foundIn(folder);
  const done = `What is in ${file} is in ${reference} (${review}) now; half-written texts show when it is opened.`;
  return answerWritten('recovered', options, {review, reference, folder}, [done], [review]);
}

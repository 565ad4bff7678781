// What editors had saved for the form of a new review whose terminals are gone: found, and put among its answers.
import {join} from 'node:path';
import {type BegunForm, withAnswer} from '../../review/begun-form.js';
import {readPlace} from '../../review/draft-places.js';
import {formFields, type NewReviewField, newReviewFields} from '../../review/new-review-form.js';
import {cleanLine} from '../../review/text.js';
import type {Disk} from '../disk/disk.js';
import {draftsIn, type Found, leftBehind} from '../drafts/drafts-file.js';
import {editsElsewhere} from '../drafts/editor-folder.js';

/** The name by which an answer that lies elsewhere is found again. */
export const FORM = 'new-review';

/** The field that a text is for, by the place of its draft; undefined where this version has none. */
export const fieldAt = (place: string): NewReviewField | undefined =>
  formFields.find((field) => readPlace(place).place.endsWith(`new:${field}`));

/** With what an editor had saved; where the answer is another one than the editor began with, it waits beside. */
export function withSaved(begun: BegunForm, {file, given = ''}: Found): BegunForm {
  let next = begun;
  for (const [place, text] of Object.entries(file.texts)) {
    const field = fieldAt(place);
    if (!field) continue;
    const line = cleanLine(text);
    const answer = newReviewFields[field].text(next.form);
    const waits = next.untaken?.[field];
    const isOther = given !== '' && answer !== '' && ![cleanLine(given), line].includes(answer);
    next =
      !isOther && waits === undefined
        ? withAnswer(next, field, text)
        : {...next, untaken: {...next.untaken, [field]: waits === undefined ? line : `${waits} / ${line}`}};
  }
  return next;
}

export async function answersLeft(home: string, disk: Disk): Promise<Found[]> {
  const now = Date.now();
  const found = [
    ...(await draftsIn(disk, join(home, 'drafts'), now)),
    ...(await editsElsewhere(disk, home, FORM, now)),
  ];
  return leftBehind(
    disk,
    found.filter(({file, window}) => file.role === FORM && window === undefined),
    now,
  );
}

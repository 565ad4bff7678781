// The file for the answers of a new review that is not made yet: they outlive the process that asked for them.
import {join} from 'node:path';
import {type BegunForm, shapedForm} from '../../review/begun-form.js';
import type {NewReview} from '../../review/new-review.js';
import {formFields, retyped} from '../../review/new-review-form.js';
import {cleanLine} from '../../review/text.js';
import {type Disk, readText, realDisk, replaceFile} from '../disk/disk.js';
import {ifMissing, shortReason} from '../disk/failure.js';
import {uniqueName} from '../disk/file-names.js';
import {draftsIn, type Found, leftBehind, removeFound} from '../drafts/drafts-file.js';
import {editPlace} from '../drafts/edit-place.js';
import {editsElsewhere} from '../drafts/editor-folder.js';
import type {PlaceForEditor} from '../place-for-editor.js';
import {StoreError} from '../types.js';
import {makeHome} from './home.js';

const FORMAT = 'debrief-new-review/1';

export const begunFormFile = (home: string): string => join(home, 'new-review.json');

/** The answers replace those before them, whole. Throws a StoreError where the disk does not take them. */
export async function keepForm(home: string, begun: BegunForm, disk: Disk = realDisk): Promise<void> {
  const file = begunFormFile(home);
  try {
    await makeHome(home);
    await replaceFile(disk, file, `${JSON.stringify({format: FORMAT, ...begun}, null, 2)}\n`);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      `These answers are not kept yet (${file}: ${shortReason(error)}); they stay here until you leave.`,
    );
  }
}

/** What an earlier sitting answered; undefined where nothing was, or where the file cannot be used. Never throws. */
export async function keptForm(home: string, disk: Disk = realDisk): Promise<BegunForm | undefined> {
  try {
    return shapedForm(JSON.parse(await readText(disk, begunFormFile(home))));
  } catch {
    return undefined;
  }
}

/** The name by which an answer that lies elsewhere is found again. */
const FORM = 'new-review';

/** Where an editor works on what belongs to no review, such as an answer of the form: by the place of its draft. */
export function placeForAnswer(home: string, place: string, disk: Disk = realDisk): PlaceForEditor {
  const self = {disk, folder: home, writer: uniqueName(Date.now()), role: FORM, by: FORM, now: Date.now};
  const texts = {keep: (_: string, text: string) => keepAnswer(home, place, text, disk), isSafe: async () => true};
  return editPlace(self, FORM, place, texts);
}

/** With the answer in it; where the form has none yet, it is the screen's own to keep it. */
async function keepAnswer(home: string, place: string, text: string, disk: Disk): Promise<boolean> {
  const begun = await keptForm(home, disk);
  if (begun) await keepForm(home, withAnswer(begun, place, text), disk);
  return true;
}

function withAnswer(begun: BegunForm, place: string, text: string): BegunForm {
  const field = formFields.find((candidate) => place.endsWith(`new:${candidate}`));
  const line = cleanLine(text);
  const form = field && line !== '' ? retyped(begun.form, field, line) : undefined;
  return form ? {...begun, form} : begun;
}

/** The same as `keptForm`, with what editors had saved whose terminals are gone; `form` stands where there is none. */
export async function adoptedForm(
  home: string,
  form: NewReview,
  disk: Disk = realDisk,
): Promise<BegunForm | undefined> {
  const kept = await keptForm(home, disk);
  try {
    const left = await answersLeft(home, disk);
    const texts = left.flatMap(({file}) => Object.entries(file.texts));
    const adopted = texts.reduce(
      (sofar, [place, text]) => withAnswer(sofar, place, text),
      kept ?? {form, seenFields: []},
    );
    if (texts.length > 0) await keepForm(home, adopted, disk);
    for (const found of left) await removeFound(disk, found);
    return texts.length > 0 ? adopted : kept;
  } catch {
    return kept;
  }
}

async function answersLeft(home: string, disk: Disk): Promise<Found[]> {
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

/** The review is made: its answers are in it. */
export const dropForm = (home: string, disk: Disk = realDisk): Promise<void> =>
  disk.remove(begunFormFile(home)).catch(ifMissing(undefined));

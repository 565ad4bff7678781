// The file for the answers of new reviews that are not made yet: they outlive the process that asked for them.
import {join} from 'node:path';
import {type BegunForm, isWhole, shapedForm, shapedForms, withAnswer} from '../../review/begun-form.js';
import type {NewReview} from '../../review/new-review.js';
import {type Disk, readText, realDisk, replaceFile, writeNew} from '../disk/disk.js';
import {ifMissing, shortReason} from '../disk/failure.js';
import {stampOf, uniqueName} from '../disk/file-names.js';
import {inTurnIfAny, type StillMine} from '../disk/turn.js';
import {removeFound} from '../drafts/drafts-file.js';
import {editPlace} from '../drafts/edit-place.js';
import type {PlaceForEditor} from '../place-for-editor.js';
import {StoreError} from '../types.js';
import {answersLeft, FORM, fieldAt, withSaved} from './form-from-editors.js';
import {makeHome, shortPath} from './home.js';

const FORMAT = 'debrief-new-review/1';

export const begunFormFile = (home: string): string => join(home, 'new-review.json');

/**
 * What is on the disk when a form is opened: the answers that it goes on with, and whose answers stay beside them.
 * `setAside`: a sentence on a file of which not all could be read.
 */
export type FormsFound = {begun: BegunForm | undefined; others: readonly BegunForm[]; setAside?: string};

export type BegunForms = {
  /**
   * What an earlier sitting answered, with what editors had saved whose terminals are gone, which `none` takes where
   * nothing was. Of a reference that is known it is the form of that one, since another is another review. Never
   * throws.
   */
  open(none: NewReview, reference?: string): Promise<FormsFound>;
  /**
   * The answers replace those before them, whole; gives a sentence where the file could not be read and was set aside.
   * Throws a StoreError where the disk does not take them.
   */
  keep(begun: BegunForm): Promise<string | undefined>;
  /** The review is made: its answers are in it. */
  drop(): Promise<void>;
  /** Where an editor works on what belongs to no review, such as an answer of the form: by the place of its draft. */
  placeFor(place: string): PlaceForEditor;
};

/** The forms in a home, of which one is this process's own: what others began is never overwritten. */
export const begunForms = (home: string, disk: Disk = realDisk): BegunForms => new FormsInHome(home, disk);

class FormsInHome implements BegunForms {
  readonly #file: string;
  /** What this process has in the file; null where it has nothing there yet. */
  #mine: string | null = null;

  constructor(
    private readonly home: string,
    private readonly disk: Disk,
  ) {
    this.#file = begunFormFile(home);
  }

  async open(none: NewReview, reference?: string): Promise<FormsFound> {
    const setAside = await this.#setAside().catch(() => undefined);
    await this.#adopt(none).catch(() => undefined);
    const forms = await this.#forms().catch(() => []);
    const of = (wanted: string) => forms.find(({form}) => form.reference === wanted);
    const begun = reference === undefined ? forms[0] : (of(reference) ?? of(''));
    this.#mine = begun ? asKept(begun) : null;
    return {begun, others: forms.filter((form) => form !== begun), ...(setAside !== undefined && {setAside})};
  }

  async keep(begun: BegunForm): Promise<string | undefined> {
    let setAside: string | undefined;
    try {
      await makeHome(this.home);
      await this.#inOneTurn(async (stillMine) => {
        setAside = await this.#keepDamaged(stillMine);
        const own = asKept(begun);
        const others = (await this.#forms()).filter((form) => ![this.#mine, own].includes(asKept(form)));
        await this.#write([begun, ...others], stillMine);
        this.#mine = own;
      });
      return setAside;
    } catch (error) {
      if (error instanceof StoreError) throw error;
      throw new StoreError(
        `These answers are not kept yet (${this.#file}: ${shortReason(error)}); they stay here until you leave.`,
      );
    }
  }

  async drop(): Promise<void> {
    if ((await this.#forms()).length === 0) return;
    await this.#inOneTurn(async (stillMine) => {
      const others = (await this.#forms()).filter((form) => asKept(form) !== this.#mine);
      await this.#write(others, stillMine);
    });
    this.#mine = null;
  }

  placeFor(place: string): PlaceForEditor {
    const {disk, home} = this;
    const self = {disk, folder: home, writer: uniqueName(Date.now()), role: FORM, by: FORM, now: Date.now};
    const keep = (_: string, text: string) => this.#keepAnswer(place, text);
    return editPlace(self, FORM, place, {keep, isSafe: async () => true});
  }

  /** What editors had saved whose terminals are gone goes into the newest form. */
  async #adopt(none: NewReview): Promise<void> {
    const left = await answersLeft(this.home, this.disk);
    // What no field of this version is called after stays where it is.
    const known = left.filter(({file}) => Object.keys(file.texts).every((place) => fieldAt(place) !== undefined));
    if (known.some(({file}) => Object.keys(file.texts).length > 0)) {
      const [newest] = await this.#forms();
      this.#mine = newest ? asKept(newest) : null;
      await this.keep(known.reduce(withSaved, newest ?? {form: none, seenFields: []}));
    }
    for (const found of known) await removeFound(this.disk, found);
  }

  /** With the answer in it; where the form has none yet, it is the screen's own to keep it. */
  async #keepAnswer(place: string, text: string): Promise<boolean> {
    const begun = (await this.#forms()).find((form) => asKept(form) === this.#mine);
    const field = fieldAt(place);
    if (begun && field) await this.keep(withAnswer(begun, field, text));
    return true;
  }

  /** Where not all of the file can be read, it is set aside as it is, and what can be read of it goes on. */
  async #setAside(): Promise<string | undefined> {
    if (isReadable(await readText(this.disk, this.#file).catch(ifMissing('')))) return undefined;
    let says: string | undefined;
    await this.#inOneTurn(async (stillMine) => {
      says = await this.#keepDamaged(stillMine);
    });
    return says;
  }

  async #keepDamaged(stillMine: StillMine): Promise<string | undefined> {
    const text = await readText(this.disk, this.#file).catch(ifMissing(''));
    if (isReadable(text)) return undefined;
    const forms = await this.#forms();
    const kept = join(this.home, `new-review.kept-${stampOf(Date.now())}.json`);
    // What can be read of it is never without a file.
    if (forms.length > 0) await writeNew(this.disk, kept, text);
    else await this.disk.rename(this.#file, kept);
    if (forms.length > 0) await this.#write(forms, stillMine);
    return `Answers of a new review could not be read: they are kept in ${shortPath(kept)}.`;
  }

  /** Those in the file, the newest first; none where there is no file, or where it cannot be used. */
  async #forms(): Promise<BegunForm[]> {
    const text = await readText(this.disk, this.#file).catch(ifMissing(''));
    try {
      return shapedForms(JSON.parse(text));
    } catch {
      return [];
    }
  }

  /** What is in the file is read and written in one turn: of two terminals each would take the other's new answers away. */
  async #inOneTurn(work: (stillMine: StillMine) => Promise<void>): Promise<void> {
    await inTurnIfAny('begun form', this.home, work);
  }

  async #write(forms: readonly BegunForm[], stillMine: StillMine): Promise<void> {
    const [begun, ...others] = forms;
    if (!begun) {
      await stillMine();
      return this.disk.remove(this.#file).catch(ifMissing(undefined));
    }
    const text = {format: FORMAT, ...begun, ...(others.length > 0 && {others})};
    await replaceFile(this.disk, this.#file, `${JSON.stringify(text, null, 2)}\n`, {before: stillMine});
  }
}

/** Equal where the same stands in the file. */
const asKept = (begun: BegunForm): string => JSON.stringify(shapedForm(begun));

/** Whether nothing is lost where the file is replaced by what can be read of it. */
function isReadable(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    return isWhole(JSON.parse(text));
  } catch {
    return false;
  }
}

// The file for the answers of new reviews that are not made yet: they outlive the process that asked for them.
import {join} from 'node:path';
import {type BegunForm, shapedForm, shapedForms} from '../../review/begun-form.js';
import type {NewReview} from '../../review/new-review.js';
import {formFields, retyped} from '../../review/new-review-form.js';
import {cleanLine} from '../../review/text.js';
import {type Disk, readText, realDisk, replaceFile} from '../disk/disk.js';
import {ifMissing, shortReason} from '../disk/failure.js';
import {uniqueName} from '../disk/file-names.js';
import {inTurn, type StillMine} from '../disk/turn.js';
import {draftsIn, type Found, leftBehind, removeFound} from '../drafts/drafts-file.js';
import {editPlace} from '../drafts/edit-place.js';
import {editsElsewhere} from '../drafts/editor-folder.js';
import type {PlaceForEditor} from '../place-for-editor.js';
import {StoreError} from '../types.js';
import {makeHome} from './home.js';

const FORMAT = 'debrief-new-review/1';

export const begunFormFile = (home: string): string => join(home, 'new-review.json');

/** What is on the disk when a form is opened: the answers that it goes on with, and whose answers stay beside them. */
export type FormsFound = {begun: BegunForm | undefined; others: readonly BegunForm[]};

export type BegunForms = {
  /**
   * What an earlier sitting answered, with what editors had saved whose terminals are gone, which `none` takes where
   * nothing was. Of a reference that is known it is the form of that one, since another is another review. Never
   * throws.
   */
  open(none: NewReview, reference?: string): Promise<FormsFound>;
  /** The answers replace those before them, whole. Throws a StoreError where the disk does not take them. */
  keep(begun: BegunForm): Promise<void>;
  /** The review is made: its answers are in it. */
  drop(): Promise<void>;
  /** Where an editor works on what belongs to no review, such as an answer of the form: by the place of its draft. */
  placeFor(place: string): PlaceForEditor;
};

/** The name by which an answer that lies elsewhere is found again. */
const FORM = 'new-review';

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
    await this.#adopt(none).catch(() => undefined);
    const forms = await this.#forms().catch(() => []);
    const of = (wanted: string) => forms.find(({form}) => form.reference === wanted);
    const begun = reference === undefined ? forms[0] : (of(reference) ?? of(''));
    this.#mine = begun ? asKept(begun) : null;
    return {begun, others: forms.filter((form) => form !== begun)};
  }

  async keep(begun: BegunForm): Promise<void> {
    try {
      await makeHome(this.home);
      await this.#inOneTurn(async (stillMine) => {
        const own = asKept(begun);
        const others = (await this.#forms()).filter((form) => ![this.#mine, own].includes(asKept(form)));
        await this.#write([begun, ...others], stillMine);
        this.#mine = own;
      });
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
    const texts = left.flatMap(({file}) => Object.entries(file.texts));
    if (texts.length > 0) {
      const [newest] = await this.#forms();
      this.#mine = newest ? asKept(newest) : null;
      const begun = newest ?? {form: none, seenFields: []};
      await this.keep(texts.reduce((sofar, [place, text]) => withAnswer(sofar, place, text), begun));
    }
    for (const found of left) await removeFound(this.disk, found);
  }

  /** With the answer in it; where the form has none yet, it is the screen's own to keep it. */
  async #keepAnswer(place: string, text: string): Promise<boolean> {
    const begun = (await this.#forms()).find((form) => asKept(form) === this.#mine);
    if (begun) await this.keep(withAnswer(begun, place, text));
    return true;
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

  /**
   * What is in the file is read and written in one turn: of two terminals each would take the other's new answers away.
   * Where no turn can be had, as on a full disk, the write itself says why it fails.
   */
  async #inOneTurn(work: (stillMine: StillMine) => Promise<void>): Promise<void> {
    let isBegun = false;
    const once = (stillMine: StillMine) => {
      isBegun = true;
      return work(stillMine);
    };
    try {
      await inTurn('begun form', this.home, once);
    } catch (error) {
      if (isBegun) throw error;
      await once(() => undefined);
    }
  }

  async #write(forms: readonly BegunForm[], stillMine: StillMine): Promise<void> {
    const [begun, ...others] = forms;
    if (!begun) {
      stillMine();
      return this.disk.remove(this.#file).catch(ifMissing(undefined));
    }
    const text = {format: FORMAT, ...begun, ...(others.length > 0 && {others})};
    await replaceFile(this.disk, this.#file, `${JSON.stringify(text, null, 2)}\n`, {before: stillMine});
  }
}

/** Equal where the same stands in the file. */
const asKept = (begun: BegunForm): string => JSON.stringify(shapedForm(begun));

function withAnswer(begun: BegunForm, place: string, text: string): BegunForm {
  const field = formFields.find((candidate) => place.endsWith(`new:${candidate}`));
  const line = cleanLine(text);
  const form = field && line !== '' ? retyped(begun.form, field, line) : undefined;
  return form ? {...begun, form} : begun;
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

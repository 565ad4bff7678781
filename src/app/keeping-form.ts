// Keeps the answers of a new review while they are given, the newest at a time, until the review is made.
import type {BegunForm} from '../review/begun-form.js';
import type {NewReview} from '../review/new-review.js';
import {answersSoFar} from '../session/asks/new-review.js';
import type {Event, Model} from '../session/model.js';
import {within} from '../store/disk/within.js';
import {errorInWords} from './error-in-words.js';
import type {Services} from './services.js';

/** How long answers that are on their way hold up the review that is made of them (ms). */
const PATIENCE = 3_000;

type Made = Pick<Services, 'keepForm' | 'createReview'>;

/** `settled` resolves once the last answers are on the disk, or cannot be put there. */
export function createKeepingForm({keepForm, createReview}: Made, tell: (event: Event) => void) {
  let next: BegunForm | null = null;
  let writing: Promise<void> | null = null;
  let isUnkept = false;

  async function write(): Promise<void> {
    while (next) {
      const newest = next;
      next = null;
      try {
        const says = await keepForm(newest);
        if (says !== undefined) tell({kind: 'said', text: says, trouble: true});
        isUnkept = false;
      } catch (error) {
        // Once: with each letter it would hide whatever else is said.
        if (!isUnkept) tell({kind: 'said', text: errorInWords(error), trouble: true});
        isUnkept = true;
      }
    }
    writing = null;
  }

  return {
    changed({view: before}: Model, {view: after}: Model): void {
      // A form that has just been laid out says nothing that anybody has answered.
      if (!before.form || !after.form) return;
      const isSame =
        before.form === after.form && before.seenFields === after.seenFields && before.dialog === after.dialog;
      const begun = isSame ? null : answersSoFar(after);
      if (!begun) return;
      next = begun;
      writing ??= Promise.resolve().then(write);
    },
    /**
     * Answers that are still on their way would come back once their review is made. Where the disk gives no answer,
     * making it says so.
     */
    async createReview(fields: NewReview) {
      await within(writing ?? Promise.resolve(), PATIENCE, undefined);
      const made = await createReview(fields);
      isUnkept = false;
      return made;
    },
    settled: async (): Promise<void> => {
      await writing;
    },
    /** Whether the last answers are not on the disk, and no review was made of them. */
    isUnkept: () => isUnkept || writing !== null,
  };
}

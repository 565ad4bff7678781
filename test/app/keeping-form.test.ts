// The answers of a new review on their way to the disk, and the review that is made of them.
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {createKeepingForm} from '../../src/app/keeping-form.js';
import {type Model, modelAt} from '../../src/session/model.js';
import {homeAt} from '../../src/session/situation.js';
import {viewAt} from '../../src/session/view.js';
import {servicesWith} from '../support/services.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const defaults = servicesWith({}).defaults();

/** Somebody has typed this reference into the form. */
const formWith = (reference: string): Model => modelAt({...viewAt('new'), form: {...defaults, reference}}, homeAt('~'));

it('waits for the answers before its review is made', async () => {
  const done: string[] = [];
  const {promise, resolve} = Promise.withResolvers<void>();
  const keepForm = () =>
    promise.then(() => {
      done.push('kept');
      return undefined;
    });
  const createReview = async () => {
    done.push('made');
    return {folder: '/reviews/inc-7', says: undefined};
  };
  const keeping = createKeepingForm({keepForm, createReview}, () => undefined);
  keeping.changed(formWith(''), formWith('INC-7'));
  const made = keeping.createReview({...defaults, reference: 'INC-7'});
  resolve();
  await made;
  expect(done).toEqual(['kept', 'made']);
});

it('says that the disk gives no answer, as making the review does, where the answers wait for ever', async () => {
  const keepForm = () => new Promise<undefined>(() => undefined);
  const createReview = () => Promise.reject(new Error('no answer from the disk'));
  const keeping = createKeepingForm({keepForm, createReview}, () => undefined);
  keeping.changed(formWith(''), formWith('INC-7'));
  const made = keeping.createReview({...defaults, reference: 'INC-7'});
  const said = expect(made).rejects.toThrow('no answer from the disk');
  await vi.runAllTimersAsync();
  await said;
  expect(keeping.isUnkept()).toBe(true);
});

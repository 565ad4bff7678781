// Settling what other reviews have left: words that no disk takes are not lost, and only what was settled here comes back.
import {expect, it, vi} from 'vitest';
import type {Services} from '../../src/app/services.js';
import {createTerminal} from '../../src/app/terminal.js';
import {afterwardsOf, allAfterwards, stillLeft} from '../../src/review/afterwards.js';
import {applyChange} from '../../src/review/changes/index.js';
import {type Settled, type Settling, takenBack} from '../../src/review/settling.js';
import {summaryOf} from '../../src/review/summary.js';
import type {Review} from '../../src/review/types.js';
import {StoreError} from '../../src/store/types.js';
import {PATIENCE} from '../support/patience.js';
import {sampleReview} from '../support/sample-review.js';
import {servicesWith} from '../support/services.js';

/** A home with one review that is closed, and a disk that takes changes as long as `isFull` is false. */
async function home(began = 0, zone?: string) {
  const disk = {review: {...sampleReview('closed'), ...(zone && {zone})}, isFull: false};
  const listReviews: Services['listReviews'] = async () => {
    const review = {...summaryOf(disk.review), folder: '/reviews/one', changedAt: 0, archived: false};
    const left = stillLeft(allAfterwards([{review, afterwards: afterwardsOf(disk.review)}]));
    return {reviews: [review], afterwards: left, problems: []};
  };
  async function settle(_: string, make: (review: Review) => Settling): Promise<Settled> {
    if (disk.isFull) throw new StoreError('The disk is full.');
    const before = disk.review;
    const made = make(before);
    if ('why' in made) return made;
    const [change] = made.changes;
    disk.review = applyChange(before, change, {at: 0, by: 'a test'}) ?? before;
    return {says: made.says, review: disk.review, takesBack: takenBack(change, before)};
  }
  // Between two keys somebody looks at the screen.
  let at = began;
  const now = () => {
    at += 1_000;
    return at;
  };
  const terminal = createTerminal(servicesWith({listReviews, settle, now}));
  await terminal.begin({at: 'home'});
  return {
    disk,
    press(...keys: string[]) {
      for (const key of keys) terminal.press([[...key].length === 1 ? {text: key} : {name: key}]);
    },
    type: (text: string) => terminal.press([{text}]),
    dialog: () => terminal.getModel().view.dialog,
    says: (text: string) => vi.waitFor(() => expect(terminal.getModel().view.message?.text).toContain(text), PATIENCE),
    left: () => terminal.getModel().home.afterwards.actions.length,
  };
}

it('gives words back that the disk does not take, and saves them with the next Enter', async () => {
  const me = await home();
  me.disk.isFull = true;
  me.press('o', '-');
  me.type('The queue is gone');
  me.press('enter');
  await me.says('The disk is full.');
  expect(me.dialog()).toMatchObject({kind: 'write', field: {text: 'The queue is gone'}});
  me.disk.isFull = false;
  me.press('enter');
  await me.says('is not for now, because The queue is gone.');
  expect(me.disk.review.actions.map(({reason}) => reason)).toContain('The queue is gone');
});

it('reads a day as it is where the review is', async () => {
  // In Kiritimati it is the second of March already, and in Niue still the first.
  const now = Date.parse('2020-03-01T12:00:00Z');
  for (const [zone, day] of [
    ['Pacific/Kiritimati', '2020-03-03'],
    ['Pacific/Niue', '2020-03-02'],
  ] as const) {
    const me = await home(now, zone);
    me.press('o', 'b');
    me.press('ctrl+u');
    me.type('tomorrow');
    me.press('enter');
    await vi.waitFor(() => expect(me.disk.review.actions.map(({due}) => due)).toContain(day), PATIENCE);
  }
});

it('takes back one after the other, and nothing that was not settled here', async () => {
  const me = await home();
  const before = me.left();
  me.press('o', 'y');
  await me.says('is done.');
  me.press('y');
  await vi.waitFor(() => expect(me.left()).toBe(before - 2), PATIENCE);
  me.press('u');
  await vi.waitFor(() => expect(me.left()).toBe(before - 1), PATIENCE);
  me.press('u');
  await vi.waitFor(() => expect(me.left()).toBe(before), PATIENCE);
  me.press('y', 'u');
  await me.says('is chosen, with a slot.');
  expect(me.left()).toBe(before);
  me.press('u');
  await me.says('Nothing was changed from here that could be taken back.');
});
